//! The log may be given to a stranger: no word of anyone's is in it, whatever was done and whatever went wrong. The core
//! knows no log, so this is held here, and through the real window by the journeys `hostile-commands` and
//! `strange-titles`; that an error of the core's says no word either is held by `tests/watchlist/discretion.rs`.

use std::fs;
use std::panic::Location;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};

use tauri::async_runtime::block_on;
use watchlist::NoRoom;

use super::event::{of_the_program, panic};
use super::{CommandOutcome, Event, Log, Stopwatch, file, is_told};
use crate::clock;
use crate::core_handle::CoreHandle;
use crate::data_folder::DataFolder;
use crate::failure::{Failure, Kind};
use crate::words::Mishap;

/// Stands wherever a person can write, in the folder's name too.
const WORD: &str = "Kuckucksei";
const FILM: i64 = 1;

/// A log in this folder.
fn started(folder: &Path) -> Log {
    let (log, folder) = (Log::default(), folder.to_path_buf());
    log.start(move || Some(folder.clone()));
    log
}

fn lines(folder: &Path) -> String {
    file::newest(folder, usize::MAX)
}

fn named(name: &'static str) -> Event {
    Stopwatch::new(name).ended(CommandOutcome::Well)
}

/// Whether all of it is what the program itself says: words of its own, numbers, and their signs.
fn is_fit_for_strangers(log: &str) -> bool {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "_-.:= \n".contains(sign);
    log.chars().all(plain) && !log.to_lowercase().contains(&WORD.to_lowercase())
}

/// A watchlist of an older schema in a folder that has the word in its name.
fn old_watchlist() -> (tempfile::TempDir, PathBuf) {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join(WORD);
    fs::create_dir(&folder).unwrap();
    let old = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/schemas/1.sqlite3");
    fs::copy(old, folder.join("watchlist.sqlite3")).unwrap();
    (above, folder)
}

/// The core in this folder, opened, and its log.
fn opened(folder: &Path) -> (Log, CoreHandle) {
    let (data_folder, log) = (DataFolder::at(folder), Log::default());
    let claimed = data_folder.clone();
    log.start(move || claimed.held());
    let core = CoreHandle::new(data_folder, log.clone()).unwrap();
    block_on(core.start()).unwrap();
    (log, core)
}

#[test]
fn whatever_is_done_and_whatever_goes_wrong_no_word_and_no_path_is_in_the_log() {
    let (_above, folder) = old_watchlist();
    let (log, core) = opened(&folder);
    block_on(core.act(|list, now| list.write_note(FILM, WORD, now))).unwrap();
    let says_all = || {
        let why = format!("{WORD} in {}", folder.display());
        Failure::from(Mishap::NotMoved { why })
    };
    let (trial, rate) = (Stopwatch::new("trial"), Stopwatch::new("rate"));
    let failed = log.due(&trial, Err::<Option<()>, _>(says_all()), |()| 0);
    failed.unwrap_err();
    log.answered("act", &rate, Err::<(), _>(says_all()))
        .unwrap_err();
    block_on(core.act(|_, _| -> watchlist::Result<()> { panic!("{WORD}") })).unwrap_err();
    block_on(core.back_up(watchlist::Reason::Asked, None)).unwrap();
    fs::write(folder.join("watchlist.sqlite3"), WORD).unwrap();
    block_on(core.instead(|_| Ok::<_, Failure>(()))).unwrap_err();
    core.close();

    let log = lines(&folder);
    for said in [
        " started version=",
        " opened schema=1 ms=",
        " trial ms=",
        " rate ms=",
        " failed=Refused\n",
        " open ms=",
        "failed=Damaged",
        " ended\n",
    ] {
        assert!(log.contains(said), "{said} is not in it: {log}");
    }
    assert!(is_fit_for_strangers(&log), "{log}");
    for canary in [format!("{log}{WORD}"), format!("{log}{}", folder.display())] {
        assert!(!is_fit_for_strangers(&canary), "canary: it would be found");
    }
}

#[test]
fn a_question_is_told_only_if_it_failed_or_was_slow_and_an_act_always() {
    let (quick, slow) = (super::SLOW / 2, super::SLOW);
    let failed = CommandOutcome::Failed(Kind::Refused, None);
    assert!(!is_told("question", CommandOutcome::Well, quick));
    assert!(is_told("question", CommandOutcome::Well, slow));
    assert!(is_told("question", failed, quick));
    assert!(is_told("act", CommandOutcome::Well, quick));
}

#[test]
fn sqlites_own_number_of_what_happened_is_written_down() {
    let full = watchlist::Error::Full(NoRoom::DiskFull);
    let failure = Failure::from(full);
    assert_eq!((failure.kind, failure.code), (Kind::Disk, Some(13)));
    let event = Stopwatch::new("rate").ended((&failure).into()).to_string();
    assert!(event.ends_with(" failed=Disk code=13"), "{event}");
}

