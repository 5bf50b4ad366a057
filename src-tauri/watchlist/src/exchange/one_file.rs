//! A place to write to, and one file there.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::exported::Exported;
use super::file_sum::sum_of;
use crate::storage::{Existing, Folder, Monitor, write_file};
use crate::{Error, Result};

/// Where an export is to lie.
#[derive(Clone, Copy)]
pub(crate) struct FileToWrite<'a> {
    /// The file, or the folder.
    pub to: &'a Path,
    /// What becomes of what lies there.
    pub existing: Existing,
    /// Where the watchlist lies.
    pub data: &'a Folder,
    /// Who hears how far it is.
    pub monitor: &'a Monitor,
    /// Who hears what is in a single file, and its checksum, before that takes its place.
    pub sealed: Option<Sealed<'a>>,
}

/// Hears what is in a file, and its checksum.
type Sealed<'a> = &'a dyn Fn(&Exported, String) -> Result<()>;

impl<'a> FileToWrite<'a> {
    /// A place of which nobody hears anything.
    pub(crate) fn at(
        to: &'a Path,
        existing: Existing,
        data: &'a Folder,
        monitor: &'a Monitor,
    ) -> Self {
        Self {
            to,
            existing,
            data,
            monitor,
            sealed: None,
        }
    }
}

impl FileToWrite<'_> {
    /// Writes one file there, and counts it.
    pub(super) fn write(
        self,
        fill: impl FnOnce(&mut BufWriter<&mut NamedTempFile>, &mut Exported) -> Result<()>,
    ) -> Result<Exported> {
        let mut exported = Exported {
            files: 1,
            ..Exported::default()
        };
        exported.bytes = write_file(self.to, self.existing, self.data, |file| {
            let mut out = BufWriter::new(file);
            fill(&mut out, &mut exported)?;
            out.flush().map_err(|error| self.failed(&error))?;
            if let Some(sealed) = self.sealed {
                let (sum, _) = sum_of(out.get_ref().path()).map_err(|error| self.failed(&error))?;
                sealed(&exported, sum)?;
            }
            let size = out.get_ref().as_file().metadata();
            Ok(size.map_err(|error| self.failed(&error))?.len())
        })?;
        Ok(exported)
    }

    /// One more film, or row, is written; an error, if it does not go on.
    pub(super) fn advance(self) -> Result<()> {
        self.monitor.advance(1)
    }

    /// What the system answered where this was written.
    pub(super) fn failed(self, error: &io::Error) -> Error {
        Error::at(self.to, error)
    }

    /// The same, of a table of commas.
    pub(super) fn csv_failed(self, error: csv::Error) -> Error {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => self.failed(&error),
            other => self.failed(&io::Error::other(format!("{other:?}"))),
        }
    }
}
