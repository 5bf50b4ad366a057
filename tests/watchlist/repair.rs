use std::fs;
use std::path::Path;

use rusqlite::Connection;
use watchlist::{
    Error, Ink, Monitor, Now, Outcome, Reason, Refusal, Repaired, ViewingDraft, back_up,
    bring_to_second_folder, check, check_if_due, choose_second_folder, preview_repair, repair,
};

use crate::home::{Home, MILLIS, NOW, difference, state};
use crate::verbs::pictures::photograph;

const LETTER: &str = "The Letter Never Sent";

/// A watchlist with a life, closed; and all that it says.
fn lived(backed_up: bool) -> (tempfile::TempDir, String) {
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.watchlist.leave_writing().unwrap();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "Snow and silence.", now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with("The Commissar", |list, film, now| {
        list.give_picture(film, &photograph(1), Ink::Blue, now)
    });
    let films: Vec<_> = (0..200)
        .map(|n| watchlist::FilmDraft {
            title: format!("Film {n}, with a title of some length"),
            credits: watchlist::CreditDraft::directors([format!("Director {n}")]),
            ..Default::default()
        })
        .collect();
    home.watchlist.add_films(&films, NOW).unwrap();
    home.watchlist.idle_checkpoint().unwrap();
    if backed_up {
        back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    }
    let state = state(&home);
    let file = home.file();
    let folder = home.quit();
    // One file, as a disk damages it: what still lies in the log would be read from there.
    let conn = Connection::open(file).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    (folder, state)
}

/// Rot, as a disk makes it: past every rule and every checksum.
fn rot(folder: &Path, sql: &str) {
    let conn = Connection::open(folder.join("watchlist.sqlite3")).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true)
        .unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    conn.execute_batch(sql).unwrap();
    assert!(
        conn.total_changes() > 0,
        "something rots, or this shows nothing: {sql}"
    );
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
}

fn outcomes(repaired: &Repaired) -> Vec<(&str, Outcome)> {
    let rows = repaired.rows.iter();
    rows.map(|row| (row.what.table.as_str(), row.outcome))
        .collect()
}

/// Rots, finds, previews and repairs; every word must be as it was.
fn heals(sql: &str, expected: &[(&str, Outcome)]) {
    let (folder, before) = lived(true);
    rot(folder.path(), sql);
    let damaged = fs::read(folder.path().join("watchlist.sqlite3")).unwrap();
    let checked = check(folder.path(), &Monitor::none()).unwrap();
    assert!(!checked.all_is_well(), "{sql}: found");
    let preview = preview_repair(folder.path(), &Monitor::none()).unwrap();
    assert_eq!(
        fs::read(folder.path().join("watchlist.sqlite3")).unwrap(),
        damaged,
        "{sql}: looking changes nothing"
    );
    let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
    assert_eq!(repaired, preview, "{sql}: done as it was shown");
    assert_eq!(outcomes(&repaired), expected, "{sql}");
    let aside = folder.path().join("set-aside/000001/watchlist.sqlite3");
    assert_eq!(
        fs::read(aside).unwrap(),
        damaged,
        "{sql}: the damaged file is kept as it was"
    );
    let mut home = Home::over(folder);
    let after = state(&home);
    assert_eq!(after, before, "{sql}: {}", difference(&before, &after));
    assert!(
        check(home.folder(), &Monitor::none())
            .unwrap()
            .all_is_well(),
        "{sql}"
    );
    while home.reader.start(NOW).unwrap().steps.undo.is_some() {
        home.watchlist.undo().unwrap();
    }
    assert_eq!(
        home.cards().len(),
        10,
        "{sql}: the history holds to its start"
    );
}

const BY_ITSELF: Outcome = Outcome::Healed { backup: None };
const BY_BACKUP: Outcome = Outcome::Healed { backup: Some(1) };

#[test]
fn a_whole_watchlist_is_well_and_what_was_looked_at_is_counted() {
    let (folder, _) = lived(true);
    let checked = check(folder.path(), &Monitor::none()).unwrap();
    assert!(checked.all_is_well(), "{checked:?}");
    assert_eq!((checked.counts.films, checked.counts.notes), (210, 1));
    assert!(checked.rows > 800, "{checked:?}");
}

