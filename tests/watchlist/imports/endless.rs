//! Files that were made to take for ever, or all of the memory.

use std::fs;

use tempfile::TempDir;
use watchlist::{Import, ImportOptions, ImportSummary, Monitor};

use crate::home::NOW;

const IMDB: &str = "Const,Title,Title Type,Your Rating\n";
const TRAKT: &str = "[{\"id\":1,\"watched_at\":\"2024-05-01T20:00:00Z\",\"movie\":{\"title\":\"A\",\"ids\":{\"trakt\":1}}},";

/// What is read of a file of this name with this in it.
fn read(name: &str, text: &str) -> ImportSummary {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, text).unwrap();
    let import = Import::read(&[path], ImportOptions::default(), NOW, &Monitor::none());
    import.unwrap().summary()
}

#[test]
fn a_table_in_which_every_row_swallows_all_below_it_is_read_in_a_few_passes() {
    let rows = "a\",\"\"\",movie,5\n".repeat(50_000);
    let summary = read("ratings.csv", &format!("{IMDB}{rows}"));
    assert!(summary.rows > 0);
}

#[test]
fn rows_beyond_what_anyone_has_are_not_taken_in_and_that_is_said() {
    let rows = ",,,\n".repeat(500_100);
    let summary = read("ratings.csv", &format!("{IMDB}{rows}"));
    assert_eq!(summary.rows, 500_001, "the last says that there are more");
}

#[test]
fn an_element_that_is_nested_deep_or_long_is_one_that_cannot_be_read() {
    let last =
        "{\"id\":2,\"watched_at\":\"unknown\",\"movie\":{\"title\":\"B\",\"ids\":{\"trakt\":2}}}]";
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let long = format!("[{}0]", "0,".repeat(1_000_000));
    for within in [deep, long] {
        let summary = read("watched-history.json", &format!("{TRAKT}{within},{last}"));
        assert_eq!(
            (summary.rows, summary.counts.set_aside),
            (3, 1),
            "and loses neither the one before nor the one behind"
        );
    }
}
