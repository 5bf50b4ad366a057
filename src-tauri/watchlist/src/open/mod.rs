//! Opening a watchlist: looked at before it is touched, never silently begun anew. The one procedure that knows every
//! floor.

mod look;
mod make_anew;
mod reader;
mod sweep;
mod trial;

pub use look::{Looked, ReadingCopy, counts_of, is_there, must_be_there};
pub use reader::Reader;
pub use sweep::sweep;
pub use trial::try_out_if_due;

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use crate::derived::{notes, rules};
use crate::journal::{self, before_commit};
use crate::nouns::collection;
use crate::safety::{backup, check, relocate, restore};
use crate::storage::wal::{self, Acknowledged};
use crate::storage::{Disk, Folder, Identity, SummedTable, Watchlist, schema, writer};
use crate::{Now, Result};

impl Watchlist {
    /// Opens the watchlist in a folder, beginning one where there is none and never was. A replacement by a backup that
    /// was cut off is finished first.
    ///
    /// # Errors
    /// With every file left as it was: [`crate::Error::NotOpen`], the folder cannot be written or the file is from a newer
    /// version; [`crate::Error::Damaged`], the file is no watchlist, is empty where there was one before, or was not closed
    /// and does not pass SQLite's integrity check.
    pub fn open(folder: &Path, now: Now) -> Result<Self> {
        open(&Folder::at(folder)?, now)
    }

    /// The same as on a disk of this kind, whatever the folder lies on: so that a disk can be tested that is not there.
    ///
    /// # Errors
    /// As [`Watchlist::open`].
    pub fn open_on(folder: &Path, disk: Disk, now: Now) -> Result<Self> {
        open(&Folder::on(folder, disk)?, now)
    }
}

fn open(folder: &Folder, now: Now) -> Result<Watchlist> {
    relocate::arrive(folder.path())?;
    // What arrived may have brought the file.
    let folder = &Folder::on(folder.path(), folder.disk())?;
    restore::finish(folder)?;
    let found = check::looked_through(folder)?;
    if found.needs_migration() {
        backup::before_migration(folder, now)?;
    }
    let mut conn = writer(folder)?;
    let acknowledged = match keeps_log(&conn)? {
        true => Some(Acknowledged::keep(folder, &mut conn)?),
        false => {
            wal::forget(folder)?;
            None
        }
    };
    schema::migrate(&mut conn)?;
    let tables: std::sync::Arc<[SummedTable]> = SummedTable::all(&conn)?.into();
    journal::install(&conn, &tables)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if !found.holds_something() {
        rules::forget_all(&tx)?;
    }
    collection::seed_built_in(&tx, now)?;
    notes::come_due(&tx, now)?;
    before_commit(&tx, &tables, None)?;
    tx.commit()?;
    folder.leave_a_word()?;
    folder.close_to_others();
    let opened = Identity::of(folder);
    let folder = folder.clone();
    let mut watchlist = Watchlist {
        folder,
        opened,
        conn,
        acknowledged,
        tables,
        gave_up_reserve: false,
        discarded: true,
        found_schema: found.schema(),
    };
    // Cut off the last time. If it cannot be done now, the watchlist is no less whole for it, and it is tried again.
    let _ = watchlist.finish_erasing();
    Ok(watchlist)
}

/// Not on a disk that cannot keep one.
fn keeps_log(conn: &Connection) -> Result<bool> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    Ok(mode == "wal")
}
