use std::path::{Path, PathBuf};

use super::address::Address;
use super::arrival::Arrival;
use crate::{Error, NotOpen, Result};

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
            let (from, to) = (here, address.to);
            return Err(Error::NotOpen(NotOpen::MovedOutOfReach { from, to }));
        }
        here = address.to;
    }
    let folder = folder.to_path_buf();
    Err(Error::NotOpen(NotOpen::MovedTooOften { folder }))
}
