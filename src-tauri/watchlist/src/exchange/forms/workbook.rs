//! The tables as sheets of one workbook. A text is a text there, whatever it begins with; the cells are those of the
//! tables all the same, so that whoever saves a sheet as CSV has no formula in it either.

use std::io;

use jiff::Timestamp;
use rusqlite::Connection;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::not_held;
use super::tables::{Cell, Sheet, TABLES};
use crate::exchange::exported::Exported;
use crate::exchange::one_file::FileToWrite;
use crate::values::NotHeld;
use crate::{Error, Now, Result};

/// No sheet has more rows.
const MOST_ROWS: u32 = 1_048_576;
/// No cell has more letters.
const MOST_LETTERS: usize = 32_767;

/// Writes it. Its rows are put together in files of their own, so that memory does not grow with them.
pub(super) fn export(conn: &Connection, place: FileToWrite<'_>, now: Now) -> Result<Exported> {
    let mut sheets = Sheets {
        workbook: Workbook::new(),
        table: "",
        heading: Vec::new(),
        of_table: 0,
        row: 0,
        cut: 0,
        place,
    };
    let failed = |error| failed(place, error);
    let seconds = Timestamp::from_millisecond(now.millis).unwrap_or_default();
    let made = ExcelDateTime::from_timestamp(seconds.as_second()).map_err(failed)?;
    let properties = DocProperties::new().set_creation_datetime(&made);
    sheets.workbook.set_properties(&properties);
    let mut exported = place.write(|out, _| {
        let within = out.get_ref().path().parent().unwrap_or(place.to);
        sheets.workbook.set_tempdir(within).map_err(failed)?;
        for table in TABLES {
            sheets.table = table.name;
            sheets.of_table = 0;
            table.read(conn, &mut sheets)?;
        }
        sheets.workbook.save_to_writer(out).map_err(failed)
    })?;
    exported.counts = not_held::shown(conn)?;
    exported.lacks(NotHeld::LongTexts, sheets.cut);
    Ok(exported)
}

struct Sheets<'a> {
    workbook: Workbook,
    table: &'static str,
    heading: Vec<String>,
    /// How many sheets the table has so far: it goes on in another where one is full.
    of_table: u32,
    /// The next row of the sheet.
    row: u32,
    /// How many texts did not fit into a cell.
    cut: u32,
    place: FileToWrite<'a>,
}

impl Sheets<'_> {
    /// One more sheet of the table.
    fn begin(&mut self) -> std::result::Result<(), XlsxError> {
        self.of_table += 1;
        self.row = 1;
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        match self.of_table {
            1 => sheet.set_name(self.table)?,
            more => sheet.set_name(format!("{} {more}", self.table))?,
        };
        sheet.set_freeze_panes(1, 0)?;
        let bold = Format::new().set_bold();
        for (column, name) in (0..).zip(&self.heading) {
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        Ok(())
    }

    fn write(&mut self, cells: Vec<Cell>) -> std::result::Result<(), XlsxError> {
        if self.row == MOST_ROWS {
            self.begin()?;
        }
        let (row, last) = (self.row, self.workbook.worksheets().len() - 1);
        let sheet: &mut Worksheet = self.workbook.worksheet_from_index(last)?;
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Number(number) => drop(sheet.write_number(row, column, number)?),
                Cell::Text(mut text) => {
                    if let Some((end, _)) = text.char_indices().nth(MOST_LETTERS) {
                        text.truncate(end);
                        self.cut += 1;
                    }
                    sheet.write_string(row, column, text)?;
                }
            }
        }
        self.row += 1;
        Ok(())
    }
}

impl Sheet for Sheets<'_> {
    fn heading(&mut self, names: &[&str]) -> Result<()> {
        self.heading = names.iter().map(|name| (*name).to_owned()).collect();
        self.begin().map_err(|error| failed(self.place, error))
    }

    fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        self.place.advance()?;
        self.write(cells).map_err(|error| failed(self.place, error))
    }
}

fn failed(place: FileToWrite<'_>, error: XlsxError) -> Error {
    match error {
        XlsxError::IoError(error) => place.failed(&error),
        other => place.failed(&io::Error::other(other)),
    }
}
