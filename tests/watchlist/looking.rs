//! Looking changes nothing, and begins nothing.

use std::fs;
use std::path::Path;

use tempfile::TempDir;
use watchlist::{Error, Existing, Looked, Monitor, NotOpen, Watchlist, is_there};

use crate::home::{Home, NOW};

/// Every name in a folder, with what lies there.
fn bytes(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read(entry.path()).unwrap_or_default())
        })
        .collect();
    all.sort();
    all
}

/// Looks in every way there is. Gives the export.
fn look(folder: &Path) -> watchlist::Result<String> {
    let (temporary, outside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let looked = (|| {
        let mut looked = Looked::alone(folder, temporary.path(), NOW)?;
        looked.check(&Monitor::none())?;
        let copy = looked.back_up_to(outside.path(), NOW)?;
        assert!(looked.preview(&copy)?.is_none());
        let to = outside.path().join("all.json");
        looked.export(&to, Existing::Kept, NOW)?;
        Ok(fs::read_to_string(to).unwrap())
    })();
    assert!(bytes(temporary.path()).is_empty(), "no copy is left");
    looked
}

fn lived() -> TempDir {
    let mut home = Home::new();
    home.watchlist.write_note(1, "Snow.", home.now).unwrap();
    let folder = home.quit();
    // Whoever closed it last only read, and brought no log into it.
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    folder
}

#[test]
fn a_watchlist_is_looked_at_and_left_as_it_lies_there() {
    let closed = lived();
    let left_open = {
        let mut home = Home::over(lived());
        home.watchlist.write_note(2, "Wind.", home.now).unwrap();
        let copy = TempDir::new().unwrap();
        for name in ["watchlist.sqlite3", "watchlist.sqlite3-wal"] {
            fs::copy(home.folder().join(name), copy.path().join(name)).unwrap();
        }
        copy
    };
    let promised = {
        let folder = lived();
        let at = |name: &str| folder.path().join(name);
        fs::rename(at("watchlist.sqlite3"), at("replacement.sqlite3")).unwrap();
        fs::write(at("replacement.promise"), "000001").unwrap();
        folder
    };
    for folder in [closed, left_open, promised] {
        let before = bytes(folder.path());
        assert!(look(folder.path()).unwrap().contains("Snow."));
        assert!(bytes(folder.path()) == before, "looking wrote");
        drop(Watchlist::open(folder.path(), NOW).unwrap());
        look(folder.path()).unwrap();
    }
}

#[test]
fn an_older_watchlist_is_looked_at_in_a_copy() {
    let folder = TempDir::new().unwrap();
    let older = include_bytes!("../data/schemas/1.sqlite3");
    fs::write(folder.path().join("watchlist.sqlite3"), older).unwrap();
    let before = bytes(folder.path());
    look(folder.path()).unwrap();
    assert!(
        bytes(folder.path()) == before,
        "looking brought it up to date"
    );
}

#[test]
fn where_there_is_none_none_is_begun() {
    let folder = TempDir::new().unwrap();
    let missing = folder.path().join("mistyped");
    for place in [folder.path(), &missing] {
        assert!(!is_there(place).unwrap());
        let answer = look(place).unwrap_err();
        assert!(
            matches!(answer, Error::NotOpen(NotOpen::NotThere { .. })),
            "{answer}"
        );
    }
    assert!(bytes(folder.path()).is_empty(), "nothing was made");
    drop(Watchlist::open(&missing, NOW).unwrap());
    assert!(is_there(&missing).unwrap(), "canary");
}

#[test]
fn what_is_said_of_a_copy_names_what_it_was_made_from() {
    let folder = lived();
    let file = folder.path().join("watchlist.sqlite3");
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
    drop(conn);
    // As if it was left open: only a copy is read.
    fs::write(folder.path().join("watchlist.sqlite3-wal"), "no log").unwrap();
    let answer = look(folder.path()).unwrap_err();
    let Error::NotOpen(NotOpen::Newer { file: named, .. }) = answer else {
        panic!("{answer}");
    };
    assert_eq!(named, file.canonicalize().unwrap());
}
