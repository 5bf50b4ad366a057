//! A list is a question, answered in windows: the core keeps the ordered keys, and a window is a slice of them.

mod answer;
mod order;
mod question;
mod readings;

#[cfg(test)]
mod tests;

pub use answer::Answer;
pub(crate) use answer::answer;
pub(crate) use order::Orders;
pub use question::{Question, Sort};
pub(crate) use readings::readings;
pub use readings::{Reading, Readings};
