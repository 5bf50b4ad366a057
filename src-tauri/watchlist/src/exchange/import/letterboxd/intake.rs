//! The CSV that Letterboxd takes in, which other programs write for it.

use super::{identifier, in_steps, is_so, named, rating, seen_on, titled, words, year};
use crate::exchange::import::days::Days;
use crate::exchange::import::html::to_markdown;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::{TableRow, TextTable, names};
use crate::nouns::film::{CreditDraft, FilmDraft, IdentifierKind};
use crate::values::SetAside;

/// Columns that no other program's files have.
const OWN: [&str; 5] = [
    "LetterboxdURI",
    "tmdbID",
    "imdbID",
    "WatchedDate",
    "Rating10",
];

/// Whether a file that begins so is one.
pub(in crate::exchange::import) fn is_intake(_: &str, begins: &str) -> bool {
    let begins = begins.trim_start_matches('\u{feff}');
    let names = begins.lines().next().unwrap_or_default().split(',');
    let mut names = names.map(|name| name.trim().trim_matches('"'));
    names.any(|name| OWN.contains(&name))
}

/// Reads one.
pub(in crate::exchange::import) fn read_intake(sink: &mut Sink<'_>, _: &str, text: &str) {
    let text = text.trim_start_matches('\u{feff}');
    let days = Days::of_column(text, "WatchedDate");
    // It takes in watchlists and lists in the same columns, but for this one.
    let is_diary = names(text).iter().any(|name| name == "WatchedDate");
    sink.table(TextTable::new(text, 0), "Title", |cells, sink| {
        understand(cells, days, is_diary, sink)
    });
}

fn understand(
    cells: &TableRow<'_>,
    days: Days,
    is_diary: bool,
    sink: &Sink<'_>,
) -> Result<ImportRow, SetAside> {
    let address = match cells.get("LetterboxdURI") {
        "" => cells.get("url"),
        address => address,
    };
    let mut identifiers = identifier(address);
    identifiers.extend(named(IdentifierKind::Tmdb, cells.get("tmdbID")));
    identifiers.extend(named(IdentifierKind::Imdb, cells.get("imdbID")));
    let film = FilmDraft {
        title: titled(cells, "Title")?,
        year: year(cells.get("Year"))?,
        credits: CreditDraft::directors(words(cells.get("Directors"))),
        identifiers,
        ..FilmDraft::default()
    };
    let rating = match rating(cells.get("Rating"))? {
        None => in_steps(cells.get("Rating10"), 1.0)?,
        rating => rating,
    };
    let review = cells.get("Review");
    let review = (!review.is_empty()).then(|| to_markdown(review));
    let tags = words(cells.get("Tags"));
    let says = match cells.get("WatchedDate") {
        "" => Says {
            seen: is_diary || rating.is_some() || review.is_some(),
            rating,
            note: review,
            tags,
            ..Says::default()
        },
        day => {
            let seen_on = seen_on(days.read(day), day, sink.now)?;
            Says {
                again: is_so(cells.get("Rewatch")),
                viewing: Some(ImportedViewing {
                    rating,
                    remark: review,
                    tags,
                    source: format!("letterboxd:{}|{}|{seen_on}", film.title, cells.get("Year")),
                    ..ImportedViewing::on(seen_on)
                }),
                ..Says::default()
            }
        }
    };
    Ok(ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film,
        key: (!address.is_empty()).then(|| address.to_owned()),
        says,
    })
}
