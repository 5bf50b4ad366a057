//! What of our own export is lacking to a film that is there: what the person, or a collection, says here stays.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _};

use super::super::ours::{CodeAndName, FilmWords, WholeFilm};
use super::super::row::Gathered;
use super::own::itself;
use super::target::own_rows;
use crate::Result;
use crate::nouns::film::FilmDraft;
use crate::nouns::link::LinkKind;
use crate::nouns::note::{self, NoteVersion};
use crate::storage::LossyRow as _;
use crate::values::{CreditJob, FilmId};

/// All of that. Of films that were merged here, several of the export are the one that is there.
#[derive(Default)]
pub(super) struct Lacking {
    film: FilmId,
    all: WholeFilm,
    /// The rows that say any of it.
    rows: Vec<usize>,
    /// Rows of films that were merged into this one, and what those are here.
    merged: Vec<(usize, Option<FilmId>)>,
    /// Rows of those, and their sealed notes for which there is no place.
    left_over: Vec<(usize, String)>,
}

impl Lacking {
    pub(super) fn of(
        conn: &Connection,
        gathered: &Gathered,
        film: FilmId,
        rows: &[usize],
    ) -> Result<Self> {
        let mut lacking = Self {
            film,
            ..Self::default()
        };
        let mut whole = Vec::new();
        for (row, own) in own_rows(gathered, rows) {
            if let Some(it) = &own.whole {
                whole.push((row, it, itself(conn, gathered, own)?));
            }
        }
        // What there is once stays that of the film into which the others were merged.
        whole.sort_by_key(|(.., itself)| *itself != Some(film));
        if whole.is_empty() {
            return Ok(lacking);
        }
        let mut has = has(conn, film)?;
        for (number, (row, whole, itself)) in whole.into_iter().enumerate() {
            let is_merged = number > 0 || itself.is_some_and(|it| it != film);
            let mut notes = Vec::new();
            if !whole.earlier_notes.is_empty() {
                notes = note::versions(conn, film)?;
                if let Some(itself) = itself.filter(|it| *it != film) {
                    notes.extend(note::versions(conn, itself)?);
                }
            }
            if is_merged {
                lacking.merged.push((row, itself));
            }
            let lacks = has.lacks(whole, &notes, is_merged);
            if let Some(note) = whole.sealed_note.as_deref().filter(|_| is_merged)
                && has.sealed_note.as_ref().is_some_and(|it| *it != note.text)
            {
                lacking.left_over.push((row, note.text.clone()));
            }
            if says_anything(&lacks) {
                has.gains(&lacks);
                lacking.rows.push(row);
                add(&mut lacking.all, lacks);
            }
        }
        Ok(lacking)
    }

    /// Whether a row says any of it.
    pub(super) fn is_of(&self, row: usize) -> bool {
        self.rows.contains(&row)
    }

    /// The sealed note of a film that was merged into one that has another: as merging does, it goes below the note.
    pub(super) fn left_over(&self, row: usize) -> Option<&String> {
        let mut all = self.left_over.iter();
        all.find(|(of, _)| *of == row).map(|(_, text)| text)
    }

