use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::Serialize;

use super::{ChangeId, Subject, THIS_DEVICE, Verb};
use crate::Result;
use crate::storage::LossyRow as _;

/// What `Undo` and `Redo` would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Steps {
    /// The newest change made on this device that still holds.
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
    /// What it was about; nothing if it was about the library as a whole.
    pub subject: Option<Subject>,
    /// The film's title, or the collection's name.
    pub title: Option<String>,
    /// The film's year.
    pub year: Option<i32>,
    /// A rating in half stars, a date, a kind of link: what the verb says more precisely.
    pub detail: Option<String>,
    /// Milliseconds since 1970-01-01 UTC.
    pub at: i64,
}

impl Step {
    /// The columns `from_row` needs, over `change c`.
    pub(super) const COLUMNS: &str = "c.id, c.verb, c.subject_kind, c.subject, c.detail, c.at,
        CASE c.subject_kind
          WHEN 'film' THEN coalesce(
            (SELECT title FROM card WHERE card.film = c.subject),
            (SELECT title FROM film WHERE film.id = c.subject),
            (SELECT title FROM entry WHERE entry.film = c.subject ORDER BY withdrawn, collection, id LIMIT 1))
          WHEN 'collection' THEN (SELECT name FROM collection WHERE collection.id = c.subject)
          WHEN 'tag' THEN (SELECT name FROM tag WHERE tag.id = c.subject)
          WHEN 'list' THEN (SELECT name FROM list WHERE list.id = c.subject)
          WHEN 'living_list' THEN (SELECT name FROM living_list WHERE living_list.id = c.subject)
        END AS title,
        CASE c.subject_kind WHEN 'film' THEN coalesce(
          (SELECT year FROM card WHERE card.film = c.subject),
          (SELECT year FROM film WHERE film.id = c.subject),
          (SELECT year FROM entry WHERE entry.film = c.subject ORDER BY withdrawn, collection, id LIMIT 1)) END AS year";

    pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            change: row.get("id")?,
            verb: row.value_if("verb")?.unwrap_or(Verb::Unknown),
            subject: Subject::from_row(row)?,
            title: row.text_if("title")?,
            year: row.value_if("year")?,
            detail: row.text_if("detail")?,
            at: row.get("at")?,
        })
    }

    fn first(conn: &Connection, which: &str) -> Result<Option<Self>> {
        let sql = format!(
            "SELECT {} FROM change c WHERE c.origin = {THIS_DEVICE} AND {which} LIMIT 1",
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
