//! What the core does, as sentences. Each test has a folder of its own and reads like what a person would see.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected stops there and says so"
)]

mod home;

mod backups;
mod collection;
mod dates;
mod discretion;
mod exports;
mod history;
mod hostile_text;
mod journal;
mod lists;
mod mending;
mod notes;
mod occasions;
mod opening;
mod pictures;
mod ratings;
mod restore;
mod schemas;
mod sealed_notes;
mod search;
mod undo;
mod viewings;
