//! Finding films by what someone types: titles, people and notes, in any script, in any habit of spelling.
//!
//! The way of one question: what was typed is folded ([`fold`]), each word is read in every way it can be meant
//! ([`reading`], over the words there are, [`vocabulary`]), candidates come unranked from FTS5 ([`candidates`]), and
//! are put in order here ([`rank`]). Only if that finds little are slips of spelling allowed ([`slips`]).

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
pub(crate) use index::{forget, index_names, index_note};

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
pub struct Found {
    /// Films, best first, at most as many as were asked for.
    pub films: Vec<i64>,
    /// There are more than these.
    pub capped: bool,
    /// Nothing is spelled as it was typed: these come near it.
    pub near: bool,
}
