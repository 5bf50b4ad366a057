//! What Letterboxd takes in: tables of commas, each of at most a megabyte.

use std::io::Write as _;

use csv::Writer;
use rusqlite::Connection;

use super::file_set::FileSet;
use super::film_viewings::each;
use super::form::ExportForm;
use super::letterboxd_rows::{COLUMNS, of_film, without_review};
use crate::Result;
use crate::exchange::exported::Exported;
use crate::exchange::one_file::FileToWrite;
use crate::values::NotHeld;

/// It takes no larger file; in bytes.
const LARGEST: usize = 1_000_000;

/// Writes as many files as it takes.
pub(super) fn export(conn: &Connection, place: FileToWrite<'_>) -> Result<Exported> {
    let mut exported = Exported::default();
    let heading = line(place, &COLUMNS)?;
    let mut parts = SplitFiles {
        files: FileSet::begin(ExportForm::Letterboxd, place)?,
        part: heading.clone(),
        number: 0,
        heading,
        place,
    };
    each(conn, |film| {
        place.advance()?;
        for row in of_film(&film, &mut exported) {
            let mut row = (line(place, &row)?, row);
            if parts.heading.len() + row.0.len() > LARGEST {
                exported.lacks(NotHeld::LongTexts, 1);
                row.0 = line(place, &without_review(row.1))?;
            }
            parts.take(&row.0)?;
        }
        Ok(())
    })?;
    parts.close()?;
    parts.files.finish(&mut exported)?;
    Ok(exported)
}

/// The files, and the one that is being filled.
struct SplitFiles<'a> {
    files: FileSet<'a>,
    part: Vec<u8>,
    number: u32,
    heading: Vec<u8>,
    place: FileToWrite<'a>,
}

impl SplitFiles<'_> {
    fn take(&mut self, line: &[u8]) -> Result<()> {
        if self.part.len() + line.len() > LARGEST {
            self.close()?;
        }
        self.part.extend_from_slice(line);
        Ok(())
    }

    fn close(&mut self) -> Result<()> {
        self.number += 1;
        let file = self.files.add(format!("letterboxd-{}.csv", self.number))?;
        file.write_all(&self.part)
            .map_err(|error| self.place.failed(&error))?;
        self.part.clone_from(&self.heading);
        Ok(())
    }
}

/// One row as it is written.
fn line(place: FileToWrite<'_>, cells: &[impl AsRef<[u8]>]) -> Result<Vec<u8>> {
    let mut line = Writer::from_writer(Vec::new());
    line.write_record(cells)
        .map_err(|error| place.csv_failed(error))?;
    let line = line.into_inner();
    line.map_err(|error| place.failed(error.error()))
}
