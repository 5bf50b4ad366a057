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

use rusqlite::{Connection, OptionalExtension as _, TransactionBehavior};

use crate::derived::{notes, rules};
use crate::journal::{self, before_commit};
use crate::nouns::collection;
use crate::safety::{backup, check, relocate, restore};
use crate::storage::wal::{self, Acknowledged};
use crate::storage::{
    Classified, Disk, Folder, Identity, Monitor, SummedTable, Watchlist, bring_in, classify,
    damaged, read_only, schema, unchanging, writer,
};
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
    wal::examine(folder, |copy| {
        let found = check::is_whole(&read_only(copy)?, &Monitor::none());
        Ok(matches!(found, Ok(None)))
    })?;
    let left_open = folder.was_left_open();
    let mut found = classify(folder)?;
    let distant = folder.disk() == Disk::Distant && found != Classified::Nothing;
    if distant || folder.was_cut_off() {
        bring_in(folder)?;
        found = classify(folder)?;
    }
    if left_open && found.holds_something() {
        look_through(folder)?;
    }
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
    for source in collection::BUILT_IN {
        collection::seed(&tx, source, now)?;
    }
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

/// Whoever had the file open did not close it: all of it is read before anything is written, by SQLite and by every
/// checksum, since a log that belongs to another file, or to another day of this one, is read into it without a word.
fn look_through(folder: &Folder) -> Result<()> {
    let conn = read_only(&folder.watchlist())?;
    // What the file is by itself, and what it is read to be with the log.
    let alone = unchanging(&folder.watchlist()).and_then(|it| uuid(&it));
    if let (Ok(Some(alone)), Some(read)) = (alone, uuid(&conn)?)
        && alone != read
    {
        return Err(damaged(
            folder,
            "has the log of another watchlist beside it",
        ));
    }
    match check::is_whole(&conn, &Monitor::none())? {
        None => Ok(()),
        Some(why) => Err(damaged(folder, &format!("is damaged: {why}"))),
    }
}

/// What the watchlist is known by; nothing before schema 8.
fn uuid(conn: &Connection) -> Result<Option<String>> {
    if !conn.table_exists(None, "watchlist")? {
        return Ok(None);
    }
    let uuid = conn.query_row("SELECT uuid FROM watchlist", [], |row| row.get("uuid"));
    Ok(uuid.optional()?)
}

/// Not on a disk that cannot keep one.
fn keeps_log(conn: &Connection) -> Result<bool> {
    let mode: String = conn.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    Ok(mode == "wal")
}
