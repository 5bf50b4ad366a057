use std::fs;
use std::path::{Path, PathBuf};

use watchlist::{
    Cause, Copy, DiskTrouble, Error, FilmDraft, Monitor, NoRoom, Reason, Refusal, back_up,
    back_up_if_due, backup_status, backups, replace,
};

use crate::home::{Home, state};

const DAY: i64 = 24 * 60 * 60;

fn noted(home: &mut Home, text: &str) -> PathBuf {
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, text, now)
    });
    back_up(home.folder(), Reason::Daily, home.now, &Monitor::none()).unwrap()
}

fn films(home: &mut Home, count: usize) {
    let films: Vec<FilmDraft> = (0..count)
        .map(|number| FilmDraft {
            title: format!("Film {number}"),
            ..FilmDraft::default()
        })
        .collect();
    home.watchlist.add_films(&films, home.now).unwrap();
}

fn files(folder: &Path) -> usize {
    fs::read_dir(folder.join("backups")).unwrap().count()
}

#[test]
fn a_backup_that_fails_is_remembered_until_one_is_made() {
    let mut home = Home::new();
    let failed = |home: &Home| backup_status(home.folder()).unwrap().failed;
    noted(&mut home, "Snow.");
    assert_eq!(failed(&home), None);
    let conn = rusqlite::Connection::open(home.file()).unwrap();
    conn.execute("UPDATE note SET text = 'Glow.'", []).unwrap();
    home.with("The Ascent", |list, film, now| list.rate(film, 2.0, now));
    let error = back_up(home.folder(), Reason::Quit, home.now, &Monitor::none()).unwrap_err();
    assert_eq!(failed(&home).unwrap().what, error.into());

    // The day's copy is young: it is the one that failed that is due.
    assert!(back_up_if_due(home.folder(), home.now).is_err());
    conn.execute("UPDATE note SET text = 'Snow.'", []).unwrap();
    assert!(back_up_if_due(home.folder(), home.now).unwrap().is_some());
    assert_eq!(failed(&home), None);
    assert_eq!(back_up_if_due(home.folder(), home.now).unwrap(), None);
}

#[test]
fn a_folder_that_was_moved_away_is_not_made_anew_by_a_backup() {
    let home = Home::new();
    let place = tempfile::tempdir().unwrap();
    let elsewhere = place.path().join("elsewhere");
    fs::rename(home.folder(), &elsewhere).unwrap();
    assert!(back_up_if_due(home.folder(), home.now).is_err());
    assert!(back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).is_err());
    assert!(!home.folder().exists());
}

#[test]
fn what_lies_among_the_backups_and_is_none_is_nobodys_business() {
    let mut home = Home::new();
    let folder = home.folder().join("backups");
    fs::create_dir(&folder).unwrap();
    let odd = [
        "000007-20261123T041500Z-daily-v1.sqlite3.part",
        "4294967295-20261123T041500Z-daily-v1.sqlite3",
        "99999999999999999999-20261123T041500Z-daily-v1.sqlite3",
        "7-20261123T041500Z-daily-v1.sqlite3",
        "+00007-20261123T041500Z-daily-v1.sqlite3",
        "000007-20261123T041500Z-daily-v1-copy.sqlite3",
        "000007-20269923T041500Z-daily-v1.sqlite3",
        "000007-20261123T041500Z-whim-v1.sqlite3",
        "письмо.sqlite3",
    ];
    for name in odd {
        fs::write(folder.join(name), "mine").unwrap();
    }
    let directory = "000008-20261123T041500Z-daily-v1.sqlite3";
    fs::create_dir(folder.join(directory)).unwrap();
    let made = noted(&mut home, "Snow.");
    assert!(
        made.display()
            .to_string()
            .contains("000001-20261123T041500Z-daily-v"),
        "{made:?}"
    );
    assert_eq!(backups(home.folder()).unwrap().len(), 1);
    assert_eq!(files(home.folder()), odd.len() + 2, "none of them is gone");
}

