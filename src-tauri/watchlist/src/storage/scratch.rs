//! A folder in which copies are worked on, so that what they were made from is never written. Gone when dropped.

use std::fs;
use std::path::{Path, PathBuf};

use super::{permissions, retry};
use crate::{Error, Result};

/// One at a time within a folder.
pub(crate) struct Scratch(PathBuf);

impl Scratch {
    /// An empty one of this name, within this folder.
    pub(crate) fn within(folder: &Path, name: &str) -> Result<Self> {
        let scratch = Self(folder.join(name));
        scratch.clear()?;
        permissions::make_folder(&scratch.0).map_err(|error| Error::at(&scratch.0, &error))?;
        Ok(scratch)
    }

    /// Where a file of this name lies in it.
    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A watchlist's file as it is, under this name, with the log beside it: a copy of a whole folder may have been made
    /// while it was open, and only together do they say what was written.
    pub(crate) fn copy(&self, file: &Path, name: &str) -> Result<PathBuf> {
        let place = self.place(name);
        duplicate(file, &place)?;
        let log = beside(file);
        if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            duplicate(&log, &beside(&place))?;
        }
        Ok(place)
    }

    fn clear(&self) -> Result<()> {
        match retry::remove_folder(&self.0) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::at(&self.0, &error))
            }
            _ => Ok(()),
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left is cleared by the next.
        let _ = self.clear();
    }
}

fn duplicate(from: &Path, to: &Path) -> Result<()> {
    permissions::copy(from, to).map_err(|error| {
        Error::refused(format!(
            "{} could not be copied: {error}. Nothing was changed.",
            from.display()
        ))
    })
}

fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push("-wal");
    name.into()
}
