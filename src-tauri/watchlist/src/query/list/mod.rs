//! A list is a question, answered in windows: the core keeps the ordered keys, and a window is a slice of them.

mod answer;
mod index;
mod order;
mod question;
mod readings;
mod sets;

#[cfg(test)]
mod tests;

pub(crate) use answer::answer;
pub use answer::{Answer, Excerpt};
pub use index::IndexMark;
pub(crate) use index::{list_index, list_place};
pub(crate) use order::Orders;
pub use question::{Question, Sort};
pub(crate) use readings::readings;
pub use readings::{Reading, Readings};
