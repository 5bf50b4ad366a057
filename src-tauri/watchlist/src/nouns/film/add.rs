use rusqlite::{Connection, params};

use super::FilmDraft;
use super::write::FilmWriter;
use crate::journal::{Act, Changed, Subject, Verb, is_about};
use crate::nouns::kind::Kind;
use crate::nouns::link;
use crate::storage::{Watchlist, uuid};
use crate::values::{CreditJob, FilmId};
use crate::{Now, Refusal, Result};

impl Watchlist {
    /// Adds films: one act, however many. Each is waiting from then on.
    pub fn add_films(&mut self, films: &[FilmDraft], now: Now) -> Result<Changed> {
        let said = films.iter().map(FilmDraft::look_at);
        let said = said.collect::<Result<Vec<_>>>()?;
        if said.iter().any(|film| film.title.is_empty()) {
            return Err(Refusal::NoTitle.into());
        }
        self.act(
            Act::on_library(Verb::AddFilms).detail(films.len()),
            now,
            |conn| {
                let mut writer = FilmWriter::new(conn, now);
                for film in &said {
                    let added = add(conn, &mut writer, film, &uuid(conn, now)?, now)?;
                    conn.prepare_cached("INSERT INTO waiting (film, since) VALUES (?1, ?2)")?
                        .execute(params![added, now.millis])?;
                    if said.len() == 1 {
                        is_about(conn, Subject::Film(added))?;
                    }
                }
                Ok(())
            },
        )
    }
}

/// One film, as a draft that was looked at describes it, under a uuid that none has.
pub(crate) fn add(
    conn: &Connection,
    writer: &mut FilmWriter<'_>,
    said: &FilmDraft,
    uuid: &str,
    now: Now,
) -> Result<FilmId> {
    conn.prepare_cached(
        "INSERT INTO film (uuid, added_at, title, original_title, transliterated_title, year, minutes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        uuid,
        now.millis,
        said.title,
        said.original_title,
        said.transliterated_title,
        said.year,
        said.minutes
    ])?;
    let film = conn.last_insert_rowid();
    for job in CreditJob::ALL {
        writer.credits(film, said.credits_as(job))?;
    }
    writer.kinds(film, Kind::Country, &said.countries)?;
    writer.kinds(film, Kind::Genre, &said.genres)?;
    writer.identifiers(film, &said.identifiers)?;
    for (kind, address) in said.links() {
        if address.is_some() {
            link::put(conn, film, kind, address)?;
        }
    }
    Ok(film)
}

/// A new film of which nothing is said yet.
pub(crate) fn insert(conn: &Connection, now: Now) -> Result<FilmId> {
    conn.prepare_cached("INSERT INTO film (uuid, added_at) VALUES (?1, ?2)")?
        .execute(params![uuid(conn, now)?, now.millis])?;
    Ok(conn.last_insert_rowid())
}
