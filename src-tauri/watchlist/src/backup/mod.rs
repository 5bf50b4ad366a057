//! Verified copies of the whole watchlist: before a migration, and daily if something changed.

mod due;
mod name;
mod verify;

use std::fs::{self, File};
use std::path::{Path, PathBuf};

pub use due::back_up_if_due;
pub(crate) use name::Reason;
use name::{Name, list};

use crate::opening::{Folder, read_only};
use crate::{Error, Now, Result};

/// How many copies are kept.
const KEPT: usize = 10;

/// Makes a copy, opens and checks it, and only then gives it its name. Returns where it lies.
pub(crate) fn back_up(folder: &Folder, reason: Reason, now: Now) -> Result<PathBuf> {
    let backups = folder.backups();
    fs::create_dir_all(&backups).map_err(|error| Error::at(&backups, &error))?;
    let unfinished = backups.join("unfinished.tmp");
    remove(&unfinished)?;
    let copied = copy_and_check(folder, &unfinished);
    if copied.is_err() {
        // A part of a copy is worth nothing; the copies there are stay as they are.
        remove(&unfinished)?;
    }
    let schema = copied?;
    let number = list(&backups)?.last().map_or(1, |newest| newest.number + 1);
    let finished = backups.join(
        Name {
            number,
            millis: now.millis,
            reason,
            schema,
        }
        .to_string(),
    );
    fs::rename(&unfinished, &finished).map_err(|error| Error::at(&finished, &error))?;
    sync(&backups)?;
    thin(&backups)?;
    Ok(finished)
}

fn copy_and_check(folder: &Folder, copy: &Path) -> Result<i32> {
    let conn = read_only(&folder.watchlist())?;
    let path = copy.to_str().ok_or_else(|| {
        Error::Disk("The backups' folder has a name that is not text.".to_owned())
    })?;
    conn.execute("VACUUM INTO ?1", [path])?;
    let schema = verify::verify(copy, &conn)?;
    sync(copy)?;
    Ok(schema)
}

/// Keeps the newest copies.
fn thin(backups: &Path) -> Result<()> {
    let all = list(backups)?;
    for old in all.iter().take(all.len().saturating_sub(KEPT)) {
        remove(&backups.join(old.to_string()))?;
    }
    Ok(())
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::at(path, &error)),
        _ => Ok(()),
    }
}

/// Waits until a file, or the names in a folder, are on the disk.
fn sync(path: &Path) -> Result<()> {
    // Windows cannot open a folder as a file, and writes names through by itself.
    if cfg!(windows) && path.is_dir() {
        return Ok(());
    }
    File::options()
        .read(true)
        .write(path.is_file())
        .open(path)
        .and_then(|file| file.sync_all())
        .map_err(|error| Error::at(path, &error))
}
