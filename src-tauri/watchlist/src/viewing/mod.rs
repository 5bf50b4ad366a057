//! The times a person saw a film.

mod draft;
mod edit;
mod mark_seen;
mod take_back;

pub use draft::ViewingDraft;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::film::FilmId;
use crate::legible::Legible as _;
use crate::rating::Rating;
use crate::seen_on::SeenOn;
use crate::{Error, Now, Result, rating};

/// A viewing's number.
pub type ViewingId = i64;

/// One time the person saw a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Viewing {
    /// Its number.
    pub viewing: ViewingId,
    /// When, as precisely as the person knows.
    pub seen_on: SeenOn,
    /// Whether they saw it to the end.
    pub finished: bool,
    /// The rating of that day.
    pub rating: Option<Rating>,
    /// Where.
    pub place: Option<String>,
    /// With whom.
    pub company: Option<String>,
    /// What else there is to say of it.
    pub remark: Option<String>,
}

/// A film's viewings, newest first, unknown dates last.
pub(crate) fn viewings(conn: &Connection, film: FilmId) -> Result<Vec<Viewing>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, seen_on, finished, rating, place, company, remark FROM viewing
             WHERE film = ?1 ORDER BY seen_key(seen_on) DESC, id DESC",
        )?
        .query_map([film], |row| {
            Ok(Viewing {
                viewing: row.get("id")?,
                seen_on: row.value_if("seen_on")?.unwrap_or_default(),
                finished: row.get("finished")?,
                rating: row.value_if("rating")?,
                place: row.text_if("place")?,
                company: row.text_if("company")?,
                remark: row.text_if("remark")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The film a viewing is of, or the sentence that there is no such viewing.
pub(crate) fn film_of(conn: &Connection, viewing: ViewingId) -> Result<FilmId> {
    conn.prepare_cached("SELECT film FROM viewing WHERE id = ?1")?
        .query_row([viewing], |row| row.get("film"))
        .optional()?
        .ok_or_else(|| {
            Error::refused("That viewing is not in the watchlist any more. Nothing was changed.")
        })
}

/// Rating the newest viewing sets the film's rating too; rating an older one leaves it.
fn rate_by(
    conn: &Connection,
    film: FilmId,
    viewing: ViewingId,
    given: Option<Rating>,
) -> Result<()> {
    let Some(given) = given else { return Ok(()) };
    let newest: ViewingId = conn
        .prepare_cached("SELECT id FROM viewing WHERE film = ?1 ORDER BY seen_key(seen_on) DESC, id DESC LIMIT 1")?
        .query_row([film], |row| row.get("id"))?;
    if newest == viewing {
        rating::put(conn, film, given)
    } else {
        Ok(())
    }
}

/// Writes what a draft says into a viewing.
fn write(conn: &Connection, viewing: ViewingId, said: &draft::Said) -> Result<()> {
    conn.prepare_cached(
        "UPDATE viewing SET seen_on = ?2, finished = ?3, rating = ?4, place = ?5, company = ?6, remark = ?7 WHERE id = ?1",
    )?
    .execute(params![viewing, said.seen_on, said.finished, said.rating, said.place, said.company, said.remark])?;
    Ok(())
}

/// The journal knows: a change that brought the viewing, or said that it was to the end, took the film off the
/// watchlist.
fn took_off_the_watchlist(conn: &Connection, viewing: ViewingId, film: FilmId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (
               SELECT 1 FROM journal said JOIN journal went ON went.change = said.change
               WHERE said.tbl = 'viewing' AND said.key = ?1 AND said.after IS NOT NULL
                 AND went.tbl = 'waiting' AND went.key = ?2 AND went.after IS NULL)",
        )?
        .query_row([viewing, film], |row| row.get(0))?)
}

/// A film that was never seen to the end waits again.
fn wait_again(conn: &Connection, film: FilmId, now: Now) -> Result<()> {
    let seen: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM viewing WHERE film = ?1 AND finished = 1)")?
        .query_row([film], |row| row.get(0))?;
    if !seen {
        conn.prepare_cached("INSERT OR IGNORE INTO waiting (film, since) VALUES (?1, ?2)")?
            .execute(params![film, now.millis])?;
    }
    Ok(())
}
