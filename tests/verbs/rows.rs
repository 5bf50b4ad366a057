//! What the person said, as plain values: every thing they can say has a key, and what is said stands under it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

/// What something is said under; numbers as the watchlist gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Film(i64),
    Person(i64),
    Credit(i64),
    Waiting(i64),
    Viewing(i64),
    Rating(i64),
    Note(i64),
    Sealed(i64),
    Link(i64),
    Picture(i64),
    CollectionRating,
    CollectionComment,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// Nothing of a collection's film; the title of one the person added.
    Film(Option<Added>),
    Person(String),
    Credit {
        film: i64,
        person: i64,
    },
    Waiting {
        since: i64,
    },
    Viewing(Seen),
    Rating(u8),
    Text(String),
    Sealed(Sealed),
    Link {
        film: i64,
        trailer: bool,
        address: String,
    },
    Picture {
        which: u8,
        cream: bool,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    pub birth: Birth,
    pub title: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub birth: Birth,
    pub film: i64,
    pub on: String,
    pub finished: bool,
    pub rating: Option<u8>,
    pub place: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    pub text: String,
    pub sealed_on: Option<String>,
    pub opens_on: Option<String>,
    pub opened_on: Option<String>,
}

impl Sealed {
    pub fn unsealed(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            sealed_on: None,
            opens_on: None,
            opened_on: None,
        }
    }
}

/// A text as it is said; nothing where there is none.
pub fn written(text: &str) -> Option<Row> {
    (!text.is_empty()).then(|| Row::Text(text.to_owned()))
}

/// What sets two things apart that were given the same number, one of them in a file that a backup replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth(u64);

impl Birth {
    pub fn new() -> Self {
        static BIRTHS: AtomicU64 = AtomicU64::new(0);
        Self(BIRTHS.fetch_add(1, Ordering::Relaxed))
    }
}

/// All that is said at one moment.
pub type Rows = BTreeMap<Key, Row>;

impl Row {
    /// The rows it cannot be without.
    pub fn leans_on(&self, key: Key) -> Vec<Key> {
        match (self, key) {
            (Self::Credit { film, person }, _) => vec![Key::Film(*film), Key::Person(*person)],
            (Self::Viewing(seen), _) => vec![Key::Film(seen.film)],
            (Self::Link { film, .. }, _) => vec![Key::Film(*film)],
            (
                _,
                Key::Waiting(film)
                | Key::Rating(film)
                | Key::Note(film)
                | Key::Sealed(film)
                | Key::Picture(film),
            ) => vec![Key::Film(film)],
            _ => Vec::new(),
        }
    }

    /// Whether the two cannot both be: a film has one address of each kind.
    pub fn excludes(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Link { film, trailer, .. },
                Self::Link {
                    film: other,
                    trailer: kind,
                    ..
                },
            ) => film == other && trailer == kind,
            _ => false,
        }
    }
}

/// The keys under which two moments differ.
pub fn different(before: &Rows, after: &Rows) -> Vec<Key> {
    let mut keys: Vec<Key> = before.keys().chain(after.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    keys.retain(|key| before.get(key) != after.get(key));
    keys
}
