//! SeriesGuide: JSON of films, of series, and of lists, on which stand only series.

use serde_json::Value;

use super::fields::{minutes, named};
use super::json::{each, is_so, text};
use super::row::{ImportRow, ImportedViewing, Place, Says};
use super::sink::Sink;
use crate::nouns::film::{FilmDraft, IdentifierKind, YEARS};
use crate::values::{PartialDate, SetAside};

/// No film is seen more often than this.
const MOST_PLAYS: u32 = 50;

/// Whether a file that begins so is one of its.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    let says = |name: &str| begins.contains(&format!("\"{name}\""));
    let series = says("tvdb_id") && (says("seasons") || says("list_item_id"));
    begins.trim_start().starts_with('[') && (says("in_watchlist") || series)
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, json: &str) {
    if !is_one(name, json) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    let read = each(json, |row, item| {
        let understood = match &item {
            None => Err(SetAside::NotReadable),
            Some(item) if item.get("seasons").is_some() || item.get("items").is_some() => {
                Err(SetAside::Series)
            }
            Some(item) => film(item),
        };
        match understood {
            Ok(film) => said(sink, row, film, item.as_ref()),
            Err(why) => {
                let item = item.unwrap_or_default();
                let title = match text(&item, "/title") {
                    title if title.is_empty() => text(&item, "/name"),
                    title => title,
                };
                sink.aside(row, &title, why);
            }
        }
    });
    if let Err(row) = read {
        sink.aside(row, "", SetAside::BreaksOff);
    }
}

fn film(item: &Value) -> Result<FilmDraft, SetAside> {
    let title = text(item, "/title");
    if title.is_empty() {
        return Err(SetAside::NoTitle);
    }
    let released: Option<i64> = text(item, "/released_utc_ms").parse().ok();
    let released = released.and_then(|it| jiff::Timestamp::from_millisecond(it).ok());
    let year = released.map(|it| i32::from(it.to_zoned(jiff::tz::TimeZone::UTC).year()));
    let imdb = named(IdentifierKind::Imdb, &text(item, "/imdb_id"));
    let tmdb = named(IdentifierKind::Tmdb, &text(item, "/tmdb_id"));
    Ok(FilmDraft {
        title,
        year: year.filter(|year| YEARS.contains(year)),
        minutes: minutes(&text(item, "/runtime_min")),
        identifiers: imdb.into_iter().chain(tmdb).collect(),
        ..FilmDraft::default()
    })
}

/// What it says of the film: of each time it was seen, if of several, a line of its own, since nobody knows the days.
fn said(sink: &mut Sink<'_>, row: u32, film: FilmDraft, item: Option<&Value>) {
    let is = |place| item.is_some_and(|item| is_so(item, place));
    let place = Place {
        part: sink.part(),
        row,
    };
    let watched = is("/watched");
    let says = Says {
        waiting: is("/in_watchlist").then_some(sink.now.millis),
        seen: watched,
        ..Says::default()
    };
    let plays = item.and_then(|item| text(item, "/plays").parse::<u32>().ok());
    let plays = plays.filter(|_| watched).unwrap_or_default();
    let id = item.map(|item| text(item, "/tmdb_id")).unwrap_or_default();
    for play in 1..=plays.clamp(1, MOST_PLAYS) {
        let viewing = ImportedViewing {
            source: format!("seriesguide:{id}|{}|{play}", film.title),
            ..ImportedViewing::on(PartialDate::Unknown)
        };
        sink.row(ImportRow {
            place,
            film: film.clone(),
            key: None,
            says: match (plays > 1, play > 1) {
                (false, _) => says.clone(),
                (true, again) => Says {
                    viewing: Some(viewing),
                    seen: false,
                    waiting: says.waiting.filter(|_| !again),
                    ..Says::default()
                },
            },
        });
    }
}
