use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use watchlist::{
    Copy, DiskTrouble, Error, Monitor, NoSecondFolder, Reason, Refusal, Watchlist, back_up,
    backup_status, backups, backups_elsewhere, bring_to_second_folder, choose_second_folder,
    leave_second_folder, real_path, replace, second_folder,
};

use crate::home::{Home, refusal, state};

const DAY: i64 = 24 * 60 * 60;

/// A watchlist with a note and a backup, and a folder on what could be another disk.
fn two_folders() -> (Home, TempDir) {
    let mut home = Home::new();
    note(&mut home, "Snow.");
    (home, TempDir::new().unwrap())
}

fn note(home: &mut Home, text: &str) {
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, text, now)
    });
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
}

fn ours(chosen: &Path) -> PathBuf {
    chosen.join("Poste Restante backups")
}

/// The copies in a folder, by name.
fn copies(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".sqlite3"))
        .collect();
    names.sort();
    names
}

fn bring(home: &Home) -> Option<Error> {
    bring_to_second_folder(home.folder(), home.now).unwrap()
}

#[test]
fn finished_backups_are_also_put_in_a_second_folder() {
    let (mut home, chosen) = two_folders();
    assert_eq!(bring(&home), None, "none was chosen");
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    let first = home.folder().join("backups");
    assert_eq!(copies(&ours(chosen.path())), copies(&first));
    note(&mut home, "Snow and wind.");
    assert_eq!(bring(&home), None);
    assert_eq!(copies(&ours(chosen.path())), copies(&first));
    for name in copies(&first) {
        assert_eq!(
            fs::read(first.join(&name)).unwrap(),
            fs::read(ours(chosen.path()).join(&name)).unwrap(),
            "{name} is the same to the last byte"
        );
    }
    let word = fs::read_to_string(ours(chosen.path()).join("about-these-backups.txt")).unwrap();
    for said in ["Poste Restante library", "фильмотеки Poste Restante"] {
        assert!(word.contains(said), "it says what it is: {word}");
    }
    assert_eq!(
        fs::read_dir(chosen.path()).unwrap().count(),
        1,
        "nothing lies about in the person's own folder"
    );
    assert_eq!(backups_elsewhere(home.folder()).unwrap(), []);

    leave_second_folder(home.folder()).unwrap();
    note(&mut home, "Snow, wind and silence.");
    assert_eq!(bring(&home), None);
    assert_eq!(
        copies(&ours(chosen.path())).len(),
        2,
        "what is there stays, and no more comes"
    );
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    assert_eq!(
        copies(&ours(chosen.path())).len(),
        3,
        "chosen again, ours is known again"
    );
}

#[test]
#[cfg(unix)]
fn nobody_else_can_read_what_lies_in_the_second_folder() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let (home, chosen) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    let ours = ours(chosen.path());
    assert_eq!(mode(&ours), 0o700);
    for file in fs::read_dir(&ours).unwrap() {
        assert_eq!(mode(&file.unwrap().path()), 0o600);
    }
    assert_eq!(mode(&home.folder().join("backups.json")), 0o600);
}

#[test]
fn a_folder_that_would_be_lost_with_the_watchlist_or_is_missing_is_refused() {
    let (home, chosen) = two_folders();
    let inside = home.folder().join("backups");
    let file = chosen.path().join("file");
    fs::write(&file, "").unwrap();
    for (folder, why) in [
        (home.folder(), NoSecondFolder::IsHere),
        (&inside, NoSecondFolder::IsHere),
        (&chosen.path().join("gone/deeper"), NoSecondFolder::NotThere),
        (&file, NoSecondFolder::NotThere),
    ] {
        let refused = refusal(choose_second_folder(home.folder(), folder, home.now));
        let folder = folder.to_path_buf();
        assert_eq!(refused, Refusal::NoSecondFolder { folder, why });
    }
    #[cfg(unix)]
    {
        let link = chosen.path().join("link");
        std::os::unix::fs::symlink(home.folder(), &link).unwrap();
        let refused = refusal(choose_second_folder(home.folder(), &link, home.now));
        let (folder, why) = (link, NoSecondFolder::IsHere);
        assert_eq!(refused, Refusal::NoSecondFolder { folder, why });
    }
    assert_eq!(backup_status(home.folder()).unwrap().second, None);
    assert!(!chosen.path().join("gone").exists());
}

