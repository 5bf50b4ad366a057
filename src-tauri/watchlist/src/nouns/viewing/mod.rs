//! The times a person saw a film.

mod circumstance;
mod draft;

pub use circumstance::Circumstance;
pub use draft::ViewingDraft;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::journal::{Act, Changed, Verb};
use crate::nouns::tag::{self, FilmTag};
use crate::nouns::{film, rating, waiting};
use crate::storage::blocks::of_history;
use crate::storage::{LossyRow as _, Watchlist, uuid};
use crate::values::{FilmId, PartialDate, Rating, ViewingId};
use crate::{Error, Now, Refusal, Result};

/// One time the person saw a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Viewing {
    /// Its number.
    pub viewing: ViewingId,
    /// When, as precisely as the person knows.
    pub seen_on: PartialDate,
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
    /// Its tags, in the person's order.
    pub tags: Vec<FilmTag>,
}

impl Watchlist {
    /// Writes down a viewing. A film seen to the end leaves the watchlist.
    pub fn mark_seen(&mut self, film: FilmId, viewing: &ViewingDraft, now: Now) -> Result<Changed> {
        let said = viewing.look_at(now)?;
        let act = Act::on_film(Verb::MarkSeen, film).detail(said.seen_on);
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            see(conn, film, &said, now)
        })
    }

    /// Writes down the same viewing of each of these films.
    pub fn mark_all_seen(
        &mut self,
        films: &[FilmId],
        viewing: &ViewingDraft,
        now: Now,
    ) -> Result<Changed> {
        let said = viewing.look_at(now)?;
        let known = film::keys(films);
        let act = Act::on_library(Verb::MarkAllSeen).detail(known.count);
        self.act(act, now, |conn| {
            film::all_exist(conn, &known)?;
            films
                .iter()
                .try_for_each(|film| see(conn, *film, &said, now))
        })
    }

    /// Says something else of a viewing: another date, a place, a rating of that day. A film that was seen to the end
    /// after all leaves the watchlist; one that was not, waits again if this viewing took it off.
    pub fn edit_viewing(
        &mut self,
        viewing: ViewingId,
        draft: &ViewingDraft,
        now: Now,
    ) -> Result<Changed> {
        let said = draft.look_at(now)?;
        let film = film_of(&self.conn, viewing)?;
        let act = Act::on_film(Verb::EditViewing, film).detail(said.seen_on);
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            let (rated, finished): (bool, bool) = conn
                .prepare_cached("SELECT rating IS NOT ?2, finished FROM viewing WHERE id = ?1")?
                .query_row(params![viewing, said.rating], |row| {
                    Ok((row.get(0)?, row.get("finished")?))
                })?;
            let waited = waited_before(conn, viewing, film)?;
            write(conn, viewing, &said)?;
            tag::tag_viewing(conn, viewing, &said.tags, now)?;
            if rated {
                rate_by(conn, film, viewing, said.rating)?;
            }
            match (finished, said.finished) {
                (false, true) => waiting::leave(conn, film),
                (true, false) => wait_again(conn, film, waited),
                _ => Ok(()),
            }
        })
    }

    /// Takes a viewing back. A film that this viewing took off the watchlist waits again if no other is left.
    pub fn take_back_viewing(&mut self, viewing: ViewingId, now: Now) -> Result<Changed> {
        let film = film_of(&self.conn, viewing)?;
        self.act(Act::on_film(Verb::TakeBackViewing, film), now, |conn| {
            film::exists(conn, film)?;
            let waited = waited_before(conn, viewing, film)?;
            conn.prepare_cached("DELETE FROM viewing_tag WHERE viewing = ?1")?
                .execute([viewing])?;
            conn.prepare_cached("DELETE FROM viewing WHERE id = ?1")?
                .execute([viewing])?;
            wait_again(conn, film, waited)
        })
    }
}

fn see(conn: &Connection, film: FilmId, said: &draft::Said, now: Now) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO viewing (uuid, film, seen_on, finished, rating, place, company, remark)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        uuid(conn, now)?,
        film,
        said.seen_on,
        said.finished,
        said.rating,
        said.place,
        said.company,
        said.remark
    ])?;
    let viewing = conn.last_insert_rowid();
    tag::tag_viewing(conn, viewing, &said.tags, now)?;
    rate_by(conn, film, viewing, said.rating)?;
    if said.finished {
        waiting::leave(conn, film)?;
    }
    Ok(())
}

/// A film's viewings, newest first, unknown dates last.
pub(crate) fn viewings(conn: &Connection, film: FilmId) -> Result<Vec<Viewing>> {
    let mut viewings: Vec<Viewing> = conn
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
                tags: Vec::new(),
            })
        })?
        .collect::<Result<_, _>>()?;
    for it in &mut viewings {
        it.tags = tag::of_viewing(conn, it.viewing)?;
    }
    Ok(viewings)
}

/// The film a viewing is of, or there is no such viewing.
pub(crate) fn film_of(conn: &Connection, viewing: ViewingId) -> Result<FilmId> {
    conn.prepare_cached("SELECT film FROM viewing WHERE id = ?1")?
        .query_row([viewing], |row| row.get("film"))
        .optional()?
        .ok_or_else(|| Error::from(Refusal::NoSuchViewing))
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

/// How the film waited before a change that brought the viewing, or said that it was to the end, took it off the watchlist:
/// the journal knows.
fn waited_before(conn: &Connection, viewing: ViewingId, film: FilmId) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached(&of_history(include_str!("took_off.sql")))?
        .query_row([viewing, film], |row| row.text("before"))
        .optional()?)
}

/// A film that was never seen to the end waits again, as it did.
fn wait_again(conn: &Connection, film: FilmId, waited: Option<String>) -> Result<()> {
    let seen: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM viewing WHERE film = ?1 AND finished = 1)")?
        .query_row([film], |row| row.get(0))?;
    if let Some(waited) = waited
        && !seen
    {
        conn.prepare_cached(
            "INSERT OR IGNORE INTO waiting (film, since, position, why)
             SELECT ?1, ?2 ->> '$.since', ?2 ->> '$.position', ?2 ->> '$.why'",
        )?
        .execute(params![film, waited])?;
    }
    Ok(())
}
