//! Folders and files that are links, and files that a service keeps elsewhere.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use tempfile::TempDir;
use watchlist::{
    Copy, Error, Monitor, NotOpen, Reader, Reason, Refusal, Watchlist, back_up, begin_anew, replace,
};

use crate::home::{Home, NOW, difference, state};

fn refused(folder: &Path) -> NotOpen {
    match Watchlist::open(folder, NOW) {
        Err(Error::NotOpen(why)) => why,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it opened"),
    }
}

fn open_and_back_up(folder: &Path) {
    drop(Watchlist::open(folder, NOW).unwrap());
    back_up(folder, Reason::Asked, NOW, &Monitor::none()).unwrap();
}

/// A folder in which the watchlist's file is a link to one in another folder, where it is called differently.
fn linked() -> (TempDir, TempDir, String) {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    let then = state(&home);
    let (folder, elsewhere) = (home.quit(), TempDir::new().unwrap());
    let (file, goal) = (
        folder.path().join("watchlist.sqlite3"),
        elsewhere.path().join("films.db"),
    );
    bring_in_the_log(&file);
    fs::rename(&file, &goal).unwrap();
    symlink(&goal, &file).unwrap();
    (folder, elsewhere, then)
}

fn bring_in_the_log(file: &Path) {
    let conn = rusqlite::Connection::open(file).unwrap();
    let checkpoint = "PRAGMA wal_checkpoint(TRUNCATE)";
    conn.query_row(checkpoint, [], |_| Ok(())).unwrap();
}

#[test]
fn a_folder_that_is_a_link_is_the_folder_it_leads_to() {
    let folder = Home::new().quit();
    let link = TempDir::new().unwrap().path().join("link");
    fs::create_dir_all(link.parent().unwrap()).unwrap();
    symlink(folder.path(), &link).unwrap();
    let mut list = Watchlist::open(&link, NOW).unwrap();
    list.write_note(1, "Snow.", NOW).unwrap();
    let reader = Reader::open(&link).unwrap();
    assert_eq!(reader.film(1, NOW).unwrap().note, "Snow.");
    assert!(
        folder.path().join("watchlist.sqlite3-wal").exists(),
        "the log lies beside the file"
    );
    let _ = fs::remove_dir_all(link.parent().unwrap());
}

#[test]
fn a_file_that_is_a_link_is_opened_where_it_lies_and_looked_after_there() {
    let (folder, elsewhere, then) = linked();
    let goal = elsewhere.path().join("films.db");
    let mut home = Home::over(folder);
    assert!(state(&home) == then, "{}", difference(&then, &state(&home)));
    home.with("The Ascent", |list, film, now| list.rate(film, 5.0, now));
    assert!(elsewhere.path().join("films.db-wal").exists());
    let film = home.film("The Ascent");

    fs::rename(&goal, elsewhere.path().join("other.db")).unwrap();
    assert!(
        matches!(home.watchlist.rate(film, 1.0, NOW), Err(Error::Moved(_))),
        "the file is gone"
    );
    fs::rename(elsewhere.path().join("other.db"), &goal).unwrap();
    let link = home.folder().join("watchlist.sqlite3");
    fs::remove_file(&link).unwrap();
    symlink(elsewhere.path().join("nothing.db"), &link).unwrap();
    assert!(
        matches!(home.watchlist.rate(film, 1.0, NOW), Err(Error::Moved(_))),
        "the link leads elsewhere"
    );
    fs::remove_file(&link).unwrap();
    symlink(&goal, &link).unwrap();
    home.watchlist.rate(film, 1.0, NOW).unwrap();
}

#[test]
fn a_file_that_is_a_link_and_was_not_closed_is_looked_through_with_its_log() {
    let (folder, elsewhere, _) = linked();
    let mut home = Home::over(folder);
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Silence.", now)
    });
    let (cut, beside) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for name in ["films.db", "films.db-wal"] {
        fs::copy(elsewhere.path().join(name), beside.path().join(name)).unwrap();
    }
    symlink(
        beside.path().join("films.db"),
        cut.path().join("watchlist.sqlite3"),
    )
    .unwrap();
    let mut home = Home::over(cut);
    assert_eq!(home.page("The Ascent").note, "Silence.");
}

#[test]
fn a_damaged_file_behind_a_link_is_set_aside_with_its_log() {
    let (folder, elsewhere, _) = linked();
    open_and_back_up(folder.path());
    fs::write(elsewhere.path().join("films.db"), "zeros").unwrap();
    fs::write(elsewhere.path().join("films.db-wal"), vec![7; 9000]).unwrap();
    replace(folder.path(), Copy::Backup(1), &Monitor::none()).unwrap();
    let mut home = Home::over(folder);
    assert_eq!(home.page("The Ascent").note, "Snow.");
    let aside = home.folder().join("set-aside/000001");
    assert_eq!(fs::read(aside.join("films.db")).unwrap(), b"zeros");
    assert_eq!(fs::read(aside.join("films.db-wal")).unwrap().len(), 9000);
}

#[cfg(target_os = "linux")]
#[test]
fn a_link_to_another_disk_is_not_half_replaced() {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |path: &Path| fs::metadata(path).map(|found| found.dev()).ok();
    let other = TempDir::new_in("/dev/shm").unwrap();
    let folder = TempDir::new().unwrap();
    assert_ne!(
        disk(other.path()),
        disk(folder.path()),
        "/dev/shm is to be a disk of its own, or this tries nothing"
    );
    open_and_back_up(folder.path());
    let (file, damaged) = (
        folder.path().join("watchlist.sqlite3"),
        other.path().join("films.db"),
    );
    fs::remove_file(&file).unwrap();
    fs::write(&damaged, "zeros").unwrap();
    symlink(&damaged, &file).unwrap();
    let refused = replace(folder.path(), Copy::Backup(1), &Monitor::none()).unwrap_err();
    assert!(
        matches!(refused, Error::Refused(Refusal::LinkToAnotherDisk { .. })),
        "{refused}"
    );
    // As it says, and then it can.
    fs::remove_file(&file).unwrap();
    fs::copy(&damaged, &file).unwrap();
    replace(folder.path(), Copy::Backup(1), &Monitor::none()).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
}

#[test]
fn a_link_that_leads_nowhere_is_said_and_nothing_is_made() {
    let root = TempDir::new().unwrap();
    let (goal, link) = (root.path().join("goal"), root.path().join("link"));
    symlink(&goal, &link).unwrap();
    let folder = link.clone();
    let to_nothing = NotOpen::FolderLinkToNothing {
        folder,
        goal: goal.clone(),
    };
    assert_eq!(refused(&link), to_nothing);
    assert!(!goal.exists());

    let folder = TempDir::new().unwrap();
    symlink(&goal, folder.path().join("watchlist.sqlite3")).unwrap();
    let to_nothing = refused(folder.path());
    assert!(
        matches!(to_nothing, NotOpen::FileLinkToNothing { .. }),
        "{to_nothing:?}"
    );
    assert!(!goal.exists(), "never through the link");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_icloud_put_away_is_no_fresh_start() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(".watchlist.sqlite3.icloud"), "bplist00").unwrap();
    let away = refused(folder.path());
    assert!(matches!(away, NotOpen::PutAway { .. }), "{away:?}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // Out of reach is not damaged: whoever asks, nothing is begun in its place while it may come back.
    assert!(begin_anew(folder.path()).is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // Only once the person has taken it away.
    fs::remove_file(folder.path().join(".watchlist.sqlite3.icloud")).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
}
