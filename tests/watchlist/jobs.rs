use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use tempfile::TempDir;
use watchlist::{
    Copy, CreditDraft, Error, FilmDraft, Monitor, Reason, Result, Watchlist, WorkProgress,
    WorkStage, back_up, check, preview, preview_repair, repair, replace,
};

use crate::home::Home;

/// Long enough that SQLite, too, asks whether to go on.
const FILMS: u32 = 300;
/// At so many places, evenly, each work is cancelled.
const CANCELLED: usize = 40;

/// A watchlist with films and a backup, closed, and then `since` happens to its file.
fn folder(since: &str) -> TempDir {
    let mut home = Home::new();
    let films: Vec<_> = (0..FILMS)
        .map(|n| FilmDraft {
            title: format!("Film {n}"),
            credits: CreditDraft::directors([format!("Director {n}")]),
            ..FilmDraft::default()
        })
        .collect();
    home.watchlist.add_films(&films, home.now).unwrap();
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    let folder = home.quit();
    let conn = Connection::open(folder.path().join("watchlist.sqlite3")).unwrap();
    conn.execute_batch(since).unwrap();
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    folder
}

const ROT: &str = "UPDATE person SET name = 'Rot' WHERE name = 'Director 7'";

fn well() -> TempDir {
    folder("")
}

fn rotten() -> TempDir {
    folder(ROT)
}

type Work = fn(&Path, &Monitor) -> Result<()>;

const CHECK: Work = |folder, monitor| check(folder, monitor).map(drop);
const BACK_UP: Work = |folder, monitor| back_up(folder, Reason::Asked, now(), monitor).map(drop);
const PREVIEW: Work =
    |folder, monitor| preview(folder, Copy::Backup(1), &folder.join("backups"), monitor).map(drop);
const RESTORE: Work = |folder, monitor| {
    Watchlist::open(folder, now())?
        .restore(Copy::Backup(1), now(), monitor)
        .map(drop)
};
const REPLACE: Work = |folder, monitor| replace(folder, Copy::Backup(1), monitor);
const PREVIEW_REPAIR: Work = |folder, monitor| preview_repair(folder, monitor).map(drop);
const REPAIR: Work = |folder, monitor| repair(folder, now(), monitor).map(drop);

fn now() -> watchlist::Now {
    watchlist::Now {
        today: jiff::civil::date(2026, 11, 23),
        millis: crate::home::MILLIS,
    }
}

/// Says no from this question on, counted from nothing, and writes down what it heard.
fn until(question: usize) -> (Monitor, Arc<Mutex<Vec<WorkProgress>>>) {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let hears = Arc::clone(&heard);
    let monitor = Monitor::new(move |progress| {
        let mut heard = hears.lock().unwrap();
        heard.push(progress);
        heard.len() <= question
    });
    (monitor, heard)
}

/// Every file and folder, by its place: what SQLite shares between those who read aside.
fn everything(folder: &Path) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path.clone());
                found.insert(path, None);
            } else if !path.to_string_lossy().ends_with("-shm") {
                let bytes = fs::read(&path).unwrap();
                // Opened to be read, a log is begun with nothing in it.
                if !(path.to_string_lossy().ends_with("-wal") && bytes.is_empty()) {
                    found.insert(path, Some(bytes));
                }
            }
        }
    }
    found
}

/// Does it whole once, and hears these stages, each to its end; then cancels it all along its way.
fn a_job(made: fn() -> TempDir, work: Work, stages: &[WorkStage]) {
    let folder = made();
    let (monitor, heard) = until(usize::MAX);
    work(folder.path(), &monitor).unwrap();
    let heard = heard.lock().unwrap().clone();
    for stage in stages {
        let last = heard.iter().rfind(|progress| progress.stage == *stage);
        let last = last.unwrap_or_else(|| panic!("{stage:?} is heard of"));
        assert_eq!(
            last.of.unwrap_or(last.done),
            last.done,
            "{stage:?} reaches its end"
        );
    }
    let before_commit = heard
        .iter()
        .take_while(|progress| progress.stage != WorkStage::Committing);
    let questions = before_commit.count();

    let folder = made();
    // What opening it changes is not what the work does.
    drop(Watchlist::open(folder.path(), now()));
    let before = everything(folder.path());
    let step = (questions / CANCELLED).max(1);
    for question in (0..questions).step_by(step).chain([questions - 1]) {
        let (monitor, heard) = until(question);
        let cancelled = work(folder.path(), &monitor);
        let stage = heard.lock().unwrap().last().map(|progress| progress.stage);
        assert!(
            matches!(cancelled, Err(Error::Cancelled)),
            "cancelled in {stage:?}, question {question} of {questions}: {cancelled:?}"
        );
        let after = everything(folder.path());
        let differs: Vec<_> = before
            .keys()
            .chain(after.keys())
            .filter(|path| before.get(*path) != after.get(*path))
            .collect();
        assert!(
            differs.is_empty(),
            "cancelled in {stage:?}, question {question} of {questions}, it leaves {differs:?}"
        );
    }
    work(folder.path(), &Monitor::none()).unwrap();
}

use WorkStage::{CheckingFile, CheckingRows, Comparing, Copying, Deriving, Reading, Repairing};

#[test]
fn a_check_is_heard_to_its_end_and_cancelled_anywhere() {
    a_job(well, CHECK, &[CheckingFile, CheckingRows]);
}

#[test]
fn a_backup_is_heard_to_its_end_and_cancelled_leaves_none() {
    a_job(well, BACK_UP, &[Copying, CheckingFile, CheckingRows]);
}

#[test]
fn looking_at_a_backup_is_heard_to_its_end_and_cancelled_anywhere() {
    a_job(well, PREVIEW, &[Copying, CheckingRows, Comparing]);
}

#[test]
fn going_back_is_heard_to_its_end_and_cancelled_changes_nothing() {
    a_job(
        well,
        RESTORE,
        &[Copying, CheckingRows, WorkStage::Committing],
    );
}

#[test]
fn a_backup_that_takes_the_place_is_heard_to_its_end_and_cancelled_changes_nothing() {
    a_job(
        rotten,
        REPLACE,
        &[Copying, CheckingRows, WorkStage::Committing],
    );
}

#[test]
fn looking_at_what_can_be_repaired_is_heard_to_its_end_and_cancelled_anywhere() {
    a_job(rotten, PREVIEW_REPAIR, &[Reading, Repairing, Deriving]);
}

#[test]
fn a_repair_is_heard_to_its_end_and_cancelled_changes_nothing() {
    a_job(rotten, REPAIR, &[Reading, Repairing, CheckingRows]);
}

#[test]
fn a_cancelled_backup_is_no_trouble_and_the_first_of_all_leaves_no_folder() {
    let home = Home::new();
    let (monitor, _) = until(1);
    let cancelled = back_up(home.folder(), Reason::Asked, home.now, &monitor);
    assert!(matches!(cancelled, Err(Error::Cancelled)));
    assert!(!home.folder().join("backups").exists(), "nothing is left");
    let status = watchlist::backup_status(home.folder()).unwrap();
    assert_eq!(status.failed, None, "to change one's mind is no failure");
}
