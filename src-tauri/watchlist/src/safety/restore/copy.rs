use std::path::{Path, PathBuf};

use crate::Result;
use crate::safety::backup;
use crate::storage::Folder;

/// A copy to go back to.
#[derive(Debug, Clone, Copy)]
pub enum Copy<'a> {
    /// One of the watchlist's own backups, by its number.
    Backup(u32),
    /// A file the person named.
    File(&'a Path),
}

impl Copy<'_> {
    pub(super) fn path(self, folder: &Folder) -> Result<PathBuf> {
        match self {
            Self::Backup(number) => backup::path_of(folder, number),
            Self::File(path) => Ok(path.to_path_buf()),
        }
    }
}
