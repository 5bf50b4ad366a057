//! One element of it: a play, a rating, a place on a list, a comment.

use serde_json::Value;

use super::lists::On;
use crate::exchange::import::fields::{in_steps, named, seen_on, year};
use crate::exchange::import::json::text;
use crate::exchange::import::moments::since;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::nouns::film::{FilmDraft, IdentifierKind};
use crate::values::{PartialDate, SetAside};

/// The tag that stands for a favourite.
const FAVOURITE: &str = "favourite";
/// Stands for a day that nobody remembers.
const NO_DAY: [&str; 3] = ["", "unknown", "1970-01-01T00:00:00.000Z"];

/// What an element says; or what it calls the work, and why it is not brought in.
pub(super) fn understand(
    item: Option<&Value>,
    row: u32,
    list: On,
    sink: &Sink<'_>,
) -> Result<ImportRow, (String, SetAside)> {
    let Some(item) = item else {
        return Err((String::new(), SetAside::NotReadable));
    };
    let title = text(item, "/movie/title");
    let film = film(item, &title);
    match film.and_then(|film| Ok((film, says(item, list, sink)?))) {
        Ok((film, says)) => Ok(ImportRow {
            place: Place {
                part: sink.part(),
                row,
            },
            film,
            key: key(item),
            says,
        }),
        Err(why) if title.is_empty() => Err((text(item, "/show/title"), why)),
        Err(why) => Err((title, why)),
    }
}

fn film(item: &Value, title: &str) -> Result<FilmDraft, SetAside> {
    let has = |name: &str| item.get(name).is_some_and(Value::is_object);
    if !has("movie") {
        let is_series = has("show") || has("season") || has("episode");
        return Err(match is_series {
            true => SetAside::Series,
            false => SetAside::NotAFilm,
        });
    }
    if title.is_empty() {
        return Err(SetAside::NoTitle);
    }
    let imdb = named(IdentifierKind::Imdb, &text(item, "/movie/ids/imdb"));
    let tmdb = named(IdentifierKind::Tmdb, &text(item, "/movie/ids/tmdb"));
    Ok(FilmDraft {
        title: title.to_owned(),
        year: year(&text(item, "/movie/year"))?,
        identifiers: imdb.into_iter().chain(tmdb).collect(),
        ..FilmDraft::default()
    })
}

/// What it calls the film in all of its files, whatever else it knows of it.
fn key(item: &Value) -> Option<String> {
    let id = text(item, "/movie/ids/trakt");
    (!id.is_empty()).then_some(id)
}

fn says(item: &Value, list: On, sink: &Sink<'_>) -> Result<Says, SetAside> {
    let mut says = Says::default();
    let has = |name: &str| item.get(name).is_some();
    let some = |text: String| (!text.is_empty()).then_some(text);
    let note = |place: &str| some(text(item, place));
    if has("liked_at") {
        return Err(SetAside::NotAFilm);
    }
    if has("hidden_at") || has("paused_at") || has("collected_at") {
        return Err(SetAside::NothingKept);
    }
    if has("watched_at") {
        let day = text(item, "/watched_at");
        let source = source(item, "/id", "", &day);
        says.viewing = Some(viewing(&day, source, sink)?);
    } else if has("last_watched_at") {
        // The history has it as well, on the same day; where a page of that is missing, this is all there is.
        let day = text(item, "/last_watched_at");
        let source = source(item, "/movie/ids/trakt", "last:", &day);
        match day {
            day if NO_DAY.contains(&day.as_str()) => says.seen = true,
            day => says.viewing = Some(viewing(&day, source, sink)?),
        }
    } else if has("rated_at") {
        says.seen = true;
        says.rating = in_steps(&text(item, "/rating"), 1.0)?;
    } else if has("listed_at") {
        match list {
            On::Watchlist => {
                says.waiting = Some(since(&text(item, "/listed_at"), sink.now.millis));
                says.why = note("/notes");
            }
            On::Favourites => {
                says.tags = vec![FAVOURITE.to_owned()];
                says.note = note("/notes");
            }
            On::List(list) => (says.list, says.remark) = (Some(list), note("/notes")),
            On::None => return Err(SetAside::Renamed),
        }
    } else if has("comment") {
        if !matches!(text(item, "/comment/parent_id").as_str(), "" | "0") {
            return Err(SetAside::Comment);
        }
        says.note = note("/comment/comment");
    } else if has("note") {
        says.note = note("/note/notes");
    } else {
        return Err(SetAside::NothingKept);
    }
    Ok(says)
}

/// What it calls a viewing; by its film and its moment where it has no number.
fn source(item: &Value, number: &str, kind: &str, day: &str) -> String {
    match text(item, number) {
        number if number.is_empty() => {
            let (title, year) = (text(item, "/movie/title"), text(item, "/movie/year"));
            format!("trakt:{kind}{title}|{year}|{day}")
        }
        number => format!("trakt:{kind}{number}"),
    }
}

/// A viewing at the moment, or on the day, that stands in a cell.
pub(super) fn viewing(
    cell: &str,
    source: String,
    sink: &Sink<'_>,
) -> Result<ImportedViewing, SetAside> {
    let seen_on = match NO_DAY.contains(&cell) {
        true => PartialDate::Unknown,
        false => seen_on(sink.calendar.day(cell), cell, sink.now)?,
    };
    Ok(ImportedViewing {
        source,
        ..ImportedViewing::on(seen_on)
    })
}
