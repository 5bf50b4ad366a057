use std::fs;

use rusqlite::Connection;
use serde::Serialize;

use crate::film::FilmId;
use crate::opening::Folder;
use crate::{Result, backup, film, note, sealed_note};

/// What of a film could be erased for good, and what else remembers it: what a person has to know before they decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Erasable {
    /// There is a note, or an earlier version of one.
    pub note: bool,
    /// There is a sealed note, or there was one.
    pub sealed_note: bool,
    /// How many backups there are.
    pub backups: u32,
    /// How many damaged files were set aside. Nobody can take anything out of them.
    pub set_aside: u32,
}

pub(crate) fn erasable(conn: &Connection, folder: &Folder, film: FilmId) -> Result<Erasable> {
    film::exists(conn, film)?;
    Ok(Erasable {
        note: note::is_remembered(conn, film)?,
        sealed_note: sealed_note::is_remembered(conn, film)?,
        backups: backup::count(&folder.backups())?,
        set_aside: set_aside(folder),
    })
}

/// Each damaged watchlist that was set aside has a folder of its own.
pub(super) fn set_aside(folder: &Folder) -> u32 {
    let all = fs::read_dir(folder.set_aside()).map_or(0, |all| all.flatten().count());
    u32::try_from(all).unwrap_or(u32::MAX)
}
