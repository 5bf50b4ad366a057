//! What our own tables say of a film: what it is, who made it, when it was seen, what was written on it.

use super::cells::OwnCells;
use crate::exchange::import::days::Days;
use crate::exchange::import::fields::{in_steps, minutes, named, said_on};
use crate::exchange::import::moments::since;
use crate::exchange::import::row::{ImportRow, ImportedViewing, Says};
use crate::exchange::import::sink::Sink;
use crate::nouns::film::{CreditDraft, FilmDraft, Identifier, IdentifierKind};
use crate::values::SetAside;

pub(super) fn film(cells: &OwnCells<'_>, sink: &Sink<'_>) -> Result<ImportRow, SetAside> {
    let film = FilmDraft {
        original_title: cells.some("original_title"),
        transliterated_title: cells.some("transliterated_title"),
        minutes: minutes(cells.plain("minutes")),
        credits: CreditDraft::directors(cells.each("directors")),
        countries: cells.each("countries"),
        genres: cells.each("genres"),
        identifiers: identifiers(cells),
        trailer: cells.some("trailer"),
        watch: cells.some("watch"),
        ..cells.film()?
    };
    let rating = in_steps(cells.plain("rating"), 2.0)?;
    let says = Says {
        rating,
        unrated: rating.is_none(),
        waiting: match cells.plain("waiting_since") {
            "" => None,
            moment => Some(since(moment, sink.now.millis)),
        },
        why: cells.some("waiting_why"),
        tags: cells.each("tags"),
        ..Says::default()
    };
    Ok(cells.row(sink.part(), "uuid", film, says))
}

fn identifiers(cells: &OwnCells<'_>) -> Vec<Identifier> {
    let kinds = [
        ("imdb", IdentifierKind::Imdb),
        ("tmdb", IdentifierKind::Tmdb),
        ("wikidata", IdentifierKind::Wikidata),
        ("letterboxd", IdentifierKind::Letterboxd),
    ];
    let known = kinds.into_iter().flat_map(|(column, kind)| {
        let ids = cells.each(column).into_iter();
        ids.filter_map(move |id| named(kind, &id))
    });
    let others = cells.each("other_identifiers").into_iter();
    let others = others.filter_map(|it| {
        let (kind, id) = it.split_once(':')?;
        named(serde_json::from_value(kind.into()).ok()?, id)
    });
    known.chain(others).collect()
}

pub(super) fn credit(cells: &OwnCells<'_>, sink: &Sink<'_>) -> Result<ImportRow, SetAside> {
    let film = cells.film()?;
    let job = serde_json::from_value(cells.plain("job").into());
    let credit = CreditDraft {
        job: job.map_err(|_| SetAside::NotReadable)?,
        name: cells.some("name").ok_or(SetAside::NotReadable)?,
        role: cells.some("role"),
    };
    let film = FilmDraft {
        credits: vec![credit],
        ..film
    };
    Ok(cells.row(sink.part(), "film", film, Says::default()))
}

pub(super) fn viewing(
    cells: &OwnCells<'_>,
    days: Days,
    sink: &Sink<'_>,
) -> Result<ImportRow, SetAside> {
    let film = cells.film()?;
    let seen_on = said_on(days, cells.plain("seen_on"), sink.now)?;
    let finished = cells.plain("finished").to_lowercase();
    let uuid = cells.uuid("uuid");
    let source = match (&uuid, cells.text("source")) {
        // Someone wrote the row in.
        (None, "") => format!("tables:{}|{}|{seen_on}", film.title, cells.plain("year")),
        (_, source) => source.to_owned(),
    };
    let viewing = ImportedViewing {
        // A spreadsheet may have made a word of its own language of it.
        finished: !matches!(finished.as_str(), "no" | "false" | "0" | "нет" | "ложь"),
        rating: in_steps(cells.plain("rating"), 2.0)?,
        place: cells.some("place"),
        company: cells.some("company"),
        remark: cells.some("remark"),
        tags: cells.each("tags"),
        source,
        uuid,
        ..ImportedViewing::on(seen_on)
    };
    let says = Says {
        viewing: Some(viewing),
        ..Says::default()
    };
    Ok(cells.row(sink.part(), "film", film, says))
}

pub(super) fn note(cells: &OwnCells<'_>, sink: &Sink<'_>) -> Result<ImportRow, SetAside> {
    let says = Says {
        note: cells.some("note"),
        ..Says::default()
    };
    Ok(cells.row(sink.part(), "film", cells.film()?, says))
}
