//! Nobody but their owner can read what is in the folder, also where the system would let everybody.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use watchlist::{
    Copy, Disk, Existing, Monitor, Reason, Watchlist, back_up, begin_anew, new_folder, relocate,
};

use crate::home::{Home, NOW};

const FOLDER: &str = "LIFE_IN";

/// A whole life in a folder: what every part of the core makes there, none of it closed.
#[test]
#[ignore = "run by the test below, in a process that lets everybody read what it makes"]
fn a_life_is_lived() {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is a process of its own, and is told by it where to live"
    )]
    let folder = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let home = folder.join("data");
    for disk in [Disk::Distant, Disk::Own] {
        let mut list = Watchlist::open_on(&home, disk, NOW).unwrap();
        list.write_note(1, "Snow.", NOW).unwrap();
        back_up(&home, Reason::Asked, NOW, &Monitor::none()).unwrap();
        list.restore(Copy::Backup(1), NOW, &Monitor::none())
            .unwrap();
        list.save_copy(&folder.join("copy.sqlite3"), Existing::Replaced)
            .unwrap();
    }
    fs::write(home.join("watchlist.sqlite3"), "zeros").unwrap();
    begin_anew(&home).unwrap();
    let to = new_folder(&home, &folder, &[]).unwrap();
    relocate(&home, &to).unwrap();
    let list = Watchlist::open(&to, NOW).unwrap();
    // Left open, with its log beside it.
    #[expect(
        clippy::disallowed_methods,
        reason = "it is to be found as it is while it is open"
    )]
    std::mem::forget(list);
}

#[test]
fn files_and_folders_are_their_owners_alone_whatever_the_system_allows() {
    let folder = tempfile::tempdir().unwrap();
    let lived = Command::new("sh")
        .args(["-c", "umask 000; exec \"$0\" \"$@\""])
        .arg(std::env::current_exe().unwrap())
        .args(["owners_alone::a_life_is_lived", "--exact", "--ignored"])
        .env(FOLDER, folder.path())
        .output()
        .unwrap();
    assert!(
        lived.status.success(),
        "{}",
        String::from_utf8_lossy(&lived.stdout)
    );
    let mut seen = Vec::new();
    look(folder.path(), &mut seen);
    for wanted in [
        "data/forwarding-address.txt",
        "poste-restante/watchlist.sqlite3",
        "poste-restante/watchlist.sqlite3-wal",
        "poste-restante/watchlist.sqlite3-shm",
        "poste-restante/arrival.json",
        "poste-restante/about-this-folder.txt",
        "poste-restante/set-aside/000001/watchlist.sqlite3",
        "poste-restante/backups",
        "copy.sqlite3",
    ] {
        assert!(
            seen.iter().any(|it| it.ends_with(wanted)),
            "{wanted} was looked at: {seen:?}"
        );
    }
}

fn look(folder: &Path, seen: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        let path = entry.path();
        if path.is_dir() {
            look(&path, seen);
        }
        assert_eq!(
            mode & 0o077,
            0,
            "{} can be read by others: {mode:o}",
            path.display()
        );
        seen.push(path);
    }
}

#[test]
fn a_folder_that_others_could_enter_is_taken_away_from_them_at_opening() {
    let folder = Home::new().quit();
    back_up(folder.path(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    let folders = [folder.path().to_owned(), folder.path().join("backups")];
    let mode = |folder: &PathBuf| fs::metadata(folder).unwrap().permissions().mode() & 0o7777;
    for folder in &folders {
        fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
    }
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    assert_eq!(folders.each_ref().map(mode), [0o700, 0o700]);

    // Where everybody may write, as in a folder for what is temporary, somebody else may need it.
    fs::set_permissions(&folders[0], fs::Permissions::from_mode(0o1777)).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    assert_eq!(mode(&folders[0]), 0o1777);
}

#[test]
fn a_file_that_others_could_read_is_taken_away_from_them_at_opening() {
    let folder = Home::new().quit();
    let file = folder.path().join("watchlist.sqlite3");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
}
