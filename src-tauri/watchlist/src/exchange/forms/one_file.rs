//! A place to write to, and one file there.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::exchange::exported::Exported;
use crate::storage::{Existing, Folder, write_file};
use crate::{Error, Result};

/// Where an export is to lie.
#[derive(Clone, Copy)]
pub(super) struct FileToWrite<'a> {
    /// The file, or the folder.
    pub to: &'a Path,
    /// What becomes of what lies there.
    pub existing: Existing,
    /// Where the watchlist lies.
    pub data: &'a Folder,
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
            let size = out.get_ref().as_file().metadata();
            Ok(size.map_err(|error| self.failed(&error))?.len())
        })?;
        Ok(exported)
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
