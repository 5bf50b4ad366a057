use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::nouns::{film, note, sealed_note, viewing};
use crate::values::{FilmId, ViewingId};
use crate::{Now, Refusal, Result};

/// What is to be erased for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Erasure {
    /// A film and all the person ever said of it.
    Film(FilmId),
    /// The note on a film, with every earlier version.
    Note(FilmId),
    /// The note that was, or was to be, sealed: also one that was thrown away.
    SealedNote(FilmId),
    /// One viewing, with all it ever said.
    Viewing(ViewingId),
}

/// The same by names that hold in every copy of the watchlist. It is written down until every copy is clean, so there is
/// no word of the person's in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Target {
    what: What,
    /// The film's UUID.
    film: String,
    /// Its places in collections, by which a copy from an earlier life of the watchlist knows it.
    places: Vec<(String, String)>,
    /// The viewing's UUID, where it is one.
    viewing: Option<String>,
    /// When the person said so, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Film,
    Note,
    SealedNote,
    Viewing,
}

impl Target {
    /// What the person means, if it is there.
    pub(super) fn of(conn: &Connection, erasure: Erasure, now: Now) -> Result<Self> {
        let (what, film, viewing) = match erasure {
            Erasure::Film(film) => (What::Film, film, None),
            Erasure::Note(film) => (What::Note, film, None),
            Erasure::SealedNote(film) => (What::SealedNote, film, None),
            Erasure::Viewing(viewing) => (
                What::Viewing,
                viewing::film_of(conn, viewing)?,
                Some(viewing),
            ),
        };
        film::exists(conn, film)?;
        let there = match what {
            What::Note => note::is_remembered(conn, film)?,
            What::SealedNote => sealed_note::is_remembered(conn, film)?,
            What::Film | What::Viewing => true,
        };
        if !there {
            return Err(Refusal::NoSuchNote.into());
        }
        let uuid = |table: &str, key: i64| -> Result<String> {
            let sql = format!("SELECT uuid FROM {table} WHERE id = ?1");
            Ok(conn.query_row(&sql, [key], |row| row.get("uuid"))?)
        };
        Ok(Self {
            what,
            film: uuid("film", film)?,
            places: places(conn, film)?,
            viewing: viewing
                .map(|viewing| uuid("viewing", viewing))
                .transpose()?,
            at: now.millis,
        })
    }

    /// Writes its own keys in this watchlist, of whatever schema, into `of_film` and `erased`.
    pub(super) fn find(&self, conn: &Connection) -> Result<()> {
        conn.execute(
            include_str!("find_film.sql"),
            params![self.film, serde_json::to_string(&self.places)?],
        )?;
        let table = match self.what {
            What::Film => "film",
            What::Note => "note",
            What::SealedNote => "sealed_note",
            What::Viewing => {
                conn.execute(include_str!("find_viewing.sql"), [&self.viewing])?;
                return Ok(());
            }
        };
        // What was said of films that became part of it is in its own.
        let seed = format!(
            "WITH RECURSIVE part (film) AS (
               SELECT film FROM of_film UNION SELECT f.id FROM part JOIN film f ON f.merged_into = part.film)
             INSERT INTO erased SELECT '{table}', film FROM part"
        );
        conn.execute(&seed, [])?;
        if self.what == What::Note {
            conn.execute(include_str!("find_earlier_notes.sql"), [])?;
        }
        Ok(())
    }
}

fn places(conn: &Connection, film: FilmId) -> Result<Vec<(String, String)>> {
    let mut places = conn.prepare(
        "SELECT c.key AS collection, e.key AS entry FROM entry e JOIN collection c ON c.id = e.collection
         WHERE e.film = ?1",
    )?;
    let places = places.query_map([film], |row| {
        Ok((row.get("collection")?, row.get("entry")?))
    })?;
    Ok(places.collect::<Result<_, _>>()?)
}
