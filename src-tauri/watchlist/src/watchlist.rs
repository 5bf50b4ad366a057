use std::path::Path;
use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::opening::{Folder, Identity};
use crate::schema::Kept;
use crate::{Result, backup};

/// A watchlist, open for writing. Its verbs are the person's acts: each one transaction, one undo step, on disk when
/// it answers. There is one in a process, on a thread of its own; questions go to a [`crate::Reader`] beside it.
pub struct Watchlist {
    pub(crate) folder: Folder,
    pub(crate) opened: Identity,
    pub(crate) conn: Connection,
    pub(crate) tables: Arc<[Kept]>,
}

impl Watchlist {
    /// The one way to a transaction that writes: never into a file that is not where it was.
    pub(crate) fn writing(&mut self) -> Result<Transaction<'_>> {
        self.opened.still_there()?;
        Ok(self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Saves all there is, checked, at this place: also of a watchlist whose own file is gone from where it was, since
    /// it is read through what is still open.
    pub fn save_copy(&self, place: &Path) -> Result<()> {
        backup::save(&self.conn, place)
    }

    /// Brings the log into the file, and finishes what could not be erased from it before. To be called when nothing has
    /// been written for a moment, and before closing.
    pub fn rest(&mut self) -> Result<()> {
        self.finish_erasing()?;
        self.conn
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        Ok(())
    }
}
