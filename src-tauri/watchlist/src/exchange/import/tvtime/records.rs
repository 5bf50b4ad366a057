//! The records of the ZIP: what was watched and what is to be, films and series mixed.

use jiff::civil::Date;

use super::notation::utc;
use crate::exchange::import::fields::{minutes, seen_on, year};
use crate::exchange::import::moments::since;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::exchange::import::table::TableRow;
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

pub(super) fn understand(
    cells: &TableRow<'_>,
    sink: &Sink<'_>,
) -> Result<(ImportRow, u32), SetAside> {
    if cells.get("entity_type") != "movie" && cells.get("movie_name").is_empty() {
        return Err(SetAside::Series);
    }
    let title = cells.get("movie_name");
    let uuid = cells.get("uuid");
    let mut says = Says::default();
    match cells.get("type") {
        "watch" | "movie" => {
            let (day, cell) = watched(cells, sink);
            let seen_on = seen_on(day, &cell, sink.now)?;
            says.viewing = Some(ImportedViewing {
                source: match uuid {
                    "" => format!("tvtime:{title}|{seen_on}"),
                    uuid => format!("tvtime:{uuid}"),
                },
                ..ImportedViewing::on(seen_on)
            });
        }
        "towatch" | "follow" => {
            let created = utc(cells.get("created_at"));
            says.waiting = Some(since(&created, sink.now.millis));
        }
        // How often again, without a day and often without a name.
        _ => return Err(SetAside::NothingKept),
    }
    if title.is_empty() {
        return Err(SetAside::NoTitle);
    }
    let seconds: Option<f64> = cells.get("runtime").parse().ok();
    let film = FilmDraft {
        title: title.to_owned(),
        transliterated_title: in_latin(title, cells.get("alpha_range_key")),
        year: released(cells.get("release_date"))?,
        minutes: seconds.and_then(|it| minutes(&(it / 60.0).round().to_string())),
        ..FilmDraft::default()
    };
    let row = ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film,
        key: (!uuid.is_empty()).then(|| uuid.to_owned()),
        says,
    };
    Ok((row, 0))
}

/// When it was watched: as seconds at the end of a key, or when it was written down.
fn watched(cells: &TableRow<'_>, sink: &Sink<'_>) -> (Option<Date>, String) {
    let key = cells.either(["watch_date_range_key", "watch_date"]);
    let seconds = key.rsplit('-').next().and_then(|it| it.parse().ok());
    let day = seconds.and_then(|it| sink.calendar.day_of_seconds(it));
    let created = cells.get("created_at");
    match day {
        Some(day) => (Some(day), key.to_owned()),
        None => (sink.calendar.day(&utc(created)), created.to_owned()),
    }
}

/// The year of `2010-12-04 00:00:00`; the first year of all stands for none.
fn released(cell: &str) -> Result<Option<i32>, SetAside> {
    match cell.split('-').next().unwrap_or_default() {
        "0001" => Ok(None),
        first => year(first),
    }
}

/// What the film is called in the key it is sorted by, `watch-alpha-the-cranes-are-flying`, where its title is not in
/// Latin letters.
fn in_latin(title: &str, key: &str) -> Option<String> {
    let slug = key.split_once("alpha-")?.1;
    let is_foreign = !title.chars().any(|it| it.is_ascii_alphabetic());
    let is_title = slug.chars().any(|it| it.is_ascii_alphabetic());
    (is_foreign && is_title).then(|| slug.replace('-', " "))
}
