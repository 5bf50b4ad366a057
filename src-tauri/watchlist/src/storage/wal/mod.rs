//! SQLite's log beside the file, read before SQLite reads it. To SQLite a bad frame is the end of a log, so that one turned
//! bit takes everything away that was written after it, without a word. What was acknowledged is known from a place outside
//! the log (`acknowledged.rs`): a bad frame up to there is rot, and mended where one bit turned.

mod acknowledged;
mod frames;
mod mend;

use std::path::Path;

pub(crate) use acknowledged::Acknowledged;
use acknowledged::Record;
use frames::{Log, Patch};

use super::{CopyPlace, Folder, Monitor, Scratch, permissions, retry};
use crate::{Damage, Error, LogFate, Result};

/// How many places are tried for one bit.
const TRIES: usize = 64;

/// Looks through the log that was left beside the file, if there is one, and mends it where it can be mended: a copy of it
/// as it was goes to where damaged files go first. `is_whole` looks through a copy of the watchlist.
///
/// # Errors
/// [`Error::Damaged`], with every byte as it was: something acknowledged was only in the log, and cannot be read there.
pub(crate) fn examine(folder: &Folder, is_whole: impl Fn(&Path) -> Result<bool>) -> Result<()> {
    let record = Record::read(folder).filter(|it| it.frames > 0);
    let Some(mut log) = Log::open(&folder.wal())? else {
        return match record {
            Some(record) if !record.is_in(folder)? => {
                Err(lost(folder, record.commits, LogFate::Gone))
            }
            _ => Ok(()),
        };
    };
    let mut patches = Vec::new();
    if !log.header.is_whole() {
        match record.as_ref().and_then(|it| log.mend_header(it.salts)) {
            Some(patch) => patches.push(patch),
            // SQLite does not read it, and nothing acknowledged is known to be in it alone.
            None if record.as_ref().is_none_or(|it| it.in_file) => return Ok(()),
            None => {
                let all = record.map_or(0, |it| it.commits);
                return Err(lost(folder, all, LogFate::HeadDamaged));
            }
        }
    }
    // Another log than the one the record is of: that one was brought into the file as a whole before this one began.
    let record = record.filter(|it| it.salts == log.header.salts);
    let scan = log.scan(record.as_ref().map_or(0, |it| it.frames))?;
    let acknowledged = match &record {
        Some(record) => record.frames,
        None => scan.surely_acknowledged,
    };
    if scan.committed < acknowledged {
        // All of it is in the file already, and would be read over it in part.
        if record.as_ref().is_some_and(|it| it.in_file) && scan.last <= acknowledged {
            set_aside(folder)?;
            return retry::remove_if_there(&folder.wal());
        }
        let last = record.as_ref().map(|it| it.sum);
        let commits = record.as_ref().map_or(0, |it| it.commits);
        let damaged = || {
            lost(
                folder,
                commits.saturating_sub(scan.commits),
                LogFate::Damaged,
            )
        };
        let mending = mend::frames(&log, &folder.watchlist(), acknowledged, last)?;
        let mending = mending.ok_or_else(damaged)?;
        patches.extend(mending.certain);
        if !mending.choices.is_empty() {
            patches =
                tried_out(folder, &log, patches, mending.choices, is_whole)?.ok_or_else(damaged)?;
        }
    }
    if patches.is_empty() {
        return Ok(());
    }
    set_aside(folder)?;
    log.write(&folder.wal(), &patches)
        .map_err(|error| Error::at(&folder.wal(), &error))
}

/// All that is to be written, with the first choice by which a copy of the watchlist is whole.
fn tried_out(
    folder: &Folder,
    log: &Log,
    certain: Vec<Patch>,
    choices: Vec<Patch>,
    is_whole: impl Fn(&Path) -> Result<bool>,
) -> Result<Option<Vec<Patch>>> {
    let scratch = Scratch::within(folder.path(), CopyPlace::Repairing)?;
    let copy = scratch.copy(&folder.watchlist(), "tried.sqlite3", &Monitor::none())?;
    let beside = copy.with_file_name("tried.sqlite3-wal");
    for choice in choices.into_iter().take(TRIES) {
        let mut patches = certain.clone();
        patches.push(choice);
        log.write(&beside, &patches)
            .map_err(|error| Error::at(&beside, &error))?;
        if is_whole(&copy)? {
            return Ok(Some(patches));
        }
    }
    Ok(None)
}

/// What was acknowledged and is in no file any more: so many commits, if that is known.
fn lost(folder: &Folder, commits: u32, log: LogFate) -> Error {
    let file = folder.watchlist();
    Error::Damaged(Damage::LacksTheLast { file, commits, log })
}

/// Keeps the log as it was found.
fn set_aside(folder: &Folder) -> Result<()> {
    let aside = folder.next_aside()?;
    let at = |error| Error::at(&aside, &error);
    permissions::make_folder(&aside).map_err(at)?;
    let copy = aside.join("watchlist.sqlite3-wal");
    permissions::copy(&folder.wal(), &copy).map_err(at)?;
    permissions::sync(&copy)?;
    permissions::sync(&aside)
}

/// Has SQLite read all of the log beside a copy of the file, though it is damaged, for whoever salvages what is in it.
pub(crate) fn salvage(folder: &Folder, log: &Path) -> Result<()> {
    let Some((record, mut log_file)) = Record::read(folder).zip(Log::open(log)?) else {
        return Ok(());
    };
    let mut patches = Vec::new();
    if !log_file.header.is_whole() {
        let Some(patch) = log_file.mend_header(record.salts) else {
            return Ok(());
        };
        patches.push(patch);
    }
    if log_file.header.salts == record.salts
        && log_file.scan(record.frames)?.committed < record.frames
    {
        patches.extend(mend::chained(&log_file, record.frames)?);
    }
    log_file
        .write(log, &patches)
        .map_err(|error| Error::at(log, &error))
}

/// Takes the record away: of a file that keeps no log.
pub(crate) fn forget(folder: &Folder) -> Result<()> {
    retry::remove_if_there(&folder.acknowledged())
}