    /// Whether a note of a film that was merged into this one was that film's here once, or part of this one's.
    pub(super) fn had_note(&self, conn: &Connection, row: usize, text: &str) -> Result<bool> {
        let mut merged = self.merged.iter();
        let Some((_, itself)) = merged.find(|(of, _)| *of == row) else {
            return Ok(false);
        };
        let text = text.trim();
        for film in itself.iter().chain([&self.film]) {
            let versions = note::versions(conn, *film)?;
            if versions.iter().any(|it| it.text.contains(text)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// All of it; nothing if nothing is lacking.
    pub(super) fn whole(self) -> Option<Box<WholeFilm>> {
        (!self.rows.is_empty()).then(|| Box::new(self.all))
    }
}

/// Adds what another one lacks to it, no two of which say the same.
fn add(all: &mut WholeFilm, lacks: WholeFilm) {
    all.words = all.words.or(&lacks.words);
    all.sort_title = all.sort_title.take().or(lacks.sort_title);
    all.sealed_note = all.sealed_note.take().or(lacks.sealed_note);
    all.picture = all.picture.take().or(lacks.picture);
    all.genres.extend(lacks.genres);
    all.countries.extend(lacks.countries);
    all.credits.extend(lacks.credits);
    all.links.extend(lacks.links);
    all.earlier_notes.extend(lacks.earlier_notes);
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
    jobs: Vec<Option<CreditJob>>,
    sealed_note: Option<String>,
    picture: bool,
    note: Option<String>,
    links: Vec<Option<LinkKind>>,
    /// What is said to have been the note.
    earlier_notes: HashSet<String>,
}

impl Has {
    /// What of a film it lacks, beside what its note once was. One that was merged into it may have been made by others:
    /// as merging does, each job is looked at by itself.
    fn lacks(&self, whole: &WholeFilm, notes: &[NoteVersion], is_merged: bool) -> WholeFilm {
        let codes = |has: bool, said: &Vec<CodeAndName>| match has {
            true => Vec::new(),
            false => said.clone(),
        };
        let credits = whole.credits.iter().filter(|it| match is_merged {
            true => !self.jobs.contains(&Some(it.job)),
            false => !self.credits,
        });
        let links = whole.links.iter();
        let links = links.filter(|(kind, _)| !self.links.contains(&Some(*kind)));
        let earlier = whole.earlier_notes.iter().filter(|(_, text)| {
            self.note.as_ref() != Some(text)
                && !self.earlier_notes.contains(text)
                && !notes.iter().any(|it| it.text == *text)
        });
        let sealed_note = whole.sealed_note.as_ref();
        WholeFilm {
            words: self.lacks_of(&whole.words),
            sort_title: whole.sort_title.clone().filter(|_| !self.sort_title),
            genres: codes(self.genres, &whole.genres),
            countries: codes(self.countries, &whole.countries),
            credits: credits.cloned().collect(),
            sealed_note: sealed_note.filter(|_| self.sealed_note.is_none()).cloned(),
            picture: whole.picture.clone().filter(|_| !self.picture),
            links: links.cloned().collect(),
            earlier_notes: earlier.cloned().collect(),
            ..WholeFilm::default()
        }
    }

    /// It has what it lacked.
    fn gains(&mut self, lacks: &WholeFilm) {
        let words = &lacks.words;
        self.original_title |= words.original_title.is_some();
        self.transliterated_title |= words.transliterated_title.is_some();
        self.year |= words.year.is_some();
        self.release_year |= words.release_year.is_some();
        self.minutes |= words.minutes.is_some();
        self.sort_title |= lacks.sort_title.is_some();
        self.genres |= !lacks.genres.is_empty() || words.genre.is_some();
        self.countries |= !lacks.countries.is_empty() || words.country.is_some();
        self.credits |= !lacks.credits.is_empty();
        self.picture |= lacks.picture.is_some();
        let jobs = lacks.credits.iter().map(|it| Some(it.job));
        self.jobs.extend(jobs);
        let links = lacks.links.iter().map(|(kind, _)| Some(*kind));
        self.links.extend(links);
        let notes = lacks.earlier_notes.iter().map(|(_, text)| text.clone());
        self.earlier_notes.extend(notes);
        if let Some(note) = &lacks.sealed_note {
            self.sealed_note = Some(note.text.clone());
        }
    }

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
    let mut jobs = conn.prepare_cached(
        "SELECT job FROM credit WHERE film = ?1 UNION SELECT job FROM entry_credit WHERE film = ?1",
    )?;
    let jobs = jobs.query_map([film], |row| row.value_if("job"))?;
    let jobs = jobs.collect::<rusqlite::Result<_>>()?;
    let sealed_note = conn
        .prepare_cached("SELECT text FROM sealed_note WHERE film = ?1")?
        .query_row([film], |row| row.text("text"))
        .optional()?;
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
                jobs,
                sealed_note,
                picture: row.get("picture")?,
                note: row.text_if("note")?,
                links,
                earlier_notes: HashSet::new(),
            })
        })?)
}
