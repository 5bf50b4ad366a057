//! What a watchlist knows as tables, for spreadsheets and whoever reads those: each a question, whose columns are its
//! heading.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};

use crate::Result;
use crate::exchange::several;
use crate::exchange::spreadsheet_cell::disarm;
use crate::storage::LossyRow as _;

/// A table and the question it answers.
pub(super) struct ExportTable {
    /// What its file, or its sheet, is called.
    pub name: &'static str,
    sql: &'static str,
}

/// All there are. Ratings of films are a column of theirs.
pub(super) const TABLES: [ExportTable; 7] = [
    ExportTable {
        name: "films",
        sql: include_str!("tables/films.sql"),
    },
    ExportTable {
        name: "credits",
        sql: include_str!("tables/credits.sql"),
    },
    ExportTable {
        name: "viewings",
        sql: include_str!("tables/viewings.sql"),
    },
    ExportTable {
        name: "notes",
        sql: "SELECT f.uuid AS film, card.title, card.year, n.text AS note
              FROM card JOIN film f ON f.id = card.film JOIN note n ON n.film = card.film
              ORDER BY card.title_key, card.film",
    },
    ExportTable {
        name: "tags",
        sql: "SELECT uuid, name FROM tag ORDER BY position, id",
    },
    ExportTable {
        name: "lists",
        sql: "SELECT uuid, name, introduction, iif(ranked, 'yes', 'no') AS ranked FROM list ORDER BY position, id",
    },
    ExportTable {
        name: "list_films",
        sql: include_str!("tables/list_films.sql"),
    },
];

/// What a column's name ends in whose rows are JSON arrays of texts.
const SEVERAL: &str = "[]";

/// One cell.
pub(super) enum Cell {
    /// Nothing is said there.
    Empty,
    /// A number.
    Number(f64),
    /// A text, which no spreadsheet takes for a formula.
    Text(String),
}

/// Something that takes a table row by row.
pub(super) trait Sheet {
    /// The names of its columns, before any row.
    fn heading(&mut self, names: &[&str]) -> Result<()>;
    /// A row, with as many cells.
    fn row(&mut self, cells: Vec<Cell>) -> Result<()>;
}

impl ExportTable {
    /// Hands all of it to a sheet, a row at a time.
    pub(super) fn read(&self, conn: &Connection, sheet: &mut impl Sheet) -> Result<()> {
        let mut rows = conn.prepare(self.sql)?;
        let columns: Vec<String> = rows.column_names().map(String::from).collect();
        let names = columns.iter();
        let names: Vec<&str> = names.map(|it| it.trim_end_matches(SEVERAL)).collect();
        sheet.heading(&names)?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let cells = columns.iter().enumerate();
            let cells = cells.map(|(at, name)| cell(row, at, name.ends_with(SEVERAL)));
            sheet.row(cells.collect::<Result<_>>()?)?;
        }
        Ok(())
    }
}

fn cell(row: &Row<'_>, at: usize, several: bool) -> Result<Cell> {
    let text = match row.get_ref(at)? {
        ValueRef::Null => return Ok(Cell::Empty),
        ValueRef::Integer(number) => return Ok(Cell::Number(number as f64)),
        ValueRef::Real(number) => return Ok(Cell::Number(number)),
        ValueRef::Text(_) | ValueRef::Blob(_) => row.text(at)?,
    };
    let text = match several {
        true => several::joined(&serde_json::from_str::<Vec<String>>(&text)?),
        false => text,
    };
    Ok(match text.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(disarm(&text).into_owned()),
    })
}
