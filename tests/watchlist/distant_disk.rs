//! A watchlist on a network's disk, where SQLite keeps no log beside the file.

use std::fs;

use watchlist::{
    Copy, Disk, DiskTrouble, Error, Monitor, NotOpen, Reader, Reason, ViewingDraft, Watchlist,
    back_up, back_up_if_due, backups, replace,
};

use crate::home::{Home, difference, state};

fn journal_of(home: &Home) -> String {
    let conn = rusqlite::Connection::open(home.file()).unwrap();
    conn.pragma_query_value(None, "journal_mode", |row| row.get(0))
        .unwrap()
}

fn live(home: &mut Home) {
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 5.0, now));
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
}

#[test]
fn no_log_is_kept_there_and_every_act_undo_and_restart_is_as_ever() {
    let (mut home, mut own) = (Home::distant(), Home::new());
    assert_eq!(journal_of(&home), "delete");
    assert_eq!(journal_of(&own), "wal", "and elsewhere one is kept");
    let begun = state(&home);
    live(&mut home);
    live(&mut own);
    assert!(!home.folder().join("watchlist.sqlite3-wal").exists());
    assert_eq!(home.page("The Ascent").note, "Snow.");
    assert_eq!(
        home.titles(&watchlist::Question::everything()),
        own.titles(&watchlist::Question::everything())
    );
    let lived = state(&home);
    for _ in 0..3 {
        home.watchlist.undo().unwrap();
    }
    assert!(
        state(&home) == begun,
        "{}",
        difference(&begun, &state(&home))
    );
    let mut home = home.restart();
    for _ in 0..3 {
        home.watchlist.redo().unwrap();
    }
    assert!(state(&home) == lived);
    home.watchlist.idle_checkpoint().unwrap();
}

#[test]
fn backups_are_made_gone_back_to_and_put_in_a_damaged_files_place() {
    let mut home = Home::distant();
    live(&mut home);
    back_up_if_due(home.folder(), home.now).unwrap().unwrap();
    let then = state(&home);
    home.wait(60);
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Silence.", now)
    });
    home.watchlist
        .restore(Copy::Backup(1), home.now, &Monitor::none())
        .unwrap();
    assert!(state(&home) == then);
    home.watchlist.undo().unwrap();
    assert_eq!(home.page("The Ascent").note, "Silence.");
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    let now = state(&home);

    let folder = home.quit();
    fs::write(folder.path().join("watchlist.sqlite3"), "zeros").unwrap();
    let newest = backups(folder.path()).unwrap()[0].number;
    replace(folder.path(), Copy::Backup(newest), &Monitor::none()).unwrap();
    assert!(state(&Home::distant_over(folder)) == now);
}

#[test]
fn a_file_with_a_log_from_another_disk_opens_and_loses_nothing_also_when_it_was_not_closed() {
    let mut home = Home::new();
    live(&mut home);
    let then = state(&home);
    // As after a cut: the log was not brought in.
    let copy = tempfile::tempdir().unwrap();
    for name in ["watchlist.sqlite3", "watchlist.sqlite3-wal"] {
        fs::copy(home.folder().join(name), copy.path().join(name)).unwrap();
    }
    assert!(
        fs::metadata(copy.path().join("watchlist.sqlite3-wal"))
            .unwrap()
            .len()
            > 0
    );
    for folder in [home.quit(), copy] {
        let home = Home::distant_over(folder);
        assert_eq!(journal_of(&home), "delete");
        assert!(state(&home) == then);
        let home = Home::over(home.quit());
        assert_eq!(
            journal_of(&home),
            "wal",
            "and back on a disk of one's own a log is kept again"
        );
        assert!(state(&home) == then);
    }
}

#[test]
fn what_was_cut_off_while_being_written_is_taken_back_on_any_disk() {
    let mut home = Home::distant();
    live(&mut home);
    let then = state(&home);
    let folder = home.quit();
    for disk in [Disk::Distant, Disk::Own] {
        let cut = tempfile::tempdir().unwrap();
        let conn = rusqlite::Connection::open(folder.path().join("watchlist.sqlite3")).unwrap();
        // Writes into the file itself before it commits, and is copied just then.
        conn.execute_batch(
            "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN;
             UPDATE journal SET after = hex(zeroblob(9000)); UPDATE note SET text = 'half done';",
        )
        .unwrap();
        for name in ["watchlist.sqlite3", "watchlist.sqlite3-journal"] {
            fs::copy(folder.path().join(name), cut.path().join(name)).unwrap();
        }
        conn.execute_batch("ROLLBACK").unwrap();
        drop(conn);
        assert_ne!(
            fs::read(cut.path().join("watchlist.sqlite3")).unwrap(),
            fs::read(folder.path().join("watchlist.sqlite3")).unwrap(),
            "the file was half written"
        );
        let home = match disk {
            Disk::Distant => Home::distant_over(cut),
            Disk::Own => Home::over(cut),
        };
        assert!(state(&home) == then, "{disk:?}");
    }
}

#[test]
fn who_reads_and_who_writes_wait_for_each_other() {
    let mut home = Home::distant();
    let film = home.film("The Ascent");
    let (folder, now) = (home.folder().to_path_buf(), home.now);
    let reading = std::thread::spawn(move || {
        let mut reader = Reader::open(&folder).unwrap();
        for _ in 0..300 {
            reader.start(now).unwrap();
            reader.film(film, now).unwrap();
        }
    });
    let copying = {
        let folder = home.folder().to_path_buf();
        std::thread::spawn(move || {
            for _ in 0..3 {
                // A copy made while someone writes may be thrown away, and is made again when idle; it never stops anyone.
                match back_up(&folder, Reason::Asked, now, &Monitor::none()) {
                    Err(Error::Disk(
                        DiskTrouble::BackupNotWhole { .. } | DiskTrouble::BackupOfOtherRows,
                    )) => {}
                    other => drop(other.unwrap()),
                }
            }
        })
    };
    for time in 0..100 {
        home.watchlist
            .write_note(film, &format!("Snow {time}."), now)
            .unwrap();
    }
    reading.join().unwrap();
    copying.join().unwrap();
    assert_eq!(home.page("The Ascent").note, "Snow 99.");
}

#[test]
#[cfg(unix)]
fn a_file_that_is_moved_away_is_noticed_there_too() {
    let mut home = Home::distant();
    let film = home.film("The Ascent");
    fs::rename(home.file(), home.folder().join("elsewhere")).unwrap();
    match home.watchlist.rate(film, 1.0, home.now) {
        Err(Error::Moved(_)) => {}
        other => panic!("{other:?}"),
    }
    fs::rename(home.folder().join("elsewhere"), home.file()).unwrap();
    home.watchlist.rate(film, 1.0, home.now).unwrap();
}

#[test]
fn a_newer_watchlist_is_refused_there_too() {
    let folder = Home::distant().quit();
    let file = folder.path().join("watchlist.sqlite3");
    rusqlite::Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA user_version = 98")
        .unwrap();
    let before = fs::read(&file).unwrap();
    let refused = Watchlist::open_on(folder.path(), Disk::Distant, crate::home::Home::new().now);
    assert!(matches!(
        refused,
        Err(Error::NotOpen(NotOpen::Newer { schema: 98, .. }))
    ));
    assert_eq!(fs::read(&file).unwrap(), before);
}
