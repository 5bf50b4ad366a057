//! What Windows alone does: files that are held while they are open, names whose case is one, and paths that are long.
#![cfg(windows)]

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use watchlist::{
    Copy, Disk, Monitor, NoSecondFolder, Reader, Reason, Refusal, Unfit, Watchlist, back_up,
    choose_second_folder, new_folder, real_path, relocate, synchronised,
};

use crate::home::{Home, refusal};

/// The same path in other letters.
fn shouted(path: &Path) -> PathBuf {
    PathBuf::from(path.to_str().unwrap().to_uppercase())
}

#[test]
fn nobody_moves_replaces_or_deletes_the_file_while_it_is_open() {
    let mut home = Home::new();
    let (file, elsewhere) = (home.file(), home.folder().join("elsewhere"));
    let log = home.folder().join("watchlist.sqlite3-wal");
    fs::write(home.folder().join("other"), "").unwrap();
    for done in [
        fs::rename(&file, &elsewhere),
        fs::rename(home.folder().join("other"), &file),
        fs::remove_file(&file),
        fs::remove_file(&log),
        fs::rename(&log, &elsewhere),
    ] {
        assert!(done.is_err(), "the system does not let it happen");
    }
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    assert_eq!(home.page("The Ascent").note, "Snow.");
}

#[test]
fn a_folder_written_in_other_letters_is_the_same_folder() {
    let home = Home::new();
    let same = shouted(home.folder());
    assert!(same.is_dir());
    assert_eq!(real_path(&same).unwrap(), real_path(home.folder()).unwrap());
    let inside = refusal(choose_second_folder(home.folder(), &same, home.now));
    assert!(
        matches!(
            inside,
            Refusal::NoSecondFolder {
                why: NoSecondFolder::IsHere,
                ..
            }
        ),
        "{inside:?}"
    );
    let inside = refusal(new_folder(home.folder(), &same, &[]));
    assert!(
        matches!(
            inside,
            Refusal::Unfit {
                why: Unfit::IsHere,
                ..
            }
        ),
        "{inside:?}"
    );

    let root = TempDir::new().unwrap();
    let carried = root.path().join("Dropbox/films");
    fs::create_dir_all(&carried).unwrap();
    let named = synchronised(&shouted(&carried), &[]);
    assert_eq!(named.as_deref(), Some("Dropbox"));
}

#[test]
fn paths_are_told_as_people_write_them() {
    let mut home = Home::new();
    let told = home.reader.start(home.now).unwrap().data_folder;
    assert!(!told.starts_with(r"\\?\"), "{told}");
    assert!(told.chars().nth(1) == Some(':'), "{told}");
    assert_eq!(Disk::of(&real_path(home.folder()).unwrap()), Disk::Own);
    assert_eq!(Disk::of(Path::new(r"\\nas\films")), Disk::Distant);
    assert_eq!(Disk::of(Path::new(r"\\?\UNC\nas\films")), Disk::Distant);
}

#[test]
fn a_path_too_long_for_most_programs_is_not_too_long_for_a_watchlist() {
    let root = TempDir::new().unwrap();
    let begun = real_path(root.path()).unwrap();
    for length in [140, 160, 200, 230, 245, 260, 300] {
        let rest = length - begun.as_os_str().len() - 1;
        let (first, second) = (
            "a".repeat(rest / 2),
            "ю".repeat(1) + &"b".repeat(rest - rest / 2 - 2),
        );
        let folder = begun.join(first).join(second);
        fs::create_dir_all(&folder).unwrap();
        if folder.canonicalize().is_err() {
            // Wine 8 cannot say where so long a path leads (its GetFinalPathNameByHandle gives up over 260 letters).
            assert!(length > 260, "{length}");
            continue;
        }
        let now = Home::new().now;
        let mut watchlist = Watchlist::open(&folder, now).unwrap();
        watchlist.write_note(1, "Far down.", now).unwrap();
        back_up(&folder, Reason::Asked, now, &Monitor::none()).unwrap();
        watchlist.write_note(1, "Farther.", now).unwrap();
        watchlist
            .restore(Copy::Backup(1), now, &Monitor::none())
            .unwrap();
        drop(watchlist);
        let chosen = TempDir::new_in(&begun).unwrap();
        let to = new_folder(&folder, chosen.path(), &[]).unwrap();
        relocate(&folder, &to).unwrap();
        let reader = Reader::open(&to).unwrap();
        assert_eq!(reader.film(1, now).unwrap().note, "Far down.", "{length}");
    }
}

#[test]
fn a_folder_may_have_any_name_that_the_system_lets_it_have() {
    for name in ["100% #1!", "Фильмы 🎬", "a;b&c=d+e,f 'g'"] {
        let root = TempDir::new().unwrap();
        let folder = root.path().join(name);
        let now = Home::new().now;
        let mut watchlist = Watchlist::open(&folder, now).unwrap();
        watchlist.write_note(1, "Here.", now).unwrap();
        back_up(&folder, Reason::Asked, now, &Monitor::none()).unwrap();
        watchlist.write_note(1, "Gone.", now).unwrap();
        watchlist
            .restore(Copy::Backup(1), now, &Monitor::none())
            .unwrap();
        let reader = Reader::open(&folder).unwrap();
        assert_eq!(reader.film(1, now).unwrap().note, "Here.", "{name}");
    }
}
