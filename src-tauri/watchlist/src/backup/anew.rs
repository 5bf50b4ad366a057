use std::path::Path;

use rusqlite::Connection;

use super::name::list;
use super::{copy_from, verify};
use crate::opening::{patient, private, single_file};
use crate::schema::{APPLICATION_ID, NEWEST};
use crate::scratch::Scratch;
use crate::{Error, Result};

/// What became of making every copy anew.
#[derive(Debug, Default)]
pub(crate) struct MadeAnew {
    /// Made anew.
    pub done: u32,
    /// Damaged, or newer than this program: left as they are.
    pub damaged: u32,
    /// What kept one from being made anew. It is as it was.
    pub failed: Option<Error>,
}

/// Makes every copy in a folder anew after `change` was done to what it holds. Each stays as it is until the new one,
/// opened and checked as every copy is, takes its place under its name.
pub(crate) fn make_anew(
    backups: &Path,
    change: impl Fn(&mut Connection) -> Result<()>,
) -> Result<MadeAnew> {
    let mut made = MadeAnew::default();
    for name in list(backups)? {
        match anew(backups, &backups.join(name.to_string()), &change) {
            Ok(()) => made.done += 1,
            Err(Error::Damaged(_)) => made.damaged += 1,
            Err(error) => made.failed = Some(error),
        }
    }
    Ok(made)
}

fn anew(backups: &Path, copy: &Path, change: impl Fn(&mut Connection) -> Result<()>) -> Result<()> {
    if !copy.exists() {
        // Thinned out in the meantime.
        return Ok(());
    }
    is_usable(copy)?;
    let scratch = Scratch::within(backups, "changing")?;
    let mut changing = single_file(&scratch.copy(copy, "changing.sqlite3")?)?;
    changing.pragma_update(None, "foreign_keys", true)?;
    change(&mut changing)?;
    // A copy of it has nothing beside what it holds.
    let changed = scratch.place("changed.sqlite3");
    copy_from(&changing, &changed)?;
    drop(changing);
    patient::rename(&changed, copy).map_err(|error| Error::at(copy, &error))?;
    private::sync(backups)
}

/// That it is a whole watchlist which this program understands.
fn is_usable(copy: &Path) -> Result<()> {
    let damaged = || Error::Damaged(format!("{} is damaged.", copy.display()));
    let conn = verify::open(copy)?;
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let schema: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if id != APPLICATION_ID || schema > NEWEST || verify::is_whole(&conn)?.is_some() {
        return Err(damaged());
    }
    Ok(())
}
