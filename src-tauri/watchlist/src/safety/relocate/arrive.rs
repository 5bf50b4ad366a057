use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::address::Address;
use super::arrival::{Arrival, Fate};
use super::checksum;
use super::layout::{ARRIVING, at};
use crate::storage::{permissions, retry};
use crate::{Error, NotOpen, Result};

/// Told of each step before it is taken; a test cuts there.
pub(super) type OnStep<'a> = &'a mut dyn FnMut() -> Result<()>;

/// Finishes a move to this folder that was made so and cut off, forgets one that was not, and lets nobody begin where a
/// watchlist went away from. To be called before a folder is looked into.
pub(crate) fn arrive(folder: &Path) -> Result<()> {
    arrive_by_steps(folder, &mut || Ok(()))?;
    match Address::read(folder)? {
        None => Ok(()),
        Some(address) => Err(Error::NotOpen(NotOpen::MovedTo {
            from: folder.to_path_buf(),
            to: address.to,
        })),
    }
}

/// Whether a move to this folder was made so, perhaps, and was cut off before it was finished.
pub(crate) fn is_arriving(folder: &Path) -> bool {
    folder.join(ARRIVING).exists() && Arrival::in_folder(folder).exists()
}

pub(super) fn arrive_by_steps(folder: &Path, step: OnStep<'_>) -> Result<()> {
    let Some(arrival) = Arrival::read(folder)? else {
        return clear_arriving(folder);
    };
    let arriving = folder.join(ARRIVING);
    if arriving.exists() {
        match arrival.fate() {
            Fate::Come => take_place(folder, &arriving, step)?,
            Fate::Given => return clear(folder),
            Fate::Unknown => {
                return Err(Error::NotOpen(NotOpen::ArrivalUnknown {
                    folder: folder.to_path_buf(),
                    from: arrival.from,
                }));
            }
        }
    }
    if arrival.files.is_empty() || arrival.fate() != Fate::Come {
        return Ok(());
    }
    // They are here; that they cannot be taken away there, yet, keeps nobody from what is here.
    if let_go(&arrival, step)? {
        step()?;
        let files = BTreeMap::new();
        Arrival { files, ..arrival }.write(folder)?;
    }
    Ok(())
}

fn take_place(folder: &Path, arriving: &Path, step: OnStep<'_>) -> Result<()> {
    for entry in fs::read_dir(arriving).map_err(at(arriving))? {
        let entry = entry.map_err(at(arriving))?;
        step()?;
        let target = folder.join(entry.file_name());
        retry::rename(&entry.path(), &target).map_err(at(&target))?;
    }
    permissions::sync(folder)?;
    step()?;
    fs::remove_dir(arriving).map_err(at(arriving))?;
    permissions::sync(folder)
}

/// Takes away, where it came from, each file that still is what was carried over; anything else stays. Whether all of it
/// could be looked at.
fn let_go(arrival: &Arrival, step: OnStep<'_>) -> Result<bool> {
    let mut all = true;
    let mut folders: Vec<PathBuf> = Vec::new();
    for (name, sum) in &arrival.files {
        step()?;
        let file = arrival.from.join(name);
        if file.exists() {
            let same = checksum::of_file(&file).map(|found| found == *sum);
            all &= match same {
                Ok(true) => retry::remove_file(&file).is_ok(),
                Ok(false) => true,
                Err(_) => false,
            };
        }
        folders.extend(Path::new(name).ancestors().skip(1).map(Path::to_path_buf));
    }
    folders.sort();
    folders.dedup();
    for folder in folders
        .iter()
        .rev()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        // One that holds something else stays.
        let _ = fs::remove_dir(arrival.from.join(folder));
    }
    Ok(all)
}

/// What was being copied when it was cut off is worth nothing: all of it is where it came from.
pub(super) fn clear_arriving(folder: &Path) -> Result<()> {
    retry::remove_if_there(&folder.join(ARRIVING))
}

/// Forgets a move that was not made so: first that there was one, then what was copied.
pub(super) fn clear(folder: &Path) -> Result<()> {
    retry::remove_if_there(&Arrival::in_folder(folder))?;
    permissions::sync(folder)?;
    clear_arriving(folder)
}
