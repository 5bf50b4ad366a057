//! OpenDocument spreadsheets, as LibreOffice saves them. Read here, since the library for spreadsheets writes out what a file
//! says to stand many times over before it asks how much that is.

use std::fs::File;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::limits::LONGEST_PART;
use super::super::xml::letter;
use super::limits::{self, NoWorkbook};
use super::sheet_text::{MOST_ROWS, MOST_SHEETS, SheetFile, SheetText, figures, file_name};
use crate::exchange::import::table::MOST_COLUMNS;

pub(super) fn sheets(archive: &mut ZipArchive<File>) -> Result<Vec<SheetFile>, NoWorkbook> {
    let content = limits::part(archive, "content.xml", LONGEST_PART)?;
    let mut reader = Reader::from_str(&content);
    let mut sheets = OpenSheets::new();
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => sheets.begin(&element),
            Ok(Event::Empty(element)) => {
                sheets.begin(&element);
                sheets.end(element.local_name().as_ref())?;
            }
            Ok(Event::End(element)) => sheets.end(element.local_name().as_ref())?,
            Ok(Event::Text(text)) => sheets.says(&text.xml10_content()),
            Ok(Event::CData(text)) => sheets.says(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => sheets.says(&letter(&name)),
            // What a file declares of its own could be made to grow without end.
            Ok(Event::DocType(_)) | Err(_) => return Err(NoWorkbook::Damaged),
            Ok(Event::Comment(_) | Event::Decl(_) | Event::PI(_)) => {}
            Ok(Event::Eof) if sheets.is_over => return Ok(sheets.done),
            Ok(Event::Eof) => return Err(NoWorkbook::Damaged),
        }
    }
}

/// The sheets, as far as they are read.
struct OpenSheets {
    done: Vec<SheetFile>,
    /// The one that is being read.
    name: String,
    text: Option<SheetText>,
    left: usize,
    /// The row, from zero, how often it stands there, and its cells: in which column, and how often.
    row: usize,
    rows: usize,
    cells: Vec<(usize, usize, String)>,
    column: usize,
    cell: OpenCell,
    /// How deep in a remark on a cell the reader is.
    remark: usize,
    is_over: bool,
}

#[derive(Default)]
struct OpenCell {
    times: usize,
    /// What stands in it, where that is not what is shown of it.
    value: Option<String>,
    /// What is shown of it, and whether that is being read.
    shown: String,
    lines: usize,
    in_line: bool,
}

impl OpenSheets {
    fn new() -> Self {
        Self {
            done: Vec::new(),
            name: String::new(),
            text: None,
            left: usize::try_from(LONGEST_PART).unwrap_or(usize::MAX),
            row: 0,
            rows: 1,
            cells: Vec::new(),
            column: 0,
            cell: OpenCell::default(),
            remark: 0,
            is_over: false,
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) {
        let said = |name: &str| {
            let found = element.try_get_attribute(name).ok().flatten()?;
            Some(found.value.into_owned())
        };
        let times = |name: &str| {
            let times = said(name).and_then(|it| it.parse().ok());
            times.unwrap_or(1_usize).max(1)
        };
        match element.local_name().as_ref() {
            "table" if self.done.len() < MOST_SHEETS => {
                self.name = said("table:name").unwrap_or_default();
                self.text = Some(SheetText::new(self.left));
                self.row = 0;
            }
            "table-row" => {
                self.rows = times("table:number-rows-repeated");
                self.column = 0;
                self.cells.clear();
            }
            "table-cell" | "covered-table-cell" => {
                let value = match said("office:value-type").as_deref() {
                    Some("float" | "percentage" | "currency") => said("office:value")
                        .and_then(|it| it.parse().ok())
                        .map(figures),
                    // What is shown of it may lack the year.
                    Some("date") => said("office:date-value").map(|it| day(&it)),
                    Some("boolean") => said("office:boolean-value"),
                    _ => None,
                };
                self.cell = OpenCell {
                    times: times("table:number-columns-repeated"),
                    value,
                    ..OpenCell::default()
                };
            }
            "annotation" => self.remark += 1,
            "p" if self.remark == 0 => {
                if self.cell.lines > 0 {
                    self.cell.shown.push('\n');
                }
                self.cell.lines += 1;
                self.cell.in_line = true;
            }
            "s" => self.says(&" ".repeat(times("text:c").min(100))),
            "tab" => self.says("\t"),
            "line-break" => self.says("\n"),
            _ => {}
        }
    }

    fn says(&mut self, text: &str) {
        if self.remark == 0 && self.cell.in_line {
            self.cell.shown.push_str(text);
        }
    }

    fn end(&mut self, element: &str) -> Result<(), NoWorkbook> {
        match element {
            "p" => self.cell.in_line = false,
            "annotation" => self.remark = self.remark.saturating_sub(1),
            "table-cell" | "covered-table-cell" => {
                let OpenCell {
                    times,
                    value,
                    shown,
                    ..
                } = std::mem::take(&mut self.cell);
                let said = value.unwrap_or(shown);
                if !said.is_empty() && self.column < MOST_COLUMNS && !is_error(&said) {
                    let times = times.min(MOST_COLUMNS - self.column);
                    self.cells.push((self.column, times, said));
                }
                self.column = self.column.saturating_add(times);
            }
            "table-row" => self.end_row()?,
            "table" => {
                let text = self.text.take().map(SheetText::end).unwrap_or_default();
                self.left = self.left.saturating_sub(text.len());
                if !text.is_empty() {
                    self.done.push((file_name(&self.name), text));
                }
            }
            "document-content" => self.is_over = true,
            _ => {}
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), NoWorkbook> {
        let rows = self.rows.min(MOST_ROWS.saturating_sub(self.row));
        if let (Some(text), false) = (&mut self.text, self.cells.is_empty()) {
            for row in self.row..self.row + rows {
                for (column, times, said) in &self.cells {
                    for column in *column..column + times {
                        text.cell(row, column, said)?;
                    }
                }
            }
        }
        self.row += rows;
        Ok(())
    }
}

/// A day without the time where that is midnight.
fn day(moment: &str) -> String {
    match moment.split_once('T') {
        Some((day, time)) if time.trim_matches(['0', ':', '.', 'Z']).is_empty() => day.to_owned(),
        _ => moment.replace('T', " "),
    }
}

/// What is shown where a formula has no value.
fn is_error(shown: &str) -> bool {
    shown.starts_with("Err:") || ["#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?"].contains(&shown)
}
