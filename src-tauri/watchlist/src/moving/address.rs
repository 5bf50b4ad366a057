use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::{Arrival, written};
use crate::opening::private;
use crate::{Error, Result};

/// Where a watchlist went, left in the folder it went from: as good as the watchlist itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    pub(super) to: PathBuf,
    /// Also in the record of what arrived there, so that another watchlist that lies at the same place on another
    /// computer is not taken for this one.
    pub(super) token: String,
}

/// So many folders are followed; nobody moves a watchlist more often and keeps every old folder.
const MOST: usize = 16;

const WORD: &str = "The watchlist of Poste Restante that was in this folder was moved to another one. Poste Restante follows this file by
itself: please leave it here. What follows is the folder and a mark to know the watchlist by.
";

impl Address {
    /// Where it would lie.
    pub(crate) fn in_folder(folder: &Path) -> PathBuf {
        folder.join("forwarding-address.txt")
    }

    /// What was left in this folder, if anything was.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>> {
        let file = Self::in_folder(folder);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if is_absent(&error) => return Ok(None),
            Err(error) => return Err(unreadable(&file, &error.to_string())),
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
        private::write_whole(&Self::in_folder(folder), text.as_bytes())
    }
}

/// Where the watchlist of a folder lies now: there, or where it was moved to, however often.
///
/// # Errors
/// [`Error::NotOpen`], if it was moved to a place that is not there; it is never begun anew.
pub fn forwarded(folder: &Path) -> Result<PathBuf> {
    let mut here = folder.to_path_buf();
    for _ in 0..MOST {
        let Some(address) = Address::read(&here)? else {
            return Ok(here);
        };
        let known = Arrival::read(&address.to)?.is_some_and(|it| it.token == address.token);
        if !known {
            return Err(gone(&here, &address.to));
        }
        here = address.to;
    }
    Err(Error::NotOpen(format!(
        "The watchlist that was in {} was moved from folder to folder, and where it is now could not be found. Nothing was \
         begun anew and nothing was changed. Name its folder in POSTE_RESTANTE_DATA, then try again.",
        folder.display()
    )))
}

pub(super) fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

fn gone(from: &Path, to: &Path) -> Error {
    Error::NotOpen(format!(
        "The watchlist that was in {} was moved to {}, and it is not there: perhaps that was on another computer, or the \
         disk is not connected. Nothing was begun anew and nothing was changed. Connect it, or open Poste Restante where \
         the watchlist is, then try again.",
        from.display(),
        to.display()
    ))
}

fn unreadable(file: &Path, why: &str) -> Error {
    Error::NotOpen(format!(
        "{} says where the watchlist of this folder was moved to, and it could not be read: {why}. Nothing was begun anew \
         and nothing was changed. Name the watchlist's folder in POSTE_RESTANTE_DATA, then try again.",
        file.display()
    ))
}
