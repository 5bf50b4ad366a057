//! Questions: lists and searches in windows, a film's page, what the first screen needs. Nothing is written.

pub(crate) mod choices;
mod chosen;
pub(crate) mod circumstances;
pub(crate) mod completions;
mod condition;
pub(crate) mod counts;
pub(crate) mod date;
pub(crate) mod details;
pub(crate) mod diary;
pub(crate) mod film_page;
pub(crate) mod glimpses;
pub(crate) mod labels;
pub(crate) mod list;
pub(crate) mod occasion;
pub(crate) mod people;
pub(crate) mod search;
pub(crate) mod start;
pub(crate) mod typed;

pub use chosen::{AllBut, Chosen};
pub use counts::Counts;
