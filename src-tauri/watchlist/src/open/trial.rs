use std::fs::File;
use std::io;
use std::path::Path;

use rusqlite::Connection;

use super::Reader;
use crate::query::Counts;
use crate::query::counts::counts;
use crate::safety::backup::{A_DAY, BackupName, Reason, back_up, list, open};
use crate::safety::backup_state::{BackupState, Tried};
use crate::safety::check;
use crate::safety::restore::{Copy, replace};
use crate::storage::{
    CopyPlace, Folder, Monitor, Scratch, SummedTable, Watchlist, permissions, uri,
};
use crate::values::is_young;
use crate::{BackupFault, Cause, Error, Now, Result, Trouble};

/// How often, in milliseconds.
const A_MONTH: i64 = 30 * 24 * 60 * 60 * 1000;

/// Once a month, goes back to the newest backup in a place of its own, as one does who has nothing else left:
/// every row is held against its checksum, and the whole against what the backup says of itself. If it is not well
/// another is made, and tried out too. Says what came of it, if it was done.
///
/// # Errors
/// When it could not be tried out, which says nothing about the backup; then it is due again.
pub fn try_out_if_due(folder: &Path, now: Now) -> Result<Option<Tried>> {
    let folder = Folder::there(folder)?;
    let Some(newest) = list(&folder.backups())?.pop() else {
        return Ok(None);
    };
    let last = BackupState::of(&folder).tried;
    let is_due = last.is_none_or(|last| {
        let pause = match last.counts {
            Some(_) => A_MONTH,
            None => A_DAY,
        };
        !is_young(last.at, pause, now)
    });
    if !is_due {
        return Ok(None);
    }
    let tried = try_newest(&folder, newest, now)?;
    BackupState::change(&folder, |state| state.tried = Some(tried.clone()))?;
    Ok(Some(tried))
}

fn try_newest(folder: &Folder, newest: BackupName, now: Now) -> Result<Tried> {
    let tried = |name: BackupName, counts, spoilt| Tried {
        at: now.millis,
        made_at: name.millis,
        counts,
        spoilt,
    };
    let what = match try_out(folder, newest, now)? {
        Ok(counts) => return Ok(tried(newest, Some(counts), None)),
        Err(what) => what,
    };
    let spoilt = Some(Trouble {
        at: newest.millis,
        what: Cause::Backup(what),
    });
    // It stays where it is: nothing is deleted for being damaged.
    let another = back_up(folder.path(), Reason::Daily, now, &Monitor::none())
        .ok()
        .and_then(|_| list(&folder.backups()).ok()?.pop());
    if let Some(another) = another
        && let Ok(counts) = try_out(folder, another, now)?
    {
        return Ok(tried(another, Some(counts), spoilt));
    }
    Ok(tried(newest, None, spoilt))
}

/// What the backup holds, or why it is not as it should be.
fn try_out(folder: &Folder, name: BackupName, now: Now) -> Result<Result<Counts, BackupFault>> {
    let scratch = Scratch::within(folder.path(), CopyPlace::Trying)?;
    let trial = Folder::at(&scratch.join("data"))?;
    let backup = folder.backups().join(name.to_string());
    let copy = scratch.join("backup.sqlite3");
    if let Err(error) = bring(&backup, &copy)? {
        let error = error.into();
        return Ok(Err(BackupFault::Unread { error }));
    }
    match go_back_and_compare(&trial, &copy, name, now) {
        Ok(compared) => Ok(compared),
        Err(Error::Unreadable(_)) => Ok(Err(BackupFault::NotUnderstood)),
        Err(Error::Damaged(_)) => Ok(Err(BackupFault::Empty)),
        Err(Error::NotOpen(_) | Error::Refused(_)) => Ok(Err(BackupFault::NotOpened)),
        // The disk's doing, or ours: the backup may be as good as ever.
        Err(other) => Err(other),
    }
}

/// Copies it. An error of the first kind is of where it goes, one of the second is the backup's own.
fn bring(backup: &Path, to: &Path) -> Result<io::Result<()>> {
    let Err(error) = permissions::copy(backup, to) else {
        return Ok(Ok(()));
    };
    let read = File::open(backup).and_then(|mut it| io::copy(&mut it, &mut io::sink()));
    match read {
        Ok(_) => Err(Error::at(to, &error)),
        Err(error) => Ok(Err(error)),
    }
}

fn go_back_and_compare(
    trial: &Folder,
    backup: &Path,
    name: BackupName,
    now: Now,
) -> Result<Result<Counts, BackupFault>> {
    let original = open(backup)?;
    let schema: i32 = original.pragma_query_value(None, "user_version", |row| row.get(0))?;
    // Erasing from backups brings an older one to the newest.
    if schema < name.schema {
        return Ok(Err(BackupFault::OlderSchema));
    }
    if let Some(why) = check::is_whole(&original, &Monitor::none())? {
        return Ok(Err(BackupFault::NotWhole { why }));
    }
    let held = counts(&original)?;
    match replace(trial.path(), Copy::File(backup), &Monitor::none()) {
        Err(Error::Refused(_)) => return Ok(Err(BackupFault::NotTaken)),
        replaced => replaced?,
    }
    // From here on as at any start.
    let watchlist = Watchlist::open(trial.path(), now)?;
    if let Some(why) = check::is_whole(&watchlist.conn, &Monitor::none())? {
        return Ok(Err(BackupFault::NotWhole { why }));
    }
    if !has_every_row(&watchlist.conn, &original, backup)? {
        return Ok(Err(BackupFault::OtherRows));
    }
    let opened = counts(&watchlist.conn)?;
    // A collection that grew with the program brings films of its own.
    let brought = Counts {
        films: opened.films.min(held.films),
        ..opened
    };
    if brought != held {
        return Ok(Err(BackupFault::Less));
    }
    Reader::open(trial.path())?.start(now)?;
    Ok(Ok(held))
}

/// Whether every row of the backup is in what was opened, by its key and the checksum of the columns the backup has: an
/// update may have added rows, and columns with something in them.
fn has_every_row(opened: &Connection, original: &Connection, backup: &Path) -> Result<bool> {
    opened.execute("ATTACH ?1 AS backup", [uri(backup)])?;
    let tables = SummedTable::all(original)?;
    let all = tables.iter().map(|table| {
        let SummedTable { name, key, .. } = table;
        let sql = format!(
            "SELECT NOT EXISTS (SELECT 1 FROM backup.{name} b LEFT JOIN main.{name} o ON o.{key} = b.{key}
             WHERE {} IS NOT b.row_sum)",
            table.sum("o.")
        );
        Ok(opened.query_row(&sql, [], |row| row.get::<_, bool>(0))?)
    });
    let all: Result<Vec<bool>> = all.collect();
    opened.execute_batch("DETACH backup")?;
    Ok(all?.into_iter().all(|same| same))
}