#[test]
fn a_rotten_note_is_found_by_name_and_healed_from_the_history() {
    let (folder, _) = lived(false);
    rot(folder.path(), "UPDATE note SET text = 'Snow and sidence.'");
    let checked = check(folder.path(), &Monitor::none()).unwrap();
    assert!(checked.file_whole, "SQLite sees nothing");
    let [note] = checked.found.as_slice() else {
        panic!("{checked:?}");
    };
    assert_eq!(note.title.as_deref(), Some("The Letter Never Sent (1960)"));
    assert_eq!(note.table, "note");
    heals(
        "UPDATE note SET text = 'Snow and sidence.'",
        &[("note", BY_ITSELF)],
    );
}

#[test]
fn rows_that_no_history_knows_are_healed_from_a_backup() {
    heals(
        "UPDATE film SET uuid = replace(uuid, '7', '6') WHERE id = 3",
        &[("film", BY_BACKUP)],
    );
    heals(
        "UPDATE person SET original_name = 'Х' WHERE id = 2",
        &[("person", BY_BACKUP)],
    );
    heals(
        "UPDATE waiting SET since = since + 1 WHERE film IN (2, 4)",
        &[("waiting", BY_BACKUP), ("waiting", BY_BACKUP)],
    );
}

#[test]
fn where_only_a_sum_rotted_the_row_stays_as_it_is() {
    heals(
        "UPDATE rating SET row_sum = row_sum + 1",
        &[("rating", BY_ITSELF)],
    );
    heals(
        "UPDATE film SET row_sum = row_sum + 1 WHERE id < 5",
        &[("film", BY_ITSELF); 4],
    );
    heals(
        "UPDATE table_sum SET sum = sum + 1 WHERE tbl = 'film'",
        &[("film", BY_ITSELF)],
    );
}

#[test]
fn rows_that_are_gone_come_back_and_those_the_person_took_away_do_not() {
    heals("DELETE FROM note", &[("note", BY_ITSELF)]);
    heals("DELETE FROM rating", &[("rating", BY_BACKUP)]);
    heals(
        "DELETE FROM waiting WHERE film IN (2, 4)",
        &[("waiting", BY_BACKUP), ("waiting", BY_BACKUP)],
    );
    heals("DELETE FROM viewing", &[("viewing", BY_BACKUP)]);
}

#[test]
fn a_row_under_another_key_goes_back_to_its_own() {
    heals(
        "UPDATE waiting SET film = 1000003 WHERE film = 3",
        &[("waiting", BY_BACKUP)],
    );
}

#[test]
fn an_older_page_that_a_disk_gave_back_is_made_the_newest_again() {
    let (_, before) = lived(true);
    let old_sum = before
        .lines()
        .find(|line| line.starts_with("note "))
        .unwrap();
    assert!(old_sum.contains("silence"));
    // The note as it was before the last change, with the checksum it had then.
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    let conn = Connection::open(home.file()).unwrap();
    let sum: i64 = conn
        .query_row("SELECT row_sum FROM note", [], |row| row.get(0))
        .unwrap();
    heals(
        &format!("UPDATE note SET text = 'Snow.', row_sum = {sum}"),
        &[("note", BY_ITSELF)],
    );
}

#[test]
fn the_history_is_healed_by_what_came_before_and_after() {
    heals(
        "UPDATE journal SET after = replace(after, 'Snow', 'Slow') WHERE after LIKE '%silence.%'",
        &[("journal", BY_ITSELF)],
    );
    heals(
        "UPDATE journal SET before = replace(before, 'Snow', 'Slow') WHERE before LIKE '%Snow.%'",
        &[("journal", BY_BACKUP)],
    );
    heals(
        "UPDATE journal SET after_sum = 5 WHERE change = 1",
        &[("journal", BY_ITSELF)],
    );
    heals(
        "UPDATE journal SET sum = 5 WHERE change = 1",
        &[("journal", BY_BACKUP)],
    );
}

#[test]
fn a_row_of_the_history_whose_key_a_bit_turned_goes_back_where_it_belongs() {
    for turned in ["change = change + 4", "tbl = tbl + 16", "key = key + 64"] {
        heals(
            &format!("UPDATE journal SET {turned} WHERE change = 1"),
            &[("journal", BY_BACKUP), ("journal", BY_ITSELF)],
        );
    }
}

#[test]
fn a_row_of_the_history_whose_key_is_no_number_any_more_is_found_and_comes_back() {
    let schema = |from: &str, to: &str| {
        format!(
            "PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = replace(sql, '{from}', '{to}') WHERE name = 'journal';
             PRAGMA writable_schema = RESET;"
        )
    };
    let loose = schema(") STRICT, WITHOUT", ") WITHOUT");
    let strict = schema(") WITHOUT", ") STRICT, WITHOUT");
    heals(
        &format!("{loose} UPDATE journal SET change = 'x' WHERE change = 2; {strict}"),
        &[("journal", Outcome::Healed { backup: Some(1) })],
    );
}

