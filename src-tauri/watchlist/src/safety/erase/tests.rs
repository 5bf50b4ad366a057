//! Cut off after each step, and opened again.

use std::fs;
use std::path::Path;

use jiff::civil::date;

use super::bytes::STEPS;
use super::{Erasure, erase_from_backups};
use crate::Now;
use crate::journal::{Act, Verb};
use crate::open::Reader;
use crate::safety::backup::{Reason, back_up};
use crate::storage::Watchlist;

const NOW: Now = Now {
    today: date(2026, 11, 23),
    millis: 1_795_407_300_000,
};
/// Parts of the word as it was written and as it is indexed, without its beginning: neighbours in the index share those.
const PARTS: [&str; 2] = ["зельквакст", "зелквакст"];
const NOTE: &str = "Snow. Мазельквакст and Мазелквакст.";

/// Every file below a folder that holds a part of the word.
fn holding(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(holding(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            let holds = |part: &str| bytes.windows(part.len()).any(|it| it == part.as_bytes());
            if PARTS.iter().any(|part| holds(part)) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let there = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &there);
        } else {
            fs::copy(&path, &there).unwrap();
        }
    }
}

#[test]
fn cut_off_after_any_step_it_is_finished_at_the_next_opening() {
    for cut in 0..=STEPS.len() {
        let folder = tempfile::tempdir().unwrap();
        let mut watchlist = Watchlist::open(folder.path(), NOW).unwrap();
        let _beside = Reader::open(folder.path()).unwrap();
        watchlist.write_note(1, NOTE, NOW).unwrap();
        watchlist.write_note(2, "Another.", NOW).unwrap();
        let copy = back_up(folder.path(), Reason::Asked, NOW, &crate::Monitor::none()).unwrap();
        watchlist.write_note(1, "Snow.", NOW).unwrap();
        // Work that was cut off earlier may have left whole copies behind.
        for place in ["replacement.sqlite3", "backups/unfinished.tmp"] {
            fs::copy(&copy, folder.path().join(place)).unwrap();
        }
        for scratch in [
            "mending",
            "restoring",
            "backups/restoring",
            "backups/changing",
        ] {
            fs::create_dir(folder.path().join(scratch)).unwrap();
            fs::copy(&copy, folder.path().join(scratch).join("candidate.sqlite3")).unwrap();
        }
        assert!(holding(folder.path()).len() >= 7, "the search finds it");

        watchlist.take_out(Erasure::Note(1), true, NOW).unwrap();
        for step in &STEPS[..cut] {
            step(&mut watchlist).unwrap();
        }
        // What is on the disk if the power goes now.
        let after = tempfile::tempdir().unwrap();
        copy_folder(folder.path(), after.path());
        assert!(
            !holding(after.path()).is_empty(),
            "step {cut}: not finished yet"
        );

        let mut watchlist = Watchlist::open(after.path(), NOW).unwrap();
        let cleaned = erase_from_backups(after.path(), &[]).unwrap();
        assert_eq!((cleaned.cleaned, cleaned.damaged), (1, 0), "step {cut}");
        watchlist.erased_from_backups(&cleaned).unwrap();
        assert_eq!(holding(after.path()), Vec::<String>::new(), "step {cut}");
        let reader = Reader::open(after.path()).unwrap();
        assert_eq!(reader.film(1, NOW).unwrap().note, "");
        assert_eq!(reader.film(2, NOW).unwrap().note, "Another.");
        assert_eq!(
            erase_from_backups(after.path(), &[]).unwrap().cleaned,
            0,
            "step {cut}: nothing is left to be done"
        );
        drop((watchlist, reader));
        let watchlist = Watchlist::open(after.path(), NOW).unwrap();
        let left: u32 = watchlist
            .conn
            .query_row(
                "SELECT count(*) FROM setting WHERE name LIKE 'erasing%'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(left, 0, "step {cut}");
    }
}

#[test]
fn a_replacement_that_is_promised_is_not_swept_away() {
    let folder = tempfile::tempdir().unwrap();
    let mut watchlist = Watchlist::open(folder.path(), NOW).unwrap();
    for file in ["replacement.sqlite3", "replacement.promise"] {
        fs::write(folder.path().join(file), "000001").unwrap();
    }
    STEPS[0](&mut watchlist).unwrap();
    assert!(folder.path().join("replacement.sqlite3").exists());
}

#[test]
fn what_other_places_call_someone_goes_with_whom_nobody_names_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut watchlist = Watchlist::open(folder.path(), NOW).unwrap();
    let film = crate::FilmDraft {
        title: "Mine".to_owned(),
        credits: crate::CreditDraft::directors(["Nobody Else's".to_owned()]),
        ..crate::FilmDraft::default()
    };
    watchlist.add_films(&[film], NOW).unwrap();
    let act = Act::on_library(Verb::Restore);
    let known = "INSERT INTO person_identifier (person, kind, value) SELECT max(id), 'imdb', 'nm1' FROM person";
    watchlist
        .act(act, NOW, |conn| Ok(conn.execute(known, []).map(drop)?))
        .unwrap();
    let left = |watchlist: &Watchlist| -> (Option<String>, u32) {
        let sql = "SELECT (SELECT uuid FROM person WHERE name GLOB 'Nobody*') AS uuid,
                     (SELECT count(*) FROM person_identifier) AS count";
        watchlist
            .conn
            .query_row(sql, [], |row| Ok((row.get("uuid")?, row.get("count")?)))
            .unwrap()
    };
    let (uuid, count) = left(&watchlist);
    assert_eq!((uuid.map(|it| it.len()), count), (Some(36), 1));
    let film = watchlist
        .conn
        .query_row("SELECT max(id) FROM film", [], |row| row.get(0))
        .unwrap();
    watchlist.erase(Erasure::Film(film), false, NOW).unwrap();
    assert_eq!(left(&watchlist), (None, 0));
    back_up(folder.path(), Reason::Asked, NOW, &crate::Monitor::none()).expect("every sum holds");
}