#[test]
fn a_disk_that_is_pulled_out_harms_nothing_is_told_once_and_caught_up_on() {
    let (mut home, chosen) = two_folders();
    let stick = chosen.path().join("stick");
    fs::create_dir(&stick).unwrap();
    choose_second_folder(home.folder(), &stick, home.now).unwrap();
    let away = chosen.path().join("away");
    fs::rename(&stick, &away).unwrap();
    // What a disk leaves behind where it was: an empty folder.
    fs::create_dir(&stick).unwrap();

    assert!(
        second_folder(home.folder()).is_err(),
        "whoever changes every copy has to come back"
    );
    note(&mut home, "Snow and wind.");
    let news = bring(&home).expect("the first time it is news");
    let is_away = Error::Disk(DiskTrouble::SecondFolderAway);
    assert_eq!(news, is_away);
    note(&mut home, "Silence.");
    assert_eq!(bring(&home), None, "the second time it is none");
    let second = backup_status(home.folder()).unwrap().second.unwrap();
    assert_eq!(second.waiting, 2);
    assert_eq!(second.trouble.unwrap().what, is_away.into());
    assert_eq!(
        backups(home.folder()).unwrap().len(),
        3,
        "the first goes on"
    );
    assert_eq!(
        fs::read_dir(&stick).unwrap().count(),
        0,
        "nothing is written where the disk was"
    );

    fs::remove_dir(&stick).unwrap();
    fs::rename(&away, &stick).unwrap();
    assert_eq!(bring(&home), None);
    assert_eq!(
        second_folder(home.folder()).unwrap().unwrap(),
        real_path(&ours(&stick)).unwrap()
    );
    assert_eq!(copies(&ours(&stick)).len(), 3);
    let second = backup_status(home.folder()).unwrap().second.unwrap();
    assert_eq!((second.waiting, second.trouble), (0, None));
}

#[test]
fn what_is_cut_off_on_its_way_to_the_second_folder_has_no_name_there() {
    let (mut home, chosen) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    let unfinished = ours(chosen.path()).join("unfinished.tmp");
    fs::write(&unfinished, "half a copy").unwrap();
    assert_eq!(backups_elsewhere(home.folder()).unwrap(), []);
    note(&mut home, "Wind.");
    bring(&home);
    assert!(!unfinished.exists());
    assert_eq!(copies(&ours(chosen.path())).len(), 2);
}

#[test]
fn a_damaged_backup_is_not_put_there_and_does_not_hold_up_the_others() {
    let (mut home, chosen) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    note(&mut home, "Wind.");
    let first = home.folder().join("backups");
    let rotten = first.join(&copies(&first)[1]);
    let length = fs::metadata(&rotten).unwrap().len();
    fs::write(&rotten, vec![7; length as usize]).unwrap();
    note(&mut home, "Silence.");
    assert_eq!(bring(&home), None);
    let there = copies(&ours(chosen.path()));
    assert_eq!(there.len(), 2, "{there:?}");
    assert!(there[1].starts_with("000003"), "{there:?}");
    let second = backup_status(home.folder()).unwrap().second.unwrap();
    assert_eq!(second.waiting, 0);
}

#[test]
fn the_second_folder_is_thinned_by_the_same_rule() {
    let (mut home, chosen) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    for copy in 0..24 {
        home.wait(DAY / 4);
        note(&mut home, &format!("Snow, {copy}."));
        assert_eq!(bring(&home), None);
    }
    let kept = copies(&home.folder().join("backups"));
    assert!(kept.len() < 20, "some went: {}", kept.len());
    assert_eq!(copies(&ours(chosen.path())), kept);
}

