//! A sheet as a table of text, cell by cell: however far apart its cells are said to lie, only what stands in them takes room.

use super::limits::NoWorkbook;
use crate::exchange::import::table::MOST_COLUMNS;

/// No more sheets are looked at.
pub(super) const MOST_SHEETS: usize = 50;
/// No sheet has more rows.
pub(super) const MOST_ROWS: usize = 1_048_576;

/// A sheet: what it is called, as a file of text, and that text.
pub(in super::super) type SheetFile = (String, Vec<u8>);

/// The rows of one sheet, as they are written.
pub(super) struct SheetText {
    csv: String,
    /// How many rows are written, and what stands in the next one.
    rows: usize,
    cells: Vec<String>,
    /// How many bytes may still be written.
    left: usize,
}

impl SheetText {
    /// A sheet of at most so many bytes.
    pub(super) fn new(left: usize) -> Self {
        Self {
            csv: String::new(),
            rows: 0,
            cells: Vec::new(),
            left,
        }
    }

    /// A cell, by its row and column, both from zero and never before the last one's row.
    pub(super) fn cell(&mut self, row: usize, column: usize, text: &str) -> Result<(), NoWorkbook> {
        if text.is_empty() || column >= MOST_COLUMNS {
            return Ok(());
        }
        if row >= MOST_ROWS || row < self.rows {
            return Err(NoWorkbook::Damaged);
        }
        if row > self.rows {
            self.end_row();
            // Rows in which nothing stands count all the same.
            let empty = row - self.rows;
            self.takes(empty)?;
            self.csv.extend(std::iter::repeat_n('\n', empty));
            self.rows = row;
        }
        if self.cells.len() <= column {
            self.takes(column + 1 - self.cells.len())?;
            self.cells.resize(column + 1, String::new());
        }
        self.takes(text.len())?;
        text.clone_into(&mut self.cells[column]);
        Ok(())
    }

    /// Its text; empty if nothing stands in it.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.end_row();
        self.csv.into_bytes()
    }

    fn end_row(&mut self) {
        if self.cells.is_empty() {
            return;
        }
        for (column, cell) in self.cells.drain(..).enumerate() {
            if column > 0 {
                self.csv.push(',');
            }
            match cell.contains(['"', ',', '\n', '\r']) {
                true => {
                    self.csv.push('"');
                    self.csv.push_str(&cell.replace('"', "\"\""));
                    self.csv.push('"');
                }
                false => self.csv.push_str(&cell),
            }
        }
        self.csv.push('\n');
        self.rows += 1;
    }

    fn takes(&mut self, bytes: usize) -> Result<(), NoWorkbook> {
        self.left = self.left.checked_sub(bytes).ok_or(NoWorkbook::TooLong)?;
        Ok(())
    }
}

/// What a sheet is called as a file.
pub(super) fn file_name(sheet: &str) -> String {
    let name: String = sheet.trim().chars().take(100).collect();
    // What begins with a dot is what a system left behind.
    let name = name.replace(['/', '\\'], "-");
    format!("{}.csv", name.trim_start_matches('.'))
}

/// A number in as many figures as the program shows: 8.1, which no binary number is, is stored as 8.0999999999999996.
pub(super) fn figures(number: f64) -> String {
    let shown = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{shown}")
}
