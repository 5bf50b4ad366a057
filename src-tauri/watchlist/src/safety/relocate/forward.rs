use std::path::{Path, PathBuf};

use super::address::Address;
use super::arrival::Arrival;
use crate::{Error, Result};

/// So many folders are followed; nobody moves a watchlist more often and keeps every old folder.
const MOST: usize = 16;

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

fn gone(from: &Path, to: &Path) -> Error {
    Error::NotOpen(format!(
        "The watchlist that was in {} was moved to {}, and it is not there: perhaps that was on another computer, or the \
         disk is not connected. Nothing was begun anew and nothing was changed. Connect it, or open Poste Restante where \
         the watchlist is, then try again.",
        from.display(),
        to.display()
    ))
}
