//! TV Time, which closed in July 2026: the CSV and the JSON that its people took out with an extension of their browsers,
//! and the ZIP that the law gave them.

mod again;
mod join;
mod lists;
mod notation;
mod records;
mod saved;
mod votes;

pub(super) use join::joined;

use self::again::brought;
use super::sink::Sink;
use super::table::{Next, TableRow, TextTable, names};
use crate::values::SetAside;

/// Columns that no other program's files have, and what stands under them.
const OWN: [(&str, TvTimeFile); 8] = [
    ("alpha_range_key", TvTimeFile::Records),
    ("most_recent_ep_watched", TvTimeFile::Episodes),
    ("vote_key", TvTimeFile::Votes),
    ("s_key", TvTimeFile::Lists),
    ("entity_uuid", TvTimeFile::Comments),
    ("is_watched", TvTimeFile::SavedFilms),
    ("series_tvdb_id", TvTimeFile::Episodes),
    ("nb_episodes_seen", TvTimeFile::Episodes),
];

/// What one of its files holds.
#[derive(Clone, Copy, PartialEq)]
enum TvTimeFile {
    /// What was watched, and is to be: films and series.
    Records,
    Episodes,
    Votes,
    Lists,
    Comments,
    /// The CSV of films.
    SavedFilms,
    /// The JSON of films, or of series.
    SavedJson,
}

impl TvTimeFile {
    fn of(begins: &str) -> Option<Self> {
        if begins.trim_start().starts_with('[') {
            let says = |name: &str| begins.contains(&format!("\"{name}\""));
            return (says("tvdb") && says("is_watched")).then_some(Self::SavedJson);
        }
        let names = names(begins);
        let has = |column: &str| names.iter().any(|name| name == column);
        let known = |column: &str| has(column) && (column != "is_watched" || has("tvdb_id"));
        // Of its episodes the CSV says whether each was watched, too.
        let found = OWN.iter().rev().find(|(column, _)| known(column));
        found.map(|(_, holds)| *holds)
    }
}

/// Whether a file that begins so is one of its.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    TvTimeFile::of(begins).is_some()
}

/// Reads one. The ZIP has dozens more, of devices, friends and advertisements, at which nobody looks.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    match TvTimeFile::of(text) {
        None => {}
        Some(TvTimeFile::SavedJson) => saved::read_json(sink, text),
        Some(TvTimeFile::Lists) => lists::read(sink, text),
        Some(holds) => {
            // How a film felt, which is told by numbers as stars are.
            let feelings = name.to_lowercase().contains("emotion");
            let mut table = TextTable::new(text, 0);
            loop {
                match table.next_row() {
                    Next::End => return,
                    Next::BreaksOff(row) => return sink.aside(row, "", SetAside::BreaksOff),
                    Next::Row(cells) => {
                        let understood = match holds {
                            _ if cells.is_blank() => Err(SetAside::Blank),
                            TvTimeFile::Votes if feelings => Err(SetAside::NothingKept),
                            TvTimeFile::Votes => votes::understand(&cells, sink),
                            TvTimeFile::Comments => votes::comment(&cells, sink),
                            TvTimeFile::Records => records::understand(&cells, sink),
                            TvTimeFile::SavedFilms => saved::understand(&cells, sink),
                            _ => Err(SetAside::Series),
                        };
                        match understood {
                            Ok((row, again)) => brought(sink, row, again),
                            Err(why) => sink.aside(cells.row, title(&cells), why),
                        }
                    }
                }
            }
        }
    }
}

/// What a row calls the film or the series.
fn title<'c>(cells: &'c TableRow<'_>) -> &'c str {
    cells.either(["movie_name", "title", "series_name", "tv_show_name"])
}