#[test]
fn the_cut_end_of_the_history_is_filled_by_what_came_before_and_after() {
    let (folder, before) = lived(false);
    rot(
        folder.path(),
        "UPDATE journal SET after = substr(after, 1, length(after) - 12) || CAST(zeroblob(12) AS TEXT), sum = 0
         WHERE after LIKE '%silence.%'",
    );
    let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
    let filled = Outcome::BroughtBack { backup: None };
    assert_eq!(outcomes(&repaired), [("journal", filled)]);
    let mut home = Home::over(folder);
    let after = state(&home);
    assert_eq!(after, before, "{}", difference(&before, &after));
    assert!(
        check(home.folder(), &Monitor::none())
            .unwrap()
            .all_is_well()
    );
    while home.reader.start(NOW).unwrap().steps.undo.is_some() {
        home.watchlist.undo().unwrap();
    }
}

#[test]
fn a_picture_comes_back_from_a_backup() {
    heals(
        "UPDATE image SET bytes = zeroblob(20)",
        &[("own_picture", BY_BACKUP)],
    );
}

#[test]
fn what_nothing_knows_stays_as_it_can_be_read_and_says_so() {
    let (folder, _) = lived(false);
    rot(
        folder.path(),
        "UPDATE person SET original_name = CAST(x'd0bcff' AS TEXT) WHERE id = 2;
         UPDATE viewing SET seen_on = '20j1', row_sum = 0;
         UPDATE journal SET after_sum = 7
         WHERE tbl = (SELECT id FROM journal_table WHERE name = 'viewing')",
    );
    assert!(
        !check(folder.path(), &Monitor::none())
            .unwrap()
            .all_is_well()
    );
    let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
    assert_eq!(
        outcomes(&repaired),
        [
            ("person", Outcome::Kept),
            ("viewing", Outcome::Kept),
            ("journal", Outcome::Kept)
        ]
    );
    let mut home = Home::over(folder);
    assert!(
        check(home.folder(), &Monitor::none())
            .unwrap()
            .all_is_well()
    );
    let viewing = home.page("The Ascent").viewings.remove(0);
    assert_eq!(
        viewing.seen_on.to_string(),
        "",
        "a date that is none is unknown"
    );
    back_up(home.folder(), Reason::Asked, NOW, &Monitor::none())
        .expect("backups can be made again");
    while home.reader.start(NOW).unwrap().steps.undo.is_some() {
        home.watchlist.undo().unwrap();
    }
}

/// The pages of this table, as SQLite numbers them from 1, without its first.
fn pages(folder: &Path, table: &str) -> (usize, Vec<usize>) {
    let conn = Connection::open(folder.join("watchlist.sqlite3")).unwrap();
    let size: u32 = conn
        .pragma_query_value(None, "page_size", |row| row.get(0))
        .unwrap();
    let root: u32 = conn
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?1",
            [table],
            |row| row.get(0),
        )
        .unwrap();
    let (size, root) = (size as usize, root as usize);
    let bytes = fs::read(folder.join("watchlist.sqlite3")).unwrap();
    let page = |number: usize| &bytes[(number - 1) * size..number * size];
    // An interior page of a table, or of one whose rows have no numbers: its cells begin with a child's number.
    assert!(
        [2, 5].contains(&page(root)[0]),
        "{table} has more than one page"
    );
    let cells = usize::from(u16::from_be_bytes([page(root)[3], page(root)[4]]));
    let children = (0..cells).map(|cell| {
        let at = 12 + 2 * cell;
        let at = usize::from(u16::from_be_bytes([page(root)[at], page(root)[at + 1]]));
        u32::from_be_bytes(page(root)[at..at + 4].try_into().unwrap()) as usize
    });
    (size, children.collect())
}

