use rusqlite::{OptionalExtension as _, named_params, params};

use super::writer::OwnWriter;
use crate::Result;
use crate::exchange::import::ours::{CodeAndName, FilmWords, OwnCredit, WholeFilm};
use crate::exchange::import::row::OwnFilm;
use crate::nouns::film::FilmDraft;
use crate::nouns::kind::Kind;
use crate::nouns::link;
use crate::storage::{is_uuid, uuid_if_free};
use crate::values::{CreditJob, FilmId};

impl OwnWriter<'_> {
    /// A film that is none here yet, as it is; what its collection said of it is the person's word where that collection is
    /// not here.
    pub(in super::super) fn new_film(
        &mut self,
        own: &OwnFilm,
        whole: &WholeFilm,
        draft: &FilmDraft,
    ) -> Result<FilmId> {
        let entry = whole.entry.and_then(|it| self.library.entries.get(it));
        let mut words = match entry {
            Some(entry) => whole.words.or(&entry.words),
            None => whole.words.clone(),
        };
        // One that is called as the collection's film is which became part of it there has no title of its own: here the
        // collection's film is another one.
        let is_shown = whole.merged_into.is_none() && whole.removed_at.is_none();
        if words.title.is_none() && is_shown && !self.untouched {
            words.title = Some(draft.title.clone());
        }
        let uuid = uuid_if_free(self.conn, "film", Some(&own.uuid), self.now)?;
        self.conn
            .prepare_cached(
                "INSERT INTO film (uuid, added_at, title, original_title, transliterated_title, year, release_year, minutes,
                   genre, country, removed_at)
                 VALUES (:uuid, :added_at, :title, :original_title, :transliterated_title, :year, :release_year, :minutes,
                   :genre, :country, :removed_at)",
            )?
            .execute(named_params! {
                ":uuid": uuid,
                ":added_at": whole.added_at.unwrap_or(self.now.millis),
                ":title": words.title,
                ":original_title": words.original_title,
                ":transliterated_title": words.transliterated_title,
                ":year": words.year,
                ":release_year": words.release_year,
                ":minutes": words.minutes,
                ":genre": words.genre,
                ":country": words.country,
                ":removed_at": whole.removed_at,
            })?;
        let film = self.conn.last_insert_rowid();
        if let Some(entry) = entry {
            if whole.genres.is_empty() {
                self.films.kinds(film, Kind::Genre, &entry.genres)?;
            }
            if whole.countries.is_empty() {
                let codes = entry.countries.iter().map(|code| CodeAndName {
                    code: code.clone(),
                    name: None,
                });
                self.kinds(film, Kind::Country, &codes.collect::<Vec<_>>())?;
            }
            if !whole.credits.iter().any(|it| it.job == CreditJob::Director) {
                self.films
                    .credits(film, draft.credits_as(CreditJob::Director))?;
            }
        }
        Ok(film)
    }

    /// A collection's film that nobody touched is that of the export from now on.
    pub(in super::super) fn becomes(
        &self,
        film: FilmId,
        own: &OwnFilm,
        whole: &WholeFilm,
    ) -> Result<()> {
        let taken: Option<FilmId> = self
            .conn
            .prepare_cached("SELECT id FROM film WHERE uuid = ?1")?
            .query_row([&own.uuid], |row| row.get("id"))
            .optional()?;
        let uuid = Some(&own.uuid).filter(|it| taken.is_none() && is_uuid(it));
        let words = &whole.words;
        self.conn
            .prepare_cached(
                "UPDATE film SET uuid = coalesce(:uuid, uuid), added_at = coalesce(:added_at, added_at), title = :title,
                   original_title = :original_title, transliterated_title = :transliterated_title, year = :year,
                   release_year = :release_year, minutes = :minutes, genre = :genre, country = :country,
                   removed_at = :removed_at
                 WHERE id = :film",
            )?
            .execute(named_params! {
                ":film": film,
                ":uuid": uuid,
                ":added_at": whole.added_at,
                ":title": words.title,
                ":original_title": words.original_title,
                ":transliterated_title": words.transliterated_title,
                ":year": words.year,
                ":release_year": words.release_year,
                ":minutes": words.minutes,
                ":genre": words.genre,
                ":country": words.country,
                ":removed_at": whole.removed_at,
            })?;
        Ok(())
    }

    /// What stands in rows of its own, of a film that is as the export has it: where it waits and lies, too.
    pub(in super::super) fn as_it_is(&mut self, film: FilmId, whole: &WholeFilm) -> Result<()> {
        for (kind, value) in &whole.identifiers {
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO identifier (film, kind, value) VALUES (?1, ?2, ?3)",
                )?
                .execute(params![film, kind, value])?;
        }
        if self.untouched {
            for (table, position) in [
                ("waiting", whole.waiting_position),
                ("rating", whole.rating_position),
            ] {
                if position.is_some() {
                    self.conn
                        .prepare_cached(&format!(
                            "UPDATE {table} SET position = ?2 WHERE film = ?1"
                        ))?
                        .execute(params![film, position])?;
                }
            }
        }
        if let Some(since) = whole.binned_since {
            self.conn
                .prepare_cached("INSERT INTO binned (film, since) VALUES (?1, ?2)")?
                .execute(params![film, since])?;
        }
        self.said_of(film, whole)
    }

    /// What is lacking to a film that is there.
    pub(in super::super) fn fill_in(&mut self, film: FilmId, lacks: &WholeFilm) -> Result<()> {
        let words = &lacks.words;
        if *words != FilmWords::default() {
            self.conn
                .prepare_cached(
                    "UPDATE film SET original_title = coalesce(original_title, :original_title),
                       transliterated_title = coalesce(transliterated_title, :transliterated_title),
                       year = coalesce(year, :year), release_year = coalesce(release_year, :release_year),
                       minutes = coalesce(minutes, :minutes), genre = coalesce(genre, :genre),
                       country = coalesce(country, :country)
                     WHERE id = :film",
                )?
                .execute(named_params! {
                    ":film": film,
                    ":original_title": words.original_title,
                    ":transliterated_title": words.transliterated_title,
                    ":year": words.year,
                    ":release_year": words.release_year,
                    ":minutes": words.minutes,
                    ":genre": words.genre,
                    ":country": words.country,
                })?;
        }
        self.said_of(film, lacks)
    }

    fn said_of(&mut self, film: FilmId, whole: &WholeFilm) -> Result<()> {
        let conn = self.conn;
        if let Some(title) = &whole.sort_title {
            conn.prepare_cached("INSERT OR IGNORE INTO sort_title (film, title) VALUES (?1, ?2)")?
                .execute(params![film, title])?;
        }
        self.kinds(film, Kind::Genre, &whole.genres)?;
        self.kinds(film, Kind::Country, &whole.countries)?;
        for OwnCredit {
            job,
            position,
            role,
            person,
        } in &whole.credits
        {
            let person = self.people.of(person)?;
            conn.prepare_cached(
                "INSERT INTO credit (film, person, job, position, role) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![film, person, job, position, role])?;
        }
        for (kind, address) in &whole.links {
            link::put(conn, film, *kind, Some(address))?;
        }
        if let Some(note) = &whole.sealed_note {
            conn.prepare_cached(
                "INSERT OR IGNORE INTO sealed_note (film, text, sealed_on, opens_on, opened_on)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![
                film,
                note.text,
                note.sealed_on,
                note.opens_on,
                note.opened_on
            ])?;
        }
        if let Some(picture) = &whole.picture {
            conn.prepare_cached(
                "INSERT OR IGNORE INTO own_picture (film, picture, ink) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![film, picture.hash, picture.ink])?;
        }
        for (until, text) in &whole.earlier_notes {
            conn.prepare_cached(
                "INSERT INTO earlier_note (film, until, text) VALUES (?1, ?2, ?3)",
            )?
            .execute(params![film, until, text])?;
        }
        Ok(())
    }

    fn kinds(&self, film: FilmId, kind: Kind, codes: &[CodeAndName]) -> Result<()> {
        let table = kind.table();
        for (position, CodeAndName { code, name }) in (0_i64..).zip(codes) {
            kind.put_known(self.conn, code, name.as_deref())?;
            self.conn
                .prepare_cached(&format!(
                    "INSERT OR IGNORE INTO film_{table} (film, {table}, position) VALUES (?1, ?2, ?3)"
                ))?
                .execute(params![film, code, position])?;
        }
        Ok(())
    }
}
