//! A film's file as this program writes it. A line of the ledger is the film, with its note; another each viewing, by its
//! number.

use serde_json::Value;

use super::head::{Head, MOST};
use crate::exchange::import::days::Days;
use crate::exchange::import::fields::{in_figures, in_steps, named, said_on, year};
use crate::exchange::import::json::text;
use crate::exchange::import::row::{ImportRow, ImportedViewing, OwnFilm, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::nouns::film::{CreditDraft, FilmDraft, Identifier};
use crate::values::{PartialDate, SetAside};

/// Reads one, of the film of this uuid.
pub(super) fn read(sink: &mut Sink<'_>, uuid: &str, head: &Head, note: &str) {
    let title = head.value("title").map(whole).unwrap_or_default();
    let film = match film(&title, head) {
        Ok(film) => film,
        Err(why) => return sink.aside(0, &title, why),
    };
    let viewings = head.value("viewings").and_then(Value::as_array);
    let viewings = viewings.into_iter().flatten();
    let mut all = vec![of_film(head, note)];
    all.extend(viewings.map(|seen| viewing(seen, sink)));
    for (row, says) in (0..).zip(all) {
        match says {
            Err(why) => sink.aside(row, &title, why),
            Ok(says) => sink.row(ImportRow {
                place: Place {
                    part: sink.part(),
                    row,
                },
                film: film.clone(),
                key: None,
                says: Says {
                    own: Some(Box::new(OwnFilm {
                        uuid: uuid.to_owned(),
                        whole: None,
                    })),
                    ..says
                },
            }),
        }
    }
}

fn film(title: &str, head: &Head) -> Result<FilmDraft, SetAside> {
    if title.trim().is_empty() {
        return Err(SetAside::NoTitle);
    }
    let identifiers = each(head.value("identifiers"));
    Ok(FilmDraft {
        title: title.to_owned(),
        original_title: head.value("originaltitle").map(whole),
        year: year(&head.text(["year"]))?,
        credits: CreditDraft::directors(each(head.value("directors"))),
        identifiers: identifiers.iter().filter_map(|it| identifier(it)).collect(),
        ..FilmDraft::default()
    })
}

/// `imdb:tt0079944`.
fn identifier(written: &str) -> Option<Identifier> {
    let (kind, id) = written.split_once(':')?;
    named(serde_json::from_value(kind.into()).ok()?, id)
}

fn of_film(head: &Head, note: &str) -> Result<Says, SetAside> {
    // An empty line stands above it, and its last line has an end.
    let end = ["\r\n", "\n"].into_iter().find(|end| note.starts_with(end));
    let end = end.unwrap_or("\n");
    let note = note.strip_prefix(end).unwrap_or(note);
    let note = note.strip_suffix(end).unwrap_or(note);
    let rating = in_steps(&head.text(["rating"]), 2.0)?;
    Ok(Says {
        rating,
        unrated: rating.is_none(),
        note: (!note.trim().is_empty()).then(|| note.to_owned()),
        tags: each(head.value("tags")),
        ..Says::default()
    })
}

fn viewing(seen: &Value, sink: &Sink<'_>) -> Result<Says, SetAside> {
    let some = |place: &str| {
        let text = seen.pointer(place).map(whole).unwrap_or_default();
        (!text.is_empty()).then_some(text)
    };
    let day = text(seen, "/seen_on");
    // This program writes none, but people change what it wrote.
    let figures = in_figures(&day, sink.options.order, sink.now);
    let seen_on = match &figures {
        Some(_) => PartialDate::Unknown,
        None => said_on(Days::MonthFirst, &day, sink.now)?,
    };
    Ok(Says {
        figures: figures.map(Box::new),
        viewing: Some(ImportedViewing {
            finished: seen.pointer("/finished") != Some(&Value::Bool(false)),
            rating: in_steps(&text(seen, "/rating"), 2.0)?,
            place: some("/place"),
            company: some("/company"),
            remark: some("/remark"),
            tags: each(seen.pointer("/tags")),
            uuid: some("/viewing"),
            ..ImportedViewing::on(seen_on)
        }),
        ..Says::default()
    })
}

/// A text as it stands there: what anybody's notes would mean by it counts for nothing here.
fn whole(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn each(value: Option<&Value>) -> Vec<String> {
    let all = value.and_then(Value::as_array);
    let texts = all.into_iter().flatten().map(whole);
    texts.filter(|it| !it.is_empty()).take(MOST).collect()
}
