//! A move that is cut off at each of its steps.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::date;
use tempfile::TempDir;

use super::address::Address;
use super::arrival::Arrival;
use super::{arrive, carry, forwarded};
use crate::open::Reader;
use crate::safety::backup::{Reason, back_up};
use crate::safety::restore::Copy;
use crate::storage::{Folder, Watchlist, real_path};
use crate::{DiskTrouble, Error, Monitor, NotOpen, Now, Result};

const NOW: Now = Now {
    today: date(2026, 11, 23),
    millis: 1_795_407_300_000,
};

/// A watchlist with a note in it, a backup, and a file set aside.
fn lived_in() -> TempDir {
    let folder = TempDir::new().unwrap();
    let mut watchlist = Watchlist::open(folder.path(), NOW).unwrap();
    watchlist.write_note(1, "Snow.", NOW).unwrap();
    back_up(folder.path(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    drop(watchlist);
    let aside = folder.path().join("set-aside/000001");
    fs::create_dir_all(&aside).unwrap();
    fs::write(aside.join("watchlist.sqlite3"), "damaged once").unwrap();
    folder
}

/// Every file below a folder, and what is in it.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    carry::names(folder)
        .unwrap()
        .into_iter()
        .map(|name| {
            let bytes = fs::read(folder.join(&name)).unwrap();
            (name.to_string_lossy().into_owned(), bytes)
        })
        .collect()
}

/// Carries everything over and is cut off at this step; whether it came to its end before that.
fn cut_off(from: &Path, to: &Path, at: usize) -> bool {
    let mut taken = 0;
    let mut step = || {
        taken += 1;
        match taken > at {
            true => Err(Error::Cancelled),
            false => Ok(()),
        }
    };
    match carry::carry(&Folder::at(from).unwrap(), to, &mut step) {
        Ok(()) => true,
        Err(Error::Cancelled) => false,
        Err(other) => panic!("{other:?}"),
    }
}

fn note(folder: &Path) -> String {
    drop(Watchlist::open(folder, NOW).unwrap());
    Reader::open(folder).unwrap().film(1, NOW).unwrap().note
}

#[test]
fn cut_off_at_any_step_the_watchlist_is_whole_at_exactly_one_place() {
    let mut ends = [0, 0];
    for at in 0.. {
        let (old, new) = (lived_in(), TempDir::new().unwrap());
        let (from, to) = (old.path(), real_path(new.path()).unwrap());
        let before = contents(from);
        let finished = cut_off(from, &to, at);

        let here = forwarded(from).unwrap();
        let moved = here == to;
        ends[usize::from(moved)] += 1;
        assert_eq!(note(&here), "Snow.", "step {at}");
        let now = contents(&here);
        for (name, bytes) in &before {
            if name == "watchlist.sqlite3" {
                continue; // it was opened just now
            }
            assert_eq!(now.get(name), Some(bytes), "step {at}: {name}");
        }
        let other = if moved { from } else { &to };
        if !moved {
            arrive(other).unwrap();
        }
        assert_eq!(
            contents(other).into_keys().collect::<Vec<_>>(),
            Vec::<String>::new(),
            "step {at}: and nothing of it is at the other"
        );
        if finished {
            assert!(moved);
            break;
        }
    }
    assert!(
        ends[0] > 5 && ends[1] > 5,
        "cut before and after it was made so: {ends:?}"
    );
}

#[test]
fn what_changed_where_it_came_from_since_it_was_carried_over_stays() {
    let (old, new) = (lived_in(), TempDir::new().unwrap());
    let to = real_path(new.path()).unwrap();
    // All is there and the address left; nothing has gone yet.
    let steps = contents(old.path()).len() + 5;
    assert!(!cut_off(old.path(), &to, steps));
    assert_eq!(forwarded(old.path()).unwrap(), to);
    let own = old.path().join("set-aside/000001/watchlist.sqlite3");
    fs::write(&own, "somebody's own").unwrap();
    assert_eq!(note(&to), "Snow.");
    assert_eq!(fs::read(&own).unwrap(), b"somebody's own");
    assert!(
        !old.path().join("watchlist.sqlite3").exists(),
        "the rest went"
    );
}

#[test]
fn a_copy_that_rots_before_it_is_checked_is_not_moved_to() {
    let (old, new) = (lived_in(), TempDir::new().unwrap());
    let before = contents(old.path());
    let rots = before.len() + 2;
    let mut taken = 0;
    let copy = new.path().join("arriving/watchlist.sqlite3");
    let mut step = || -> Result<()> {
        taken += 1;
        if taken == rots {
            let mut bytes = fs::read(&copy).unwrap();
            let at = bytes.windows(5).position(|it| it == b"Snow.").unwrap();
            bytes[at] = b'M';
            fs::write(&copy, bytes).unwrap();
        }
        Ok(())
    };
    let refused = carry::carry(&Folder::at(old.path()).unwrap(), new.path(), &mut step);
    assert!(matches!(
        refused,
        Err(Error::Disk(DiskTrouble::ArrivedNotWhole { .. }))
    ));
    assert_eq!(contents(old.path()), before);
    assert!(Address::read(old.path()).unwrap().is_none());
}

#[test]
fn a_move_whose_end_is_not_known_is_neither_finished_nor_forgotten() {
    let (old, new) = (lived_in(), TempDir::new().unwrap());
    let steps = contents(old.path()).len() + 3;
    assert!(!cut_off(old.path(), new.path(), steps));
    assert!(Arrival::read(new.path()).unwrap().is_some());
    let away = old.path().with_extension("away");
    fs::rename(old.path(), &away).unwrap();
    match Watchlist::open(new.path(), NOW) {
        Err(Error::NotOpen(NotOpen::ArrivalUnknown { .. })) => {}
        other => panic!("{:?}", other.map(drop)),
    }
    fs::rename(&away, old.path()).unwrap();
    assert_eq!(note(old.path()), "Snow.");
}

#[test]
fn going_back_to_a_backup_goes_on_where_it_was_moved_to() {
    let (old, new) = (lived_in(), TempDir::new().unwrap());
    assert!(cut_off(old.path(), new.path(), usize::MAX));
    let mut watchlist = Watchlist::open(new.path(), NOW).unwrap();
    watchlist.write_note(1, "Silence.", NOW).unwrap();
    watchlist
        .restore(Copy::Backup(1), NOW, &Monitor::none())
        .unwrap();
    drop(watchlist);
    assert_eq!(note(new.path()), "Snow.");
}
