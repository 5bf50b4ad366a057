use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::arrival::{Arrival, Fate};
use super::layout::{ARRIVING, LOCK, SOCKET, written};
use crate::safety::synchronised::{Synchroniser, synchronised};
use crate::storage::{Folder, permissions, real_path};
use crate::{Error, Refusal, Result, Unfit};

/// What the watchlist's own folder is called in the one the person chooses.
const NAME: &str = "poste-restante";

/// Where the watchlist of a folder would go if the person chose this one: a folder of its own in it.
///
/// # Errors
/// [`Error::Refused`], with why: it is carried to other computers itself, lies in the watchlist's own folder, cannot be
/// written, or holds something already.
pub fn new_folder(folder: &Path, chosen: &Path, known: &[Synchroniser]) -> Result<PathBuf> {
    let here = real_path(folder).map_err(|error| Error::at(folder, &error))?;
    let chosen = real_path(chosen).map_err(|error| {
        let error = error.into();
        unfit(chosen, Unfit::NotUsable { error })
    })?;
    let folder = chosen.join(NAME);
    written(&folder)?;
    if let Some(service) = synchronised(&folder, known) {
        return Err(unfit(&chosen, Unfit::Synchronised { service }));
    }
    // Of a folder that is not there yet no link can lead elsewhere.
    let folder = real_path(&folder).unwrap_or(folder);
    if Folder::as_it_is(&here).encloses(&chosen) || folder == here {
        return Err(unfit(&chosen, Unfit::IsHere));
    }
    if permissions::is_read_only(&chosen) {
        return Err(unfit(&chosen, Unfit::ReadOnly));
    }
    if let Some(why) = holds(&folder)? {
        return Err(unfit(&folder, why));
    }
    Ok(folder)
}

/// What is there that is not left by a move that was given up.
fn holds(folder: &Path) -> Result<Option<Unfit>> {
    if let Some(arrival) = Arrival::read(folder)?
        && arrival.fate() != Fate::Given
    {
        return Ok(Some(Unfit::HoldsAWatchlist));
    }
    let Ok(entries) = fs::read_dir(folder) else {
        return Ok(match folder.symlink_metadata() {
            Ok(_) => Some(Unfit::NoFolder),
            Err(_) => None,
        });
    };
    let record = Arrival::in_folder(Path::new(""));
    let ours = [LOCK, SOCKET, ARRIVING].map(OsStr::new);
    let mut others = entries
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| !ours.contains(&name.as_os_str()) && **name != *record.as_os_str());
    Ok(others.next().map(|first| {
        let names: Vec<_> = std::iter::once(first).chain(others).collect();
        let of_a_watchlist = ["watchlist.sqlite3", "backups", "forwarding-address.txt"];
        match names
            .iter()
            .any(|name| of_a_watchlist.iter().any(|one| name == one))
        {
            true => Unfit::HoldsAWatchlist,
            false => Unfit::HoldsFiles,
        }
    }))
}

fn unfit(folder: &Path, why: Unfit) -> Error {
    let folder = folder.to_path_buf();
    Refusal::Unfit { folder, why }.into()
}
