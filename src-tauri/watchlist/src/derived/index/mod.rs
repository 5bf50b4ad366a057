//! What a search reads, written within the transaction that writes what it is about.

pub(crate) mod fold;
mod words;
mod write;

pub(crate) use words::{without_article, words_of};
pub(crate) use write::{Writer, index_note, make_anew};

/// Everything by which a film can be found.
pub(crate) struct Findable {
    /// The title it is shown under first, then the original, transliterated and other ones.
    pub titles: Vec<String>,
    /// Names of people in any script, directors first.
    pub people: Vec<String>,
}
