use std::sync::Arc;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::wal::Acknowledged;
use super::{Folder, Identity, SummedTable, reserve};
use crate::{Error, Result};

/// A watchlist, open for writing. Its verbs are the person's acts: each one transaction, one undo step, on disk when
/// it answers. There is one in a process, on a thread of its own; questions go to a [`crate::Reader`] beside it.
pub struct Watchlist {
    pub(crate) folder: Folder,
    pub(crate) opened: Identity,
    pub(crate) conn: Connection,
    /// None where there is no log.
    pub(crate) acknowledged: Option<Acknowledged>,
    pub(crate) tables: Arc<[SummedTable]>,
    pub(crate) gave_up_reserve: bool,
    /// There may be changes that can no longer be redone, and still have what redo would have needed.
    pub(crate) discarded: bool,
    pub(crate) found_schema: i32,
}

impl Watchlist {
    /// The one way to a transaction that writes: never into a file that is not where it was.
    pub(crate) fn writing(&mut self) -> Result<Transaction<'_>> {
        self.opened.still_there()?;
        Ok(self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// Brings the log into the file, as far as nobody reads it.
    pub(crate) fn bring_log_in(&self) -> Result<()> {
        let acknowledged = self.acknowledged.as_ref();
        acknowledged.map_or(Ok(()), |it| it.bring_in(&self.conn))
    }

    /// Does something that writes; if the disk is full, once more with the room that was kept for that.
    pub(crate) fn with_room<A>(&mut self, write: impl Fn(&mut Self) -> Result<A>) -> Result<A> {
        match write(self) {
            // Rolled back by now: nothing of it was done.
            Err(Error::Full(_)) if reserve::give_up(&self.folder) => {
                self.gave_up_reserve = true;
                write(self)
            }
            answer => answer,
        }
    }

    /// The schema the file had before it was opened, 0 if there was none.
    pub fn found_schema(&self) -> i32 {
        self.found_schema
    }

    /// Whether the room kept for a full disk was given up since this was last asked.
    pub fn gave_up_reserve(&mut self) -> bool {
        std::mem::take(&mut self.gave_up_reserve)
    }
}

impl Drop for Watchlist {
    fn drop(&mut self) {
        // SQLite takes the log away when it closes the file. Where it could not be brought in, it stays.
        let _ = self.bring_log_in();
    }
}
