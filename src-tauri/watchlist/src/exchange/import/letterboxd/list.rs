//! One list: a few lines on it, an empty one, and a table of films.

use super::{code, identifier, titled, words, year};
use crate::exchange::import::html::to_markdown;
use crate::exchange::import::row::{ImportRow, ImportedList, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::{Next, TableRow, TextTable};
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

/// What its table of films begins with.
const FILMS: &str = "Position,Name,Year,URL,Description";

/// How many rows stand above it: what the file is, two on the list, and an empty one.
const ABOVE: u32 = 4;

pub(super) fn read(sink: &mut Sink<'_>, text: &str) {
    let films = table(text);
    let list = match described(text) {
        Some(list) if !films.is_empty() => sink.list(list),
        _ => return sink.part_aside(SetAside::NotUnderstood),
    };
    sink.table(TextTable::new(films, ABOVE), "Name", |cells, sink| {
        understand(cells, sink.part(), list)
    });
}

/// The table of films; empty if there is none.
fn table(text: &str) -> &str {
    // What is said of the list may have lines that look like any other.
    text.rfind(FILMS).map_or("", |at| &text[at..])
}

/// What is said of the list, below its first line.
fn described(text: &str) -> Option<ImportedList> {
    let (_, below) = text.split_once('\n')?;
    let mut table = TextTable::new(below, 1);
    let Next::Row(cells) = table.next_row() else {
        return None;
    };
    let name = cells.get("Name");
    let mut introduction = to_markdown(cells.get("Description"));
    // Lists have no tags here.
    let tags: Vec<String> = words(cells.get("Tags"));
    if !tags.is_empty() {
        let tags = tags.iter().map(|tag| format!("#{}", tag.replace(' ', "-")));
        let tags = tags.collect::<Vec<_>>().join(" ");
        introduction = match introduction.is_empty() {
            true => tags,
            false => format!("{introduction}\n\n{tags}"),
        };
    }
    (!name.is_empty()).then(|| ImportedList {
        name: name.to_owned(),
        introduction,
        ranked: false,
        key: None,
    })
}

fn understand(cells: &TableRow<'_>, part: usize, list: usize) -> Result<ImportRow, SetAside> {
    let address = cells.get("URL");
    let remark = to_markdown(cells.get("Description"));
    Ok(ImportRow {
        place: Place {
            part,
            row: cells.row,
        },
        film: FilmDraft {
            title: titled(cells, "Name")?,
            year: year(cells.get("Year"))?,
            identifiers: identifier(address),
            ..FilmDraft::default()
        },
        key: code(address).map(str::to_owned),
        says: Says {
            list: Some(list),
            remark: (!remark.is_empty()).then_some(remark),
            ..Says::default()
        },
    })
}
