use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::Serialize;

use super::{ChangeId, Verb};
use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::{CollectionId, FilmId};

/// What `Undo` and `Redo` would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Steps {
    /// The newest change that still holds.
    pub undo: Option<Step>,
    /// The change undone last, unless something was done since.
    pub redo: Option<Step>,
}

/// A change, as it is named to the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Step {
    /// Its number.
    pub change: ChangeId,
    /// What it did.
    pub verb: Verb,
    /// The film it was about.
    pub film: Option<FilmId>,
    /// The collection it was about.
    pub collection: Option<CollectionId>,
    /// `The Ascent (1977)`, or the collection's name.
    pub title: Option<String>,
    /// A rating in half stars, a date, a kind of link: what the verb says more precisely.
    pub detail: Option<String>,
    /// Milliseconds since 1970-01-01 UTC.
    pub at: i64,
}

impl Step {
    /// The columns `from_row` needs, over `change c`.
    pub(super) const COLUMNS: &str = "c.id, c.verb, c.film, c.collection, c.detail, c.at,
        coalesce((SELECT iif(card.year IS NULL, card.title, card.title || ' (' || card.year || ')')
                  FROM card WHERE card.film = c.film),
                 (SELECT name FROM collection WHERE collection.id = c.collection)) AS title";

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            change: row.get("id")?,
            verb: row.get("verb")?,
            film: row.get("film")?,
            collection: row.get("collection")?,
            title: row.text_if("title")?,
            detail: row.text_if("detail")?,
            at: row.get("at")?,
        })
    }

    fn first(conn: &Connection, which: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM change c WHERE {which} LIMIT 1",
            Self::COLUMNS
        );
        Ok(conn
            .prepare_cached(&sql)?
            .query_row([], Self::from_row)
            .optional()?)
    }
}

/// What `Undo` and `Redo` would do now.
pub(crate) fn steps(conn: &Connection) -> Result<Steps> {
    Ok(Steps {
        undo: Step::first(conn, "c.state = 'done' ORDER BY c.id DESC")?,
        redo: Step::first(conn, "c.state = 'undone' ORDER BY c.id")?,
    })
}
