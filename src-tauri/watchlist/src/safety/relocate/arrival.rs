use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::layout::written;
use crate::storage::{ARRIVAL, permissions, read_text_if_there};
use crate::{Error, NotOpen, Result, Unread};

/// What was brought to a folder from another, as it is written down there. It stays, so that the address left in the
/// other folder is known for good.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Arrival {
    pub(super) token: String,
    /// The folder it came from.
    pub(super) from: PathBuf,
    /// What may go there, since it is here: each file, and the checksum of what was in it. None once all of it went.
    pub(super) files: BTreeMap<String, String>,
}

/// Whether what lies ready to take its place is the watchlist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// The folder it came from says so.
    Come,
    /// The move was given up before it was made so: the watchlist is where it was.
    Given,
    /// The folder it came from cannot be asked.
    Unknown,
}

impl Arrival {
    /// Where it would lie.
    pub(crate) fn in_folder(folder: &Path) -> PathBuf {
        folder.join(ARRIVAL)
    }

    /// What is written in this folder, if anything is.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>> {
        let file = Self::in_folder(folder);
        let text = read_text_if_there(&file);
        let Some(text) = text.map_err(|error| unread(&file, error.into()))? else {
            return Ok(None);
        };
        serde_json::from_str(&text)
            .map(Some)
            .map_err(|_| unread(&file, Unread::NotAsWritten))
    }

    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        written(&self.from)?;
        permissions::write_whole(&Self::in_folder(folder), &serde_json::to_vec_pretty(self)?)
    }

    /// Asked of the folder it came from.
    pub(super) fn fate(&self) -> Fate {
        match Address::read(&self.from) {
            Ok(Some(address)) if address.token == self.token => Fate::Come,
            Ok(_) if self.from.is_dir() => Fate::Given,
            _ => Fate::Unknown,
        }
    }
}

fn unread(file: &Path, why: Unread) -> Error {
    let file = file.to_path_buf();
    Error::NotOpen(NotOpen::ArrivalUnread { file, why })
}
