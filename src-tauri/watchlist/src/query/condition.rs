use rusqlite::types::Value;
use serde::Deserialize;

use crate::values::CollectionId;

/// What a film must meet to be in a list, or to be found there.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Condition {
    /// In this collection.
    Collection(CollectionId),
    /// Seen, or not. So with the three that follow.
    Seen(bool),
    /// On the watchlist.
    Waiting(bool),
    /// With a rating.
    Rated(bool),
    /// With a note.
    Noted(bool),
}

/// Where films have places in an order of their own: `(table, its column, the value in it)`, beside its columns `film` and
/// `position`.
pub(crate) type Positions = (&'static str, &'static str, Value);

impl Condition {
    /// Over `card c`; what is to be bound is a `?`. Words of SQL and no values: who asks often, asks in the same words.
    fn sql(&self) -> (&'static str, Option<Value>) {
        match *self {
            Self::Collection(collection) => (
                "c.film IN (SELECT film FROM entry WHERE collection = ? AND withdrawn = 0)",
                Some(collection.into()),
            ),
            Self::Seen(true) => ("c.viewings > 0", None),
            Self::Seen(false) => ("c.viewings = 0", None),
            Self::Waiting(true) => ("c.waiting = 1", None),
            Self::Waiting(false) => ("c.waiting = 0", None),
            Self::Rated(true) => ("c.rating IS NOT NULL", None),
            Self::Rated(false) => ("c.rating IS NULL", None),
            Self::Noted(true) => ("c.noted = 1", None),
            Self::Noted(false) => ("c.noted = 0", None),
        }
    }

    fn positions(&self) -> Option<Positions> {
        match *self {
            Self::Collection(collection) => Some(("entry", "collection", collection.into())),
            _ => None,
        }
    }
}

/// Conditions as SQL over `card c`, and the values to bind in it, in order. Lists and searches both keep to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    /// Joined by AND.
    pub sql: String,
    /// One for each `?`.
    pub values: Vec<Value>,
}

impl Filter {
    /// None for every film.
    pub(crate) fn of(conditions: &[Condition]) -> Option<Self> {
        let (sql, values): (Vec<&str>, Vec<Option<Value>>) =
            conditions.iter().map(Condition::sql).unzip();
        (!sql.is_empty()).then(|| Self {
            sql: sql.join(" AND "),
            values: values.into_iter().flatten().collect(),
        })
    }
}

/// The order that the first of the conditions gives its films that gives them one.
pub(crate) fn positions(conditions: &[Condition]) -> Option<Positions> {
    conditions.iter().find_map(Condition::positions)
}
