//! What someone gives: a file, a folder, a ZIP or a workbook, as parts with names. What any of them claims about itself counts for
//! nothing: how much is unpacked is bounded here, before anything is handed on.

use std::fs::{self, File};
use std::io::{self, Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use super::limits::{LONGEST, LONGEST_PART};
use super::workbook::{NoWorkbook, Workbook};
use crate::storage::open_regular;
use crate::{Error, Refusal, Result};

/// A ZIP's list of what is in it is no longer, in bytes; that is some ten thousands of files.
const LONGEST_DIRECTORY: u64 = 8 << 20;
/// Of a folder so many files are looked at, and so many folders down.
const MOST_FILES: usize = 20_000;
const DEEPEST: usize = 8;

/// What someone gave, opened.
pub(crate) struct Parts {
    given: PathBuf,
    what: Given,
    /// The names of the parts, with `/` between folders, in alphabetical order.
    names: Vec<String>,
    /// How much may still be unpacked.
    left: u64,
}

enum Given {
    File,
    Folder,
    Zip(ZipArchive<File>, Vec<usize>),
    /// Its sheets, each as a table of text.
    Workbook(Vec<Vec<u8>>),
}

impl Parts {
    /// Opens it, and looks what is in it.
    ///
    /// # Errors
    /// [`Error::Disk`]: it cannot be read. [`Refusal::TooManyFiles`]: there is more in it than any person has.
    pub(crate) fn open(given: &Path) -> Result<Self> {
        let at = |error: io::Error| Error::at(given, &error);
        let (what, names) = if fs::metadata(given).map_err(at)?.is_dir() {
            let mut names = Vec::new();
            within(given, "", 0, &mut names).map_err(at)?;
            if names.len() > MOST_FILES {
                return Err(too_many(given));
            }
            names.sort();
            (Given::Folder, names)
        } else {
            let mut file = open_regular(given).map_err(at)?;
            match is_zip(&mut file).map_err(at)? {
                true => zip(given, file)?,
                false => {
                    let name = given.file_name().unwrap_or_default();
                    (Given::File, vec![name.to_string_lossy().into_owned()])
                }
            }
        };
        Ok(Self {
            given: given.to_path_buf(),
            what,
            names,
            left: LONGEST,
        })
    }

    /// What the parts are called.
    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The first bytes of a part.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub(crate) fn beginning(&mut self, part: usize) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let name = self.names.get(part).cloned().unwrap_or_default();
        let read = self.reader(part, |reader| reader.take(4096).read_to_end(&mut bytes));
        match read {
            Ok(_) => Ok(bytes),
            Err(error) => Err(self.not_read(&name, &error)),
        }
    }

    /// A part, whole.
    ///
    /// # Errors
    /// [`Refusal::FileTooLong`]: it is longer than any of its kind. [`Refusal::FileNotRead`]: its ZIP is damaged.
    pub(crate) fn read(&mut self, part: usize) -> Result<Vec<u8>> {
        let name = self.names.get(part).cloned().unwrap_or_default();
        let most = LONGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        let read = self.reader(part, |reader| reader.take(most + 1).read_to_end(&mut bytes));
        read.map_err(|error| self.not_read(&name, &error))?;
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if length > most {
            let file = self.path(&name);
            return Err(Refusal::FileTooLong { file }.into());
        }
        self.left -= length;
        Ok(bytes)
    }

    /// A part, as it is read; what lies in a ZIP is no longer than all of one may be.
    ///
    /// # Errors
    /// [`Refusal::FileTooLong`]: it is longer than `longest`, in bytes.
    pub(crate) fn stream<T>(
        &mut self,
        part: usize,
        longest: u64,
        read: impl FnOnce(&mut dyn Read) -> T,
    ) -> Result<T> {
        let name = self.names.get(part).cloned().unwrap_or_default();
        let longest = match self.what {
            Given::Zip(..) => longest.min(self.left),
            Given::File | Given::Folder | Given::Workbook(_) => longest,
        };
        let mut left = 0;
        let read = self.reader(part, |reader| {
            let mut bounded = reader.take(longest + 1);
            let read = read(&mut bounded);
            left = bounded.limit();
            Ok(read)
        });
        let read = read.map_err(|error| self.not_read(&name, &error))?;
        if left == 0 {
            let file = self.path(&name);
            return Err(Refusal::FileTooLong { file }.into());
        }
        self.left = self.left.saturating_sub(longest + 1 - left);
        Ok(read)
    }

    /// Reads a part by whatever it lies in.
    fn reader<T>(
        &mut self,
        part: usize,
        read: impl FnOnce(&mut dyn Read) -> io::Result<T>,
    ) -> io::Result<T> {
        match &mut self.what {
            Given::File => read(&mut open_regular(&self.given)?),
            Given::Folder => {
                let name = self.names.get(part).map_or("", String::as_str);
                read(&mut open_regular(&self.given.join(name))?)
            }
            Given::Zip(archive, places) => {
                let place = places.get(part).copied().unwrap_or_default();
                read(&mut archive.by_index(place)?)
            }
            Given::Workbook(sheets) => {
                let sheet = sheets.get(part).map(Vec::as_slice);
                read(&mut sheet.unwrap_or_default())
            }
        }
    }

    fn path(&self, name: &str) -> PathBuf {
        match self.what {
            Given::File => self.given.clone(),
            Given::Folder | Given::Zip(..) | Given::Workbook(..) => self.given.join(name),
        }
    }

    fn not_read(&self, name: &str, error: &io::Error) -> Error {
        match self.what {
            Given::Zip(..) => Refusal::FileNotRead {
                file: self.path(name),
            }
            .into(),
            Given::File | Given::Folder | Given::Workbook(..) => Error::at(&self.path(name), error),
        }
    }
}

