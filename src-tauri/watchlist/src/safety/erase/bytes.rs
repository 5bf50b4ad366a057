use rusqlite::Connection;

use super::pending;
use crate::derived::index;
use crate::storage::{Watchlist, copies};
use crate::{DiskTrouble, Error, Result};

impl Watchlist {
    /// Cleans the file's bytes of what was erased, if that is still to be done: a word taken out stays in the search
    /// index until its parts are made anew, in a page beside what moved there, and in the log until that is emptied.
    /// Cut off or refused anywhere, all of it is done again.
    pub(crate) fn finish_erasing(&mut self) -> Result<()> {
        if !pending::bytes(&self.conn)? {
            return Ok(());
        }
        STEPS.iter().try_for_each(|step| step(self))?;
        self.beside_acts(pending::bytes_done)
    }
}

/// In this order: what a step writes goes through the log, which is emptied last.
pub(super) const STEPS: [fn(&mut Watchlist) -> Result<()>; 4] = [
    |watchlist| copies::sweep(&watchlist.folder),
    |watchlist| {
        let tx = watchlist.writing()?;
        index::make_anew(&tx)?;
        Ok(tx.commit()?)
    },
    |watchlist| Ok(watchlist.conn.execute_batch("VACUUM")?),
    |watchlist| {
        watchlist.bring_log_in()?;
        empty_log(&watchlist.conn)
    },
];

/// Brings the log into the file and cuts it to nothing. A reader may be in the way for a moment.
fn empty_log(conn: &Connection) -> Result<()> {
    let in_the_way: bool =
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get("busy"))?;
    if in_the_way {
        return Err(Error::Disk(DiskTrouble::BeingRead));
    }
    Ok(())
}
