//! Erasing for good: the one thing that nothing undoes. What a person wrote is taken out of the watchlist, out of its
//! history, out of the bytes of its files and, if they say so, out of every backup.
//!
//! - [`target`]: what is to go, known by names that every copy of the watchlist has, and that are no word of anybody's.
//! - [`rows`]: the rows that go with it, and what is left of the changes that had them. One transaction, with a note of
//!   what is still to be done ([`pending`]) in it.
//! - [`bytes`]: what a deleted row leaves in the search index, in pages and in the log. Cut off, it is done at the next
//!   opening.
//! - [`backups`]: each copy made anew without it, whatever its schema; the old one stays until the new one is whole.

mod backups;
mod bytes;
mod for_good;
mod pending;
mod rows;
mod target;

#[cfg(test)]
mod tests;

pub use backups::{Cleaned, erase_from_backups};
pub(crate) use for_good::erasable;
pub use for_good::{Erasable, Erased};
pub use target::Erasure;
