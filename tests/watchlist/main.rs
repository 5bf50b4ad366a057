//! What the core does, as sentences. Each test has a folder of its own and reads like what a person would see.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that meets the unexpected stops there and says so"
)]

mod diary;
mod digest;
mod home;
#[path = "../verbs/mod.rs"]
mod verbs;

mod adding;
mod backups;
mod bin;
mod carried_over;
mod circumstances;
mod collection;
mod dates;
mod described;
mod details;
mod discretion;
mod distant_disk;
mod editing;
mod erase;
mod export_forms;
mod export_schedule;
mod exports;
mod foreign_schema;
mod full_disk;
mod glimpses;
mod history;
mod hostile_text;
mod imports;
mod jobs;
mod journal;
mod labels;
mod links;
mod list_index;
mod lists;
mod living_lists;
mod log;
mod looking;
mod lossy;
mod made_anew;
mod merging;
mod notes;
mod occasions;
mod odd_backups;
mod odd_names;
mod on_windows;
mod opening;
mod outputs;
mod owners_alone;
mod packed;
mod pictures;
mod ratings;
mod relocate;
mod repair;
mod restore;
mod schemas;
mod sealed_notes;
mod search;
mod second_folder;
mod settings;
mod sort_titles;
mod spoken;
mod synchronised;
mod trial;
mod undo;
mod viewings;
mod waiting;
