//! Going back to an earlier copy: of a healthy watchlist row by row, as one change; of a damaged one by its files.

mod differences;
mod replace;
mod rows;
mod stage;

pub use differences::{Difference, Differences, counts_of, preview};
pub use replace::{begin_anew, is_not_well, replace};
pub(crate) use replace::{finish, take_the_place};

use std::path::Path;

use crate::opening::Folder;
use crate::{Result, backup};

/// A copy to go back to.
#[derive(Debug, Clone, Copy)]
pub enum Copy<'a> {
    /// One of the watchlist's own backups, by its number.
    Backup(u32),
    /// A file the person named.
    File(&'a Path),
}

impl Copy<'_> {
    fn path(self, folder: &Folder) -> Result<std::path::PathBuf> {
        match self {
            Self::Backup(number) => backup::path_of(folder, number),
            Self::File(path) => Ok(path.to_path_buf()),
        }
    }
}
