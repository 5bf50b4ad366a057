//! A year with films, as an earlier version wrote it, held against what that version said of it:
//! `tests/data/schemas/README.md` tells how both were made.

use std::fs;

use serde_json::Value;
use tempfile::TempDir;
use watchlist::{Monitor, check, export};

use crate::digest::{self, Open, READ_ON};

const LONG: &[u8] = include_bytes!("../data/schemas/4-long.sqlite3");
const ALL: &str = include_str!("../data/schemas/4-long/all.txt");
const EXPORT: &str = include_str!("../data/schemas/4-long/export.json");
const STEPS: &str = include_str!("../data/schemas/4-long/steps.txt");
const ALONE: &str = include_str!("../data/schemas/4-long/alone.txt");

/// It, in a folder of its own.
fn long_life() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("watchlist.sqlite3"), LONG).unwrap();
    folder
}

/// Line by line; the first that differs is told, with those around it.
fn same(now: &[String], then: &str) {
    let then: Vec<&str> = then.lines().collect();
    let differs = (0..now.len().max(then.len()))
        .find(|at| now.get(*at).map(String::as_str) != then.get(*at).copied());
    if let Some(at) = differs {
        let (from, to) = (at.saturating_sub(3), at + 4);
        panic!(
            "line {}\nthen: {:#?}\nnow: {:#?}",
            at + 1,
            &then[from.min(then.len())..to.min(then.len())],
            &now[from.min(now.len())..to.min(now.len())]
        );
    }
}

/// All that was said then is said now; more may be.
fn said_still(then: &Value, now: &Value, at: &str) {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            for (name, then) in then {
                let now = now.get(name).unwrap_or(&Value::Null);
                said_still(then, now, &format!("{at}.{name}"));
            }
        }
        (Value::Array(then), Value::Array(now)) => {
            assert_eq!(then.len(), now.len(), "{at}: how many");
            for (n, (then, now)) in then.iter().zip(now).enumerate() {
                said_still(then, now, &format!("{at}[{n}]"));
            }
        }
        _ => assert_eq!(then, now, "{at}"),
    }
}

#[test]
fn a_long_life_is_the_same_card_by_card_text_by_text_and_change_by_change() {
    let folder = long_life();
    let mut open = Open::at(folder.path()).unwrap();
    same(&digest::everything(&mut open.reader).unwrap(), ALL);
}

#[test]
fn a_long_life_is_exported_to_the_same_letter() {
    let folder = long_life();
    drop(Open::at(folder.path()).unwrap());
    let to = folder.path().join("all.json");
    export(folder.path(), &to, READ_ON).unwrap();
    let now: Value = serde_json::from_slice(&fs::read(to).unwrap()).unwrap();
    said_still(&serde_json::from_str(EXPORT).unwrap(), &now, "");
}

#[test]
fn a_long_life_is_undone_to_its_beginning_and_redone_to_its_end_step_by_step() {
    let folder = long_life();
    let mut open = Open::at(folder.path()).unwrap();
    same(&digest::there_and_back(&mut open).unwrap(), STEPS);
    assert!(
        check(folder.path(), &Monitor::none())
            .unwrap()
            .all_is_well(),
        "every sum"
    );
}

#[test]
fn each_change_of_a_long_life_is_undone_alone_or_says_what_touched_it() {
    let folder = long_life();
    // Brought up to date once, not once for each.
    drop(Open::at(folder.path()).unwrap());
    let file = folder.path().join("watchlist.sqlite3");
    same(&digest::each_alone(&file).unwrap(), ALONE);
}
