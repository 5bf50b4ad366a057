use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::bring::bring;
use super::own;
use crate::safety::backup::name::list;
use crate::safety::backup_state::{BackupState, SecondFolderState};
use crate::storage::{Folder, read_only, real_path, uuid};
use crate::{Error, NoSecondFolder, Now, Refusal, Result};

/// From now on puts every finished backup in this folder too, in one of its own inside it, and those there are at once.
/// What goes wrong with that is told like anything that goes wrong there later.
///
/// # Errors
/// [`Error::Refused`], with nothing changed: the folder is not there, cannot be written, or is the watchlist's own.
pub fn choose_second_folder(folder: &Path, chosen: &Path, now: Now) -> Result<()> {
    let folder = Folder::there(folder)?;
    let chosen = usable(&folder, own::above(chosen))?;
    let id = match BackupState::of(&folder).id {
        id if id.is_empty() => uuid(&Connection::open_in_memory()?, now)?,
        id => id,
    };
    let (ours, others) = own::in_folder(&chosen, &id)?;
    own::make(&ours, &id)?;
    let found = match was_used(&folder) {
        true => None,
        false => others.into_iter().max_by_key(|it| own::newest(it)),
    };
    let highest = found
        .iter()
        .filter_map(|it| list(it).ok()?.pop())
        .map(|it| it.number)
        .max();
    BackupState::change(&folder, |state| {
        state.id = id;
        // What is found there is told from what is made here by its numbers.
        state.highest = state.highest.max(highest.unwrap_or_default());
        state.second = Some(SecondFolderState {
            folder: ours,
            found,
            ..SecondFolderState::default()
        });
    })?;
    bring(&folder, now).map(drop)
}

/// Puts no more backups there. Those that are there stay.
pub fn leave_second_folder(folder: &Path) -> Result<()> {
    BackupState::change(&Folder::there(folder)?, |state| state.second = None)
}

/// The folder in which copies of this watchlist lie besides, for whoever changes every copy there is.
///
/// # Errors
/// [`Error::Disk`], if there is one and it is not there now.
pub fn second_folder(folder: &Path) -> Result<Option<PathBuf>> {
    let state = BackupState::of(&Folder::there(folder)?);
    match state.second {
        Some(second) if !own::is_ours(&second.folder, &state.id) => Err(own::away()),
        second => Ok(second.map(|second| second.folder)),
    }
}

fn usable(folder: &Folder, chosen: &Path) -> Result<PathBuf> {
    let refused = |why: NoSecondFolder| {
        let folder = chosen.to_path_buf();
        Error::from(Refusal::NoSecondFolder { folder, why })
    };
    let found = real_path(chosen)
        .ok()
        .filter(|it| it.is_dir())
        .ok_or_else(|| refused(NoSecondFolder::NotThere))?;
    if folder.encloses(&found) {
        return Err(refused(NoSecondFolder::IsHere));
    }
    if found.to_str().is_none() {
        return Err(refused(NoSecondFolder::NoText));
    }
    Ok(found)
}

/// Whether there is anything of the person's here already: a backup, or something done. A watchlist that cannot be read
/// says nothing.
fn was_used(folder: &Folder) -> bool {
    let copies = list(&folder.backups()).is_ok_and(|copies| !copies.is_empty());
    let done = || -> Result<bool> {
        let conn = read_only(&folder.watchlist())?;
        Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM change)", [], |row| row.get(0))?)
    };
    copies || done().unwrap_or(false)
}
