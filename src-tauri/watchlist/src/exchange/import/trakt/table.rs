//! The CSV that Trakt takes in, which other programs write for it: a row for each thing to be done there.

use std::collections::HashMap;

use super::item::viewing;
use crate::exchange::import::fields::{in_steps, named, titled, year};
use crate::exchange::import::moments::since;
use crate::exchange::import::row::{ImportRow, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::{TableRow, TextTable, names};
use crate::nouns::film::{FilmDraft, IdentifierKind};
use crate::values::SetAside;

/// What this program writes behind a day, since there it has to have a moment.
const NOON: &str = "T12:00:00.000Z";

/// Whether a file that begins so is one.
pub(super) fn is_one(begins: &str) -> bool {
    let names = names(begins);
    let has = |column: &&str| names.iter().any(|name| name == column);
    ["action", "title", "watched_at"].iter().all(has)
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, text: &str) {
    let mut told = HashMap::new();
    sink.table(TextTable::new(text, 0), "title", |cells, sink| {
        understand(cells, &mut told, sink)
    });
}

/// What a row says; `told` is how often each viewing was, since of those on unknown days there may be several.
fn understand(
    cells: &TableRow<'_>,
    told: &mut HashMap<String, u32>,
    sink: &Sink<'_>,
) -> Result<ImportRow, SetAside> {
    let title = titled(cells, "title")?;
    match cells.get("type").to_lowercase().as_str() {
        "" | "movie" => {}
        "show" | "season" | "episode" => return Err(SetAside::Series),
        kind => {
            let kind = kind.chars().take(50).collect();
            return Err(SetAside::OtherWork { kind });
        }
    }
    let watched_at = cells.get("watched_at");
    let mut says = Says {
        rating: in_steps(cells.get("rating"), 1.0)?,
        ..Says::default()
    };
    match cells.get("action").to_lowercase().as_str() {
        "history" => {
            let day = watched_at.strip_suffix(NOON).unwrap_or(watched_at);
            let source = format!("trakt:{title}|{}|{day}", cells.get("year"));
            let times = told.entry(source.clone()).or_default();
            *times += 1;
            let source = match *times {
                1 => source,
                times => format!("{source}#{times}"),
            };
            says.viewing = Some(viewing(day, source, sink)?);
        }
        "ratings" | "rating" if says.rating.is_some() => {}
        "watchlist" => {
            let since = since(cells.get("watchlisted_at"), sink.now.millis);
            says.waiting = Some(since);
        }
        _ => return Err(SetAside::NothingKept),
    }
    let imdb = named(IdentifierKind::Imdb, cells.get("imdb"));
    let tmdb = named(IdentifierKind::Tmdb, cells.get("tmdb"));
    let id = cells.get("trakt");
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
        key: (!id.is_empty()).then(|| id.to_owned()),
        says,
    })
}
