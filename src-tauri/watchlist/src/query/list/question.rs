use serde::Deserialize;

use crate::values::CollectionId;

/// Which films, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Question {
    /// Only films of this collection.
    pub collection: Option<CollectionId>,
    /// Only films seen, or only films not seen. So with the three that follow.
    pub seen: Option<bool>,
    /// On the watchlist.
    pub waiting: Option<bool>,
    /// With a rating.
    pub rated: Option<bool>,
    /// With a note.
    pub noted: Option<bool>,
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
    /// The collection's own order; by title where there is no collection.
    #[default]
    Collection,
    Title,
    OriginalTitle,
    Year,
    Director,
    Minutes,
    Rating,
    /// When it was seen last.
    Seen,
}

impl Question {
    /// All films, by title.
    pub fn everything() -> Self {
        Self {
            collection: None,
            seen: None,
            waiting: None,
            rated: None,
            noted: None,
            search: String::new(),
            sort: Sort::Title,
            descending: false,
        }
    }

    /// A collection in its own order.
    pub fn of_collection(collection: CollectionId) -> Self {
        Self {
            collection: Some(collection),
            sort: Sort::Collection,
            ..Self::everything()
        }
    }

    /// The condition a film's card must meet, as SQL over `card c`; none for every film. No word of the person's is in it.
    pub(super) fn condition(&self) -> Option<String> {
        let mut all = Vec::new();
        if let Some(collection) = self.collection {
            all.push(format!(
                "c.film IN (SELECT film FROM entry WHERE collection = {collection} AND withdrawn = 0)"
            ));
        }
        let filters = [
            (self.seen, "c.viewings > 0", "c.viewings = 0"),
            (self.waiting, "c.waiting = 1", "c.waiting = 0"),
            (self.rated, "c.rating IS NOT NULL", "c.rating IS NULL"),
            (self.noted, "c.noted = 1", "c.noted = 0"),
        ];
        for (asked, yes, no) in filters {
            all.extend(asked.map(|asked| (if asked { yes } else { no }).to_owned()));
        }
        (!all.is_empty()).then(|| all.join(" AND "))
    }
}
