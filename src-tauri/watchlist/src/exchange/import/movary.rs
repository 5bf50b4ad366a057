//! Movary: three CSV files, of what was seen, what it was worth, and what is to be seen.

use super::fields::{in_steps, named, seen_on, titled, year};
use super::moments::since;
use super::row::{ImportRow, ImportedViewing, Place, Says};
use super::sink::Sink;
use super::table::{TableRow, TextTable, names};
use crate::nouns::film::{FilmDraft, IdentifierKind};
use crate::values::{PartialDate, SetAside};

/// What tells the three from one another.
const OWN: [&str; 3] = ["watchedAt", "userRating", "addedAt"];

/// Whether a file that begins so is one of its.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    let names = names(begins);
    let has = |column: &str| names.iter().any(|name| name == column);
    has("tmdbId") && has("title") && OWN.into_iter().any(has)
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    if !is_one(name, text) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    let names = names(text);
    let own = OWN.into_iter().find(|own| names.iter().any(|it| it == own));
    sink.table(TextTable::new(text, 0), "title", |cells, sink| {
        understand(own.unwrap_or_default(), cells, sink)
    });
}

fn understand(own: &str, cells: &TableRow<'_>, sink: &Sink<'_>) -> Result<ImportRow, SetAside> {
    let title = titled(cells, "title")?;
    let id = cells.get("tmdbId");
    let mut says = Says::default();
    match (own, cells.get(own)) {
        ("watchedAt", day) => {
            // Of some it is known only that they were seen.
            let seen_on = match day {
                "" => PartialDate::Unknown,
                day => seen_on(sink.calendar.day(day), day, sink.now)?,
            };
            let some = |column| match cells.get(column) {
                "" => None,
                text => Some(text.to_owned()),
            };
            says.viewing = Some(ImportedViewing {
                source: format!("movary:{id}|{title}|{day}"),
                remark: some("comment"),
                place: some("location"),
                ..ImportedViewing::on(seen_on)
            });
        }
        ("userRating", rating) => {
            says.rating = in_steps(rating, 1.0)?;
            says.seen = says.rating.is_some();
        }
        (_, moment) => says.waiting = Some(since(moment, sink.now.millis)),
    }
    let imdb = named(IdentifierKind::Imdb, cells.get("imdbId"));
    let tmdb = named(IdentifierKind::Tmdb, id);
    Ok(ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film: FilmDraft {
            title,
            year: year(cells.get("year"))?,
            identifiers: imdb.into_iter().chain(tmdb).collect(),
            ..FilmDraft::default()
        },
        key: None,
        says,
    })
}
