use std::fs;
use std::path::Path;

use watchlist::{
    Copy, Difference, Error, Existing, Monitor, Moved, NotUsable, Reason, Refusal, Watchlist,
    back_up, back_up_if_due, backups, begin_anew, preview, replace,
};

use crate::home::{Home, NOW, difference, refusal, state};

/// A watchlist with a note and two ratings, its backup, and what was done to it since.
fn changed_since_its_backup() -> (Home, String) {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 5.0, now));
    back_up_if_due(home.folder(), home.now).unwrap().unwrap();
    let then = state(&home);
    home.wait(60);
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "", now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 4.0, now));
    home.with("The Cranes Are Flying", |list, film, now| {
        list.mark_seen(film, &watchlist::ViewingDraft::on("2011"), now)
    });
    (home, then)
}

fn said_by_the_person(state: &str) -> String {
    state
        .lines()
        .filter(|line| !line.starts_with("card") && !line.starts_with("search"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn a_preview_counts_what_would_be_different_and_changes_nothing() {
    let (home, _) = changed_since_its_backup();
    let before = state(&home);
    let scratch = tempfile::tempdir().unwrap();
    let found = preview(
        home.folder(),
        Copy::Backup(1),
        scratch.path(),
        &Monitor::none(),
    )
    .unwrap();
    assert_eq!(
        found.notes,
        Difference {
            more: 1,
            ..Difference::default()
        }
    );
    assert_eq!(
        found.ratings,
        Difference {
            other: 1,
            ..Difference::default()
        }
    );
    assert_eq!(
        found.viewings,
        Difference {
            fewer: 1,
            ..Difference::default()
        }
    );
    assert_eq!(found.films, Difference::default());
    assert_eq!(state(&home), before);
    assert_eq!(
        fs::read_dir(scratch.path()).unwrap().count(),
        0,
        "nothing is left lying about"
    );
}

#[test]
fn a_healthy_watchlist_goes_back_as_one_change_that_can_be_undone() {
    let (mut home, then) = changed_since_its_backup();
    let now = state(&home);
    home.watchlist
        .restore(Copy::Backup(1), NOW, &Monitor::none())
        .unwrap();
    let restored = state(&home);
    assert_eq!(restored, then, "{}", difference(&restored, &then));
    assert_eq!(home.page("The Ascent").note, "Snow.");
    let step = home
        .reader
        .history(watchlist::Window { first: 0, count: 1 })
        .unwrap()
        .lines
        .remove(0)
        .step;
    assert_eq!(step.verb, watchlist::Verb::Restore);
    let newest = &backups(home.folder()).unwrap()[0];
    assert_eq!(
        newest.reason,
        Reason::Restore,
        "what was there before is a backup of its own"
    );
    home.watchlist.undo().unwrap();
    assert_eq!(state(&home), now, "{}", difference(&state(&home), &now));
    home.watchlist.redo().unwrap();
    assert_eq!(state(&home), then);
}

#[test]
fn going_back_to_what_is_there_changes_nothing() {
    let mut home = changed_since_its_backup().0;
    let copy = back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    let before = state(&home);
    let history = |home: &Home| {
        home.reader
            .history(watchlist::Window { first: 0, count: 1 })
            .unwrap()
            .total
    };
    let changes = history(&home);
    home.watchlist
        .restore(Copy::File(&copy), NOW, &Monitor::none())
        .unwrap();
    assert_eq!(state(&home), before);
    assert_eq!(history(&home), changes);
}

#[test]
fn a_copy_of_an_older_schema_is_brought_up_to_date_and_itself_not_touched() {
    let old = include_bytes!("../data/schemas/1.sqlite3");
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("old.sqlite3");
    fs::write(&copy, old).unwrap();
    let mut home = Home::new();
    match home
        .watchlist
        .restore(Copy::File(&copy), NOW, &Monitor::none())
    {
        Ok(_) => assert_eq!(home.cards().len(), 20),
        Err(Error::Refused(Refusal::OfAnotherWatchlist)) => {}
        Err(other) => panic!("{other}"),
    }
    assert_eq!(fs::read(&copy).unwrap(), old, "not a byte of it changed");
}

#[test]
fn the_backup_of_a_lost_machine_comes_back_into_a_fresh_watchlist() {
    let (home, _) = changed_since_its_backup();
    let copy = back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    let there = said_by_the_person(&state(&home));
    let mut fresh = Home::new();
    fresh
        .watchlist
        .restore(Copy::File(&copy), NOW, &Monitor::none())
        .unwrap();
    let here = said_by_the_person(&state(&fresh));
    assert_eq!(here, there, "{}", difference(&here, &there));
}

#[test]
fn what_is_no_whole_watchlist_is_refused_and_nothing_changes() {
    let (mut home, _) = changed_since_its_backup();
    let good = back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    let bytes = fs::read(&good).unwrap();
    let before = state(&home);
    let listed = backups(home.folder()).unwrap().len();
    let place = tempfile::tempdir().unwrap();
    let mut cut = bytes.clone();
    cut.truncate(bytes.len() / 2);
    let newer = {
        let path = place.path().join("newer");
        fs::write(&path, &bytes).unwrap();
        let conn = rusqlite::Connection::open(&path).unwrap();
        conn.execute_batch("PRAGMA user_version = 99").unwrap();
        drop(conn);
        fs::read(&path).unwrap()
    };
    let rotten = {
        let at = bytes.windows(5).position(|it| it == b"Snow.");
        let mut rotten = bytes.clone();
        // The journal has the word at least: the note itself was taken away.
        rotten[at.unwrap()] = b'M';
        rotten
    };
    let files = [
        ("empty", Vec::new()),
        ("cut", cut),
        ("text", b"Dear diary".repeat(100)),
        ("newer", newer),
        ("rotten", rotten),
    ];
    for (what, bytes) in files {
        let file = place.path().join(what);
        fs::write(&file, &bytes).unwrap();
        let refused = refusal(
            home.watchlist
                .restore(Copy::File(&file), NOW, &Monitor::none()),
        );
        assert!(
            matches!(refused, Refusal::NotUsable { .. }),
            "{what}: {refused:?}"
        );
        assert_eq!(state(&home), before, "{what}");
        assert_eq!(fs::read(&file).unwrap(), bytes, "{what}: not touched");
    }
    assert_eq!(
        refusal(
            home.watchlist
                .restore(Copy::Backup(77), NOW, &Monitor::none())
        ),
        Refusal::NoSuchBackup
    );
    let nowhere = Copy::File(Path::new("nowhere"));
    let refused = refusal(home.watchlist.restore(nowhere, NOW, &Monitor::none()));
    assert!(
        matches!(
            refused,
            Refusal::NotUsable {
                why: NotUsable::NotRead { .. },
                ..
            }
        ),
        "{refused:?}"
    );
    assert_eq!(
        backups(home.folder()).unwrap().len(),
        listed,
        "and no backup was made for nothing"
    );
    home.with("The Ascent", |list, film, now| list.rate(film, 1.0, now));
}

/// A folder whose watchlist's file was damaged by `damage`.
fn damaged(damage: impl FnOnce(&Path)) -> (tempfile::TempDir, String) {
    let (home, _) = changed_since_its_backup();
    back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    let then = state(&home);
    let file = home.file();
    let folder = home.quit();
    damage(&file);
    (folder, then)
}

type Damage = (&'static str, fn(&Path));

fn damages() -> [Damage; 4] {
    [
        ("overwritten", |file| fs::write(file, "zeros").unwrap()),
        ("emptied", |file| fs::write(file, "").unwrap()),
        ("deleted", |file| fs::remove_file(file).unwrap()),
        ("with a foreign log", |file| {
            fs::write(file, b"gone").unwrap();
            fs::write(file.with_extension("sqlite3-wal"), vec![7; 9000]).unwrap();
        }),
    ]
}

#[test]
fn a_damaged_file_is_set_aside_and_a_backup_takes_its_place() {
    for (what, damage) in damages() {
        let (folder, then) = damaged(damage);
        let file = folder.path().join("watchlist.sqlite3");
        let left = fs::read(&file).ok();
        match Watchlist::open(folder.path(), NOW) {
            Err(Error::Damaged(_)) => {}
            other => panic!("{what}: {:?}", other.map(drop)),
        }
        let newest = backups(folder.path()).unwrap()[0].number;
        replace(folder.path(), Copy::Backup(newest), &Monitor::none()).unwrap();
        let home = Home::over(folder);
        assert_eq!(state(&home), then, "{what}");
        let aside = home.folder().join("set-aside/000001/watchlist.sqlite3");
        assert_eq!(fs::read(aside).ok(), left, "{what}: kept as it was");
    }
}

#[test]
fn a_replacement_that_was_cut_off_is_finished_at_the_next_start() {
    let (folder, then) = damaged(|file| fs::write(file, "zeros").unwrap());
    let newest = backups(folder.path()).unwrap()[0].number;
    replace(folder.path(), Copy::Backup(newest), &Monitor::none()).unwrap();
    let file = folder.path().join("watchlist.sqlite3");
    let aside = folder.path().join("set-aside/000001");
    let promise = folder.path().join("replacement.promise");
    let replacement = folder.path().join("replacement.sqlite3");
    let good = fs::read(&file).unwrap();
    // As after each of its steps, the last first.
    let steps: [&dyn Fn(); 3] = [
        &|| {},
        &|| fs::rename(&file, &replacement).unwrap(),
        &|| {
            fs::rename(&file, &replacement).unwrap();
            fs::rename(aside.join("watchlist.sqlite3"), &file).unwrap();
        },
    ];
    for cut in steps {
        cut();
        fs::write(&promise, "000001").unwrap();
        replace_is_finished(folder.path(), &good);
    }
    // Before the promise, nothing has happened.
    fs::write(&replacement, "half a copy").unwrap();
    let home = Home::over(folder);
    assert_eq!(state(&home), then);
}

fn replace_is_finished(folder: &Path, good: &[u8]) {
    drop(Watchlist::open(folder, NOW).unwrap());
    assert!(!folder.join("replacement.promise").exists());
    assert_eq!(
        fs::read(folder.join("set-aside/000001/watchlist.sqlite3")).unwrap(),
        b"zeros"
    );
    let now = fs::read(folder.join("watchlist.sqlite3")).unwrap();
    assert_eq!(now.len(), good.len());
}

#[test]
fn a_damaged_copy_never_takes_the_place() {
    let (folder, _) = damaged(|file| fs::write(file, "zeros").unwrap());
    let copy = folder.path().join("cut.sqlite3");
    fs::write(&copy, b"SQLite format 3\0 and no more").unwrap();
    match replace(folder.path(), Copy::File(&copy), &Monitor::none()) {
        Err(Error::Refused(Refusal::NotUsable { .. })) => {}
        other => panic!("{other:?}"),
    }
    let file = folder.path().join("watchlist.sqlite3");
    assert_eq!(fs::read(file).unwrap(), b"zeros");
}

#[test]
fn only_on_the_persons_word_is_a_watchlist_begun_anew_and_the_old_one_is_kept() {
    let (folder, _) = damaged(|file| fs::write(file, "zeros").unwrap());
    begin_anew(folder.path()).unwrap();
    let mut home = Home::over(folder);
    assert_eq!(home.cards().len(), 10);
    let aside = home.folder().join("set-aside/000001/watchlist.sqlite3");
    assert_eq!(fs::read(aside).unwrap(), b"zeros");
}

#[test]
fn a_watchlist_that_is_well_is_never_put_out_of_the_way() {
    let (home, _) = changed_since_its_backup();
    let before = state(&home);
    let refused = [
        refusal(replace(home.folder(), Copy::Backup(1), &Monitor::none())),
        refusal(begin_anew(home.folder())),
    ];
    assert_eq!(state(&home), before, "asked for while it is open");
    let folder = home.quit();
    let file = fs::read(folder.path().join("watchlist.sqlite3")).unwrap();
    let refused = refused.into_iter().chain([
        refusal(replace(folder.path(), Copy::Backup(1), &Monitor::none())),
        refusal(begin_anew(folder.path())),
    ]);
    for refused in refused {
        assert_eq!(refused, Refusal::IsWell);
    }
    assert_eq!(
        fs::read(folder.path().join("watchlist.sqlite3")).unwrap(),
        file,
        "and closed"
    );
    assert!(!folder.path().join("set-aside").exists());
    assert!(!folder.path().join("replacement.sqlite3").exists());
    let home = Home::over(folder);
    assert_eq!(state(&home), before);
}

#[test]
fn a_watchlist_of_a_newer_program_is_not_put_out_of_the_way_either() {
    let (home, _) = changed_since_its_backup();
    let file = home.file();
    let folder = home.quit();
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch("PRAGMA user_version = 99").unwrap();
    drop(conn);
    let bytes = fs::read(&file).unwrap();
    for answer in [
        begin_anew(folder.path()),
        replace(folder.path(), Copy::Backup(1), &Monitor::none()),
    ] {
        assert!(matches!(answer, Err(Error::NotOpen(_))), "{answer:?}");
    }
    assert_eq!(fs::read(&file).unwrap(), bytes);
}

#[test]
#[cfg(unix)]
fn nothing_is_written_into_a_file_that_was_moved_replaced_or_deleted() {
    type Fault = fn(&Path);
    let faults: [(&str, Fault); 5] = [
        ("moved", |folder| {
            let file = folder.join("watchlist.sqlite3");
            fs::rename(&file, folder.join("elsewhere")).unwrap();
        }),
        ("deleted", |folder| {
            fs::remove_file(folder.join("watchlist.sqlite3")).unwrap();
        }),
        ("replaced", |folder| {
            let file = folder.join("watchlist.sqlite3");
            fs::copy(&file, folder.join("other")).unwrap();
            fs::rename(folder.join("other"), &file).unwrap();
        }),
        ("without its log", |folder| {
            fs::remove_file(folder.join("watchlist.sqlite3-wal")).unwrap();
        }),
        ("gone with its folder", |folder| {
            fs::remove_dir_all(folder).unwrap();
        }),
    ];
    for (what, fault) in faults {
        let mut home = Home::new();
        let film = home.film("The Ascent");
        home.with("The Ascent", |list, film, now| {
            list.write_note(film, "Kept.", now)
        });
        fault(home.folder());
        let now = home.now;
        let list = &mut home.watchlist;
        let refused = [
            list.write_note(film, "Lost?", now).map(drop),
            list.rate(film, 1.0, now).map(drop),
            list.undo().map(drop),
            list.leave_writing(),
            list.open_envelope(),
            list.settings_changed(&watchlist::Settings::default()),
        ];
        for answer in refused {
            match answer {
                Err(Error::Moved(Moved::WhileOpen { .. })) => {}
                other => panic!("{what}: {other:?}"),
            }
        }
        let elsewhere = tempfile::tempdir().unwrap();
        let copy = elsewhere.path().join("watchlist.sqlite3");
        list.save_copy(&copy, Existing::Kept).unwrap();
        drop(Watchlist::open(elsewhere.path(), now).unwrap());
        let saved = watchlist::Reader::open(elsewhere.path()).unwrap();
        assert_eq!(
            saved.film(film, now).unwrap().note,
            "Kept.",
            "{what}: all that was acknowledged is in the copy"
        );
    }
}

#[test]
#[cfg(unix)]
fn a_file_that_is_put_back_is_written_again() {
    let mut home = Home::new();
    let (file, elsewhere) = (home.file(), home.folder().join("elsewhere"));
    fs::rename(&file, &elsewhere).unwrap();
    let film = home.film("The Ascent");
    assert!(home.watchlist.rate(film, 1.0, NOW).is_err());
    fs::rename(&elsewhere, &file).unwrap();
    home.watchlist.rate(film, 1.0, NOW).unwrap();
}

#[test]
fn a_copy_of_another_watchlist_is_known_as_one_also_where_films_have_the_same_keys() {
    let (home, _) = changed_since_its_backup();
    let (other, _) = changed_since_its_backup();
    let scratch = tempfile::tempdir().unwrap();
    let of = |whose: &Home| {
        let copy = back_up(whose.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
        let found = preview(
            home.folder(),
            Copy::File(&copy),
            scratch.path(),
            &Monitor::none(),
        );
        found.unwrap().of_another
    };
    assert!(of(&other));
    assert!(!of(&home));
}

#[test]
fn a_copy_from_before_watchlists_were_known_by_a_uuid_is_of_the_same_one() {
    let old: &[u8] = include_bytes!("../data/schemas/5.sqlite3");
    let folder = tempfile::tempdir().unwrap();
    let [file, copy] = ["watchlist.sqlite3", "copy.sqlite3"].map(|name| folder.path().join(name));
    fs::write(&file, old).unwrap();
    fs::write(&copy, old).unwrap();
    let home = Home::over(folder);
    let scratch = tempfile::tempdir().unwrap();
    let found = preview(
        home.folder(),
        Copy::File(&copy),
        scratch.path(),
        &Monitor::none(),
    );
    assert!(!found.unwrap().of_another);
}
