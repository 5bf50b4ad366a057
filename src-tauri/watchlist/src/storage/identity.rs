//! Which files are open, so that a write never goes where nobody will find it: SQLite itself goes on writing into a file
//! that was moved, replaced or deleted, and says that all is well.

use std::path::{Path, PathBuf};

use super::Folder;
use crate::{Error, Moved, Result};

/// The files a watchlist was opened with.
#[derive(Debug)]
pub(crate) struct Identity {
    files: Vec<(PathBuf, Mark)>,
}

/// What the system knows a file by, whatever it is called: its device and number.
type Mark = Option<(u64, u64)>;

impl Identity {
    /// Of the files as they are now, right after opening.
    pub(crate) fn of(folder: &Folder) -> Self {
        let files = [folder.named(), folder.wal()];
        Self {
            files: files
                .into_iter()
                .map(|file| {
                    let mark = mark(&file);
                    (file, mark)
                })
                .collect(),
        }
    }

    /// Says so if another file, or none, is where one of them was.
    pub(crate) fn still_there(&self) -> Result<()> {
        match self
            .files
            .iter()
            .find(|(file, opened)| mark(file) != *opened)
        {
            None => Ok(()),
            Some((file, _)) => Err(moved(file)),
        }
    }
}

/// Says so if no watchlist is where one was open before: it is to be put back, and not begun anew.
///
/// # Errors
/// [`Error::Moved`].
pub fn still_there(folder: &Path) -> Result<()> {
    let file = folder.join(super::FILE);
    match std::fs::metadata(&file) {
        Ok(found) if found.len() > 0 => Ok(()),
        _ => Err(Error::Moved(Moved::StillAway { file })),
    }
}

/// Whether both lie on one disk, so that a file gets from one to the other in one step; `true` where nobody can tell.
pub(crate) fn are_on_one_disk(one: &Path, other: &Path) -> bool {
    let disk = |path| mark(path).map(|(disk, _)| disk);
    disk(one) == disk(other)
}

#[cfg(unix)]
pub(super) fn mark(file: &Path) -> Mark {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata(file)
        .ok()
        .map(|found| (found.dev(), found.ino()))
}

/// Other systems do not let an open file be moved, replaced or deleted.
#[cfg(not(unix))]
pub(super) fn mark(_: &Path) -> Mark {
    None
}

fn moved(file: &Path) -> Error {
    Error::Moved(Moved::WhileOpen {
        file: file.to_path_buf(),
    })
}
