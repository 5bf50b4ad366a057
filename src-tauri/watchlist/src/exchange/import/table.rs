//! A table of text: a line of names, and rows under it.

use csv::{ReaderBuilder, StringRecord};

use super::quotes::are_paired;

/// No table of films has more columns; in what is behind them nobody looks.
pub(super) const MOST_COLUMNS: usize = 200;

/// A table, read row by row.
pub(super) struct TextTable<'t> {
    text: &'t str,
    reader: csv::Reader<&'t [u8]>,
    /// Where in the text the reader began.
    began: usize,
    delimiter: u8,
    names: Vec<String>,
    record: StringRecord,
    /// How many rows of the file stand above the line of names.
    before: u32,
    row: u32,
    /// How many bytes may still be read a second time.
    patience: usize,
}

/// One row of it.
pub(super) struct TableRow<'r> {
    names: &'r [String],
    record: &'r StringRecord,
    /// As a spreadsheet counts: the line of names is row 1.
    pub row: u32,
}

/// What the next row of a table is.
pub(super) enum Next<'r> {
    Row(TableRow<'r>),
    /// It cannot be read, and nothing behind it.
    BreaksOff(u32),
    End,
}

impl<'t> TextTable<'t> {
    /// A table whose names stand in the first line of this text. `before` rows of its file stand above it.
    pub(super) fn new(text: &'t str, before: u32) -> Self {
        let (before, text) = match below_separator(text) {
            Some(below) => (before + 1, below),
            None => (before, text.trim_start_matches('\u{feff}')),
        };
        let delimiter = delimiter(text);
        let mut reader = reader(text, delimiter, true);
        let names = match reader.headers() {
            Ok(names) => {
                let names = names.iter().take(MOST_COLUMNS);
                names.map(|name| name.trim().to_owned()).collect()
            }
            Err(_) => Vec::new(),
        };
        Self {
            text,
            reader,
            began: 0,
            delimiter,
            names,
            record: StringRecord::new(),
            before,
            row: 1,
            patience: text.len().saturating_mul(4),
        }
    }

    /// A table without a line of names, of which it is known what stands between its cells.
    pub(super) fn without_names(text: &'t str, delimiter: u8) -> Self {
        let (before, text) = match below_separator(text) {
            Some(below) => (1, below),
            None => (0, text.trim_start_matches('\u{feff}')),
        };
        let mut reader = reader(text, delimiter, false);
        let mut first = StringRecord::new();
        let columns = match reader.read_record(&mut first) {
            Ok(true) => first.len().min(MOST_COLUMNS),
            _ => 0,
        };
        Self {
            text,
            reader: self::reader(text, delimiter, false),
            began: 0,
            delimiter,
            names: vec![String::new(); columns],
            record: StringRecord::new(),
            before,
            row: 0,
            patience: text.len().saturating_mul(4),
        }
    }

    /// All that stands under this name.
    pub(super) fn column(mut self, name: &str) -> Vec<String> {
        let mut column = Vec::new();
        while let Next::Row(cells) = self.next_row() {
            column.push(cells.get(name).to_owned());
        }
        column
    }