#[test]
fn a_backup_that_was_numbered_by_hand_hides_none_that_is_made_later() {
    let mut home = Home::new();
    let made = noted(&mut home, "Snow.");
    let folder = home.folder().join("backups");
    let numbered = |number: u32| {
        let name = format!("{number}-20261123T041500Z-asked-v1.sqlite3");
        fs::copy(&made, folder.join(name)).unwrap();
    };
    numbered(999_999_999);
    let listed = |home: &Home| -> Vec<u32> {
        let all = backups(home.folder()).unwrap();
        all.iter().map(|it| it.number).collect()
    };
    for after in [1_000_000_000, 1_000_000_001] {
        noted(&mut home, &format!("Wind {after}."));
        assert_eq!(listed(&home)[0], after);
    }
    assert_eq!(listed(&home).len(), 4);

    // After the highest of all none can come: that is said, and nothing is lost.
    numbered(3_999_999_999);
    let refused = back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap_err();
    let number = 3_999_999_999;
    assert_eq!(refused, Error::Refused(Refusal::NoNumberLeft { number }));
    assert_eq!(listed(&home).len(), 5);
    assert_eq!(files(home.folder()), 5, "nor is a part of one left");
}

#[test]
fn of_ten_thousand_backups_of_one_day_few_stay_and_what_went_is_said() {
    let mut home = Home::new();
    let whole = noted(&mut home, "Snow.");
    let folder = home.folder().join("backups");
    for number in 2..=10_000 {
        // As many as a program gone wild would make in one afternoon.
        let name = format!("{number:06}-20261123T041500Z-asked-v4.sqlite3");
        fs::hard_link(&whole, folder.join(name)).unwrap();
    }
    let made = noted(&mut home, "Wind.");
    let name = made.file_name().unwrap().to_string_lossy();
    assert!(name.starts_with("010001-"), "{made:?}");
    let listed = backups(home.folder()).unwrap();
    // They are of this hour: the newest stay, and the last of the hour before those.
    assert_eq!(listed.len(), 12 + 1);
    assert!(listed.iter().all(|it| it.counts.is_some()));
    let thinned = backup_status(home.folder()).unwrap().thinned.unwrap();
    assert_eq!(thinned.gone, 10_001 - 13, "and what went is said");
    assert!(thinned.bytes >= u64::from(thinned.gone) * 10_000);
}

#[test]
fn of_damaged_backups_all_are_listed_none_is_deleted_and_the_whole_one_can_be_gone_back_to() {
    let mut home = Home::new();
    let mut made = Vec::new();
    for day in 0..20 {
        made.push(noted(&mut home, &format!("Day {day}.")));
        home.wait(DAY);
    }
    // On the last day several: of these all but one would go, were they not damaged.
    for hour in 0..6 {
        made.push(noted(&mut home, &format!("Hour {hour}.")));
        home.wait(60);
    }
    let there = files(home.folder());
    let then = state(&home);
    // All but one, the newest among them.
    let damaged: Vec<&PathBuf> = made.iter().filter(|it| it.exists()).collect();
    let whole = damaged[damaged.len() - 3];
    for file in damaged.iter().filter(|it| **it != whole) {
        fs::write(file, "zeros").unwrap();
    }
    let listed = backups(home.folder()).unwrap();
    assert_eq!(listed.len(), there);
    assert_eq!(listed.iter().filter(|it| it.counts.is_some()).count(), 1);

    // New copies come, and time goes by: what cannot be read pushes nothing out, and is not pushed out.
    for week in 0..4 {
        home.wait(7 * DAY);
        noted(&mut home, &format!("Week {week}."));
    }
    assert!(whole.exists());
    assert!(damaged.iter().all(|file| file.exists()));

    let file = home.file();
    let folder = home.quit();
    fs::write(file, "zeros").unwrap();
    for copy in &listed {
        let replaced = replace(folder.path(), Copy::Backup(copy.number), &Monitor::none());
        match copy.counts {
            None => assert!(matches!(replaced, Err(Error::Refused(_))), "{replaced:?}"),
            Some(_) => replaced.unwrap(),
        }
    }
    let home = Home::over(folder);
    assert_ne!(state(&home), then, "the whole one was of an earlier day");
}

