//! The one way a file is written for someone, at a place they name: never where a watchlist lies, never over anything but
//! an ordinary file, and over that only if they said so; whole and on the disk, or not at all.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use super::{Folder, permissions, real_path, retry};
use crate::{Error, NotWritten, Refusal, Result};

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and nothing is written.
    Kept,
    /// It is replaced: the person was asked.
    Replaced,
}

/// A file that is being written, under a name that is nobody's, in the folder where it is to lie. Gone when dropped.
pub(crate) struct OutputFile<'a> {
    folder: PathBuf,
    data: &'a Folder,
    temporary: NamedTempFile,
}

/// Writes a file for someone who has the watchlist in `data`: filled, then given its name.
///
/// # Errors
/// [`Error::Refused`]: nothing may be written there; [`Error::Disk`], [`Error::Full`]: it could not be. What lay there
/// is as it was.
pub(crate) fn write_file<T>(
    to: &Path,
    existing: Existing,
    data: &Folder,
    fill: impl FnOnce(&mut NamedTempFile) -> Result<T>,
) -> Result<T> {
    let (folder, name) = apart(to, existing)?;
    let folder = given(&folder, data)?;
    // Before anything is made there.
    may_become(&folder.join(&name), existing, data)?;
    let mut file = OutputFile::begun(folder, data)?;
    let filled = fill(&mut file.temporary)?;
    file.finish(&name, existing)?;
    Ok(filled)
}

/// Writes these bytes for someone who has the watchlist in this folder.
///
/// # Errors
/// As for everything that is written for someone: [`Error::Refused`], [`Error::Disk`], [`Error::Full`].
pub fn save_bytes(folder: &Path, to: &Path, existing: Existing, bytes: &[u8]) -> Result<()> {
    let data = Folder::as_it_is(folder);
    write_file(to, existing, &data, |file| {
        file.write_all(bytes).map_err(|error| Error::at(to, &error))
    })
}

impl<'a> OutputFile<'a> {
    /// In this folder, which no watchlist lies in.
    pub(crate) fn within(folder: &Path, data: &'a Folder) -> Result<Self> {
        Self::begun(given(folder, data)?, data)
    }

    pub(super) fn begun(folder: PathBuf, data: &'a Folder) -> Result<Self> {
        let temporary = tempfile::Builder::new()
            .prefix(".poste-restante-")
            .suffix(".tmp")
            .tempfile_in(&folder)
            .map_err(|error| Error::at(&folder, &error))?;
        Ok(Self {
            folder,
            data,
            temporary,
        })
    }

    /// What is being written.
    pub(crate) fn file(&mut self) -> &mut NamedTempFile {
        &mut self.temporary
    }

    /// Where it is being written. Whoever writes there leaves it the file it is.
    pub(crate) fn path(&self) -> &Path {
        self.temporary.path()
    }

    /// Puts it on the disk, and then in its place. Gives where that is.
    pub(crate) fn finish(self, name: &OsStr, existing: Existing) -> Result<PathBuf> {
        let folder = self.folder.clone();
        let path = self.put_in_place(name, existing)?;
        permissions::sync(&folder)?;
        Ok(path)
    }

    /// The same, but that its name may not be on the disk yet: its folder is still to be synced.
    pub(super) fn put_in_place(self, name: &OsStr, existing: Existing) -> Result<PathBuf> {
        let path = self.folder.join(name);
        let at = |error: std::io::Error| Error::at(&path, &error);
        permissions::sync_open(self.temporary.as_file()).map_err(at)?;
        // Asked before, and much may have been put there since.
        may_become(&path, existing, self.data)?;
        let Self { temporary, .. } = self;
        match existing {
            Existing::Replaced => put(temporary.into_temp_path(), &path)?,
            Existing::Kept => match temporary.persist_noclobber(&path) {
                Ok(_) => {}
                Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => {
                    return Err(is_there(&path));
                }
                // A disk that cannot do both in one step. Nothing was there a moment ago.
                Err(failed) => put(failed.file.into_temp_path(), &path)?,
            },
        }
        Ok(path)
    }
}

/// The folder someone names to have a file in.
pub(super) fn given(folder: &Path, data: &Folder) -> Result<PathBuf> {
    let folder = match real_path(folder) {
        Ok(folder) if folder.is_dir() => folder,
        _ => return Err(refused(folder, NotWritten::NoFolder)),
    };
    match data.encloses(&folder) || holds_a_watchlist(&folder) {
        true => Err(in_data(&folder)),
        false => Ok(folder),
    }
}