fn too_many(given: &Path) -> Error {
    let file = given.to_path_buf();
    Refusal::TooManyFiles { file }.into()
}

fn is_zip(file: &mut File) -> io::Result<bool> {
    let mut begins = Vec::new();
    file.by_ref().take(4).read_to_end(&mut begins)?;
    file.rewind()?;
    // With something in it, with nothing, and in several pieces.
    Ok(matches!(
        &begins[..],
        b"PK\x03\x04" | b"PK\x05\x06" | b"PK\x07\x08"
    ))
}

fn zip(given: &Path, mut file: File) -> Result<(Given, Vec<String>)> {
    let damaged = || {
        let file = given.to_path_buf();
        Error::from(Refusal::FileNotRead { file })
    };
    let directory = directory_length(&mut file).map_err(|error| Error::at(given, &error))?;
    // The library keeps all of the list in memory, at many times its length.
    if directory.ok_or_else(damaged)? > LONGEST_DIRECTORY {
        return Err(too_many(given));
    }
    let mut archive = ZipArchive::new(file).map_err(|_| damaged())?;
    if let Some(workbook) = Workbook::of(&mut archive) {
        let sheets = workbook.sheets(archive).map_err(|fault| match fault {
            NoWorkbook::Damaged => damaged(),
            NoWorkbook::TooLong => {
                let file = given.to_path_buf();
                Refusal::FileTooLong { file }.into()
            }
        })?;
        let (names, texts) = sheets.into_iter().unzip();
        return Ok((Given::Workbook(texts), names));
    }
    let mut parts = Vec::new();
    for place in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(place) else {
            return Err(damaged());
        };
        // Nothing is ever written where a name says; it only has to be one that can be read out.
        if let (true, Some(name)) = (entry.is_file(), entry.enclosed_name()) {
            let name = name.to_string_lossy().replace('\\', "/");
            parts.push((name, place));
        }
    }
    if parts.len() > MOST_FILES {
        return Err(too_many(given));
    }
    parts.sort();
    let (names, places) = parts.into_iter().unzip();
    Ok((Given::Zip(archive, places), names))
}

/// How long a ZIP's list of what is in it is, in bytes, as its end says; nothing if that is not there.
fn directory_length(file: &mut File) -> io::Result<Option<u64>> {
    /// The record at the end, and the longest comment behind it.
    const LONGEST_END: u64 = 22 + 65_535;
    let length = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(length.saturating_sub(LONGEST_END)))?;
    let mut end = Vec::new();
    file.by_ref().take(LONGEST_END).read_to_end(&mut end)?;
    file.rewind()?;
    let Some(at) = end.windows(4).rposition(|it| it == b"PK\x05\x06") else {
        return Ok(None);
    };
    let field = end.get(at + 12..at + 16).and_then(|it| it.try_into().ok());
    // Of one that is longer than four bytes can say, all bits are set.
    Ok(field.map(|it| u64::from(u32::from_le_bytes(it))))
}

/// The files in a folder and the folders in it; links are not followed.
fn within(folder: &Path, prefix: &str, depth: usize, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if kind.is_dir() && depth < DEEPEST {
            within(&entry.path(), &format!("{name}/"), depth + 1, names)?;
        } else if kind.is_file() {
            names.push(name);
        }
        if names.len() > MOST_FILES {
            return Ok(());
        }
    }
    Ok(())
}

/// The last part of a path, as people call a file.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
