//! Where the watchlist lies, as far as something is out of the ordinary with it, and where it could go instead.

use std::path::{Path, PathBuf};

use serde::Serialize;
use watchlist::Disk;

use crate::failure::Failure;
use crate::synchronisers;
use crate::words::Mishap;

/// What is out of the ordinary with where the watchlist lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FolderInfo {
    /// The service that carries the folder to other computers, if one does.
    pub synchronised: Option<String>,
    /// It lies on a disk that is reached over a network or through another program.
    pub distant: bool,
    /// Its folder cannot be written: it is read, and nothing can be saved.
    pub read_only: bool,
    /// Where it could be moved to, to be read; nothing if the system has no folder that is fit.
    pub elsewhere: Option<String>,
}

impl FolderInfo {
    /// Of a watchlist that can only be read: nothing else matters then, and it cannot be moved.
    pub fn of_read_only(folder: &Path) -> Self {
        Self {
            synchronised: None,
            distant: Disk::of(folder) == Disk::Distant,
            read_only: true,
            elsewhere: None,
        }
    }

    /// Of the watchlist in this folder.
    pub fn of(folder: &Path) -> Self {
        let known = synchronisers::known();
        let synchronised = watchlist::synchronised(folder, &known);
        // Looked for only where it is offered.
        let elsewhere = synchronised.as_ref().and_then(|_| suggestion(folder));
        Self {
            synchronised,
            distant: Disk::of(folder) == Disk::Distant,
            read_only: false,
            elsewhere: elsewhere.map(|folder| folder.display().to_string()),
        }
    }
}

/// Where the watchlist would go if the person chose this folder, or the one that offers itself.
pub fn new_folder(folder: &Path, chosen: Option<PathBuf>) -> Result<PathBuf, Failure> {
    match chosen {
        Some(chosen) => {
            let known = synchronisers::known();
            Ok(watchlist::new_folder(folder, &chosen, &known)?)
        }
        None => suggestion(folder).ok_or_else(|| Mishap::NoOtherPlace.into()),
    }
}

/// The first of the usual folders that is fit: where applications keep their data, or else the person's home.
fn suggestion(folder: &Path) -> Option<PathBuf> {
    let known = synchronisers::known();
    [dirs::data_dir(), dirs::data_local_dir(), dirs::home_dir()]
        .into_iter()
        .flatten()
        .find_map(|usual| watchlist::new_folder(folder, &usual, &known).ok())
}
