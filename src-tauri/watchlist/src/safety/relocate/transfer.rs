use std::path::Path;

use super::arrival::{Arrival, Fate};
use super::arrive::{arrive, clear};
use super::carry::carry;
use crate::Result;
use crate::storage::Folder;

/// Moves the watchlist that lies in one folder to another, which [`super::new_folder`] found fit. Nobody may have either open.
/// Where it answers that it failed, the watchlist is where it was.
///
/// # Errors
/// [`crate::Error::Disk`], [`crate::Error::Refused`]: it could not be copied, or the copy is not what it was made from.
pub fn relocate(from: &Path, to: &Path) -> Result<()> {
    let (from, to) = (Folder::at(from)?, Folder::at(to)?);
    let carried = carry(&from, to.path(), &mut || Ok(()));
    let ours = |it: &Arrival| it.from == from.path();
    let fate = match Arrival::read(to.path()) {
        Ok(arrival) => arrival.filter(ours).map(|it| it.fate()),
        Err(_) => Some(Fate::Unknown),
    };
    match fate {
        Some(Fate::Come) => {
            // What is left to do the next opening does again, and says so if it cannot.
            let _ = arrive(to.path());
            return Ok(());
        }
        // It may have been made so: the next opening asks again.
        Some(Fate::Unknown) => {}
        Some(Fate::Given) | None => {
            let _ = clear(to.path());
        }
    }
    carried
}
