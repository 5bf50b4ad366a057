use std::sync::Arc;

use rusqlite::Connection;

use crate::Result;
use crate::schema::Kept;

/// A watchlist, open for writing. Its verbs are the person's acts: each one transaction, one undo step, on disk when
/// it answers. There is one in a process, on a thread of its own; questions go to a [`crate::Reader`] beside it.
pub struct Watchlist {
    pub(crate) conn: Connection,
    pub(crate) tables: Arc<[Kept]>,
}

impl Watchlist {
    /// Brings the log into the file. To be called when nothing has been written for a moment, and before closing.
    pub fn rest(&mut self) -> Result<()> {
        self.conn
            .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        Ok(())
    }
}
