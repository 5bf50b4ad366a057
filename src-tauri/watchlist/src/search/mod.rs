//! Finding films by what someone types: titles, people and notes, in any script, in any habit of spelling.
//!
//! Text is folded ([`fold`]) and indexed ([`index`]) as it is written. What is typed is folded too and goes this way:
//!
//! - [`question`]: each word, with all it can mean. Besides itself that is the same word in the other script and, only
//!   if all this finds little, words near it: [`reading`], over the [`vocabulary`] there is, by the table of [`letters`]
//!   and with [`slips`].
//! - [`candidates`]: films that may answer, unranked, from FTS5, among those that meet the filters ([`kept`]).
//! - [`rank`]: the order, by how the words of each [`name`] [`fit`].
//!
//! [`find`] is the whole of it on one page.

mod candidates;
mod find;
mod fit;
mod fold;
mod index;
mod kept;
mod letters;
mod name;
mod question;
mod rank;
mod reading;
mod slips;
mod vocabulary;
mod word_list;

#[cfg(test)]
mod tests;

pub(crate) use find::Search;
pub(crate) use index::{forget, index_names, index_note, make_anew};

/// Everything by which a film can be found.
pub(crate) struct Findable {
    /// The film's key.
    pub film: i64,
    /// The title it is shown under first, then the original, transliterated and other ones.
    pub titles: Vec<String>,
    /// Names of people in any script, directors first.
    pub people: Vec<String>,
}

/// What a search found.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Films, best first, at most as many as were asked for.
    pub films: Vec<i64>,
    /// There are more than these.
    pub capped: bool,
    /// Nothing is spelled as it was typed: these come near it.
    pub near: bool,
}