#[test]
fn two_watchlists_share_a_disk_and_leave_each_other_alone() {
    let (home, chosen) = two_folders();
    let (mut other, _) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    note(&mut other, "Another's.");
    choose_second_folder(other.folder(), chosen.path(), other.now).unwrap();
    assert_eq!(copies(&ours(chosen.path())).len(), 1);
    let theirs = chosen.path().join("Poste Restante backups 2");
    assert_eq!(copies(&theirs).len(), 2);
    assert_eq!(
        backups_elsewhere(other.folder()).unwrap(),
        [],
        "who has backups is not shown another's"
    );
    // One may well choose the folder that is seen there.
    choose_second_folder(home.folder(), &ours(chosen.path()), home.now).unwrap();
    assert_eq!(fs::read_dir(chosen.path()).unwrap().count(), 2);
}

#[test]
fn when_file_and_backups_are_gone_those_of_the_second_folder_are_offered() {
    let (home, chosen) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    let (then, now) = (state(&home), home.now);
    let file = home.file();
    let folder = home.quit();
    fs::write(file, "zeros").unwrap();
    fs::remove_dir_all(folder.path().join("backups")).unwrap();
    Watchlist::open(folder.path(), now).map(drop).unwrap_err();

    assert_eq!(backups(folder.path()).unwrap(), []);
    let offered = backups_elsewhere(folder.path()).unwrap();
    assert_eq!(offered.len(), 1);
    assert!(offered[0].elsewhere && offered[0].counts.unwrap().notes == 1);
    replace(
        folder.path(),
        Copy::Backup(offered[0].number),
        &Monitor::none(),
    )
    .unwrap();
    let mut home = Home::over(folder);
    assert_eq!(state(&home), then);
    note(&mut home, "Wind.");
    assert_eq!(
        backups(home.folder()).unwrap()[0].number,
        2,
        "a number is not given twice"
    );
}

#[test]
fn a_lost_machines_backups_are_found_by_choosing_their_folder_and_never_touched() {
    let (mut lost, chosen) = two_folders();
    note(&mut lost, "Snow and wind.");
    choose_second_folder(lost.folder(), chosen.path(), lost.now).unwrap();
    let there = copies(&ours(chosen.path()));
    drop(lost);

    let mut fresh = Home::new();
    choose_second_folder(fresh.folder(), chosen.path(), fresh.now).unwrap();
    let found = backups_elsewhere(fresh.folder()).unwrap();
    assert_eq!(found.len(), 2);
    let newest = Copy::Backup(found[0].number);
    fresh
        .watchlist
        .restore(newest, fresh.now, &Monitor::none())
        .unwrap();
    assert_eq!(fresh.page("The Ascent").note, "Snow and wind.");
    assert_eq!(bring(&fresh), None);
    assert_eq!(copies(&ours(chosen.path())), there);
    let own = copies(&chosen.path().join("Poste Restante backups 2"));
    assert_eq!(own.len(), 1, "what was here before going back: {own:?}");
    assert!(
        own[0].starts_with("000003"),
        "told apart by number: {own:?}"
    );
}

#[test]
fn a_ledger_that_cannot_be_read_is_told_and_stops_nothing() {
    let (mut home, chosen) = two_folders();
    choose_second_folder(home.folder(), chosen.path(), home.now).unwrap();
    let ledger = home.folder().join("backups.json");
    for damage in ["", "{", "7", "{\"second\": 7}", "\u{0}\u{1}"] {
        fs::write(&ledger, damage).unwrap();
        let failed = backup_status(home.folder()).unwrap().failed.unwrap();
        let unread = Error::Disk(DiskTrouble::BackupStateUnread);
        assert_eq!(failed.what, unread.into(), "{damage}");
        note(&mut home, damage);
        assert_eq!(backup_status(home.folder()).unwrap().failed, None);
    }
    fs::remove_file(&ledger).unwrap();
    fs::create_dir(&ledger).unwrap();
    assert!(backup_status(home.folder()).unwrap().failed.is_some());
    note(&mut home, "Made all the same.");
}
