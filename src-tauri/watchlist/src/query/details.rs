//! What a table or a list says of films beside their cards: asked for those that are on the screen.

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::Result;
use crate::nouns::film;
use crate::nouns::tag::{self, FilmTag};
use crate::nouns::waiting::Wait;
use crate::storage::LossyRow as _;
use crate::values::{FilmId, ListId};

/// So many films are answered: more than any screen has.
const MOST: usize = 500;

/// What a table or a list says of a film beside its card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Details {
    /// The film.
    pub film: FilmId,
    /// Its countries, in the language that is spoken.
    pub countries: Vec<String>,
    /// Its tags, in the person's order.
    pub tags: Vec<FilmTag>,
    /// Since when it waits and why, if it does.
    pub wait: Option<Wait>,
    /// What is said of it on the list that was named.
    pub remark: Option<String>,
}

/// Of films that are shown, at most the first five hundred.
pub(crate) fn details(
    conn: &Connection,
    films: &[FilmId],
    list: Option<ListId>,
) -> Result<Vec<Details>> {
    let films = film::keys(&films[..films.len().min(MOST)]);
    let sql = concat!(
        include_str!("../nouns/collection/names_spoken.sql"),
        include_str!("details.sql")
    );
    let mut details: Vec<Details> = conn
        .prepare_cached(sql)?
        .query_map(params![films.json, list], |row| {
            let since: Option<i64> = row.get("since")?;
            let why = row.text_if("why")?;
            let countries = row.text_if("countries")?.unwrap_or_default();
            Ok(Details {
                film: row.get("film")?,
                countries: serde_json::from_str(&countries).unwrap_or_default(),
                tags: Vec::new(),
                wait: since.map(|since| Wait { since, why }),
                remark: row.text_if("remark")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    for it in &mut details {
        it.tags = tag::of_film(conn, it.film)?;
    }
    Ok(details)
}
