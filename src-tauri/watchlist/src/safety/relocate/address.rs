use std::path::{Path, PathBuf};

use super::layout::written;
use crate::storage::{FORWARDING_ADDRESS, permissions, read_text_if_there};
use crate::{Error, NotOpen, Result, Unread};

/// Where a watchlist went, left in the folder it went from: as good as the watchlist itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub(super) to: PathBuf,
    /// Also in the record of what arrived there, so that another watchlist that lies at the same place on another
    /// computer is not taken for this one.
    pub(super) token: String,
}

const WORD: &str = include_str!("../../../leaflets/forwarding-address.txt");

impl Address {
    /// Where it would lie.
    pub(crate) fn in_folder(folder: &Path) -> PathBuf {
        folder.join(FORWARDING_ADDRESS)
    }

    /// What was left in this folder, if anything was.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>> {
        let file = Self::in_folder(folder);
        let text = read_text_if_there(&file);
        let Some(text) = text.map_err(|error| unread(&file, error.into()))? else {
            return Ok(None);
        };
        let line = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name))
                .filter(|value| !value.is_empty())
        };
        match (line("folder: "), line("mark: ")) {
            (Some(to), Some(token)) => Ok(Some(Self {
                to: PathBuf::from(to),
                token: token.to_owned(),
            })),
            _ => Err(unread(&file, Unread::NotAsWritten)),
        }
    }

    /// Leaves it: from then on the watchlist is where it says.
    pub(super) fn leave(&self, folder: &Path) -> Result<()> {
        let text = format!(
            "{WORD}\nfolder: {}\nmark: {}\n",
            written(&self.to)?,
            self.token
        );
        permissions::write_whole(&Self::in_folder(folder), text.as_bytes())
    }
}

fn unread(file: &Path, why: Unread) -> Error {
    let file = file.to_path_buf();
    Error::NotOpen(NotOpen::AddressUnread { file, why })
}
