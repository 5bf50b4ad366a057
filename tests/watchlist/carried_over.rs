//! A year with films, as two versions wrote it, held against what each said of it:
//! `tests/data/schemas/README.md` tells how both were made.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;
use tempfile::TempDir;
use watchlist::{Monitor, check};

use crate::digest::{self, Open, READ_ON};

/// A watchlist, and what was said of it by the version that wrote it.
struct Life {
    file: &'static [u8],
    all: &'static str,
    export: &'static str,
    steps: &'static str,
    alone: &'static str,
}

macro_rules! life {
    ($name:literal) => {
        Life {
            file: include_bytes!(concat!("../data/schemas/", $name, ".sqlite3")),
            all: include_str!(concat!("../data/schemas/", $name, "/all.txt")),
            export: include_str!(concat!("../data/schemas/", $name, "/export.json")),
            steps: include_str!(concat!("../data/schemas/", $name, "/steps.txt")),
            alone: include_str!(concat!("../data/schemas/", $name, "/alone.txt")),
        }
    };
}

const LIVES: [Life; 2] = [life!("4-long"), life!("7-long")];

impl Life {
    /// It, in a folder of its own.
    fn begin(&self) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("watchlist.sqlite3"), self.file).unwrap();
        folder
    }
}

/// Line by line, but for how titles are put in order, which is no longer what it was; the first that differs is told, with
/// those around it.
fn same(now: &[String], then: &str) {
    let then: Vec<String> = then.lines().map(str::to_owned).collect();
    let [now, then] = [but_for_titles(now), but_for_titles(&then)];
    let differs = (0..now.len().max(then.len())).find(|at| now.get(*at) != then.get(*at));
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

/// The same lines, as if titles had no order: since rules 2 punctuation does not count, and numbers stand by value. What
/// stands in that order is put in the order of the films' numbers.
fn but_for_titles(lines: &[String]) -> Vec<String> {
    let film = |line: &str| -> Option<(char, i64)> {
        let sign = line
            .chars()
            .next()
            .filter(|c| "+-".contains(*c))
            .unwrap_or(' ');
        let (_, said) = line
            .trim_start_matches(['+', '-', ' '])
            .split_once("film ")
            .filter(|it| it.0.is_empty())?;
        Some((sign, said.split_once(':')?.0.parse().ok()?))
    };
    let mut lines: Vec<String> = lines.iter().map(|line| unordered(line)).collect();
    lines
        .chunk_by_mut(|one, other| {
            film(one)
                .map(|it| it.0)
                .is_some_and(|sign| film(other).is_some_and(|it| it.0 == sign))
        })
        .for_each(|run| run.sort_by_key(|line| film(line)));
    lines
}

/// A list that is in the order of titles, or falls back on it.
fn unordered(line: &str) -> String {
    let Some((name, Ok(mut films))) = line
        .split_once(": ")
        .map(|(name, films)| (name, serde_json::from_str::<Vec<i64>>(films)))
    else {
        return line.to_owned();
    };
    films.sort_unstable();
    format!("{name}: {films:?}")
}

/// The lines of searches, and the others: what was found then is found now, and more, since places and remarks are searched.
fn parted(lines: Vec<String>) -> (Vec<String>, Vec<String>) {
    lines
        .into_iter()
        .partition(|line| line.starts_with("search "))
}

fn found(line: &str) -> BTreeSet<i64> {
    let films = line.split_once(": ").unwrap().1;
    serde_json::from_str(films).unwrap()
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
    for life in LIVES {
        let folder = life.begin();
        let mut open = Open::at(folder.path()).unwrap();
        let (searches, rest) = parted(digest::everything(&mut open.reader).unwrap());
        let all = life.all.lines().map(str::to_owned).collect();
        let (searches_then, rest_then) = parted(all);
        same(&rest, &rest_then.join("\n"));
        assert_eq!(searches.len(), searches_then.len());
        for (now, then) in searches.iter().zip(&searches_then) {
            let [now_found, then_found] = [now, then].map(|line| found(line));
            assert!(then_found.is_subset(&now_found), "then {then}, now {now}");
        }
    }
}

/// With its films by what they are called: they came in one moment, and stand in the order of their uuids since.
fn by_name(mut export: Value) -> Value {
    let films = export["films"].as_array_mut().unwrap();
    let told_by = [
        "shown_as",
        "note",
        "title",
        "identifiers",
        "half_stars",
        "sealed_note",
    ];
    films.sort_by_cached_key(|film| told_by.map(|name| film[name].to_string()));
    export
}

#[test]
fn a_long_life_is_exported_to_the_same_letter() {
    for life in LIVES {
        let folder = life.begin();
        drop(Open::at(folder.path()).unwrap());
        let now = digest::exported(folder.path(), READ_ON).unwrap();
        let now: Value = serde_json::from_slice(&now).unwrap();
        let then: Value = serde_json::from_str(life.export).unwrap();
        said_still(&by_name(then), &by_name(now), "");
    }
}

#[test]
fn a_long_life_is_undone_to_its_beginning_and_redone_to_its_end_step_by_step() {
    for life in LIVES {
        let folder = life.begin();
        let mut open = Open::at(folder.path()).unwrap();
        same(&digest::there_and_back(&mut open).unwrap(), life.steps);
        let checked = check(folder.path(), &Monitor::none()).unwrap();
        assert!(checked.all_is_well(), "every sum");
    }
}

#[test]
fn each_change_of_a_long_life_is_undone_alone_or_says_what_touched_it() {
    for life in LIVES {
        let folder = life.begin();
        // Brought up to date once, not once for each.
        drop(Open::at(folder.path()).unwrap());
        let file = folder.path().join("watchlist.sqlite3");
        same(&digest::each_alone(&file).unwrap(), life.alone);
    }
}