#[test]
fn two_files_of_two_megabytes_in_all_keep_the_newest_lines() {
    let folder = tempfile::tempdir().unwrap();
    let sizes = || -> u64 {
        let files = fs::read_dir(folder.path()).unwrap();
        files
            .map(|file| file.unwrap().metadata().unwrap().len())
            .sum()
    };
    let mut most = 0;
    for batch in 0..100 {
        let lines = format!("batch={batch}\n").repeat(6_000);
        file::append(folder.path(), &lines, || "the next\n".to_owned()).unwrap();
        most = most.max(sizes());
        assert!(most <= 2_000_000, "{most} bytes after {batch}");
    }
    assert!(most > 1_500_000, "canary: it was filled");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    let log = lines(folder.path());
    assert!(log.ends_with("batch=99\n") && log.contains("batch=95\n"));
    assert!(!log.contains("batch=9\n"), "the oldest are gone");
    let newest = fs::read_to_string(folder.path().join("log.txt")).unwrap();
    assert!(newest.starts_with("the next\n"), "each says what it is of");
    let tail = file::newest(folder.path(), 100);
    assert!(
        tail.len() <= 100 && tail.starts_with("batch=99\n"),
        "whole lines: {tail}"
    );
}

#[test]
fn where_it_cannot_be_written_nothing_is_made_and_the_lines_come_later() {
    let above = tempfile::tempdir().unwrap();
    let folder = above.path().join("away");
    let log = started(&folder);
    log.note(named("before"));
    assert!(
        log.for_support().contains(" before ms="),
        "{}",
        log.for_support()
    );
    assert!(!folder.exists(), "no folder is made");
    // Until the folder is there no line is on its way into a file.
    let still = log.hold_still();
    (0..super::WAITING).for_each(|_| log.note(named("meanwhile")));
    fs::create_dir(&folder).unwrap();
    drop(still);
    log.note(named("after"));
    log.end();
    let lines = lines(&folder);
    assert!(lines.contains(" forgotten lines="), "{lines}");
    assert!(
        !lines.contains(" before ms="),
        "the oldest were forgotten: {lines}"
    );
    assert!(
        lines.contains(" after ms=") && lines.ends_with(" ended\n"),
        "{lines}"
    );
}

#[test]
fn a_disk_that_never_answers_keeps_no_act_and_no_end_waiting() {
    let (never, waits) = mpsc::channel::<PathBuf>();
    let (log, waits) = (Log::default(), Mutex::new(waits));
    log.start(move || waits.lock().ok()?.recv().ok());
    log.note(named("act"));
    log.end();
    drop(never);
}

#[test]
fn it_goes_along_when_the_watchlist_is_moved_while_it_is_written() {
    let (_above, folder) = old_watchlist();
    let (log, core) = opened(&folder);
    log.note(named("before"));
    let stop = Arc::new(());
    let busy = {
        let (log, running) = (log.clone(), Arc::downgrade(&stop));
        std::thread::spawn(move || {
            while running.upgrade().is_some() {
                log.note(named("meanwhile"));
            }
        })
    };
    let chosen = tempfile::tempdir().unwrap();
    let to = watchlist::real_path(chosen.path()).unwrap().join("there");
    let moved = block_on(core.move_to(to.clone()));
    drop(stop);
    busy.join().unwrap();
    moved.unwrap();
    core.close();
    let lines = lines(&to);
    assert!(lines.ends_with(" ended\n"), "it is written there now");
    assert!(!folder.join("log.txt").exists(), "nothing of it stays");
}

#[test]
#[cfg(unix)]
fn its_files_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.txt");
    fs::write(&file, "").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o666)).unwrap();
    file::append(folder.path(), "a line\n", String::new).unwrap();
    assert_eq!(
        fs::metadata(&file).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

#[test]
fn a_panic_is_told_by_its_place_in_the_program_and_not_by_who_built_it() {
    let here = panic(clock::now(), Some(Location::caller()));
    assert!(here.contains(" panic at=src-tauri/log/tests.rs:"), "{here}");
    for (file, told) in [
        (
            "src-tauri/watchlist/src/note.rs",
            "src-tauri/watchlist/src/note.rs",
        ),
        (
            "/home/anna/.cargo/registry/src/index.crates.io-1949/jiff-0.2.46/src/civil/date.rs",
            "jiff-0.2.46/src/civil/date.rs",
        ),
        (
            "/rustc/f2d3ce0b/library/core/src/str/mod.rs",
            "core/src/str/mod.rs",
        ),
        ("/home/anna/generated.rs", "generated.rs"),
    ] {
        assert_eq!(of_the_program(file), told);
    }
}
