//! Questions: lists and searches in windows, a film's page, what the first screen needs. Nothing is written.

mod condition;
pub(crate) mod counts;
pub(crate) mod date;
pub(crate) mod film_page;
pub(crate) mod list;
pub(crate) mod occasion;
pub(crate) mod search;
pub(crate) mod start;

pub use condition::Condition;
pub use counts::Counts;
