use std::path::Path;

use super::own::{self, is_ours};
use crate::safety::backup::name::{BackupName, list};
use crate::safety::backup::prune::{prune, to_prune};
use crate::safety::backup::verify;
use crate::safety::backup_state::{BackupState, SecondFolderState};
use crate::safety::check;
use crate::storage::{CopyPlace, Folder, Monitor, permissions, retry};
use crate::{DiskTrouble, Error, Now, Result, Trouble};

/// Puts every backup that is missing in the second folder there, if there is a second folder, and prunes what is there
/// by the rule of the first. Says what stands in the way, if something does that did not before.
pub fn bring_to_second_folder(folder: &Path, now: Now) -> Result<Option<Error>> {
    bring(&Folder::there(folder)?, now)
}

pub(super) fn bring(folder: &Folder, now: Now) -> Result<Option<Error>> {
    let state = BackupState::of(folder);
    let Some(mut second) = state.second else {
        return Ok(None);
    };
    let before = second.clone();
    let brought = match is_ours(&second.folder, &state.id) {
        true => bring_all(folder, &mut second, now),
        // Nor is it made: what is empty may be where a disk is put that is not there.
        false => Err(own::away()),
    };
    let failed = brought.as_ref().err().cloned();
    second.trouble = failed.map(|error| Trouble::since(before.trouble.as_ref(), error, now));
    if let Some(newest) = list(&second.folder).ok().and_then(|mut all| all.pop()) {
        second.newest = newest.number;
    }
    let news = match (before.trouble.is_none(), brought) {
        (true, Err(error)) => Some(error),
        _ => None,
    };
    BackupState::change(folder, |state| {
        state.highest = state.highest.max(second.newest);
        // The person may have chosen another meanwhile.
        if state.second.as_ref() == Some(&before) {
            state.second = Some(second);
        }
    })?;
    Ok(news)
}

fn bring_all(folder: &Folder, second: &mut SecondFolderState, now: Now) -> Result<()> {
    let (first, there) = (folder.backups(), second.folder.clone());
    // Left by whoever was killed; it is of no use.
    retry::remove_if_there(&there.join(CopyPlace::Unfinished.name()))?;
    // What may go makes room for what comes, on a disk that may be full.
    prune(&there, now)?;
    let mut all = list(&there)?;
    let missing: Vec<BackupName> = list(&first)?
        .into_iter()
        .filter(|name| !all.contains(name) && !second.spoilt.contains(&name.number))
        .collect();
    all.extend(&missing);
    all.sort_by_key(|name| name.number);
    let at = |name: &BackupName| match missing.contains(name) {
        true => first.join(name.to_string()),
        false => there.join(name.to_string()),
    };
    let superfluous = to_prune(all, now.millis, at);
    // The newest first: if there is not room for all, it is worth the most.
    for name in missing
        .iter()
        .rev()
        .filter(|name| !superfluous.contains(name))
    {
        match put(&at(name), &there)? {
            Brought::Whole => {}
            Brought::Spoilt => second.spoilt.push(name.number),
        }
    }
    prune(&there, now).map(drop)
}

enum Brought {
    Whole,
    /// It was damaged before it was copied.
    Spoilt,
}

/// Copies one under another name, and gives it its own when it is whole and on the disk.
fn put(copy: &Path, there: &Path) -> Result<Brought> {
    let unfinished = there.join(CopyPlace::Unfinished.name());
    let put = put_as(copy, &unfinished, there);
    if !matches!(put, Ok(Brought::Whole)) {
        retry::remove_if_there(&unfinished)?;
    }
    put
}

fn put_as(copy: &Path, unfinished: &Path, there: &Path) -> Result<Brought> {
    permissions::copy(copy, unfinished).map_err(|error| Error::at(unfinished, &error))?;
    permissions::sync(unfinished)?;
    if !is_whole(unfinished) {
        return match is_whole(copy) {
            true => Err(Error::Disk(DiskTrouble::SecondFolderFails {
                folder: there.to_path_buf(),
            })),
            false => Ok(Brought::Spoilt),
        };
    }
    let target = there.join(copy.file_name().unwrap_or_default());
    retry::rename(unfinished, &target).map_err(|error| Error::at(&target, &error))?;
    permissions::sync(there)?;
    Ok(Brought::Whole)
}

fn is_whole(copy: &Path) -> bool {
    verify::open(copy)
        .is_ok_and(|conn| matches!(check::is_whole(&conn, &Monitor::none()), Ok(None)))
}
