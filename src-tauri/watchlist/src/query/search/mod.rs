//! Finding films by what someone types: titles, people and notes, in any script, in any habit of spelling.
//!
//! Text is folded and indexed as it is written ([`crate::derived::index`]). What is typed is folded too and goes this way:
//!
//! - [`terms`]: each word, with all it can mean. Besides itself that is the same word in the other script and, only
//!   if all this finds little, words near it: [`reading`], over the [`vocabulary`] there is, by the table of [`letters`]
//!   and with [`slips`].
//! - [`candidates`]: films that may answer, unranked, from FTS5, among those that meet the filters ([`scope`]).
//! - [`layout`]: where nothing is spelled so, what the same keys write on the other keyboard.
//! - [`rank`]: the order, by how the words of each [`name`] [`fit`].
//!
//! [`find`] is the whole of it on one page.

mod candidates;
mod excerpt;
mod find;
mod fit;
mod layout;
mod letters;
mod meaning;
mod name;
mod rank;
mod reading;
mod scope;
mod slips;
mod terms;
mod vocabulary;
mod word_list;

#[cfg(test)]
mod tests;

pub use excerpt::Piece;
pub(crate) use excerpt::excerpt;
pub(crate) use find::{Search, words_typed};

/// What a search found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Hits {
    /// Films, best first, at most as many as were asked for.
    pub films: Vec<i64>,
    /// There are more than these.
    pub capped: bool,
    /// Nothing is spelled as it was typed: these come near it.
    pub near: bool,
    /// Those of the films that were found by what the person wrote, and not by a name, in order of their keys.
    pub in_texts: Vec<i64>,
}
