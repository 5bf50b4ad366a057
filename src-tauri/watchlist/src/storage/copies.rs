//! Taking away what a kill left at any place a copy can lie.

use std::fs::{self, File, TryLockError};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::{CopyPlace, Folder, permissions, retry, scratch};
use crate::{DiskTrouble, Error, Result};

/// Takes away what was left in a data folder, but for its backups and what somebody works on. The watchlist itself is whole.
pub(crate) fn sweep(folder: &Folder) -> Result<()> {
    for place in CopyPlace::ALL {
        let at = folder.path().join(place.name());
        match place {
            _ if scratch::is_in_use(&at) => {}
            // Whoever opens the folder knows whether it has come.
            CopyPlace::Arriving => {}
            // Once it is promised, it is the watchlist.
            CopyPlace::Replacement if folder.promise().exists() => {}
            _ => retry::remove_if_there(&at)?,
        }
    }
    Ok(())
}

/// Takes away what is in a folder of backups and is none. Nobody else is making one.
pub(crate) fn sweep_backups(backups: &Path) -> Result<()> {
    CopyPlace::ALL
        .iter()
        .try_for_each(|place| retry::remove_if_there(&backups.join(place.name())))
}

/// How folders of copies are called that are made outside the data folder, where copies are only looked at.
const TEMPORARY: &str = "poste-restante-copy-";
/// What is held in them as long as they are used.
const IN_USE: &str = "in-use";

/// A folder for copies in the system's temporary one, nobody's to read but the owner's. Gone when dropped.
pub(crate) struct TemporaryFolder {
    // Goes first: Windows takes no folder away in which a file is open.
    _in_use: File,
    folder: TempDir,
}

impl TemporaryFolder {
    /// Makes one in this folder.
    pub(crate) fn within(temporary: &Path) -> Result<Self> {
        let at = |error| Error::at(temporary, &error);
        let folder = TempDir::with_prefix_in(TEMPORARY, temporary).map_err(at)?;
        let in_use = folder.path().join(IN_USE);
        permissions::make_file(&in_use).map_err(at)?;
        let in_use = File::options().write(true).open(in_use).map_err(at)?;
        in_use
            .try_lock()
            .map_err(|_| Error::Disk(DiskTrouble::CopyNotOurs))?;
        Ok(Self {
            _in_use: in_use,
            folder,
        })
    }
}

impl AsRef<Path> for TemporaryFolder {
    fn as_ref(&self) -> &Path {
        self.folder.path()
    }
}

/// Takes away the folders of copies that were left in this one, the system's temporary one, by whoever was killed. Those
/// that are in use stay.
///
/// # Errors
/// [`Error::Disk`], if one could not be taken away: the words in it are still there.
pub fn sweep_temporary(temporary: &Path) -> Result<()> {
    let mut swept = Ok(());
    for left in left_in(temporary) {
        if let Err(error) = retry::remove_if_there(&left) {
            swept = Err(error);
        }
    }
    swept
}

fn left_in(temporary: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(temporary).into_iter().flatten().flatten();
    all.filter(|entry| {
        let ours = entry.file_name().to_string_lossy().starts_with(TEMPORARY);
        ours && entry.file_type().is_ok_and(|kind| kind.is_dir()) && !is_in_use(&entry.path())
    })
    .map(|entry| entry.path())
    .collect()
}

/// Whether whoever made it lives, or it cannot be told: what another account of the machine left is not ours to take away.
fn is_in_use(folder: &Path) -> bool {
    match super::open_regular(&folder.join(IN_USE)) {
        Ok(file) => matches!(file.try_lock(), Err(TryLockError::WouldBlock)),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            // Made a moment ago, or cut off before there was a word in it.
            fs::read_dir(folder).is_ok_and(|mut all| all.next().is_none())
        }
        Err(_) => true,
    }
}

#[cfg(test)]
mod tests;
