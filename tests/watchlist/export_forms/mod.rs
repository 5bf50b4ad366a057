//! The forms of export that other programs read: what is in each, to the letter, and what each says it has no place for.

mod calendar;
mod folders;
mod letterboxd;
pub mod life;
mod markdown;
mod tables;
mod trakt;
