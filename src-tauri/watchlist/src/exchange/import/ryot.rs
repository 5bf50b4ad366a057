//! Ryot: one JSON of all that anyone can watch, read, play or lift. What it calls a film stands where it keeps what another
//! program called it; if that was a number, nothing tells what film it is.

use serde_json::Value;

use super::fields::{named, nearest, seen_on};
use super::json::{each, fields, text};
use super::moments::since;
use super::row::{ImportRow, ImportedList, ImportedViewing, Place, Says};
use super::sink::Sink;
use crate::nouns::film::{FilmDraft, IdentifierKind};
use crate::values::{PartialDate, SetAside};

/// Where its films stand, now and before 2025.
const FILMS: [&str; 2] = ["metadata", "media"];
/// So many things are said of one film at most.
const MOST_SAID: usize = 200;
/// Collections that say something else than that a film stands on them.
const OWN: [&str; 6] = [
    "Completed",
    "Custom",
    "In Progress",
    "Monitoring",
    "Owned",
    "Reminders",
];

/// Whether a file that begins so is one.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    let says = |name: &str| begins.contains(&format!("\"{name}\""));
    let film = says("lot") && says("identifier") && says("source");
    begins.trim_start().starts_with('{') && FILMS.into_iter().any(says) && film
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, json: &str) {
    if !is_one(name, json) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    fields(json, |name, raw| {
        if !FILMS.contains(&name) {
            return;
        }
        let read = each(raw, |row, item| match item {
            None => sink.aside(row, "", SetAside::NotReadable),
            Some(item) => match film(&item) {
                Ok(film) => said(sink, row, &film, &item),
                Err(why) => sink.aside(row, &text(&item, "/source_id"), why),
            },
        });
        if let Err(row) = read {
            sink.aside(row, "", SetAside::BreaksOff);
        }
    });
}

fn film(item: &Value) -> Result<FilmDraft, SetAside> {
    match text(item, "/lot").to_lowercase().as_str() {
        "movie" => {}
        "show" => return Err(SetAside::Series),
        _ => {
            let kind = text(item, "/lot").chars().take(50).collect();
            return Err(SetAside::OtherWork { kind });
        }
    }
    let title = text(item, "/source_id");
    let is_number = title.bytes().all(|it| it.is_ascii_digit());
    if is_number || title.starts_with("met_") || named(IdentifierKind::Imdb, &title).is_some() {
        return Err(SetAside::NoTitle);
    }
    let is_tmdb = text(item, "/source").eq_ignore_ascii_case("tmdb");
    let id = named(IdentifierKind::Tmdb, &text(item, "/identifier"));
    Ok(FilmDraft {
        title,
        identifiers: id.filter(|_| is_tmdb).into_iter().collect(),
        ..FilmDraft::default()
    })
}

/// Each thing that is said of a film has a line of its own.
fn said(sink: &mut Sink<'_>, row: u32, film: &FilmDraft, item: &Value) {
    let all = |name: &str| {
        let all = item.get(name).and_then(Value::as_array);
        all.into_iter().flatten().take(MOST_SAID)
    };
    let mut lines: Vec<Result<Says, SetAside>> = Vec::new();
    for seen in all("seen_history") {
        lines.push(viewing(seen, film, sink));
    }
    for review in all("reviews") {
        // Left off half way it may be rated, and was not seen.
        let seen = all("seen_history").next().is_none();
        lines.push(opinion(review, seen));
    }
    for collection in all("collections") {
        let name = match collection.as_str() {
            Some(name) => name.to_owned(),
            None => text(collection, "/collection_name"),
        };
        let mut says = Says::default();
        match name.as_str() {
            "Watchlist" => {
                let added = text(collection, "/created_on");
                says.waiting = Some(since(&added, sink.now.millis));
            }
            "" => continue,
            name if OWN.contains(&name) => continue,
            name => {
                let named = |list: &mut ImportedList| list.name = name.to_owned();
                says.list = sink.list_called(name, named);
            }
        }
        lines.push(Ok(says));
    }
    if lines.is_empty() {
        lines.push(Err(SetAside::NothingKept));
    }
    for line in lines {
        match line {
            Err(why) => sink.aside(row, &film.title, why),
            Ok(says) => sink.row(ImportRow {
                place: Place {
                    part: sink.part(),
                    row,
                },
                film: film.clone(),
                key: None,
                says,
            }),
        }
    }
}

fn viewing(seen: &Value, film: &FilmDraft, sink: &Sink<'_>) -> Result<Says, SetAside> {
    let day = match text(seen, "/ended_on") {
        day if day.is_empty() => text(seen, "/started_on"),
        day => day,
    };
    let seen_on = match day.as_str() {
        "" => PartialDate::Unknown,
        day => seen_on(sink.calendar.day(day), day, sink.now)?,
    };
    let progress: Option<f64> = text(seen, "/progress").parse().ok();
    let id = film.identifiers.first().map(|it| it.id.as_str());
    let viewing = ImportedViewing {
        finished: progress.is_none_or(|it| it >= 100.0),
        source: format!("ryot:{}|{}|{day}", id.unwrap_or_default(), film.title),
        ..ImportedViewing::on(seen_on)
    };
    Ok(Says {
        viewing: Some(viewing),
        ..Says::default()
    })
}

/// A rating in hundredths, and what was written.
fn opinion(review: &Value, seen: bool) -> Result<Says, SetAside> {
    let written = text(review, "/review/text");
    let rating = nearest(&text(review, "/rating"), 0.1)?;
    Ok(Says {
        seen,
        rating,
        note: (!written.is_empty()).then_some(written),
        ..Says::default()
    })
}
