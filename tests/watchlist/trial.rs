use std::fs;
use std::path::{Path, PathBuf};

use watchlist::{
    BackupFault, Cause, Counts, Erasure, Monitor, NotWhole, Reason, Tried, back_up, backup_status,
    backups, erase_from_backups, try_out_if_due,
};

use crate::home::{Home, MILLIS};

const DAY: i64 = 24 * 60 * 60;

fn backed_up() -> Home {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow and silence.", now)
    });
    back_up(home.folder(), Reason::Daily, home.now, &Monitor::none()).unwrap();
    home
}

fn try_out(home: &Home) -> Option<Tried> {
    try_out_if_due(home.folder(), home.now).unwrap()
}

fn newest(home: &Home) -> PathBuf {
    let mut files: Vec<PathBuf> = fs::read_dir(home.folder().join("backups"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files.pop().unwrap()
}

#[test]
fn once_a_month_the_newest_backup_is_opened_and_compared() {
    let mut home = Home::new();
    assert_eq!(try_out(&home), None, "there is none");
    home = backed_up();
    let before = fs::read(newest(&home)).unwrap();
    let tried = try_out(&home).expect("it is due");
    assert_eq!(
        tried,
        Tried {
            at: MILLIS,
            made_at: MILLIS,
            counts: Some(Counts {
                films: 10,
                notes: 1,
                ..Counts::default()
            }),
            spoilt: None
        }
    );
    assert_eq!(backup_status(home.folder()).unwrap().tried, Some(tried));
    assert_eq!(
        fs::read(newest(&home)).unwrap(),
        before,
        "it is not touched"
    );
    assert!(
        !home.folder().join("trying-out").exists(),
        "nothing is left"
    );

    home.wait(29 * DAY);
    assert_eq!(try_out(&home), None, "not yet");
    home.wait(2 * DAY);
    assert!(try_out(&home).is_some());
}

#[test]
fn an_older_backup_that_erasing_brought_to_the_newest_schema_is_not_called_spoilt() {
    let folder = tempfile::tempdir().unwrap();
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/schemas/8.sqlite3");
    fs::copy(fixture, folder.path().join("watchlist.sqlite3")).unwrap();
    let mut home = Home::over(folder);
    assert!(newest(&home).to_string_lossy().ends_with("-v8.sqlite3"));
    let what = Erasure::Film(home.film("The Ascent"));
    home.watchlist.erase(what, true, home.now).unwrap();
    let cleaned = erase_from_backups(home.folder(), &[]).unwrap();
    assert_eq!(cleaned.cleaned, 1, "{cleaned:?}");
    let copy = rusqlite::Connection::open(newest(&home)).unwrap();
    let schema: i32 = copy
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .unwrap();
    assert!(schema > 8, "canary: it is newer than its name says");
    drop(copy);
    assert_eq!(try_out(&home).expect("it is due").spoilt, None);
}

#[test]
fn a_clock_that_goes_wrong_does_not_put_it_off_for_ever() {
    let mut home = backed_up();
    home.now.millis = MILLIS + 3650 * DAY * 1000;
    assert!(try_out(&home).is_some());
    home.now.millis = MILLIS;
    assert!(
        try_out(&home).is_some(),
        "a trial in ten years has not happened yet"
    );
    assert_eq!(try_out(&home), None);
    home.now.millis = i64::MIN;
    assert!(try_out(&home).is_some());
}

#[test]
fn a_backup_that_is_not_what_it_says_is_found_and_another_is_made_and_tried() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage, BackupFault); 4] = [
        (
            "a letter of a note",
            |bytes| rot(bytes),
            BackupFault::NotWhole { why: NotWhole::Row },
        ),
        (
            "cut in half",
            |bytes| bytes.truncate(bytes.len() / 2),
            BackupFault::Empty,
        ),
        ("emptied", Vec::clear, BackupFault::Empty),
        ("zeros", |bytes| bytes.fill(0), BackupFault::Empty),
    ];
    for (what, damage, why) in damages {
        let home = backed_up();
        let file = newest(&home);
        let mut bytes = fs::read(&file).unwrap();
        damage(&mut bytes);
        fs::write(&file, &bytes).unwrap();
        let tried = try_out(&home).expect("it is due");
        let spoilt = tried.spoilt.expect(what);
        assert_eq!(spoilt.what, Cause::Backup(why), "{what}");
        assert_eq!(tried.counts.unwrap().notes, 1, "{what}: the other is well");
        let there = backups(home.folder()).unwrap();
        assert_eq!(there.len(), 2, "{what}");
        assert_eq!(
            fs::read(&file).unwrap(),
            bytes,
            "{what}: what is damaged is left as it is"
        );
        assert_eq!(try_out(&home), None, "{what}: and that is that for a month");
    }
}

/// What bit rot does to a word.
fn rot(bytes: &mut [u8]) {
    let word = b"Snow and silence.";
    let places: Vec<usize> = (0..bytes.len() - word.len())
        .filter(|at| bytes[*at..].starts_with(word))
        .collect();
    assert!(!places.is_empty(), "the note is in it");
    for at in places {
        bytes[at] = b'M';
    }
}

#[test]
fn where_no_other_can_be_made_it_is_tried_again_the_next_day() {
    let mut home = backed_up();
    let file = newest(&home);
    fs::write(&file, "zeros").unwrap();
    // The watchlist itself has a row that is not what was written: no backup of it counts.
    let conn = rusqlite::Connection::open(home.file()).unwrap();
    conn.execute("UPDATE note SET text = 'Snow and violence.'", [])
        .unwrap();
    let tried = try_out(&home).unwrap();
    assert_eq!(tried.counts, None);
    assert!(tried.spoilt.is_some());
    assert!(backup_status(home.folder()).unwrap().failed.is_some());
    assert_eq!(try_out(&home), None, "not at every moment");
    conn.execute("UPDATE note SET text = 'Snow and silence.'", [])
        .unwrap();
    drop(conn);
    home.wait(DAY);
    let tried = try_out(&home).unwrap();
    assert!(tried.counts.is_some() && tried.spoilt.is_some());
}

#[test]
fn one_of_an_older_schema_is_tried_out_as_it_would_be_opened() {
    let home = Home::new();
    let backups = home.folder().join("backups");
    fs::create_dir(&backups).unwrap();
    fs::write(
        backups.join("000001-20261101T000000Z-daily-v1.sqlite3"),
        include_bytes!("../data/schemas/1.sqlite3"),
    )
    .unwrap();
    let tried = try_out(&home).unwrap();
    assert_eq!(tried.spoilt, None);
    assert!(tried.counts.unwrap().films > 0);
}

#[test]
fn what_a_trial_that_was_cut_off_left_behind_is_cleared() {
    let home = backed_up();
    let left = home.folder().join("trying-out");
    fs::create_dir(&left).unwrap();
    fs::write(left.join("watchlist.sqlite3"), "half").unwrap();
    fs::write(left.join("watchlist.sqlite3-wal"), "a log of another").unwrap();
    assert_eq!(try_out(&home).unwrap().spoilt, None);
    assert!(!left.exists());
}
