use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{TEMPORARY, TemporaryFolder, sweep, sweep_backups, sweep_temporary};
use crate::storage::{CopyPlace, Folder, Monitor, Scratch};

/// Each place as it is left by whoever is killed.
fn litter(folder: &Path) {
    for place in CopyPlace::ALL {
        let at = folder.join(place.name());
        match place {
            CopyPlace::Unfinished | CopyPlace::Replacement => fs::write(at, "Snow.").unwrap(),
            _ => {
                fs::create_dir(&at).unwrap();
                fs::write(at.join("copy.sqlite3"), "Snow.").unwrap();
            }
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    let all = fs::read_dir(folder).unwrap().flatten();
    let mut names: Vec<_> = all
        .map(|it| it.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn what_was_left_at_any_place_is_taken_away_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::at(home.path()).unwrap();
    fs::create_dir(folder.backups()).unwrap();
    for place in [home.path(), &folder.backups()] {
        fs::write(place.join("mine"), "").unwrap();
        litter(place);
    }
    sweep(&folder).unwrap();
    sweep_backups(&folder.backups()).unwrap();
    // Whoever opens the folder takes that away, if it has not come.
    assert_eq!(names(home.path()), ["arriving", "backups", "mine"]);
    assert_eq!(names(&folder.backups()), ["mine"]);
}

#[test]
fn a_copy_that_is_worked_on_stays_and_is_whole_with_what_lies_beside_its_original() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::at(home.path()).unwrap();
    for ending in ["", "-wal", "-journal"] {
        fs::write(home.path().join(format!("other{ending}")), "Snow.").unwrap();
    }
    let scratch = Scratch::within(folder.path(), CopyPlace::Checking).unwrap();
    let other = home.path().join("other");
    scratch.copy(&other, "copy", &Monitor::none()).unwrap();
    sweep(&folder).unwrap();
    assert_eq!(
        names(scratch.as_ref()),
        ["copy", "copy-journal", "copy-wal"]
    );
    drop(scratch);
    assert_eq!(names(home.path()), ["other", "other-journal", "other-wal"]);
}

#[test]
fn what_is_promised_to_take_the_watchlists_place_stays() {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::at(home.path()).unwrap();
    litter(home.path());
    fs::write(folder.promise(), "000001").unwrap();
    sweep(&folder).unwrap();
    assert!(folder.replacement().exists());
}

#[test]
fn copies_that_were_left_in_the_temporary_folder_go_and_those_in_use_stay() {
    let temporary = tempfile::tempdir().unwrap();
    let used = TemporaryFolder::within(temporary.path()).unwrap();
    for (name, file) in [("killed", "in-use"), ("older", "watchlist.sqlite3")] {
        let left = temporary.path().join(format!("{TEMPORARY}{name}"));
        fs::create_dir(&left).unwrap();
        fs::write(left.join(file), "Snow.").unwrap();
    }
    fs::write(temporary.path().join("mine"), "").unwrap();
    sweep_temporary(temporary.path()).unwrap();
    let kept = used.as_ref().file_name().unwrap().to_string_lossy();
    assert_eq!(
        names(temporary.path()),
        ["mine".to_owned(), kept.into_owned()]
    );
    drop(used);
    assert_eq!(names(temporary.path()), ["mine"]);
}

/// Where files are made, by how often a source does so: each is a file of the watchlist's own, or a copy at a place that
/// [`CopyPlace`] or [`TemporaryFolder`] has a name for. One that is not here may leave words behind that nobody takes
/// away: give it a place there first.
#[rustfmt::skip]
const MAKERS: &[(&str, usize)] = &[
    // A copy in a temporary folder; one opened in a scratch folder.
    ("open/look.rs", 1),
    ("open/trial.rs", 1),
    // Backups, here and in the second folder, with what says of it that it is ours.
    ("safety/backup/make.rs", 3),
    ("safety/backup/rewrite.rs", 1),
    ("safety/backup/second_folder/bring.rs", 1),
    ("safety/backup/second_folder/own.rs", 1),
    // In a scratch folder.
    ("safety/check/as_made.rs", 3),
    // A file for someone, lent to whoever writes it; and a folder of such files.
    ("exchange/one_file.rs", 1),
    ("storage/output_folder.rs", 1),
    // What is carried to another folder arrives in one of its own.
    ("safety/relocate/carry.rs", 3),
    // In a scratch folder.
    ("safety/repair/rebuild.rs", 3),
    ("safety/repair/sources.rs", 1),
    // What is set aside, and the promise to put another in its place.
    ("safety/restore/replace.rs", 1),
    // The watchlist itself and what lies beside it, and what all others here are made with.
    ("storage/connect.rs", 2),
    ("storage/copies.rs", 3),
    ("storage/folder.rs", 3),
    ("storage/output_file.rs", 3),
    ("storage/permissions.rs", 7),
    ("storage/reserve.rs", 1),
    ("storage/scratch.rs", 2),
    // What says how much of the log was acknowledged, and a log that is set aside.
    ("storage/wal/acknowledged.rs", 1),
    ("storage/wal/mod.rs", 2),
];

#[test]
fn no_copy_is_made_at_a_place_that_is_in_no_list() {
    let mut makers = BTreeMap::new();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    count(&sources, &sources, &mut makers);
    let listed = MAKERS
        .iter()
        .map(|(name, times)| ((*name).to_owned(), *times));
    assert_eq!(makers, listed.collect());
}

/// What makes a file, or gives one to be filled.
const MAKING: [&str; 14] = [
    "make_file(",
    "make_empty(",
    "make_folder(",
    "permissions::copy(",
    "fs::copy(",
    "fs::write(",
    "fs::create_dir",
    "File::create",
    ".create(",
    ".create_new(",
    "tempfile",
    "single_file(",
    "TempDir::",
    "VACUUM INTO",
];

fn count(root: &Path, folder: &Path, makers: &mut BTreeMap<String, usize>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = path
            .strip_prefix(root)
            .unwrap()
            .to_string_lossy()
            .replace('\\', "/");
        if path.is_dir() {
            count(root, &path, makers);
        } else if name.ends_with(".rs") && !name.ends_with("tests.rs") {
            let source = fs::read_to_string(&path).unwrap();
            let source = source.split("\nmod tests").next().unwrap_or_default();
            let lines = source.lines().filter(|line| {
                let line = line.trim_start();
                !line.starts_with("//")
                    && !line.contains("fn ")
                    && MAKING.iter().any(|it| line.contains(it))
            });
            match lines.count() {
                0 => {}
                times => drop(makers.insert(name, times)),
            }
        }
    }
}
