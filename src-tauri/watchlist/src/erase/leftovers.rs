//! Copies that work which was cut off left behind: nobody needs them, and they hold what they were made from.

use std::io::ErrorKind;
use std::path::Path;

use crate::opening::{Folder, patient};
use crate::{Error, Result};

/// Takes away what going back to a copy, or mending, left in the watchlist's folder. Nobody else may be at it.
pub(super) fn sweep(folder: &Folder) -> Result<()> {
    remove(&folder.path().join("restoring"))?;
    remove(&folder.path().join("mending"))?;
    // Before it is promised, a replacement takes no place.
    if !folder.promise().exists() {
        remove(&folder.replacement())?;
    }
    Ok(())
}

/// Takes away what is in a folder of backups and is none. Nobody else may be making one.
pub(super) fn sweep_backups(backups: &Path) -> Result<()> {
    ["restoring", "unfinished.tmp", "changing"]
        .iter()
        .try_for_each(|name| remove(&backups.join(name)))
}

fn remove(path: &Path) -> Result<()> {
    let gone = if path.is_dir() {
        patient::remove_folder(path)
    } else {
        patient::remove_file(path)
    };
    match gone {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Error::at(path, &error)),
        _ => Ok(()),
    }
}
