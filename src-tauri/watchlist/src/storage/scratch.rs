//! A folder in which copies are worked on, so that what they were made from is never written. Gone when dropped.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::folder::beside;
use super::{CopyPlace, Monitor, open_regular, permissions, retry};
use crate::{Error, Refusal, Result};

/// How many bytes are copied between two questions whether to go on.
const AT_ONCE: u64 = 1 << 20;

/// One at a time within a folder.
pub(crate) struct Scratch(PathBuf);

/// Those there are: no sweep takes away what somebody works on, on whatever thread.
static IN_USE: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

impl Scratch {
    /// An empty one, within this folder.
    pub(crate) fn within(folder: &Path, place: CopyPlace) -> Result<Self> {
        let scratch = Self(folder.join(place.name()));
        retry::remove_if_there(&scratch.0)?;
        permissions::make_folder(&scratch.0).map_err(|error| Error::at(&scratch.0, &error))?;
        in_use().insert(scratch.0.clone());
        Ok(scratch)
    }

    /// The path of a file of this name in it.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A watchlist's file as it is, under this name, with the log or the rollback journal beside it: a copy of a whole folder
    /// may have been made while it was open, and only together do they say what was written.
    pub(crate) fn copy(&self, file: &Path, name: &str, monitor: &Monitor) -> Result<PathBuf> {
        let to = self.join(name);
        duplicate(file, &to, monitor)?;
        for ending in ["-wal", "-journal"] {
            let log = beside(file, ending);
            if fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
                duplicate(&log, &beside(&to, ending), monitor)?;
            }
        }
        Ok(to)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left is cleared by the next.
        let _ = retry::remove_if_there(&self.0);
        in_use().remove(&self.0);
    }
}

/// Whether somebody works there.
pub(super) fn is_in_use(folder: &Path) -> bool {
    in_use().contains(folder)
}

fn in_use() -> MutexGuard<'static, BTreeSet<PathBuf>> {
    IN_USE.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AsRef<Path> for Scratch {
    fn as_ref(&self) -> &Path {
        &self.0
    }
}

fn duplicate(from: &Path, to: &Path, monitor: &Monitor) -> Result<()> {
    let cannot = |error: io::Error| {
        let (file, error) = (from.to_path_buf(), error.into());
        Error::from(Refusal::NotCopied { file, error })
    };
    let from = open_regular(from).map_err(cannot)?;
    let size = from.metadata().map_err(cannot)?.len();
    // What grows meanwhile is no copy any more; some of the system's own files have no end.
    let mut from = from.take(size);
    monitor.followed().begin_copy(size, None)?;
    permissions::make_file(to).map_err(cannot)?;
    let mut to = File::options()
        .write(true)
        .truncate(true)
        .open(to)
        .map_err(cannot)?;
    loop {
        let copied = io::copy(&mut from.by_ref().take(AT_ONCE), &mut to).map_err(cannot)?;
        if copied == 0 {
            return Ok(());
        }
        monitor.advance(u32::try_from(copied.div_ceil(1024)).unwrap_or(u32::MAX))?;
    }
}
