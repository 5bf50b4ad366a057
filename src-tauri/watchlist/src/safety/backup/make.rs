use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::name::{BackupName, Reason, list};
use super::prune::prune;
use super::verify::{self, Verified};
use crate::safety::backup_state::BackupState;
use crate::storage::{
    CopyPlace, Existing, Folder, Monitor, OutputFile, Watchlist, permissions, read_only, reserve,
    retry, uri, write_file,
};
use crate::{Error, Now, Result, Trouble};

/// How often a copy is made anew because the watchlist was written while it was made.
const TRIES: u32 = 4;

/// Makes a copy now, checked before it counts, and prunes the older ones. Reads with a connection of its own, so that
/// it can run beside everything else. Returns where the copy lies.
pub fn back_up(folder: &Path, reason: Reason, now: Now, monitor: &Monitor) -> Result<PathBuf> {
    let folder = Folder::there(folder)?;
    let made = monitor.ended(make(&folder, reason, now, monitor));
    remembered(&folder, now, made)
}

/// Remembers that a copy could not be made, until one can.
pub(super) fn remembered<A>(folder: &Folder, now: Now, made: Result<A>) -> Result<A> {
    if let Err(error) = &made
        && !matches!(error, Error::Cancelled)
    {
        // Where even that cannot be written, the next start finds that a copy is due, and fails where it is heard.
        let _ = BackupState::change(folder, |state| {
            state.failed = Some(Trouble::of(error.clone(), now));
        });
    }
    made
}

/// How many copies there are in a folder of them.
pub(crate) fn count(backups: &Path) -> Result<u32> {
    Ok(u32::try_from(list(backups)?.len()).unwrap_or(u32::MAX))
}

/// Makes a copy, opens and checks it, and only then gives it its name. Returns where it lies.
pub(crate) fn make(
    folder: &Folder,
    reason: Reason,
    now: Now,
    monitor: &Monitor,
) -> Result<PathBuf> {
    reserve::leaves_room(folder)?;
    let backups = folder.backups();
    permissions::make_folder(&backups).map_err(|error| Error::at(&backups, &error))?;
    let finished = make_in(&backups, folder, reason, now, monitor).inspect_err(|_| {
        // The first of all leaves no empty folder; one that holds anything stays.
        let _ = fs::remove_dir(&backups);
    })?;
    let thinned = prune(&backups, now)?;
    // Only now is it one. Not to know so is no reason to say that it is none.
    let _ = BackupState::change(folder, |state| {
        state.failed = None;
        state.thinned = thinned.or(state.thinned.take());
    });
    Ok(finished)
}

/// Makes a copy of what a connection reads in a folder of the person's own, where nothing is ever pruned. Returns where
/// it lies.
///
/// # Errors
/// [`Error::Refused`] if the folder is not there: a stick that is pulled out is not made up for.
pub(crate) fn back_up_from(
    conn: &Connection,
    folder: &Folder,
    to: &Path,
    now: Now,
) -> Result<PathBuf> {
    let number = next_number(to, folder)?;
    let file = OutputFile::within(to, folder)?;
    let schema = copy_from(conn, file.path(), &Monitor::none())?;
    let name = BackupName {
        number,
        millis: now.millis,
        reason: Reason::Asked,
        schema,
    };
    file.finish(name.to_string().as_ref(), Existing::Kept)
}

/// Makes it among the copies in this folder.
fn make_in(
    backups: &Path,
    folder: &Folder,
    reason: Reason,
    now: Now,
    monitor: &Monitor,
) -> Result<PathBuf> {
    let number = next_number(backups, folder)?;
    let unfinished = backups.join(CopyPlace::Unfinished.name());
    let mut conn = read_only(&folder.watchlist())?;
    monitor.watch(&mut conn)?;
    let schema = copy_from(&conn, &unfinished, monitor)?;
    let name = BackupName {
        number,
        millis: now.millis,
        reason,
        schema,
    };
    let finished = backups.join(name.to_string());
    retry::rename(&unfinished, &finished).map_err(|error| Error::at(&finished, &error))?;
    permissions::sync(backups)?;
    Ok(finished)
}

/// The number that the next copy in a folder of them has.
fn next_number(backups: &Path, folder: &Folder) -> Result<u32> {
    let newest = list(backups)?.last().map_or(0, |newest| newest.number);
    BackupName::after(newest.max(BackupState::of(folder).highest))
        // What was seen elsewhere once counts only while a number follows it.
        .or_else(|_| BackupName::after(newest))
}

/// Makes a checked copy of what a connection reads at this place, in place of what is there, which only its owner can read.
/// Returns its schema.
pub(super) fn copy_from(conn: &Connection, copy: &Path, monitor: &Monitor) -> Result<i32> {
    let copied = copy_and_check(conn, copy, monitor);
    if copied.is_err() {
        // A part of a copy is worth nothing; the copies there are stay as they are.
        retry::remove_if_there(copy)?;
    }
    copied
}

/// Makes it where the person says.
pub(crate) fn save(
    conn: &Connection,
    folder: &Folder,
    to: &Path,
    existing: Existing,
) -> Result<()> {
    write_file(to, existing, folder, |file| {
        copy_from(conn, file.path(), &Monitor::none()).map(drop)
    })
}

impl Watchlist {
    /// Saves all there is, checked, where the person says: also of a watchlist whose own file is gone from where it was, since
    /// it is read through what is still open.
    pub fn save_copy(&self, to: &Path, existing: Existing) -> Result<()> {
        save(&self.conn, &self.folder, to, existing)
    }
}

fn copy_and_check(conn: &Connection, copy: &Path, monitor: &Monitor) -> Result<i32> {
    let mut tries = 0;
    let schema = loop {
        let before = verify::fingerprint(conn)?;
        // SQLite takes an empty file for the copy, and leaves its rights as they are.
        permissions::make_empty(copy).map_err(|error| Error::at(copy, &error))?;
        monitor.followed().begin_copy(size(conn)?, Some(copy))?;
        conn.execute("VACUUM INTO ?1", [uri(copy)])?;
        monitor.complete()?;
        tries += 1;
        match verify::verify(copy, &before, conn, monitor)? {
            Verified::Same(schema) => break schema,
            // Someone writes faster than it is copied. It is whole by every checksum in it, and of one moment.
            Verified::Meanwhile(schema) if tries == TRIES => break schema,
            Verified::Meanwhile(_) => {}
        }
    };
    permissions::sync(copy)?;
    Ok(schema)
}

/// In bytes, without what is free in it.
fn size(conn: &Connection) -> Result<u64> {
    let sql = "SELECT (page_count - freelist_count) * page_size
               FROM pragma_page_count, pragma_freelist_count, pragma_page_size";
    let bytes: i64 = conn.query_row(sql, [], |row| row.get(0))?;
    Ok(bytes.unsigned_abs())
}

/// Makes the copy that only the older program can open, once: a migration that fails at every start must not push
/// good copies out.
pub(crate) fn before_migration(folder: &Folder, now: Now) -> Result<()> {
    let present = verify::fingerprint(&read_only(&folder.watchlist())?)?;
    for name in list(&folder.backups())? {
        let copy = folder.backups().join(name.to_string());
        if name.reason == Reason::Migration
            && verify::fingerprint_at(&copy).as_ref() == Some(&present)
        {
            return Ok(());
        }
    }
    make(folder, Reason::Migration, now, &Monitor::none()).map(drop)
}
