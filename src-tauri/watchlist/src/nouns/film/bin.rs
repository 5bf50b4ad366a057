//! The bin: films that are removed, and all that was said of them, until they are restored.

use std::sync::Arc;

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{exists, keys};
use crate::journal::{Act, Changed, Verb, has_detail};
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, Window};
use crate::{Now, Refusal, Result};

/// So many days a film lies in the bin.
const DAYS: i64 = 60;
const MILLIS_PER_DAY: i64 = 24 * 60 * 60 * 1000;

/// Removed films, last removed first: one window of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Bin {
    /// How many there are.
    pub total: u32,
    /// How many have lain there long enough to leave it.
    pub due: u32,
    /// The place of the first one given, from 0.
    pub first: u32,
    /// The films of this window.
    pub films: Vec<BinnedFilm>,
}

/// A film in the bin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BinnedFilm {
    /// Its key.
    pub film: FilmId,
    /// The title it was shown under.
    pub title: String,
    /// The year it was shown under.
    pub year: Option<i32>,
    /// When it was removed, in milliseconds since 1970-01-01 UTC.
    pub since: i64,
    /// How many days it still lies there; none if it leaves at the next occasion.
    pub days_left: u32,
}

impl Watchlist {
    /// Puts films into the bin: they are in no list any more, and nothing said of them is lost.
    pub fn remove_films(&mut self, films: &[FilmId], now: Now) -> Result<Changed> {
        self.act(on_films(Verb::RemoveFilms, films), now, |conn| {
            for film in films {
                exists(conn, *film)?;
                conn.prepare_cached("INSERT INTO binned (film, since) VALUES (?1, ?2)")?
                    .execute(params![film, now.millis])?;
            }
            Ok(())
        })
    }

    /// Empties the bin of what has lain in it for sixty days: of each film all that was said of it goes, too. Of one that
    /// a collection refers to a bare row stays, so that no update brings it back.
    pub fn empty_bin(&mut self, now: Now) -> Result<Changed> {
        let tables = Arc::clone(&self.tables);
        self.act(Act::on_library(Verb::EmptyBin), now, |conn| {
            // An entry that leads to a film that goes is brought back to its own before the commit.
            conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
            let due: Vec<FilmId> = conn
                .prepare_cached(include_str!("due.sql"))?
                .query_map([long_ago(now)], |row| row.get("film"))?
                .collect::<Result<_, _>>()?;
            let due = keys(&due);
            has_detail(conn, due.count)?;
            let these = "(SELECT value FROM json_each(?1))";
            let said = || {
                let journalled = tables.iter();
                journalled.filter(|it| it.is_journalled() && it.name != "film")
            };
            // What names a film only through another row goes before that row does.
            let behind = said().filter_map(|table| {
                let (column, behind, film) = table.film_behind.as_ref()?;
                let rows = format!("(SELECT id FROM {behind} WHERE {film} IN {these})");
                Some(format!(
                    "DELETE FROM {} WHERE {column} IN {rows}",
                    table.name
                ))
            });
            let named = said().filter_map(|table| {
                let film = table.film()?;
                Some(format!(
                    "DELETE FROM {} WHERE {film} IN {these}",
                    table.name
                ))
            });
            for sql in behind.chain(named) {
                conn.prepare_cached(&sql)?.execute([&due.json])?;
            }
            conn.prepare_cached(&format!(
                "DELETE FROM film WHERE id IN {these} AND id NOT IN (SELECT made_for FROM entry)"
            ))?
            .execute([&due.json])?;
            conn.prepare_cached(include_str!("tombstone.sql"))?
                .execute(params![due.json, now.millis])?;
            Ok(())
        })
    }

    /// Takes films out of the bin: each is again what it was.
    pub fn restore_films(&mut self, films: &[FilmId], now: Now) -> Result<Changed> {
        self.act(on_films(Verb::RestoreFilms, films), now, |conn| {
            for film in films {
                let restored = conn
                    .prepare_cached("DELETE FROM binned WHERE film = ?1")?
                    .execute([film])?;
                if restored == 0 {
                    return Err(Refusal::NoSuchFilm.into());
                }
            }
            Ok(())
        })
    }
}

/// What has been there since then, or longer, leaves.
fn long_ago(now: Now) -> i64 {
    now.millis - DAYS * MILLIS_PER_DAY
}

/// About the one, or about the library and how many.
fn on_films(verb: Verb, films: &[FilmId]) -> Act {
    let act = match films {
        [film] => Act::on_film(verb, *film),
        _ => Act::on_library(verb),
    };
    act.detail(films.len())
}

pub(crate) fn bin(conn: &Connection, window: Window, now: Now) -> Result<Bin> {
    let (total, due) = conn
        .prepare_cached(
            "SELECT count(*) AS total, count(*) FILTER (WHERE since <= ?1) AS due FROM binned",
        )?
        .query_row([long_ago(now)], |row| {
            Ok((row.get("total")?, row.get("due")?))
        })?;
    let films = conn
        .prepare_cached(include_str!("bin.sql"))?
        .query_map(params![window.count(), window.first], |row| {
            let since: i64 = row.get("since")?;
            Ok(BinnedFilm {
                film: row.get("film")?,
                title: row.text("title")?,
                year: row.value_if("year")?,
                since,
                days_left: u32::try_from(DAYS - (now.millis - since).div_euclid(MILLIS_PER_DAY))
                    .unwrap_or_default(),
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(Bin {
        total,
        due,
        first: window.first,
        films,
    })
}
