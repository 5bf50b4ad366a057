//! A table that no program is known to write.

use std::collections::HashMap;

use super::super::import_table::{ImportTable, TableCell, TableColumn};
use super::super::row::ImportKind;
use super::super::sink::Sink;
use super::super::table::{MOST_COLUMNS, Next, TextTable};
use super::super::table_field::{ColumnMapping, KnownTable, TableField};
use super::cell::{DayReader, understand};
use super::guess::guess;
use super::looks::ColumnLooks;
use super::row::RowReader;
use super::shape::{delimiter, is_plain, whole_lines};
use crate::exchange::spreadsheet_cell::arm;
use crate::values::{SetAside, content_hash};

/// So many rows the person sees.
const SHOWN: usize = 10;
/// And so many letters of a cell.
const SHOWN_LETTERS: usize = 200;
/// No more tables are shown at once.
const MOST_TABLES: usize = 20;

/// Whether a text that begins so is a table.
pub(in super::super) fn is_table(_: &str, begins: &str) -> bool {
    is_plain(begins) && delimiter(whole_lines(begins)).is_some()
}

/// Reads one, as it is known to be read, or else as it tells itself.
pub(in super::super) fn read_table(sink: &mut Sink<'_>, _: &str, text: &str) {
    let forced = sink.options.kind == Some(ImportKind::Table);
    let parted_by = delimiter(text).or(forced.then_some(b','));
    let parted_by = parted_by.filter(|_| sink.tables_of_columns() < MOST_TABLES);
    let Some(parted_by) = parted_by else {
        return sink.part_aside(SetAside::NotUnderstood);
    };
    let whole = || TextTable::without_names(text, parted_by);
    let looked = LookedThrough::of(whole(), sink);
    let (fields, header) = guess(&looked.first, &looked.looks, &looked.looks_of_first);
    let guessed = KnownTable {
        first_row: content_hash(looked.first.join("\u{1f}").as_bytes()),
        mapping: ColumnMapping {
            fields,
            header,
            order: None,
        },
    };
    let mut known = sink.options.known_tables.iter();
    let known = known.find(|it| it.first_row == guessed.first_row);
    let mut mapping = known.unwrap_or(&guessed).mapping.clone();
    mapping
        .fields
        .resize(looked.first.len(), TableField::Ignored);
    mapping.order = mapping.order.or(sink.options.order);

    let day_columns = || mapping.fields.iter().zip(&looked.looks);
    let day_columns = || day_columns().filter(|(field, _)| field.has_days());
    let mut signs = day_columns().map(|(_, looks)| looks.order);
    let told = day_columns().find_map(|(_, looks)| looks.order.told());
    let order = mapping.order.or(told);
    let asks_order = order.is_none() && signs.any(|it| it.asks());
    let mut reader = RowReader {
        fields: &mapping.fields,
        order,
        said: HashMap::new(),
    };
    let mut table = whole();
    let mut is_header = mapping.header;
    loop {
        match table.next_row() {
            Next::End => break,
            Next::BreaksOff(row) => {
                sink.aside(row, "", SetAside::BreaksOff);
                break;
            }
            Next::Row(_) if is_header => is_header = false,
            Next::Row(cells) => match reader.read(&cells, sink) {
                Ok((mut row, list)) => {
                    row.says.list = list.and_then(|name| sink.list_called(&name, |_| {}));
                    sink.row(row);
                }
                Err(why) => {
                    let title = mapping
                        .fields
                        .iter()
                        .position(|it| *it == TableField::Title);
                    let title = title.map(|column| cells.at(column).to_owned());
                    sink.aside(cells.row, &title.unwrap_or_default(), why);
                }
            },
        }
    }
    let days = DayReader {
        order,
        calendar: &sink.calendar,
        now: sink.now,
    };
    let columns = looked.columns(&mapping, &guessed.mapping, days);
    let table = ImportTable {
        file: sink.part_name(),
        has_days: day_columns().next().is_some(),
        asks_order,
        columns,
        mapping,
        guessed,
    };
    sink.table_of_columns(table);
}

/// What a first look at all of a table finds.
struct LookedThrough {
    first: Vec<String>,
    looks_of_first: Vec<ColumnLooks>,
    /// Of every other row.
    looks: Vec<ColumnLooks>,
    /// The first rows, with the very first one.
    shown: Vec<Vec<String>>,
}

impl LookedThrough {
    fn of(mut table: TextTable<'_>, sink: &Sink<'_>) -> Self {
        let today = sink.now.today;
        let mut looked = Self {
            first: Vec::new(),
            looks_of_first: Vec::new(),
            looks: Vec::new(),
            shown: Vec::new(),
        };
        while let Next::Row(cells) = table.next_row() {
            let row: Vec<&str> = cells.all().map(arm).collect();
            if looked.shown.is_empty() {
                looked.first = row.iter().map(|it| (*it).to_owned()).collect();
                looked.looks_of_first = of_cells(&row, today);
            } else {
                let wider = row.len().max(looked.looks.len());
                looked.looks.resize_with(wider, ColumnLooks::default);
                let each = looked.looks.iter_mut().zip(&row);
                each.for_each(|(looks, cell)| looks.take(cell, today));
            }
            if looked.shown.len() <= SHOWN {
                let cut = |cell: &&str| cell.chars().take(SHOWN_LETTERS).collect();
                looked.shown.push(row.iter().map(cut).collect());
            }
        }
        let columns = looked.looks.len().max(looked.first.len()).min(MOST_COLUMNS);
        looked.first.resize(columns, String::new());
        looked.looks.resize_with(columns, ColumnLooks::default);
        looked
    }

    fn columns(
        &self,
        mapping: &ColumnMapping,
        guessed: &ColumnMapping,
        days: DayReader<'_>,
    ) -> Vec<TableColumn> {
        let (above, rows) = match (mapping.header, self.shown.split_first()) {
            (true, Some((first, rows))) => (Some(first), rows),
            _ => (None, &self.shown[..]),
        };
        let rows = &rows[..rows.len().min(SHOWN)];
        let each = mapping.fields.iter().zip(&guessed.fields).enumerate();
        let column = |(column, (field, guess)): (usize, (&TableField, &TableField))| {
            let cell = |row: &Vec<String>| {
                let text = row.get(column).cloned().unwrap_or_default();
                let means = understand(*field, &text, days).ok();
                TableCell { text, means }
            };
            TableColumn {
                heading: above
                    .and_then(|it| it.get(column).cloned())
                    .unwrap_or_default(),
                guess: *guess,
                cells: rows.iter().map(cell).collect(),
            }
        };
        each.map(column).collect()
    }
}

fn of_cells(row: &[&str], today: jiff::civil::Date) -> Vec<ColumnLooks> {
    let looks = |cell: &&str| {
        let mut looks = ColumnLooks::default();
        looks.take(cell, today);
        looks
    };
    row.iter().map(looks).collect()
}
