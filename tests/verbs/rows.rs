//! What the person said, as plain values: every thing they can say has a key, and what is said stands under it.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

use watchlist::Condition;

/// What something is said under; numbers as the watchlist gives them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Film(i64),
    Person(i64),
    Credit(i64),
    Identifier(i64),
    Country(i64),
    Waiting(i64),
    Binned(i64),
    Viewing(i64),
    Rating(i64),
    Note(i64),
    Sealed(i64),
    Link(i64),
    Picture(i64),
    SortTitle(i64),
    Tag(i64),
    FilmTag(i64),
    ViewingTag(i64),
    List(i64),
    Listed(i64),
    Living(i64),
    CollectionRating,
    CollectionComment,
}

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    Film(Told),
    Person(String),
    Credit {
        film: i64,
        person: i64,
    },
    Identifier {
        film: i64,
        id: String,
    },
    Country {
        film: i64,
        name: String,
    },
    /// On the watchlist; without a position, in the order they came.
    Waits {
        since: i64,
        position: Option<i64>,
        why: String,
    },
    /// Since when it lies in the bin.
    Binned(i64),
    Viewing(Seen),
    /// A film's, with its place among those rated so; or a collection's, without.
    Rating {
        half_stars: u8,
        position: Option<i64>,
    },
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
    Tag(Label),
    /// A list, or a living one.
    List(Label),
    FilmTag {
        film: i64,
        tag: i64,
    },
    ViewingTag {
        viewing: i64,
        tag: i64,
    },
    Listed {
        list: i64,
        film: i64,
        position: i64,
        remark: String,
    },
}

/// What the person says of a film; nothing of a collection's, at first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Of one they added.
    pub birth: Option<Birth>,
    pub title: String,
    /// When a collection's left the bin for good.
    pub gone: Option<i64>,
    pub merged_into: Option<i64>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub birth: Birth,
    pub name: String,
    pub introduction: String,
    pub ranked: bool,
    /// Of a living list.
    pub conditions: Vec<Condition>,
    pub position: i64,
}

impl Label {
    /// One of which nothing but its name is said yet.
    pub fn called(name: &str, position: i64) -> Self {
        Self {
            birth: Birth::new(),
            name: name.to_owned(),
            introduction: String::new(),
            ranked: false,
            conditions: Vec::new(),
            position,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub birth: Birth,
    pub film: i64,
    pub on: String,
    pub finished: bool,
    pub rating: Option<u8>,
    pub place: String,
    pub company: String,
    pub remark: String,
}

impl Seen {
    /// To the end, and nothing more is said of it.
    pub fn to_the_end(film: i64, on: &str) -> Self {
        Self {
            birth: Birth::new(),
            film,
            on: on.to_owned(),
            finished: true,
            rating: None,
            place: String::new(),
            company: String::new(),
            remark: String::new(),
        }
    }
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
    /// A rating just given: it has no place yet.
    pub fn rating(half_stars: u8) -> Self {
        Self::Rating {
            half_stars,
            position: None,
        }
    }

    /// The tag that this row says something has.
    pub fn tag(&mut self) -> Option<&mut i64> {
        match self {
            Self::FilmTag { tag, .. } | Self::ViewingTag { tag, .. } => Some(tag),
            _ => None,
        }
    }

    /// The rows it cannot be without.
    pub fn leans_on(&self, key: Key) -> Vec<Key> {
        match (self, key) {
            (Self::Credit { film, person }, _) => vec![Key::Film(*film), Key::Person(*person)],
            (Self::Film(told), _) => told.merged_into.map(Key::Film).into_iter().collect(),
            (Self::FilmTag { film, tag }, _) => vec![Key::Film(*film), Key::Tag(*tag)],
            (Self::ViewingTag { viewing, tag }, _) => vec![Key::Viewing(*viewing), Key::Tag(*tag)],
            (Self::Listed { film, list, .. }, _) => vec![Key::Film(*film), Key::List(*list)],
            (Self::Viewing(seen), _) => vec![Key::Film(seen.film)],
            (
                Self::Link { film, .. }
                | Self::Identifier { film, .. }
                | Self::Country { film, .. },
                _,
            ) => vec![Key::Film(*film)],
            (
                _,
                Key::Waiting(film)
                | Key::Binned(film)
                | Key::Rating(film)
                | Key::Note(film)
                | Key::Sealed(film)
                | Key::Picture(film)
                | Key::SortTitle(film),
            ) => vec![Key::Film(film)],
            _ => Vec::new(),
        }
    }

    /// Whether the two cannot both be: a film has one address of each kind, and each country, tag and place on a list once;
    /// so has a viewing each tag; an identifier has one film, and a name one tag.
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
            (Self::Identifier { id, .. }, Self::Identifier { id: other, .. }) => id == other,
            (Self::Country { .. }, Self::Country { .. })
            | (Self::FilmTag { .. }, Self::FilmTag { .. }) => self == other,
            (
                Self::ViewingTag { viewing, tag, .. },
                Self::ViewingTag {
                    viewing: other,
                    tag: it,
                    ..
                },
            ) => (viewing, tag) == (other, it),
            (Self::Tag(tag), Self::Tag(other)) => tag.name == other.name,
            (
                Self::Listed { list, film, .. },
                Self::Listed {
                    list: other,
                    film: it,
                    ..
                },
            ) => (list, film) == (other, it),
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
