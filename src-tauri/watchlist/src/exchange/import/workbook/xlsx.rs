//! Excel's workbooks, and what saves the same. A sheet is read cell by cell: what it says of its own size makes no room.

use std::fs::File;
use std::io::{BufReader, Seek as _};

use calamine::{Cell, DataRef, ExcelDateTime, Reader as _, SheetType, Xlsx, XlsxError};
use zip::ZipArchive;

use super::super::limits::LONGEST_PART;
use super::limits::NoWorkbook;
use super::sheet_text::{MOST_SHEETS, SheetFile, SheetText, figures, file_name};

pub(super) fn sheets(archive: ZipArchive<File>) -> Result<Vec<SheetFile>, NoWorkbook> {
    let damaged = |_| NoWorkbook::Damaged;
    let mut file = archive.into_inner();
    file.rewind().map_err(|_| NoWorkbook::Damaged)?;
    let mut workbook = Xlsx::new(BufReader::new(file)).map_err(damaged)?;
    let tables = workbook.sheets_metadata().iter();
    let tables = tables.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = tables.map(|sheet| sheet.name.clone()).collect();
    let mut left = usize::try_from(LONGEST_PART).unwrap_or(usize::MAX);
    let mut sheets = Vec::new();
    for name in names.iter().take(MOST_SHEETS) {
        let mut cells = match workbook.worksheet_cells_reader(name) {
            // A sheet of charts.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            cells => cells.map_err(damaged)?,
        };
        let mut text = SheetText::new(left);
        while let Some(cell) = cells.next_cell().map_err(damaged)? {
            put(&mut text, &cell)?;
        }
        let text = text.end();
        left = left.saturating_sub(text.len());
        if !text.is_empty() {
            sheets.push((file_name(name), text));
        }
    }
    Ok(sheets)
}

fn put(text: &mut SheetText, cell: &Cell<DataRef<'_>>) -> Result<(), NoWorkbook> {
    let made;
    let said = match cell.get_value() {
        DataRef::Empty | DataRef::Error(_) => "",
        DataRef::SharedString(text) => text,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::Bool(true) => "true",
        DataRef::Bool(false) => "false",
        DataRef::Int(number) => {
            made = number.to_string();
            &made
        }
        DataRef::Float(number) => {
            made = figures(*number);
            &made
        }
        DataRef::DateTime(moment) => {
            made = spelled(moment);
            &made
        }
    };
    let (row, column) = cell.get_position();
    let place = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
    text.cell(place(row), place(column), said)
}

/// A day, with its time if it has one; a time of no day, or how long something takes, alone.
fn spelled(moment: &ExcelDateTime) -> String {
    if moment.is_duration() || moment.as_f64() < 1.0 {
        let seconds = (moment.as_f64().clamp(0.0, 1e6) * 86_400.0).round() as u64;
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        return format!("{hours}:{minutes:02}:{:02}", seconds % 60);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let day = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => day,
        _ => format!("{day} {hour:02}:{minute:02}:{second:02}"),
    }
}
