use std::collections::BTreeSet;

use rusqlite::types::Value;
use serde::Deserialize;

use crate::values::CollectionId;

/// What a film must meet to be in a list, or to be found there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
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

impl Condition {
    /// What the index of some films alone is made for is written out, not bound: no plan knows a bound value.
    fn filter(&self) -> Filter {
        match *self {
            Self::Collection(collection) => Filter::among(entries(collection)),
            Self::Seen(true) => Filter::on_card("c.viewings > 0"),
            Self::Seen(false) => Filter::on_card("c.viewings = 0"),
            Self::Waiting(true) => Filter::on_card("c.waiting = 1"),
            Self::Waiting(false) => Filter::on_card("c.waiting = 0"),
            Self::Rated(true) => Filter::on_card("c.rating IS NOT NULL"),
            Self::Rated(false) => Filter::on_card("c.rating IS NULL"),
            Self::Noted(true) => Filter::on_card("c.noted = 1"),
            Self::Noted(false) => Filter::on_card("c.noted = 0"),
        }
    }

    /// The rows that give its films an order of their own, in a column `position`.
    fn positions(&self) -> Option<Rows> {
        match *self {
            Self::Collection(collection) => Some(entries(collection)),
            Self::Seen(_) | Self::Waiting(_) | Self::Rated(_) | Self::Noted(_) => None,
        }
    }
}

fn entries(collection: CollectionId) -> Rows {
    Rows {
        sql: "entry WHERE collection = ? AND withdrawn = 0",
        values: vec![collection.into()],
    }
}

/// What stands after FROM, with a column `film`, and a value for each `?` in it. A film may have several rows.
pub(crate) struct Rows {
    pub sql: &'static str,
    pub values: Vec<Value>,
}

/// Conditions as SQL over `card c`, and a value for each `?` in it, in order. Lists and searches both keep to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    pub sql: String,
    pub values: Vec<Value>,
}

impl Filter {
    /// None for every film.
    pub(crate) fn of(conditions: &[Condition]) -> Option<Self> {
        Self::all(conditions.iter())
    }

    /// Of conditions that give films an order of their own: the rows it is in, by the first that has any, and what else
    /// its films must meet.
    pub(crate) fn in_order(conditions: &[Condition]) -> Option<(Rows, Option<Self>)> {
        let first = conditions
            .iter()
            .find_map(|it| Some((it, it.positions()?)))?;
        let others = conditions.iter().filter(|it| *it != first.0);
        Some((first.1, Self::all(others)))
    }

    /// The same conditions are the same words, in whatever order and however often they come.
    fn all<'a>(conditions: impl Iterator<Item = &'a Condition>) -> Option<Self> {
        let each: BTreeSet<&Condition> = conditions.collect();
        let (sql, values): (Vec<String>, Vec<Vec<Value>>) = each
            .into_iter()
            .map(Condition::filter)
            .map(|it| (it.sql, it.values))
            .unzip();
        (!sql.is_empty()).then(|| Self {
            sql: sql.join(" AND "),
            values: values.concat(),
        })
    }

    fn among(Rows { sql, values }: Rows) -> Self {
        Self {
            sql: format!("c.film IN (SELECT film FROM {sql})"),
            values,
        }
    }

    fn on_card(sql: &str) -> Self {
        Self {
            sql: sql.to_owned(),
            values: Vec::new(),
        }
    }
}
