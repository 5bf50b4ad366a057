use std::path::Path;

use rusqlite::Connection;

use super::make::copy_from;
use super::name::list;
use super::verify;
use crate::safety::check;
use crate::storage::schema::NEWEST;
use crate::storage::{CopyPlace, Monitor, Scratch, permissions, retry, single_file};
use crate::{Damage, Error, Result};

/// What became of rewriting every copy.
#[derive(Debug, Default)]
pub(crate) struct Rewritten {
    /// Rewritten.
    pub done: u32,
    /// Damaged, or newer than this program: left as they are.
    pub damaged: u32,
    /// What kept one from being rewritten. It is as it was.
    pub failed: Option<Error>,
}

/// Rewrites every copy in a folder after `change` was done to what it holds. Each stays as it is until the new one,
/// opened and checked as every copy is, takes its place under its name.
pub(crate) fn rewrite_all(
    backups: &Path,
    change: impl Fn(&mut Connection) -> Result<()>,
) -> Result<Rewritten> {
    let mut made = Rewritten::default();
    for name in list(backups)? {
        match rewrite(backups, &backups.join(name.to_string()), &change) {
            Ok(()) => made.done += 1,
            Err(Error::Damaged(_)) => made.damaged += 1,
            Err(error) => made.failed = Some(error),
        }
    }
    Ok(made)
}

fn rewrite(
    backups: &Path,
    copy: &Path,
    change: impl Fn(&mut Connection) -> Result<()>,
) -> Result<()> {
    if !copy.exists() {
        // Pruned in the meantime.
        return Ok(());
    }
    is_usable(copy)?;
    let scratch = Scratch::within(backups, CopyPlace::Changing)?;
    let mut changing = single_file(&scratch.copy(copy, "changing.sqlite3", &Monitor::none())?)?;
    changing.pragma_update(None, "foreign_keys", true)?;
    change(&mut changing)?;
    // A copy of it has nothing beside what it holds.
    let changed = scratch.join("changed.sqlite3");
    copy_from(&changing, &changed, &Monitor::none())?;
    drop(changing);
    retry::rename(&changed, copy).map_err(|error| Error::at(copy, &error))?;
    permissions::sync(backups)
}

/// That it is a whole watchlist which this program understands.
fn is_usable(copy: &Path) -> Result<()> {
    let conn = verify::open(copy)?;
    let schema: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if schema > NEWEST || check::is_whole(&conn, &Monitor::none())?.is_some() {
        return Err(Error::Damaged(Damage::CopyDamaged {
            copy: copy.to_path_buf(),
        }));
    }
    Ok(())
}
