//! What can be made anew from what collections and the person say: cards, tallies, the search index.

pub(crate) mod card;
mod diary;
pub(crate) mod index;
pub(crate) mod library;
pub(crate) mod merged;
pub(crate) mod notes;
pub(crate) mod rules;
mod stale;

pub use card::{Card, Strike};
pub use library::{CollectionLine, Library};
pub use notes::TextPlace;
pub(crate) use stale::{mark_collection, mark_stale};
