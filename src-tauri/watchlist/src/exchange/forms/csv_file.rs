//! The tables as a folder of CSV files, written as spreadsheets read them best: with a mark at the beginning that says it
//! is UTF-8, lines that end as the standard has it (RFC 4180), and no cell that could be taken for a formula.

use std::fs::File;
use std::io::{BufWriter, Write as _};

use csv::{Terminator, Writer, WriterBuilder};
use rusqlite::Connection;

use super::file_set::FileSet;
use super::form::ExportForm;
use super::not_held;
use super::tables::{Cell, Sheet, TABLES};
use crate::Result;
use crate::exchange::exported::Exported;
use crate::exchange::one_file::FileToWrite;
use crate::exchange::spreadsheet_cell::MARK;

/// Writes them.
pub(super) fn export(conn: &Connection, place: FileToWrite<'_>) -> Result<Exported> {
    let mut files = FileSet::begin(ExportForm::Csv, place)?;
    for table in TABLES {
        let mut out = BufWriter::new(files.add(format!("{}.csv", table.name))?);
        out.write_all(MARK.as_bytes())
            .map_err(|error| place.failed(&error))?;
        let mut builder = WriterBuilder::new();
        builder.terminator(Terminator::CRLF);
        let out = builder.from_writer(out);
        let mut lines = Lines { out, place };
        table.read(conn, &mut lines)?;
        lines.out.flush().map_err(|error| place.failed(&error))?;
    }
    let mut exported = Exported {
        counts: not_held::shown(conn)?,
        ..Exported::default()
    };
    files.finish(&mut exported)?;
    Ok(exported)
}

/// A file, line by line.
struct Lines<'a> {
    out: Writer<BufWriter<&'a mut File>>,
    place: FileToWrite<'a>,
}

impl Sheet for Lines<'_> {
    fn heading(&mut self, names: &[&str]) -> Result<()> {
        let written = self.out.write_record(names);
        written.map_err(|error| self.place.csv_failed(error))
    }

    fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        self.place.advance()?;
        let cells = cells.into_iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(number) => number.to_string(),
            Cell::Text(text) => text,
        });
        let written = self.out.write_record(cells.collect::<Vec<_>>());
        written.map_err(|error| self.place.csv_failed(error))
    }
}
