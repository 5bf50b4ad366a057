use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::address::Address;
use super::arrival::Arrival;
use super::arrive::{OnStep, arrive_by_steps, clear_arriving};
use super::checksum::Chunks;
use super::layout::{ARRIVING, LOCK, at, written};
use crate::safety::{check, synchronised};
use crate::storage::{FILE, Folder, Monitor, copied, permissions};
use crate::{DiskTrouble, Error, Refusal, Result};

/// Folders in folders, so deep; a link that leads back up would have no end.
const DEEPEST: usize = 8;

/// Carries everything over, and makes it so.
pub(super) fn carry(from: &Folder, to: &Path, step: OnStep<'_>) -> Result<()> {
    written(to)?;
    // A log that can be mended is, and one that cannot stays with its file.
    check::looked_through(from)?;
    if from.watchlist() != from.named() && from.was_left_open() {
        return Err(Refusal::LinkNotClosed.into());
    }
    step()?;
    clear_arriving(to)?;
    let arriving = to.join(ARRIVING);
    permissions::make_folder(&arriving).map_err(at(&arriving))?;
    let mut files = BTreeMap::new();
    for name in names(from.path())? {
        step()?;
        let checksum = copy(&from.path().join(&name), &arriving.join(&name))?;
        files.insert(written(&name)?.to_owned(), checksum);
    }
    step()?;
    let token = check_copy(&arriving)?;
    sync_folders(&arriving)?;
    step()?;
    let (token, from) = (token, from.path().to_path_buf());
    let arrival = Arrival {
        token: token.clone(),
        from,
        files,
    };
    arrival.write(to)?;
    // The new folder itself may be new to the one above it.
    to.parent().map_or(Ok(()), permissions::sync)?;
    step()?;
    let address = Address {
        to: to.to_path_buf(),
        token,
    };
    address.leave(&arrival.from)?;
    arrive_by_steps(to, step)
}

/// Everything that lies in a folder and goes with the watchlist, by what it is called there.
pub(super) fn names(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut names = Vec::new();
    gather(folder, Path::new(""), 0, &mut names)?;
    names.retain(|name| !stays(name));
    names.sort();
    Ok(names)
}

/// What belongs to the folder and not to the watchlist in it.
fn stays(name: &Path) -> bool {
    let folders_own = [
        Arrival::in_folder(Path::new("")),
        Address::in_folder(Path::new("")),
    ];
    // A service's own files make of the new folder another one that it carries.
    name == Path::new(LOCK)
        || synchronised::is_a_sign(name)
        || name.starts_with(ARRIVING)
        || folders_own.iter().any(|own| name == own)
}

fn gather(folder: &Path, within: &Path, depth: usize, names: &mut Vec<PathBuf>) -> Result<()> {
    let here = folder.join(within);
    if depth > DEEPEST {
        return Err(Refusal::TooDeep { folder: here }.into());
    }
    for entry in fs::read_dir(&here).map_err(at(&here))? {
        let entry = entry.map_err(at(&here))?;
        let (path, name) = (entry.path(), within.join(entry.file_name()));
        let kind = fs::metadata(&path).map_err(at(&path))?;
        if kind.is_dir() {
            gather(folder, &name, depth + 1, names)?;
        } else if kind.is_file() {
            names.push(name);
        }
    }
    Ok(())
}

/// Copies a file, sees it onto the disk, and holds it byte for byte against what it was made from. Gives its checksum.
fn copy(from: &Path, to: &Path) -> Result<String> {
    if let Some(folder) = to.parent() {
        permissions::make_folder(folder).map_err(at(folder))?;
    }
    permissions::make_file(to).map_err(at(to))?;
    let mut source = File::open(from).map_err(at(from))?;
    let mut goal = File::options().write(true).open(to).map_err(at(to))?;
    std::io::copy(&mut source, &mut goal).map_err(at(to))?;
    goal.flush()
        .and_then(|()| permissions::sync_open(&goal))
        .map_err(at(to))?;
    drop(goal);
    let (mut original, mut copied) = (Chunks::of(from)?, Chunks::of(to)?);
    loop {
        let (wanted, found) = (original.next()?, copied.next()?);
        if wanted != found {
            let (from, to) = (from.to_path_buf(), to.to_path_buf());
            return Err(Error::Disk(DiskTrouble::ArrivedOtherwise { from, to }));
        }
        if wanted.is_empty() {
            return Ok(original.checksum());
        }
    }
}

/// Opens what arrived, as the watchlist it is to be, and looks through all of it. Gives a mark to know it by.
fn check_copy(arriving: &Path) -> Result<String> {
    let file = arriving.join(FILE);
    let conn = copied(&file)?;
    if let Some(why) = check::is_whole(&conn, &Monitor::none())? {
        let folder = arriving.to_path_buf();
        return Err(Error::Disk(DiskTrouble::ArrivedNotWhole { folder, why }));
    }
    let token = conn.query_row("SELECT lower(hex(randomblob(16))) AS token", [], |row| {
        row.get("token")
    })?;
    conn.close().map_err(|(_, error)| error)?;
    permissions::sync(&file)?;
    Ok(token)
}

fn sync_folders(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() {
            sync_folders(&path)?;
        }
    }
    permissions::sync(folder)
}
