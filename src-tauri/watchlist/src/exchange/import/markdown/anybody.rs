//! A note on a film as anybody writes it, whatever its head calls things, in English or Russian.

use std::iter;

use super::head::Head;
use super::note_film::{film, tags};
use super::scale::{Rated, rated};
use crate::exchange::import::days::Days;
use crate::exchange::import::fields::{in_figures, said_on};
use crate::exchange::import::moments::since;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::nouns::film::FilmDraft;
use crate::values::{PartialDate, SetAside};

const RATING: [&str; 7] = [
    "myrating",
    "personalrating",
    "rating",
    "score",
    "stars",
    "оценка",
    "рейтинг",
];
const SEEN: [&str; 12] = [
    "watched",
    "datewatched",
    "watcheddate",
    "watchedon",
    "lastwatched",
    "seen",
    "dateseen",
    "seenon",
    "viewed",
    "просмотрено",
    "просмотрен",
    "датапросмотра",
];
/// When it was seen, if nothing says that better; of a film that waits, since when.
const DATE: [&str; 2] = ["date", "дата"];
const ADDED: [&str; 3] = ["added", "dateadded", "created"];
const STATUS: [&str; 3] = ["status", "state", "статус"];
/// No film was seen more often than this.
const MOST_SEEN: usize = 1000;

/// What a note says of its film.
struct SaidInNote {
    first: Says,
    /// A bare number that rates it.
    number: Option<f64>,
    viewings: Vec<Says>,
}

/// Reads one that is called so. A line of the ledger is the film, with the first day it was seen; another each further one.
pub(super) fn read(sink: &mut Sink<'_>, stem: &str, head: &Head, note: &str) {
    let film = film(stem, head, note);
    let (film, said) = match film.and_then(|film| Ok((said(&film, head, note, sink)?, film))) {
        Ok((said, film)) => (film, said),
        Err(why) => return sink.aside(0, stem, why),
    };
    let mut viewings = said.viewings.into_iter();
    let seen = viewings.next().unwrap_or_default();
    let first = Says {
        viewing: seen.viewing,
        figures: seen.figures,
        ..said.first
    };
    for (row, says) in (0..).zip(iter::once(first).chain(viewings)) {
        let line = ImportRow {
            place: Place {
                part: sink.part(),
                row,
            },
            film: film.clone(),
            key: None,
            says,
        };
        match said.number.filter(|_| row == 0) {
            Some(number) => sink.row_rated(line, number),
            None => sink.row(line),
        }
    }
}

fn said(
    film: &FilmDraft,
    head: &Head,
    note: &str,
    sink: &Sink<'_>,
) -> Result<SaidInNote, SetAside> {
    let (rating, number) = match rated(&head.text(RATING))? {
        Some(Rated::As(rating)) => (Some(rating), None),
        Some(Rated::Of(number)) => (None, Some(number)),
        None => (None, None),
    };
    let waits = waits(head);
    let mut viewings = Vec::new();
    if waits != Some(true) {
        for day in days(head) {
            viewings.push(viewing(film, &day, sink)?);
        }
    }
    let is_seen = head.is_so(SEEN) == Some(true) || waits == Some(false);
    let is_rated = rating.is_some() || number.is_some();
    let note = note.trim();
    let added = head.text(ADDED);
    let added = [added, head.text(DATE)];
    let added = added.iter().find(|it| !it.is_empty());
    let first = Says {
        seen: viewings.is_empty() && waits != Some(true) && (is_seen || is_rated),
        rating,
        note: (!note.is_empty()).then(|| note.to_owned()),
        waiting: waits.filter(|waits| *waits).map(|_| {
            let added = added.map(String::as_str).unwrap_or_default();
            since(added, sink.now.millis)
        }),
        tags: tags(head),
        ..Says::default()
    };
    Ok(SaidInNote {
        first,
        number,
        viewings,
    })
}

/// A viewing; which day it was of several, is known once all notes are read.
fn viewing(film: &FilmDraft, day: &str, sink: &Sink<'_>) -> Result<Says, SetAside> {
    let figures = in_figures(day, sink.options.order, sink.now);
    let seen_on = match &figures {
        Some(_) => PartialDate::Unknown,
        None => said_on(Days::MonthFirst, day, sink.now)?,
    };
    Ok(Says {
        viewing: Some(ImportedViewing {
            source: source(film, seen_on),
            ..ImportedViewing::on(seen_on)
        }),
        figures: figures.map(Box::new),
        ..Says::default()
    })
}

/// What a viewing is called, the same whenever its note is read.
pub(super) fn source(film: &FilmDraft, seen_on: PartialDate) -> String {
    let year = film.year.unwrap_or_default();
    format!("markdown:{}|{year}|{seen_on}", film.title)
}

/// The days on which it was seen, as they are written.
fn days(head: &Head) -> Vec<String> {
    // Under each name may stand whether it was seen, or when.
    let is_day = |text: &String| text.chars().any(|it| it.is_ascii_digit());
    let names = SEEN.iter().chain(&DATE);
    let mut all = names.map(|name| {
        let days = head.texts([*name]).into_iter().filter(is_day);
        days.take(MOST_SEEN).collect::<Vec<_>>()
    });
    all.find(|days| !days.is_empty()).unwrap_or_default()
}

/// Whether it waits to be seen, or was, where that is said.
fn waits(head: &Head) -> Option<bool> {
    let waits = match head.text(STATUS).to_lowercase().as_str() {
        "watchlist"
        | "to watch"
        | "to-watch"
        | "towatch"
        | "want to watch"
        | "plan to watch"
        | "planned"
        | "backlog"
        | "unwatched"
        | "not watched"
        | "todo"
        | "queue"
        | "посмотреть"
        | "хочу посмотреть"
        | "в планах"
        | "запланировано" => Some(true),
        "watched"
        | "seen"
        | "done"
        | "finished"
        | "completed"
        | "просмотрено"
        | "просмотрен"
        | "посмотрено"
        | "смотрел"
        | "смотрела" => Some(false),
        _ => None,
    };
    let listed = head.is_so(["watchlist", "towatch", "хочупосмотреть"]);
    waits.or_else(|| listed.filter(|so| *so))
}
