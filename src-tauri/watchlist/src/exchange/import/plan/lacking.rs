//! What of our own export is lacking to a film that is there: what the person, or a collection, says here stays.

use rusqlite::Connection;

use super::super::ours::{FilmWords, WholeFilm};
use crate::Result;
use crate::nouns::film::FilmDraft;
use crate::nouns::link::LinkKind;
use crate::nouns::note;
use crate::storage::LossyRow as _;
use crate::values::{CreditJob, FilmId};

/// That; nothing if nothing is.
pub(super) fn lacking(
    conn: &Connection,
    film: FilmId,
    whole: &WholeFilm,
) -> Result<Option<Box<WholeFilm>>> {
    let has = has(conn, film)?;
    let mut lacks = WholeFilm {
        words: has.lacks_of(&whole.words),
        ..WholeFilm::default()
    };
    if !has.sort_title {
        lacks.sort_title.clone_from(&whole.sort_title);
    }
    if !has.genres {
        lacks.genres.clone_from(&whole.genres);
    }
    if !has.countries {
        lacks.countries.clone_from(&whole.countries);
    }
    if !has.credits {
        lacks.credits.clone_from(&whole.credits);
    }
    if !has.sealed_note {
        lacks.sealed_note.clone_from(&whole.sealed_note);
    }
    if !has.picture {
        lacks.picture.clone_from(&whole.picture);
    }
    let links = whole.links.iter();
    let lacking = links.filter(|(kind, _)| !has.links.contains(&Some(*kind)));
    lacks.links = lacking.cloned().collect();
    if !whole.earlier_notes.is_empty() {
        let known = note::versions(conn, film)?;
        let earlier = whole.earlier_notes.iter().filter(|(_, text)| {
            has.note.as_ref() != Some(text) && !known.iter().any(|it| it.text == *text)
        });
        lacks.earlier_notes = earlier.cloned().collect();
    }
    Ok(says_anything(&lacks).then(|| Box::new(lacks)))
}

/// What any file knows of a film that is there, and neither the person nor a collection says: who directed it, its countries,
/// its running time, its original title. Nothing if there is nothing.
pub(super) fn lacking_facts(
    conn: &Connection,
    film: FilmId,
    draft: &FilmDraft,
) -> Result<Option<Box<FilmDraft>>> {
    let original_title = draft.original_title.as_ref();
    let original_title = original_title.filter(|it| **it != draft.title);
    let mut directors = draft.credits_as(CreditJob::Director).peekable();
    let says_nothing =
        original_title.is_none() && draft.minutes.is_none() && draft.countries.is_empty();
    if says_nothing && directors.peek().is_none() {
        return Ok(None);
    }
    let has = has(conn, film)?;
    let lacks = FilmDraft {
        original_title: original_title.filter(|_| !has.original_title).cloned(),
        minutes: draft.minutes.filter(|_| !has.minutes),
        credits: directors.filter(|_| !has.credits).cloned().collect(),
        countries: match has.countries {
            true => Vec::new(),
            false => draft.countries.clone(),
        },
        ..FilmDraft::default()
    };
    Ok((lacks != FilmDraft::default()).then(|| Box::new(lacks)))
}

fn says_anything(lacks: &WholeFilm) -> bool {
    lacks.words != FilmWords::default()
        || lacks.sort_title.is_some()
        || lacks.sealed_note.is_some()
        || lacks.picture.is_some()
        || !lacks.genres.is_empty()
        || !lacks.countries.is_empty()
        || !lacks.credits.is_empty()
        || !lacks.links.is_empty()
        || !lacks.earlier_notes.is_empty()
}

/// What a film has, of the person's or of a collection.
struct Has {
    original_title: bool,
    transliterated_title: bool,
    year: bool,
    release_year: bool,
    minutes: bool,
    sort_title: bool,
    genres: bool,
    countries: bool,
    credits: bool,
    sealed_note: bool,
    picture: bool,
    note: Option<String>,
    links: Vec<Option<LinkKind>>,
}

impl Has {
    /// A film that is shown has a title.
    fn lacks_of(&self, words: &FilmWords) -> FilmWords {
        let text = |has: bool, said: &Option<String>| said.clone().filter(|_| !has);
        FilmWords {
            title: None,
            original_title: text(self.original_title, &words.original_title),
            transliterated_title: text(self.transliterated_title, &words.transliterated_title),
            year: words.year.filter(|_| !self.year),
            release_year: words.release_year.filter(|_| !self.release_year),
            minutes: words.minutes.filter(|_| !self.minutes),
            genre: text(self.genres, &words.genre),
            country: text(self.countries, &words.country),
        }
    }
}

fn has(conn: &Connection, film: FilmId) -> Result<Has> {
    let mut links = conn.prepare_cached("SELECT kind FROM link WHERE film = ?1")?;
    let links = links.query_map([film], |row| row.value_if("kind"))?;
    let links = links.collect::<rusqlite::Result<_>>()?;
    Ok(conn
        .prepare_cached(include_str!("has.sql"))?
        .query_row([film], |row| {
            Ok(Has {
                original_title: row.get("original_title")?,
                transliterated_title: row.get("transliterated_title")?,
                year: row.get("year")?,
                release_year: row.get("release_year")?,
                minutes: row.get("minutes")?,
                sort_title: row.get("sort_title")?,
                genres: row.get("genres")?,
                countries: row.get("countries")?,
                credits: row.get("credits")?,
                sealed_note: row.get("sealed_note")?,
                picture: row.get("picture")?,
                note: row.text_if("note")?,
                links,
            })
        })?)
}