    /// The next row.
    pub(super) fn next_row(&mut self) -> Next<'_> {
        self.row += 1;
        let row = self.before + self.row;
        match self.reader.read_record(&mut self.record) {
            Ok(true) => {
                let empty = self.unquote();
                self.row = self.row.saturating_add(empty);
                let row = row.saturating_add(empty);
                Next::Row(TableRow {
                    names: &self.names,
                    record: &self.record,
                    row,
                })
            }
            Ok(false) => Next::End,
            Err(_) => Next::BreaksOff(row),
        }
    }

    /// A quotation mark that belongs to a title, at the beginning of a bare cell, does not hold cells and rows together:
    /// where the marks do not pair off, and the line has all cells without them, it is read without them. Says how many
    /// empty lines were passed over before the row.
    fn unquote(&mut self) -> u32 {
        let place = |at: Option<u64>| at.and_then(|at| usize::try_from(at).ok());
        let started = place(self.record.position().map(csv::Position::byte)).unwrap_or_default();
        let ended = place(Some(self.reader.position().byte())).unwrap_or_default();
        let started = self.began + started;
        let Some(read) = self.text.get(started..self.began + ended) else {
            return 0;
        };
        let raw = read.trim_start_matches(['\r', '\n']);
        let above = read.len() - raw.len();
        let ends = read.bytes().take(above).filter(|it| *it == b'\n').count();
        // The second half of the end of the row before.
        let half = read.starts_with('\n')
            && self.text.as_bytes().get(started.wrapping_sub(1)) == Some(&b'\r');
        let empty = u32::try_from(ends - usize::from(half)).unwrap_or(u32::MAX);
        if are_paired(raw, self.delimiter) {
            return empty;
        }
        // A file in which every line swallowed all that follow would be read as often as it has lines.
        if raw.len() > self.patience {
            return empty;
        }
        self.patience -= raw.len();
        let line = raw.split_inclusive('\n').next().unwrap_or_default();
        let mut bare = ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .quoting(false)
            .delimiter(self.delimiter)
            .from_reader(line.as_bytes());
        let mut record = StringRecord::new();
        if bare.read_record(&mut record).is_ok_and(|is_there| is_there)
            && record.len() == self.names.len()
        {
            self.began += ended - (raw.len() - line.len());
            let rest = self.text.get(self.began..).unwrap_or_default();
            self.reader = reader(rest, self.delimiter, false);
            self.record = record;
        }
        empty
    }
}

fn reader(text: &str, delimiter: u8, headers: bool) -> csv::Reader<&[u8]> {
    ReaderBuilder::new()
        .flexible(true)
        .has_headers(headers)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// The names of a table's columns.
pub(super) fn names(text: &str) -> Vec<String> {
    TextTable::new(text, 0).names
}

/// What stands below `sep=;`, which spreadsheets write for one another.
pub(super) fn below_separator(text: &str) -> Option<&str> {
    let (first, below) = text.trim_start_matches('\u{feff}').split_once('\n')?;
    let first = first.trim_end().trim_matches('"');
    (first.len() <= 5 && first.starts_with("sep=")).then_some(below)
}

/// What stands between cells: what most often does in the line of names.
fn delimiter(text: &str) -> u8 {
    let names = text.lines().next().unwrap_or_default().as_bytes();
    let count = |of: u8| names.iter().filter(|it| **it == of).count();
    // Of several that stand there as often, the last one; there are always commas, if only none.
    let most = [b'\t', b';', b','].into_iter().max_by_key(|it| count(*it));
    most.unwrap_or(b',')
}

impl TableRow<'_> {
    /// What stands under this name, to the letter; empty where there is no such column.
    pub(super) fn whole(&self, name: &str) -> &str {
        let at = self.names.iter().position(|it| it == name);
        let cell = at.and_then(|at| self.record.get(at));
        cell.unwrap_or_default()
    }

    /// The same without space around it.
    pub(super) fn get(&self, name: &str) -> &str {
        self.whole(name).trim()
    }

    /// What stands in the column of this number, from zero, without space around it; empty where there is no such column.
    pub(super) fn at(&self, column: usize) -> &str {
        self.record.get(column).unwrap_or_default().trim()
    }

    /// What stands in each column, as far as anyone looks.
    pub(super) fn all(&self) -> impl Iterator<Item = &str> {
        self.record.iter().take(MOST_COLUMNS).map(str::trim)
    }

    /// What stands under the first of these names under which anything does.
    pub(super) fn either<const N: usize>(&self, names: [&str; N]) -> &str {
        let mut cells = names.into_iter().map(|name| self.get(name));
        cells.find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// Whether nothing stands in it.
    pub(super) fn is_blank(&self) -> bool {
        self.record.iter().all(|cell| cell.trim().is_empty())
    }
}
