use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::Serialize;

use super::name::{BackupName, Reason, list};
use super::second_folder::is_ours;
use super::verify;
use crate::query::Counts;
use crate::safety::backup_state::BackupState;
use crate::storage::Folder;
use crate::{Error, Refusal, Result};

/// A copy there is, as a person chooses among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Backup {
    /// What it is called by; later copies have higher ones.
    pub number: u32,
    /// Milliseconds since 1970-01-01 UTC, by the clock of the day.
    pub made_at: i64,
    /// Why it was made.
    pub reason: Reason,
    /// What it holds; nothing if it cannot be read any more.
    pub counts: Option<Counts>,
    /// Whether the second folder alone has it.
    pub elsewhere: bool,
}

/// The copies beside the watchlist, newest first: whether or not the watchlist itself can be opened. None is checked
/// whole here; that is done before one is put in the watchlist's place.
pub fn backups(folder: &Path) -> Result<Vec<Backup>> {
    let backups = Folder::there(folder)?.backups();
    let names = list(&backups)?;
    Ok(names
        .iter()
        .rev()
        .map(|name| read(&backups, name, false))
        .collect())
}

/// The copies that the second folder alone has, newest first; none if it is not there.
pub fn backups_elsewhere(folder: &Path) -> Result<Vec<Backup>> {
    let folder = Folder::there(folder)?;
    Ok(elsewhere(&folder)?
        .iter()
        .rev()
        .map(|(folder, name)| read(folder, name, true))
        .collect())
}

fn read(folder: &Path, name: &BackupName, elsewhere: bool) -> Backup {
    Backup {
        number: name.number,
        made_at: name.millis,
        reason: name.reason,
        counts: verify::counts_at(&folder.join(name.to_string())),
        elsewhere,
    }
}

/// The copies that can be opened, newest first, by their numbers, each with its path: those of the second folder among
/// them.
pub(crate) fn open_all(folder: &Folder) -> Result<Vec<(u32, PathBuf, Connection)>> {
    let backups = folder.backups();
    let here = list(&backups)?
        .into_iter()
        .map(|name| (backups.clone(), name));
    let mut all: Vec<(PathBuf, BackupName)> = here.chain(elsewhere(folder)?).collect();
    all.sort_by_key(|(_, name)| std::cmp::Reverse(name.number));
    let opened = all.into_iter().filter_map(|(folder, name)| {
        let path = folder.join(name.to_string());
        let conn = verify::open(&path).ok()?;
        Some((name.number, path, conn))
    });
    Ok(opened.collect())
}

/// The oldest first, each with the folder it lies in.
fn elsewhere(folder: &Folder) -> Result<Vec<(PathBuf, BackupName)>> {
    let state = BackupState::of(folder);
    let mut known: BTreeSet<u32> = list(&folder.backups())?
        .iter()
        .map(|it| it.number)
        .collect();
    let mut found = Vec::new();
    let Some(second) = state.second else {
        return Ok(found);
    };
    let ours = Some(second.folder).filter(|folder| is_ours(folder, &state.id));
    for folder in ours.into_iter().chain(second.found) {
        // One that cannot be read offers nothing.
        for name in list(&folder).unwrap_or_default() {
            if known.insert(name.number) {
                found.push((folder.clone(), name));
            }
        }
    }
    found.sort_by_key(|(_, name)| name.number);
    Ok(found)
}

/// Where the copy of this number lies: beside the watchlist, or if it is not there, in the second folder.
pub(crate) fn path_of(folder: &Folder, number: u32) -> Result<PathBuf> {
    let backups = folder.backups();
    if let Some(name) = list(&backups)?.iter().find(|name| name.number == number) {
        return Ok(backups.join(name.to_string()));
    }
    // Only then is the second folder looked into: its disk may be slow, or never answer.
    elsewhere(folder)?
        .into_iter()
        .find(|(_, name)| name.number == number)
        .map(|(folder, name)| folder.join(name.to_string()))
        .ok_or_else(|| Error::from(Refusal::NoSuchBackup))
}
