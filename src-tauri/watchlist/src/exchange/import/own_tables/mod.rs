//! The tables that this program writes for spreadsheets, and what spreadsheets made of them when they were saved again. Each
//! is told by its columns, whatever its file is called, and says something by itself.

mod about_film;
mod about_list;
mod cells;

use self::cells::OwnCells;
use super::days::Days;
use super::sink::Sink;
use super::table::{TextTable, names};
use crate::values::SetAside;

/// Which of them it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OwnTable {
    Films,
    Credits,
    Viewings,
    Notes,
    Tags,
    Lists,
    ListFilms,
}

/// The columns by which each is told. The first that has all of its own is the one.
const TOLD_BY: [(OwnTable, &[&str]); 7] = [
    (
        OwnTable::Films,
        &["uuid", "title", "sort_title", "added_at"],
    ),
    (OwnTable::Credits, &["film", "title", "job", "name"]),
    (OwnTable::Viewings, &["uuid", "film", "title", "seen_on"]),
    (OwnTable::ListFilms, &["list", "list_name", "film", "title"]),
    (OwnTable::Notes, &["film", "title", "note"]),
    (OwnTable::Lists, &["uuid", "name", "introduction", "ranked"]),
    (OwnTable::Tags, &["uuid", "name"]),
];

/// What lies beside them, and says which files were written.
const MANIFEST: &str = "poste-restante.json";

/// Whether a file that begins so is one of them.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    told_by(begins).is_some()
}

fn told_by(begins: &str) -> Option<OwnTable> {
    let names = names(begins);
    let has = |column: &&str| names.iter().any(|name| name == column);
    let mut all = TOLD_BY.iter();
    let (table, _) = all.find(|(_, columns)| columns.iter().all(has))?;
    // Anybody's table may have a name and a number.
    (*table != OwnTable::Tags || names.len() == 2).then_some(*table)
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    let Some(table) = told_by(text) else {
        if !name.ends_with(MANIFEST) {
            sink.part_aside(SetAside::NotUnderstood);
        }
        return;
    };
    let rows = TextTable::new(text, 0);
    let days = || Days::of_column(text, "seen_on");
    match table {
        OwnTable::Films => sink.table(rows, "title", |row, sink| {
            about_film::film(&OwnCells(row), sink)
        }),
        OwnTable::Credits => sink.table(rows, "title", |row, sink| {
            about_film::credit(&OwnCells(row), sink)
        }),
        OwnTable::Viewings => {
            let days = days();
            sink.table(rows, "title", |row, sink| {
                about_film::viewing(&OwnCells(row), days, sink)
            });
        }
        OwnTable::Notes => sink.table(rows, "title", |row, sink| {
            about_film::note(&OwnCells(row), sink)
        }),
        OwnTable::ListFilms => about_list::films(sink, rows),
        OwnTable::Lists => about_list::lists(sink, rows),
        OwnTable::Tags => about_list::tags(sink, rows),
    }
}
