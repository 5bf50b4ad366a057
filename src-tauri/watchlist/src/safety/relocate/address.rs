use std::path::{Path, PathBuf};

use super::layout::written;
use crate::storage::{FORWARDING_ADDRESS, permissions, read_text_if_there};
use crate::{Error, Result};

/// Where a watchlist went, left in the folder it went from: as good as the watchlist itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub(super) to: PathBuf,
    /// Also in the record of what arrived there, so that another watchlist that lies at the same place on another
    /// computer is not taken for this one.
    pub(super) token: String,
}

const WORD: &str = "The watchlist of Poste Restante that was in this folder was moved to another one. Poste Restante follows this file by
itself: please leave it here. What follows is the folder and a mark to know the watchlist by.
";

impl Address {
    /// Where it would lie.
    pub(crate) fn in_folder(folder: &Path) -> PathBuf {
        folder.join(FORWARDING_ADDRESS)
    }

    /// What was left in this folder, if anything was.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>> {
        let file = Self::in_folder(folder);
        let text = read_text_if_there(&file);
        let Some(text) = text.map_err(|error| unreadable(&file, &error.to_string()))? else {
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
            _ => Err(unreadable(&file, "it is not what was written")),
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

fn unreadable(file: &Path, why: &str) -> Error {
    Error::NotOpen(format!(
        "{} says where the watchlist of this folder was moved to, and it could not be read: {why}. Nothing was begun anew \
         and nothing was changed. Name the watchlist's folder in POSTE_RESTANTE_DATA, then try again.",
        file.display()
    ))
}