#[test]
fn a_genre_of_ones_own_goes_with_the_last_film_that_has_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut watchlist = Watchlist::open(folder.path(), NOW).unwrap();
    let film = |title: &str, genres: &[&str]| crate::FilmDraft {
        title: title.to_owned(),
        genres: genres.iter().map(|genre| (*genre).to_owned()).collect(),
        ..crate::FilmDraft::default()
    };
    watchlist
        .add_films(&[film("One", &["Mazelquakst", "Ours"])], NOW)
        .unwrap();
    watchlist
        .add_films(&[film("Two", &["Ours", "Drama"])], NOW)
        .unwrap();
    let offered = |typed: &str| {
        let reader = Reader::open(folder.path()).unwrap();
        reader
            .completions(crate::NameKind::Genre, typed)
            .unwrap()
            .len()
    };
    assert_eq!((offered("mazel"), offered("ours")), (1, 1));
    let known = |watchlist: &Watchlist| -> Vec<String> {
        let sql = "SELECT n.name FROM genre_name n JOIN genre g ON g.code = n.genre WHERE genre GLOB 'own:*' ORDER BY n.name";
        let mut names = watchlist.conn.prepare(sql).unwrap();
        let names = names.query_map([], |row| row.get(0)).unwrap();
        names.map(Result::unwrap).collect()
    };
    let one: i64 = watchlist
        .conn
        .query_row("SELECT id FROM film WHERE title = 'One'", [], |row| {
            row.get(0)
        })
        .unwrap();
    watchlist.erase(Erasure::Film(one), false, NOW).unwrap();
    assert_eq!(known(&watchlist), ["Ours"]);
    watchlist.undo().unwrap();
    assert_eq!(known(&watchlist), ["Ours"], "redo would need it");
    assert_eq!(offered("ours"), 0, "no film has it");
    back_up(folder.path(), Reason::Asked, NOW, &crate::Monitor::none()).expect("every sum holds");
}