#[test]
fn where_a_page_cannot_be_read_its_rows_come_back_from_history_and_backup() {
    for table in [
        "film", "person", "credit", "waiting", "journal", "card", "entry",
    ] {
        let (folder, before) = lived(true);
        let file = folder.path().join("watchlist.sqlite3");
        let (size, pages) = pages(folder.path(), table);
        let mut bytes = fs::read(&file).unwrap();
        let at = (pages[0] - 1) * size;
        bytes[at..at + size].fill(0xa5);
        fs::write(&file, &bytes).unwrap();
        let checked = check(folder.path(), &Monitor::none()).unwrap();
        assert!(!checked.file_whole, "{table}: SQLite sees it");
        repair(folder.path(), NOW, &Monitor::none())
            .unwrap_or_else(|error| panic!("{table}: {error}"));
        assert!(
            check(folder.path(), &Monitor::none())
                .unwrap()
                .all_is_well(),
            "{table}"
        );
        let home = Home::over(folder);
        let after = state(&home);
        if table != "entry" {
            assert_eq!(after, before, "{table}: {}", difference(&before, &after));
        }
        assert_eq!(home.reader.library().unwrap().films, 210, "{table}");
    }
}

#[test]
fn a_file_of_which_nothing_can_be_read_is_left_and_backups_are_named() {
    let (folder, _) = lived(true);
    let file = folder.path().join("watchlist.sqlite3");
    let mut bytes = fs::read(&file).unwrap();
    bytes[100..4096].fill(0);
    fs::write(&file, &bytes).unwrap();
    match repair(folder.path(), NOW, &Monitor::none()) {
        Err(Error::Refused(Refusal::BeyondRepair)) => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read(&file).unwrap(), bytes);
    assert!(
        !folder.path().join("mending").exists(),
        "nothing lies about"
    );
}

#[test]
fn repairing_what_is_whole_changes_no_word() {
    let (folder, before) = lived(true);
    let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
    assert_eq!(repaired.rows, []);
    let home = Home::over(folder);
    let after = state(&home);
    assert_eq!(after, before, "{}", difference(&before, &after));
}

#[test]
fn an_older_watchlist_is_repaired_as_it_was_and_then_brought_up_to_date() {
    for fixture in [
        include_bytes!("../data/schemas/1.sqlite3").as_slice(),
        include_bytes!("../data/schemas/3.sqlite3"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("watchlist.sqlite3"), fixture).unwrap();
        rot(
            folder.path(),
            "UPDATE note SET text = replace(text, 'snow', 'show')",
        );
        let notes = check(folder.path(), &Monitor::none()).unwrap().counts.notes;
        let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
        assert!(!repaired.rows.is_empty());
        let healed = |(_, outcome): (_, Outcome)| outcome == BY_ITSELF;
        assert!(outcomes(&repaired).into_iter().all(healed), "{repaired:?}");
        assert_eq!(repaired.counts.notes, notes);
        let mut home = Home::over(folder);
        assert!(
            check(home.folder(), &Monitor::none())
                .unwrap()
                .all_is_well()
        );
        home.watchlist.undo().unwrap();
    }
}

#[test]
fn every_word_is_looked_at_once_a_week_and_until_it_was_repaired() {
    let days = |days: i64| Now {
        millis: MILLIS + days * 24 * 60 * 60 * 1000,
        ..NOW
    };
    let (folder, _) = lived(true);
    assert!(check_if_due(folder.path(), NOW).unwrap().is_some());
    assert_eq!(check_if_due(folder.path(), days(6)).unwrap(), None);
    rot(folder.path(), "UPDATE note SET text = 'Slow.'");
    for later in [7, 7, -400, 4_000] {
        let checked = check_if_due(folder.path(), days(later)).unwrap().unwrap();
        assert!(
            !checked.all_is_well(),
            "day {later}, whatever the clock says"
        );
    }
    repair(folder.path(), days(8), &Monitor::none()).unwrap();
    assert!(
        check_if_due(folder.path(), days(8))
            .unwrap()
            .unwrap()
            .all_is_well()
    );
    assert_eq!(check_if_due(folder.path(), days(9)).unwrap(), None);
}

#[test]
fn what_only_the_second_folder_still_has_is_healed_from_there() {
    let (folder, before) = lived(true);
    let stick = tempfile::tempdir().unwrap();
    choose_second_folder(folder.path(), stick.path(), NOW).unwrap();
    bring_to_second_folder(folder.path(), NOW).unwrap();
    fs::remove_dir_all(folder.path().join("backups")).unwrap();
    rot(
        folder.path(),
        "UPDATE person SET original_name = 'Х' WHERE id = 2",
    );
    let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
    assert_eq!(outcomes(&repaired), [("person", BY_BACKUP)]);
    let home = Home::over(folder);
    let after = state(&home);
    assert_eq!(after, before, "{}", difference(&before, &after));
}
