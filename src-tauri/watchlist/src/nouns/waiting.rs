//! The person's watchlist: films waiting to be called for.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::journal::{Act, Changed, Verb};
use crate::nouns::film;
use crate::nouns::in_order::InOrder;
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, text};
use crate::{Now, Refusal, Result};

/// Since when a film waits, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Wait {
    /// In milliseconds since 1970-01-01 UTC.
    pub since: i64,
    /// Why, or who said so.
    pub why: Option<String>,
}

impl Watchlist {
    /// Puts a film on the watchlist; one seen before waits to be seen again.
    pub fn put_on_watchlist(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::PutOnWatchlist, film), now, |conn| {
            film::exists(conn, film)?;
            put(conn, film, now.millis)
        })
    }

    /// Takes a film off the watchlist; it stays in the library.
    pub fn take_off_watchlist(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::TakeOffWatchlist, film), now, |conn| {
            film::exists(conn, film)?;
            leave(conn, film)
        })
    }

    /// Puts films on the watchlist; those that wait go on waiting.
    pub fn put_all_on_watchlist(&mut self, films: &[FilmId], now: Now) -> Result<Changed> {
        let films = film::keys(films);
        let act = Act::on_library(Verb::PutAllOnWatchlist).detail(films.count);
        self.act(act, now, |conn| {
            film::all_exist(conn, &films)?;
            conn.prepare_cached(
                "INSERT INTO waiting (film, since) SELECT value, ?2 FROM json_each(?1) WHERE true
                 ON CONFLICT DO NOTHING",
            )?
            .execute(params![films.json, now.millis])?;
            Ok(())
        })
    }

    /// Takes films off the watchlist; they stay in the library.
    pub fn take_all_off_watchlist(&mut self, films: &[FilmId], now: Now) -> Result<Changed> {
        let films = film::keys(films);
        let act = Act::on_library(Verb::TakeAllOffWatchlist).detail(films.count);
        self.act(act, now, |conn| {
            film::all_exist(conn, &films)?;
            conn.prepare_cached(
                "DELETE FROM waiting WHERE film IN (SELECT value FROM json_each(?1))",
            )?
            .execute([&films.json])?;
            Ok(())
        })
    }

    /// Moves films of the watchlist before another one of it, in this order; without one, behind all.
    pub fn move_on_watchlist(
        &mut self,
        films: &[FilmId],
        before: Option<FilmId>,
        now: Now,
    ) -> Result<Changed> {
        let act = Act::on_library(Verb::MoveOnWatchlist).detail(films.len());
        self.act(act, now, |conn| {
            films
                .iter()
                .chain(&before)
                .try_for_each(|film| waits(conn, *film))?;
            let order = InOrder::waiting(conn);
            let before = before.filter(|film| !films.contains(film));
            order.move_rows(films, before)
        })
    }

    /// Says why a film waits, or who said so; nothing takes away what was said.
    pub fn say_why_waiting(&mut self, film: FilmId, why: &str, now: Now) -> Result<Changed> {
        let why = text::line(why)?;
        self.act(Act::on_film(Verb::SayWhyWaiting, film), now, |conn| {
            waits(conn, film)?;
            conn.prepare_cached("UPDATE waiting SET why = ?2 WHERE film = ?1")?
                .execute(params![film, why])?;
            Ok(())
        })
    }
}

/// Since when a film waits, if it does.
pub(crate) fn wait(conn: &Connection, film: FilmId) -> Result<Option<Wait>> {
    Ok(conn
        .prepare_cached("SELECT since, why FROM waiting WHERE film = ?1")?
        .query_row([film], |row| {
            Ok(Wait {
                since: row.get("since")?,
                why: row.text_if("why")?,
            })
        })
        .optional()?)
}

/// That the film is shown, and waits, or it is refused.
fn waits(conn: &Connection, film: FilmId) -> Result<()> {
    film::exists(conn, film)?;
    match wait(conn, film)? {
        Some(_) => Ok(()),
        None => Err(Refusal::NotWaiting.into()),
    }
}

/// The film waits since then, in milliseconds since 1970-01-01 UTC, unless it waits already.
pub(crate) fn put(conn: &Connection, film: FilmId, since: i64) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO waiting (film, since) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?
    .execute(params![film, since])?;
    Ok(())
}

/// The film waits no longer.
pub(crate) fn leave(conn: &Connection, film: FilmId) -> Result<()> {
    conn.prepare_cached("DELETE FROM waiting WHERE film = ?1")?
        .execute([film])?;
    Ok(())
}
