use std::fs::File;
use std::io;
use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::due::{A_DAY, is_young};
use super::name::{Name, list};
use super::{Ledger, Reason, Trouble, back_up, verify};
use crate::counts::{Counts, counts};
use crate::opening::{Folder, private};
use crate::schema::Kept;
use crate::scratch::Scratch;
use crate::{Error, Now, Reader, Result, Watchlist};

/// How often, in milliseconds.
const A_MONTH: i64 = 30 * 24 * 60 * 60 * 1000;

/// What came of trying a backup out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Tried {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// When the backup was made.
    pub made_at: i64,
    /// What it held once it was opened; nothing if it is not as it should be.
    pub counts: Option<Counts>,
    /// The backup that was the newest and not as it should be, by when it was made: another was made for it, and tried
    /// out in its place, if that could be done.
    pub spoilt: Option<Trouble>,
}

/// Once a month, opens the newest backup as a watchlist in a place of its own, as one would who has nothing else left:
/// every row is held against its sum, and the whole against what the backup says of itself. If it is not well another
/// is made, and tried out too. Says what came of it, if it was done.
///
/// # Errors
/// When it could not be tried out, which says nothing about the backup; then it is due again.
pub fn try_out_if_due(folder: &Path, now: Now) -> Result<Option<Tried>> {
    let folder = Folder::there(folder)?;
    let Some(newest) = list(&folder.backups())?.pop() else {
        return Ok(None);
    };
    let last = Ledger::of(&folder).tried;
    let is_due = last.is_none_or(|last| {
        let rest = match last.counts {
            Some(_) => A_MONTH,
            None => A_DAY,
        };
        !is_young(last.at, rest, now)
    });
    if !is_due {
        return Ok(None);
    }
    let tried = try_newest(&folder, newest, now)?;
    Ledger::change(&folder, |ledger| ledger.tried = Some(tried.clone()))?;
    Ok(Some(tried))
}

fn try_newest(folder: &Folder, newest: Name, now: Now) -> Result<Tried> {
    let tried = |name: Name, counts, spoilt| Tried {
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
        what,
    });
    // It stays where it is: nothing is deleted for being damaged.
    let another = back_up(folder.path(), Reason::Daily, now)
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
fn try_out(folder: &Folder, name: Name, now: Now) -> Result<Result<Counts, String>> {
    let scratch = Scratch::within(folder.path(), "trying-out")?;
    let trial = Folder::at(&scratch.place("data"))?;
    let backup = folder.backups().join(name.to_string());
    if let Err(error) = bring(&backup, &trial.watchlist())? {
        return Ok(Err(format!("it cannot be read ({error})")));
    }
    match open_and_compare(&trial, &backup, name, now) {
        Ok(counts) => Ok(Ok(counts)),
        Err(Error::Unreadable(what)) => Ok(Err(what)),
        Err(Error::Damaged(_)) => Ok(Err("it is empty, or cannot be read whole".to_owned())),
        Err(Error::NotOpen(what) | Error::Refused(what)) => Ok(Err(what)),
        // The disk's doing, or ours: the backup may be as good as ever.
        Err(other) => Err(other),
    }
}

/// Copies it. An error of the first kind is of the place, one of the second is the backup's own.
fn bring(backup: &Path, place: &Path) -> Result<io::Result<()>> {
    let Err(error) = private::copy(backup, place) else {
        return Ok(Ok(()));
    };
    let read = File::open(backup).and_then(|mut it| io::copy(&mut it, &mut io::sink()));
    match read {
        Ok(_) => Err(Error::at(place, &error)),
        Err(error) => Ok(Err(error)),
    }
}

fn open_and_compare(trial: &Folder, backup: &Path, name: Name, now: Now) -> Result<Counts> {
    let unlike = |what: &str| Error::Unreadable(what.to_owned());
    let original = verify::open(backup)?;
    let schema: i32 = original.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if schema != name.schema {
        return Err(unlike("its schema is not the one it was made with"));
    }
    if let Some(why) = verify::is_whole(&original)? {
        return Err(unlike(why));
    }
    let held = counts(&original)?;
    // From here on as at any start.
    let watchlist = Watchlist::open(trial.path(), now)?;
    if let Some(why) = verify::is_whole(&watchlist.conn)? {
        return Err(unlike(why));
    }
    if !has_every_row(&watchlist.conn, &original, backup)? {
        return Err(unlike("opened, it does not hold the same rows"));
    }
    let opened = counts(&watchlist.conn)?;
    // A collection that grew with the program brings films of its own.
    let brought = Counts {
        films: opened.films.min(held.films),
        ..opened
    };
    if brought != held {
        return Err(unlike("opened, it does not hold as much"));
    }
    Reader::open(trial.path())?.start(now)?;
    Ok(held)
}

/// Whether every row of the backup is in what was opened, by its key and sum: an update may have added to them.
fn has_every_row(opened: &Connection, original: &Connection, backup: &Path) -> Result<bool> {
    opened.execute("ATTACH ?1 AS backup", [backup.to_string_lossy()])?;
    let tables = Kept::all(original)?;
    let all = tables.iter().map(|Kept { name, key, .. }| {
        let sql = format!(
            "SELECT NOT EXISTS (SELECT 1 FROM backup.{name} b LEFT JOIN main.{name} o USING ({key})
             WHERE o.row_sum IS NOT b.row_sum)"
        );
        Ok(opened.query_row(&sql, [], |row| row.get::<_, bool>(0))?)
    });
    let all: Result<Vec<bool>> = all.collect();
    opened.execute_batch("DETACH backup")?;
    Ok(all?.into_iter().all(|same| same))
}
