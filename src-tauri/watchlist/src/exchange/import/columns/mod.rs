//! Tables of anyone's own making: what their columns hold is guessed, and then said by the person.

mod cell;
mod day_order;
mod guess;
mod heading;
mod known;
mod looks;
mod mapped;
mod row;
mod shape;
mod titles;
mod yes_or_no;

pub(crate) use known::known_tables;
pub(super) use known::remember;
pub(super) use mapped::{is_table, read_table};
pub(super) use titles::{is_titles, read_titles};