/// Whether a file may have this name.
fn may_become(path: &Path, existing: Existing, data: &Folder) -> Result<()> {
    if data.keeps(path) {
        return Err(in_data(path));
    }
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Error::at(path, &error)),
        Ok(_) if existing == Existing::Kept => Err(is_there(path)),
        Ok(found) if !found.is_file() => Err(refused(path, NotWritten::NoFile)),
        Ok(_) => Ok(()),
    }
}

/// Gives it its name, in place of what has it.
fn put(temporary: TempPath, path: &Path) -> Result<()> {
    // From here on no temporary file to Windows, which holds those for less.
    let kept = temporary
        .keep()
        .map_err(|kept| Error::at(path, &kept.error))?;
    retry::rename(&kept, path).map_err(|error| {
        let _ = retry::remove_file(&kept);
        Error::at(path, &error)
    })
}

/// The folder a file is to lie in and what it is to be called there. Of a link that may be replaced, what it leads to:
/// the link stays one.
fn apart(to: &Path, existing: Existing) -> Result<(PathBuf, OsString)> {
    let no_name = || refused(to, NotWritten::NoName);
    if to
        .as_os_str()
        .to_string_lossy()
        .ends_with(std::path::is_separator)
    {
        return Err(no_name());
    }
    let to = match existing == Existing::Replaced && to.is_symlink() {
        true => real_path(to).map_err(|_| refused(to, NotWritten::LinkToNothing))?,
        false => to.to_path_buf(),
    };
    let name = to.file_name().ok_or_else(no_name)?.to_owned();
    let folder = match to.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    Ok((folder, name))
}

/// Whether a watchlist lies in a folder, or in one above it: that of another, perhaps, or this one's by another name.
fn holds_a_watchlist(folder: &Path) -> bool {
    folder
        .ancestors()
        .any(|above| Folder::word_in(above).is_file())
}

fn in_data(path: &Path) -> Error {
    refused(path, NotWritten::IsAWatchlists)
}

fn is_there(path: &Path) -> Error {
    refused(path, NotWritten::IsThere)
}

pub(crate) fn refused(path: &Path, why: NotWritten) -> Error {
    let path = path.to_path_buf();
    Refusal::NotWritten { path, why }.into()
}

impl Folder {
    /// Whether this is the data folder, or lies in it, by whatever name: as the system knows it, too, which sees through
    /// links and mounts.
    pub(crate) fn encloses(&self, path: &Path) -> bool {
        let path = real_path(path).unwrap_or_else(|_| path.to_path_buf());
        let own = self.marks();
        path.ancestors().any(|above| {
            above == self.path() || super::identity::mark(above).is_some_and(|it| own.contains(&it))
        })
    }

    /// Whether this is a file of the watchlist's, or would be taken for one that SQLite keeps beside it.
    fn keeps(&self, path: &Path) -> bool {
        let file = self.watchlist();
        let beside = path.parent() == file.parent()
            && file.file_name().is_some_and(|file| {
                let name = path.file_name().unwrap_or_default().as_encoded_bytes();
                name.starts_with(file.as_encoded_bytes())
            });
        beside || super::identity::mark(path).is_some_and(|it| self.marks().contains(&it))
    }

    /// What the system knows everything by that lies in the data folder, and what its links lead to.
    fn marks(&self) -> BTreeSet<(u64, u64)> {
        let mut marks = BTreeSet::new();
        for root in [self.path().to_path_buf(), self.backups(), self.set_aside()] {
            gather(&root, DEEPEST, &mut marks);
        }
        marks.extend(
            self.files()
                .iter()
                .filter_map(|it| super::identity::mark(it)),
        );
        marks
    }
}

/// Folders in folders, so deep: ours are three.
const DEEPEST: usize = 5;

fn gather(path: &Path, deeper: usize, marks: &mut BTreeSet<(u64, u64)>) {
    marks.extend(super::identity::mark(path));
    let Some(deeper) = deeper.checked_sub(1) else {
        return;
    };
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        match entry.file_type() {
            // Links lead anywhere; those that are ours are followed by name.
            Ok(kind) if kind.is_dir() => gather(&entry.path(), deeper, marks),
            _ => marks.extend(super::identity::mark(&entry.path())),
        }
    }
}
