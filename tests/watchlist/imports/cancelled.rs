//! Looked at and cancelled, files leave nothing behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use watchlist::{Error, Import, ImportOptions, Monitor};

use super::sample;
use crate::home::{Home, NOW, state};

/// Whether it was looked at to the end by someone who says no when they are asked the time after `patience`.
fn looked_at(home: &Home, patience: u32) -> bool {
    let asked = Arc::new(AtomicU32::new(0));
    let monitor = Monitor::new(move |_| asked.fetch_add(1, Ordering::Relaxed) < patience);
    let files = [sample("letterboxd")];
    let read = Import::read(&files, ImportOptions::default(), NOW, &monitor);
    let matched = read.and_then(|mut it| home.reader.match_import(&mut it, &monitor));
    match matched {
        Ok(()) => true,
        Err(Error::Cancelled) => false,
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn an_import_can_be_cancelled_wherever_it_is_asked_whether_to_go_on() {
    let home = Home::new();
    let before = state(&home);
    let whole = (0..500).find(|patience| looked_at(&home, *patience));
    let places = whole.expect("it ends");
    assert!(
        places > 10,
        "it asks for every file, and every film: {places}"
    );
    assert_eq!(state(&home), before, "and nothing is written");
}
