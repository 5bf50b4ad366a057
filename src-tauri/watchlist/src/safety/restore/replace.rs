use std::path::Path;

use super::copy::Copy;
use super::stage::stage_at;
use crate::exchange::schedule::unschedule_all;
use crate::safety::check;
use crate::storage::{
    Classified, Folder, Monitor, are_on_one_disk, permissions, read_only, read_text_if_there,
    retry, schema, writer,
};
use crate::{Error, Refusal, Result};

/// Puts a copy in the place of a watchlist that cannot be opened. What lay there is set aside, never deleted. Cut off
/// anywhere, the next opening finishes it. Nobody may have the watchlist open. Once the copy begins to take the place
/// it is not cancelled any more.
///
/// # Errors
/// [`Error::Refused`], with nothing changed, if the copy is damaged or newer than this program, or if the watchlist is
/// well: then going back is an act like any other.
pub fn replace(folder: &Path, copy: Copy<'_>, monitor: &Monitor) -> Result<()> {
    let folder = Folder::there(folder)?;
    finish(&folder)?;
    is_not_well(folder.path(), &monitor.followed())?;
    let copy = copy.path(&folder)?;
    monitor.ended(stage_at(&copy, &folder, &folder.replacement(), monitor))?;
    take_the_place(&folder)
}

/// Puts the replacement, which is whole and on the disk, in the watchlist's place.
pub(crate) fn take_the_place(folder: &Folder) -> Result<()> {
    permissions::sync(folder.path())?;
    let file = folder.watchlist();
    if file
        .parent()
        .is_some_and(|beside| !are_on_one_disk(beside, folder.path()))
    {
        return Err(Refusal::LinkToAnotherDisk { file }.into());
    }
    let aside = folder.next_aside()?;
    // For good: what lies there will go to this folder, and the copy take its place.
    let name = aside.file_name().unwrap_or_default();
    permissions::write_whole(&folder.promise(), name.as_encoded_bytes())?;
    finish(folder)
}

/// Sets aside a watchlist that cannot be opened and begins an empty one in its place: only ever on the person's word.
///
/// # Errors
/// [`Error::Refused`], with nothing changed, if the watchlist is well.
pub fn begin_anew(folder: &Path) -> Result<()> {
    let folder = Folder::there(folder)?;
    finish(&folder)?;
    is_not_well(folder.path(), &Monitor::none())?;
    // An empty one must not be written over the last export of this one.
    unschedule_all(&folder)?;
    let aside = folder.next_aside()?;
    set_aside(&folder, &aside)?;
    schema::migrate(&mut writer(&folder)?)
}

/// Refused if the watchlist in a folder is well: whoever asks, by mistake or by malice, what is whole is not put out of
/// the way.
pub fn is_not_well(folder: &Path, monitor: &Monitor) -> Result<()> {
    match monitor.ended(is_well(&Folder::there(folder)?, monitor))? {
        false => Ok(()),
        true => Err(Refusal::IsWell.into()),
    }
}

/// Whether a watchlist lies here that an opening would open, and that is whole by SQLite's own integrity check and by every
/// checksum in it.
///
/// # Errors
/// [`Error::NotOpen`] or [`Error::Disk`]: it may be whole, and something else is in the way.
fn is_well(folder: &Folder, monitor: &Monitor) -> Result<bool> {
    let whole = check::looked_through(folder).and_then(|found| match found {
        Classified::Nothing => Ok(false),
        Classified::Schema(_) => {
            let mut conn = read_only(&folder.watchlist())?;
            monitor.watch(&mut conn)?;
            Ok(check::is_whole(&conn, monitor)?.is_none())
        }
    });
    match whole {
        Err(in_the_way @ (Error::NotOpen(_) | Error::Disk(_) | Error::Cancelled)) => {
            Err(in_the_way)
        }
        other => Ok(other.unwrap_or(false)),
    }
}

/// Finishes a replacement that was cut off. Before its promise is on the disk nothing has moved, and after it the copy
/// that takes the place is there whole: it always goes forward.
pub(crate) fn finish(folder: &Folder) -> Result<()> {
    let promise = folder.promise();
    let name = read_text_if_there(&promise).map_err(|error| Error::at(&promise, &error))?;
    let Some(name) = name else { return Ok(()) };
    let aside = folder.set_aside().join(name.trim());
    let replacement = folder.replacement();
    if replacement.exists() {
        set_aside(folder, &aside)?;
        rename(&replacement, &folder.watchlist())?;
        permissions::sync(folder.path())?;
    }
    retry::remove_file(&promise).map_err(|error| Error::at(&promise, &error))?;
    permissions::sync(folder.path())
}

/// The three files go together: a log left behind would be read into the copy, and destroy it.
fn set_aside(folder: &Folder, aside: &Path) -> Result<()> {
    permissions::make_folder(aside).map_err(|error| Error::at(aside, &error))?;
    // The folders' own names first: a file that goes into a folder without one is gone when the power is.
    permissions::sync(&folder.set_aside())?;
    permissions::sync(folder.path())?;
    for file in folder.files() {
        if let Some(name) = file.file_name()
            && file.exists()
        {
            rename(&file, &aside.join(name))?;
        }
    }
    permissions::sync(aside)?;
    permissions::sync(folder.path())
}

fn rename(from: &Path, to: &Path) -> Result<()> {
    retry::rename(from, to).map_err(|error| Error::at(from, &error))
}
