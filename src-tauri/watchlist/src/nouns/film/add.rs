use rusqlite::{Connection, OptionalExtension as _, params};

use crate::journal::{Act, Changed, Verb};
use crate::storage::{Watchlist, uuid};
use crate::values::{FilmId, text};
use crate::{Error, Now, Result};

/// A film as the person, or something they bring, describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewFilm {
    /// The title it is shown under; not empty.
    pub title: String,
    /// The title in its own language.
    pub original_title: Option<String>,
    /// The year it is shown under, from 1874.
    pub year: Option<i32>,
    /// Running time in minutes.
    pub minutes: Option<u32>,
    /// Directors, in order.
    pub directors: Vec<String>,
}

impl Watchlist {
    /// Adds films: one act, however many. Each is waiting from then on.
    pub fn add_films(&mut self, films: &[NewFilm], now: Now) -> Result<Changed> {
        self.act(
            Act::on_library(Verb::AddFilms).detail(films.len()),
            now,
            |conn| {
                films
                    .iter()
                    .try_for_each(|film| add(conn, film, now).map(drop))
            },
        )
    }
}

fn add(conn: &Connection, new: &NewFilm, now: Now) -> Result<FilmId> {
    let Some(title) = text::line(&new.title)? else {
        return Err(Error::refused("A film needs a title. Nothing was added."));
    };
    if new.year.is_some_and(|year| !(1874..=2200).contains(&year)) {
        return Err(Error::refused(
            "A film's year lies between 1874 and 2200. Nothing was added.",
        ));
    }
    conn.prepare_cached(
        "INSERT INTO film (uuid, added_at, title, original_title, year, minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        uuid(conn, now)?,
        now.millis,
        title,
        new.original_title,
        new.year,
        new.minutes
    ])?;
    let film = conn.last_insert_rowid();
    for (position, name) in (0_i64..).zip(&new.directors) {
        let person = person(conn, name, None, now)?;
        conn.prepare_cached(
            "INSERT INTO credit (film, person, job, position) VALUES (?1, ?2, 'director', ?3)",
        )?
        .execute(params![film, person, position])?;
    }
    conn.prepare_cached("INSERT INTO waiting (film, since) VALUES (?1, ?2)")?
        .execute(params![film, now.millis])?;
    Ok(film)
}

/// A new film of which nothing is said yet.
pub(crate) fn insert(conn: &Connection, now: Now) -> Result<FilmId> {
    conn.prepare_cached("INSERT INTO film (uuid, added_at) VALUES (?1, ?2)")?
        .execute(params![uuid(conn, now)?, now.millis])?;
    Ok(conn.last_insert_rowid())
}

/// The person of this name, made if there is none.
pub(crate) fn person(
    conn: &Connection,
    name: &str,
    original_name: Option<&str>,
    now: Now,
) -> Result<i64> {
    let found = conn
        .prepare_cached("SELECT id FROM person WHERE name = ?1 AND original_name IS ?2")?
        .query_row(params![name, original_name], |row| row.get("id"))
        .optional()?;
    if let Some(person) = found {
        return Ok(person);
    }
    conn.prepare_cached("INSERT INTO person (name, original_name, uuid) VALUES (?1, ?2, ?3)")?
        .execute(params![name, original_name, uuid(conn, now)?])?;
    Ok(conn.last_insert_rowid())
}
