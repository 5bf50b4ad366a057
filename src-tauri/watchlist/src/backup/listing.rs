use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::Serialize;

use super::name::list;
use super::{Reason, verify};
use crate::counts::{self, Counts};
use crate::opening::Folder;
use crate::{Error, Result};

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
}

/// The copies there are, newest first: whether or not the watchlist itself can be opened. None is checked whole here;
/// that is done before one is put in the watchlist's place.
pub fn backups(folder: &Path) -> Result<Vec<Backup>> {
    let backups = Folder::at(folder)?.backups();
    let names = list(&backups)?;
    let listed = names.iter().rev().map(|name| Backup {
        number: name.number,
        made_at: name.millis,
        reason: name.reason,
        counts: verify::open(&backups.join(name.to_string()))
            .and_then(|conn| counts::counts(&conn))
            .ok(),
    });
    Ok(listed.collect())
}

/// The copies that can be opened, newest first, by their numbers.
pub(crate) fn open_all(folder: &Folder) -> Result<Vec<(u32, Connection)>> {
    let backups = folder.backups();
    let names = list(&backups)?;
    let opened = names.iter().rev().filter_map(|name| {
        let conn = verify::open(&backups.join(name.to_string())).ok()?;
        Some((name.number, conn))
    });
    Ok(opened.collect())
}

/// Where the copy of this number lies.
pub(crate) fn path_of(folder: &Folder, number: u32) -> Result<PathBuf> {
    let backups = folder.backups();
    list(&backups)?
        .iter()
        .find(|name| name.number == number)
        .map(|name| backups.join(name.to_string()))
        .ok_or_else(|| {
            Error::refused(
                "That backup is not there any more. Nothing was changed. Please choose another.",
            )
        })
}
