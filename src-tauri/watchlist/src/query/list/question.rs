use serde::Deserialize;

use crate::values::{CollectionId, Condition};

/// Which films, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Question {
    /// What every film of it meets.
    pub conditions: Vec<Condition>,
    /// What was typed to search; empty for everything. An answer to a search is in the order of how well it fits.
    pub search: String,
    /// The order.
    pub sort: Sort,
    /// The other way round. Films that lack what is sorted by stand last either way.
    pub descending: bool,
}

/// What a list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum Sort {
    /// The films' places in what they are listed by, a collection, a list or the watchlist; by title where that gives them
    /// none.
    #[default]
    Position,
    Title,
    OriginalTitle,
    Year,
    Director,
    Minutes,
    Rating,
    /// When it was seen last.
    Seen,
    /// When it came into the library: films are numbered as they come.
    Added,
}

impl Question {
    /// All films, by title.
    pub fn everything() -> Self {
        Self {
            conditions: Vec::new(),
            search: String::new(),
            sort: Sort::Title,
            descending: false,
        }
    }

    /// A collection in its own order.
    pub fn of_collection(collection: CollectionId) -> Self {
        Self {
            conditions: vec![Condition::Collection(collection)],
            sort: Sort::Position,
            ..Self::everything()
        }
    }

    /// The collection asked for.
    pub(super) fn collection(&self) -> Option<CollectionId> {
        self.conditions.iter().find_map(|it| match it {
            Condition::Collection(collection) => Some(*collection),
            _ => None,
        })
    }
}
