//! Images of old changes lie in blocks, and all that is done with them is done as before.

use std::fs;
use std::io::Read as _;

use rusqlite::Connection;
use watchlist::{
    Erasure, Monitor, Outcome, Reason, UndoOne, back_up, check, erase_from_backups, repair,
};

use crate::home::{Home, state};

const WORD: &str = "Мызёлквакстр";
const ASCENT: &str = "The Ascent";
const COMMISSAR: &str = "The Commissar";

/// Two notes, each saved on thirty days, at rest.
fn lived() -> Home {
    let mut home = Home::new();
    for save in 0..30 {
        for (title, begins) in [(ASCENT, WORD), (COMMISSAR, "Snow")] {
            home.wait(24 * 60 * 60);
            let text = format!("{begins} {save}. {}", "Letters nobody sent. ".repeat(130));
            home.with(title, |list, film, now| list.write_note(film, &text, now));
        }
    }
    home
}

fn packed() -> Home {
    let mut home = lived();
    home.watchlist.idle_checkpoint().unwrap();
    assert!(
        is_packed(&home, "change = 5"),
        "or nothing here shows anything"
    );
    assert!(
        !is_packed(&home, "change > 50"),
        "the newest stay as they are"
    );
    home
}

fn is_packed(home: &Home, which: &str) -> bool {
    let sql = format!(
        "SELECT EXISTS (SELECT 1 FROM journal WHERE typeof(before) = 'integer' AND typeof(after) = 'integer' AND {which})"
    );
    let conn = Connection::open(home.file()).unwrap();
    conn.query_row(&sql, [], |row| row.get(0)).unwrap()
}

/// What is in the blocks of a file, as anyone can unpack it.
fn unpacked(file: &std::path::Path) -> String {
    let conn = Connection::open(file).unwrap();
    let mut blocks = conn.prepare("SELECT bytes FROM journal_block").unwrap();
    let blocks = blocks
        .query_map([], |row| row.get::<_, Vec<u8>>(0))
        .unwrap();
    let mut all = Vec::new();
    for block in blocks {
        brotli::Decompressor::new(block.unwrap().as_slice(), 4096)
            .read_to_end(&mut all)
            .unwrap();
    }
    String::from_utf8_lossy(&all).into_owned()
}

fn is_well(home: &Home) {
    let checked = check(home.folder(), &Monitor::none()).unwrap();
    assert!(checked.all_is_well(), "{checked:?}");
}

#[test]
fn every_earlier_text_can_be_read_and_the_file_is_several_times_smaller() {
    let mut before = lived();
    let film = before.film(ASCENT);
    let versions = before.reader.note_versions(film).unwrap();
    assert_eq!(versions.len(), 29);
    let home = packed();
    assert_eq!(home.reader.note_versions(film).unwrap(), versions);
    let size = |home: &Home| -> i64 {
        let sql = "SELECT sum(octet_length(before) + octet_length(after)) FROM journal WHERE change <= 40";
        let conn = Connection::open(home.file()).unwrap();
        conn.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    assert!(size(&home) * 100 < size(&before));
    assert!(unpacked(&home.file()).len() as i64 > 20 * bytes_of_blocks(&home));
    is_well(&home);
}

fn bytes_of_blocks(home: &Home) -> i64 {
    let conn = Connection::open(home.file()).unwrap();
    let sql = "SELECT sum(length(bytes)) FROM journal_block";
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn steps_back_and_forth_reach_through_blocks_to_the_first() {
    let mut home = packed();
    let last = state(&home);
    let mut steps = 0;
    while home.reader.start(home.now).unwrap().steps.undo.is_some() {
        home.watchlist.undo().unwrap();
        home.watchlist.idle_checkpoint().unwrap();
        steps += 1;
    }
    assert_eq!(steps, 60);
    assert_eq!(home.page(ASCENT).note, "");
    is_well(&home);
    while home.reader.start(home.now).unwrap().steps.redo.is_some() {
        home.watchlist.redo().unwrap();
    }
    assert_eq!(state(&home), last);
    is_well(&home);
}

#[test]
fn a_packed_change_is_undone_alone() {
    let mut home = lived();
    home.with(ASCENT, |list, film, now| list.write_note(film, "", now));
    home.with(COMMISSAR, |list, film, now| {
        list.write_note(film, "Last.", now)
    });
    for rating in 0..12 {
        let stars = f64::from(rating % 9 + 1);
        home.wait(60);
        home.with(COMMISSAR, |list, film, now| list.rate(film, stars, now));
    }
    home.watchlist.idle_checkpoint().unwrap();
    // The note was emptied by this one.
    assert!(is_packed(&home, "change = 41"));
    let emptied = 61;
    let undone = home
        .watchlist
        .undo_change(emptied, false, home.now)
        .unwrap();
    assert!(matches!(undone, UndoOne::Undone { .. }), "{undone:?}");
    assert!(home.page(ASCENT).note.starts_with(&format!("{WORD} 29.")));
    is_well(&home);
}

#[test]
fn what_is_erased_is_in_no_block_of_any_file_and_the_rest_stays() {
    let mut home = packed();
    let copy = back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    let (film, other) = (home.film(ASCENT), home.film(COMMISSAR));
    let others = home.reader.note_versions(other).unwrap();
    assert!(
        [home.file(), copy.clone()]
            .iter()
            .all(|file| unpacked(file).contains(WORD))
    );
    let packed_with_the_word: Vec<u8> = Connection::open(home.file())
        .unwrap()
        .query_row("SELECT bytes FROM journal_block WHERE id = 1", [], |row| {
            row.get(0)
        })
        .unwrap();
    home.watchlist
        .erase(Erasure::Note(film), true, home.now)
        .unwrap();
    erase_from_backups(home.folder(), &[]).unwrap();
    for file in [home.file(), copy] {
        let left = unpacked(&file);
        assert!(
            !left.contains(WORD) && left.contains("Snow 3."),
            "{}",
            file.display()
        );
        let bytes = fs::read(&file).unwrap();
        let part = &packed_with_the_word[..64];
        assert!(
            !bytes.windows(64).any(|it| it == part),
            "the block as it was"
        );
    }
    assert_eq!(home.reader.note_versions(other).unwrap(), others);
    is_well(&home);
}

#[test]
fn a_block_that_rots_is_found_and_comes_back_from_a_backup() {
    for rot in [
        "UPDATE journal_block SET bytes = CAST(substr(bytes, 1, 60) || x'ff00ff' || substr(bytes, 64) AS BLOB)",
        "UPDATE journal_block SET id = id + 77",
        "DELETE FROM journal_block",
    ] {
        let home = packed();
        let (now, before) = (home.now, state(&home));
        back_up(home.folder(), Reason::Asked, now, &Monitor::none()).unwrap();
        let folder = home.quit();
        let file = folder.path().join("watchlist.sqlite3");
        Connection::open(file).unwrap().execute_batch(rot).unwrap();
        let checked = check(folder.path(), &Monitor::none()).unwrap();
        assert!(
            checked.found.iter().any(|it| it.table == "journal"),
            "{rot}: {checked:?}"
        );
        let repaired = repair(folder.path(), now, &Monitor::none()).unwrap();
        let healed = Outcome::Healed { backup: Some(1) };
        assert!(
            repaired.rows.iter().all(|row| row.outcome == healed),
            "{rot}: {repaired:?}"
        );
        let mut home = Home::over(folder);
        assert_eq!(state(&home), before, "{rot}");
        is_well(&home);
        let film = home.film(ASCENT);
        assert_eq!(home.reader.note_versions(film).unwrap().len(), 29, "{rot}");
    }
}
