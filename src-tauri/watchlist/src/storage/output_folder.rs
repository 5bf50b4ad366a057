//! The one way several files are written for someone into a folder they name: one that is not there yet, or is there and
//! no watchlist lies in. Each file in it is written as any other is.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::output_file::given;
use super::{Existing, Folder, OutputFile, permissions, refused, retry};
use crate::{Error, NotWritten, Result};

/// A folder someone names to have files in. One that was made for it goes again when nothing came to lie in it.
pub(crate) struct OutputFolder<'a> {
    path: PathBuf,
    data: &'a Folder,
    made: bool,
}

impl<'a> OutputFolder<'a> {
    /// The folder of this name, which is made if the one it would lie in is there.
    ///
    /// # Errors
    /// [`Error::Refused`]: nothing may be written there; [`Error::Disk`], [`Error::Full`]: it cannot be made.
    pub(crate) fn at(to: &Path, data: &'a Folder) -> Result<Self> {
        if to.symlink_metadata().is_ok() {
            let path = given(to, data)?;
            let made = false;
            return Ok(Self { path, data, made });
        }
        let name = to
            .file_name()
            .ok_or_else(|| refused(to, NotWritten::NoName))?;
        let above = match to.parent() {
            Some(above) if !above.as_os_str().is_empty() => above,
            _ => Path::new("."),
        };
        let path = given(above, data)?.join(name);
        permissions::make_folder(&path).map_err(|error| Error::at(&path, &error))?;
        let made = true;
        Ok(Self { path, data, made })
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What lies in it, by name; not what hides there, as other programs' own files do.
    pub(crate) fn names(&self) -> Result<Vec<String>> {
        let at = |error: io::Error| Error::at(&self.path, &error);
        let mut names = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(at)? {
            let name = entry.map_err(at)?.file_name();
            let name = name.to_string_lossy();
            if !name.starts_with('.') {
                names.push(name.into_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    /// A file that is to lie in it.
    pub(crate) fn begin(&self) -> Result<OutputFile<'a>> {
        OutputFile::begun(self.path.clone(), self.data)
    }

    /// Puts one in its place, on the disk; its name may only be there with [`Self::sync`], since waiting for that after
    /// each of many files takes as long as writing them.
    pub(crate) fn put(&self, file: OutputFile<'_>, name: &str, existing: Existing) -> Result<()> {
        file.put_in_place(OsStr::new(name), existing).map(drop)
    }

    /// Waits until the names in it are on the disk.
    pub(crate) fn sync(&self) -> Result<()> {
        permissions::sync(&self.path)
    }

    /// Takes a file away that an export wrote, and that belongs to none any more.
    pub(crate) fn remove(&self, name: &str) -> Result<()> {
        retry::remove_if_there(&self.path.join(name))
    }
}

impl Drop for OutputFolder<'_> {
    fn drop(&mut self) {
        if self.made {
            // Refused by the system where something lies in it.
            let _ = fs::remove_dir(&self.path);
        }
    }
}
