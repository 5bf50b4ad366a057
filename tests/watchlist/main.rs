//! What the core does, as sentences. Each test has a folder of its own and reads like what a person would see.

mod home;

mod collection;
mod dates;
mod history;
mod journal;
mod lists;
mod notes;
mod opening;
mod ratings;
mod undo;
mod viewings;
