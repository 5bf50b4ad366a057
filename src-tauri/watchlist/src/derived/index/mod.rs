//! What a search reads, written within the transaction that writes what it is about.

pub(crate) mod fold;
pub(crate) mod numbers;
mod words;
mod write;

pub(crate) use words::{is_article, without_article, words_of};
pub(crate) use write::{Writer, index_texts, make_anew, title_key};

/// Everything by which a film can be found.
pub(crate) struct Findable {
    /// The title it is shown under first, then the original, transliterated and other ones.
    pub titles: Vec<String>,
    /// Names of people in any script, directors first.
    pub people: Vec<String>,
    /// The year it is shown under.
    pub year: Option<u32>,
}
