//! What films of the library can be filtered by, with how many there are of each.

use rusqlite::Connection;
use serde::Serialize;

use crate::Result;
use crate::nouns::kind::Kind;
use crate::storage::LossyRow as _;

/// Countries, genres and decades, the most frequent first, decades in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub struct Choices {
    pub countries: Vec<NamedCount>,
    pub genres: Vec<NamedCount>,
    pub decades: Vec<YearCount>,
}

/// A country or a genre.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NamedCount {
    /// What it is known by.
    pub code: String,
    /// Its name, in the language that is spoken.
    pub name: String,
    /// How many films are of it.
    pub films: u32,
}

/// A decade.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct YearCount {
    /// Its first year.
    pub year: i32,
    /// How many films are of it.
    pub films: u32,
}

pub(crate) fn choices(conn: &Connection) -> Result<Choices> {
    Ok(Choices {
        countries: kinds(conn, Kind::Country)?,
        genres: kinds(conn, Kind::Genre)?,
        decades: conn
            .prepare_cached(
                "SELECT year / 10 * 10 AS decade, count(*) AS films FROM card WHERE year IS NOT NULL
                 GROUP BY decade ORDER BY decade",
            )?
            .query_map([], |row| {
                Ok(YearCount {
                    year: row.get("decade")?,
                    films: row.get("films")?,
                })
            })?
            .collect::<Result<_, _>>()?,
    })
}

fn kinds(conn: &Connection, kind: Kind) -> Result<Vec<NamedCount>> {
    let kind = kind.table();
    let sql = format!(
        "{names}
         SELECT n.code, n.name, count(*) AS films
         FROM (SELECT film, {kind} AS code FROM film_{kind}
               UNION
               SELECT e.film, x.{kind} FROM entry_{kind} x JOIN entry e ON e.id = x.entry
               WHERE e.film NOT IN (SELECT film FROM film_{kind})) x
         JOIN {kind}_named n ON n.code = x.code
         JOIN card ON card.film = x.film
         GROUP BY n.code ORDER BY films DESC, n.name",
        names = include_str!("../nouns/collection/names_spoken.sql")
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_map([], |row| {
            Ok(NamedCount {
                code: row.text("code")?,
                name: row.text("name")?,
                films: row.get("films")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}
