//! Two films that turned out to be one.

use rusqlite::Connection;
use serde::Serialize;

use super::{Identifier, drafts, exists};
use crate::derived::{Card, notes};
use crate::journal::{Act, Changed, Verb};
use crate::nouns::{note, rating};
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, Rating};
use crate::{Now, Refusal, Result};

/// What becomes of each part of two films when one becomes part of the other; in pairs, that one's comes first.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MergePreview {
    /// The one that goes.
    pub film: Card,
    /// The one it becomes part of.
    pub into: Card,
    /// How many viewings come over.
    pub viewings: u32,
    /// Their ratings, in half stars.
    pub half_stars: (Option<u8>, Option<u8>),
    /// Whether each has a note: two stand one above the other.
    pub notes: (bool, bool),
    /// Whether each has a sealed note: of two, the first one's goes below the note.
    pub sealed_notes: (bool, bool),
    /// The tags that come over.
    pub tags: Vec<String>,
    /// The lists that come over.
    pub lists: Vec<String>,
    /// What other places call the one that goes: it leads to the other from then on.
    pub identifiers: Vec<Identifier>,
    /// Whether each has a picture of the person's own: of two, the second one's stays.
    pub pictures: (bool, bool),
    /// The collections that have the one that goes: their entries lead to the other.
    pub collections: Vec<String>,
}

impl Watchlist {
    /// Makes a film part of another: all that was said of it is said of that one, which has the rating that is given, if
    /// any, in half stars.
    pub fn merge_films(
        &mut self,
        film: FilmId,
        into: FilmId,
        half_stars: Option<f64>,
        now: Now,
    ) -> Result<Changed> {
        let given = half_stars.map(Rating::new).transpose()?;
        self.act(Act::on_film(Verb::MergeFilms, into), now, |conn| {
            are_two(conn, film, into)?;
            write_notes(conn, film, into)?;
            for sql in MOVES.split(";\n").filter(|sql| !sql.trim().is_empty()) {
                conn.prepare_cached(sql)?.execute([film, into])?;
            }
            match given {
                Some(given) => rating::put(conn, into, given),
                None => {
                    conn.prepare_cached("DELETE FROM rating WHERE film = ?1")?
                        .execute([into])?;
                    Ok(())
                }
            }
        })
    }
}

/// Each statement with both films.
const MOVES: &str = include_str!("merge.sql");

fn are_two(conn: &Connection, film: FilmId, into: FilmId) -> Result<()> {
    exists(conn, film)?;
    exists(conn, into)?;
    match film == into {
        true => Err(Refusal::SameFilm.into()),
        false => Ok(()),
    }
}

/// Two notes become one; of two sealed ones, the first goes below the note, since there is one of those.
fn write_notes(conn: &Connection, film: FilmId, into: FilmId) -> Result<()> {
    let mut texts = vec![notes::text(conn, into)?, notes::text(conn, film)?];
    if has(conn, "sealed_note", into)? && has(conn, "sealed_note", film)? {
        texts.push(
            conn.prepare_cached("SELECT text FROM sealed_note WHERE film = ?1")?
                .query_row([film], |row| row.text("text"))?,
        );
    }
    texts.retain(|text| !text.is_empty());
    if texts.is_empty() {
        return Ok(());
    }
    note::put(conn, into, &texts.join(note::BETWEEN))
}

fn has(conn: &Connection, table: &str, film: FilmId) -> Result<bool> {
    Ok(conn
        .prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM {table} WHERE film = ?1)"
        ))?
        .query_row([film], |row| row.get(0))?)
}

/// What merging would do.
pub(crate) fn preview(conn: &Connection, film: FilmId, into: FilmId) -> Result<MergePreview> {
    are_two(conn, film, into)?;
    let card = |film| -> Result<Card> { Ok(Card::of(conn, film)?.ok_or(Refusal::NoSuchFilm)?) };
    let both = |table: &str| -> Result<(bool, bool)> {
        Ok((has(conn, table, film)?, has(conn, table, into)?))
    };
    let names = |sql: &str| -> Result<Vec<String>> {
        Ok(conn
            .prepare_cached(sql)?
            .query_map([film, into], |row| row.text("name"))?
            .collect::<Result<_, _>>()?)
    };
    let (film_card, into_card) = (card(film)?, card(into)?);
    let half_stars = |card: &Card| card.rating.map(|rating| rating.half_stars());
    Ok(MergePreview {
        viewings: conn
            .prepare_cached("SELECT count(*) FROM viewing WHERE film = ?1")?
            .query_row([film], |row| row.get(0))?,
        half_stars: (half_stars(&film_card), half_stars(&into_card)),
        notes: both("note")?,
        sealed_notes: both("sealed_note")?,
        tags: names(
            "SELECT t.name FROM film_tag x JOIN tag t ON t.id = x.tag
             WHERE x.film = ?1 AND x.tag NOT IN (SELECT tag FROM film_tag WHERE film = ?2) ORDER BY t.position, t.id",
        )?,
        lists: names(
            "SELECT l.name FROM list_film x JOIN list l ON l.id = x.list
             WHERE x.film = ?1 AND x.list NOT IN (SELECT list FROM list_film WHERE film = ?2) ORDER BY l.position, l.id",
        )?,
        identifiers: drafts(conn, film)?.said.identifiers,
        pictures: both("own_picture")?,
        collections: names(
            "SELECT DISTINCT c.name FROM entry e JOIN collection c ON c.id = e.collection
             WHERE e.film = ?1 AND e.film <> ?2 ORDER BY c.id",
        )?,
        film: film_card,
        into: into_card,
    })
}
