use rusqlite::{Connection, OptionalExtension as _};

use super::is_whole;
use crate::storage::{
    Classified, Disk, Folder, Monitor, bring_in, classify, read_only, unchanging, wal,
};
use crate::{Damage, Error, Result};

/// What lies in a folder, once it was looked at as far as opening it has to: a log is mended that can be, and what was not
/// closed is read to its end.
///
/// # Errors
/// [`crate::Error::Damaged`], with every file left as it was, if it cannot be opened.
pub(crate) fn looked_through(folder: &Folder) -> Result<Classified> {
    wal::examine(folder, |copy| {
        let found = is_whole(&read_only(copy)?, &Monitor::none());
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
    Ok(found)
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
        return Err(Error::Damaged(Damage::AnothersLog {
            file: folder.watchlist(),
        }));
    }
    match is_whole(&conn, &Monitor::none())? {
        None => Ok(()),
        Some(why) => Err(Error::Damaged(Damage::NotWhole {
            file: folder.watchlist(),
            why,
        })),
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