#[test]
fn where_the_backups_folder_cannot_be_used_it_is_said() {
    let home = Home::new();
    let backups_folder = home.folder().join("backups");
    fs::write(&backups_folder, "a file, not a folder").unwrap();
    for error in [
        backups(home.folder()).unwrap_err(),
        back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap_err(),
    ] {
        let Error::Disk(DiskTrouble::At { path, .. }) = &error else {
            panic!("{error}");
        };
        assert!(path.ends_with("backups"), "{path:?}");
    }
    assert!(backup_status(home.folder()).unwrap().failed.is_some());
    assert_eq!(
        fs::read_to_string(backups_folder).unwrap(),
        "a file, not a folder"
    );
}

#[test]
fn when_films_are_gone_the_copies_that_have_them_are_not_thinned_away() {
    let mut home = Home::new();
    films(&mut home, 30);
    let mut fuller = Vec::new();
    for hour in 0..8 {
        home.wait(60 * 60);
        fuller.push(noted(&mut home, &format!("Hour {hour}.")));
    }
    // What no act of the person's does, and no check of checksums finds: the films are gone, and the checksums say so.
    home.watchlist.undo().unwrap();
    for _ in 0..20 {
        home.watchlist.undo().unwrap();
    }
    assert_eq!(home.cards().len(), 10, "a quarter of them is left");
    for week in 0..8 {
        home.wait(7 * DAY);
        noted(&mut home, &format!("Week {week}."));
    }
    assert!(
        fuller.iter().all(|file| file.exists()),
        "the copies that hold four times as much stay"
    );
    // A year on, the person has had time to miss them.
    home.wait(365 * DAY);
    noted(&mut home, "A year later.");
    assert!(fuller.iter().filter(|file| file.exists()).count() < fuller.len());
}

#[test]
fn while_films_only_come_copies_are_thinned_as_ever() {
    let mut home = Home::new();
    let mut made = Vec::new();
    for hour in 0..8 {
        home.wait(60 * 60);
        made.push(noted(&mut home, &format!("Hour {hour}.")));
    }
    films(&mut home, 30);
    for week in 0..8 {
        home.wait(7 * DAY);
        noted(&mut home, &format!("Week {week}."));
    }
    assert!(made.iter().filter(|file| file.exists()).count() <= 1);
}

#[test]
fn why_one_failed_is_read_as_an_older_and_as_a_newer_version_kept_it() {
    let home = Home::new();
    let ledger = home.folder().join("backups.json");
    let failed = |what: &str| {
        fs::write(&ledger, format!(r#"{{"failed":{{"at":5,"what":{what}}}}}"#)).unwrap();
        backup_status(home.folder()).unwrap().failed.unwrap().what
    };
    let said = Cause::Said("The disk is full.".to_owned());
    assert_eq!(failed(r#""The disk is full.""#), said);
    let full = Error::Full(NoRoom::DiskFull);
    assert_eq!(failed(r#"{"error":{"full":"disk_full"}}"#), full.into());
    let newer = failed(r#"{"error":{"full":"moon_full"}}"#);
    assert!(matches!(newer, Cause::Unknown(_)), "{newer:?}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_path_that_is_no_text_keeps_nothing_from_being_kept() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;
    let place = |name: &[u8]| Path::new(OsStr::from_bytes(name)).to_path_buf();
    let of = |path| {
        let full = Error::Refused(Refusal::LinkToAnotherDisk { file: path });
        serde_json::to_string(&Cause::from(full))
    };
    assert_eq!(
        of(place(b"/\xff")).unwrap(),
        of(place("/\u{fffd}".as_bytes())).unwrap()
    );
}
