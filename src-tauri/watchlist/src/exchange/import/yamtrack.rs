//! Yamtrack: one CSV of everything anyone can watch, read or play.

use super::fields::{named, nearest, seen_on, titled};
use super::moments::since;
use super::row::{ImportRow, ImportedViewing, Place, Says};
use super::sink::Sink;
use super::table::{TableRow, TextTable, names};
use crate::nouns::film::{FilmDraft, IdentifierKind};
use crate::values::{PartialDate, SetAside};

/// Whether a file that begins so is one.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    let names = names(begins);
    let has = |column: &&str| names.iter().any(|name| name == column);
    ["media_id", "media_type", "title", "status"]
        .iter()
        .all(has)
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    if !is_one(name, text) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    sink.table(TextTable::new(text, 0), "title", understand);
}

fn understand(cells: &TableRow<'_>, sink: &Sink<'_>) -> Result<ImportRow, SetAside> {
    let title = titled(cells, "title")?;
    match cells.get("media_type") {
        "movie" => {}
        "tv" | "season" | "episode" => return Err(SetAside::Series),
        kind => {
            let kind = kind.to_owned();
            return Err(SetAside::OtherWork { kind });
        }
    }
    let id = cells.get("media_id");
    let notes = cells.get("notes");
    let mut says = Says {
        rating: nearest(cells.get("score"), 1.0)?,
        note: (!notes.is_empty()).then(|| notes.to_owned()),
        ..Says::default()
    };
    let day = cells.either(["end_date", "watch_date", "start_date"]);
    let finished = match cells.get("status").to_lowercase().as_str() {
        "planning" => None,
        "in progress" | "paused" | "dropped" => Some(false),
        _ => Some(true),
    };
    match (finished, day) {
        (None, _) => {
            let added = cells.either(["created_at", "progressed_at", "progress_changed"]);
            says.waiting = Some(since(added, sink.now.millis));
        }
        (Some(true), "") => says.seen = true,
        (Some(finished), day) => {
            let seen_on = match day {
                "" => PartialDate::Unknown,
                day => seen_on(sink.calendar.day(day), day, sink.now)?,
            };
            says.viewing = Some(ImportedViewing {
                finished,
                source: format!("yamtrack:{id}|{title}|{day}"),
                ..ImportedViewing::on(seen_on)
            });
        }
    }
    let kind = match cells.get("source") {
        "tmdb" | "" => Some(IdentifierKind::Tmdb),
        "imdb" => Some(IdentifierKind::Imdb),
        _ => None,
    };
    Ok(ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film: FilmDraft {
            title,
            identifiers: kind.and_then(|kind| named(kind, id)).into_iter().collect(),
            ..FilmDraft::default()
        },
        key: (!id.is_empty()).then(|| format!("{}:{id}", cells.get("source"))),
        says,
    })
}
