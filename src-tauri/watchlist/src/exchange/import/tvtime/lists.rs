//! The lists of the ZIP: each a row, and what stands on it as the language it was written in prints it:
//! `[map[created_at:1.6e+09 type:movie uuid:…] map[id:73762 type:series]]`.

use super::notation::FAVOURITE;
use crate::exchange::import::row::{ImportRow, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::{Next, TableRow, TextTable};
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

pub(super) fn read(sink: &mut Sink<'_>, text: &str) {
    let mut table = TextTable::new(text, 0);
    loop {
        match table.next_row() {
            Next::End => return,
            Next::BreaksOff(row) => return sink.aside(row, "", SetAside::BreaksOff),
            Next::Row(cells) => list(&cells, sink),
        }
    }
}

/// One list. Each of its films has a line of its own.
fn list(cells: &TableRow<'_>, sink: &mut Sink<'_>) {
    let (key, name) = (cells.get("s_key"), cells.get("name"));
    let mut says = Says::default();
    if key.starts_with("favorite-") {
        says.tags = vec![FAVOURITE.to_owned()];
    } else {
        let known = match key {
            "" => name,
            key => key,
        };
        says.list = sink.list_called(known, |list| {
            if !name.is_empty() {
                list.name = name.to_owned();
            }
            list.introduction = cells.get("description").to_owned();
        });
    }
    for object in cells.get("objects").split("map[").skip(1) {
        let word = |name: &str| {
            let mut words = object.split([' ', ']']);
            words.find_map(|word| word.strip_prefix(name))
        };
        match (word("type:"), word("uuid:")) {
            (Some("movie"), Some(uuid)) => sink.row(ImportRow {
                place: Place {
                    part: sink.part(),
                    row: cells.row,
                },
                // What it is called another file says.
                film: FilmDraft::default(),
                key: Some(uuid.to_owned()),
                says: says.clone(),
            }),
            _ => sink.aside(cells.row, "", SetAside::Series),
        }
    }
}
