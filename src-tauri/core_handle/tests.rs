//! A mistake of ours, in every way a command can go: each is one line over one of these.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use tauri::async_runtime::{block_on, spawn};
use tauri::ipc::Channel;
use watchlist::{Monitor, Reason};

use super::CoreHandle;
use crate::data_folder::DataFolder;
use crate::failure::{Failure, Kind};
use crate::interface::ShellMessage;
use crate::log::Log;

const FILM: i64 = 1;

fn open(folder: &Path) -> CoreHandle {
    let core = CoreHandle::new(DataFolder::at(folder), Log::default()).unwrap();
    block_on(core.start()).unwrap();
    core
}

fn write(core: &CoreHandle, note: &'static str) {
    block_on(core.act(move |watchlist, now| watchlist.write_note(FILM, note, now))).unwrap();
}

fn note(core: &CoreHandle) -> String {
    block_on(core.ask(|reader| reader.film(FILM, crate::clock::now())))
        .unwrap()
        .note
}

/// Panics on every way there is, and gives what each was answered.
fn panic_on_every_way(core: &CoreHandle) -> [(&'static str, Option<Failure>); 6] {
    [
        (
            "an act",
            block_on(core.act(|_, _| -> watchlist::Result<()> { panic!("on purpose") })).err(),
        ),
        (
            "an act that had begun",
            block_on(core.act(|watchlist, now| -> watchlist::Result<()> {
                watchlist.rate(FILM, 9.0, now)?;
                panic!("on purpose")
            }))
            .err(),
        ),
        (
            "a question",
            block_on(core.ask(|_| -> watchlist::Result<()> { panic!("on purpose") })).err(),
        ),
        (
            "a backup",
            block_on(core.beside(|_| -> watchlist::Result<()> { panic!("on purpose") })).err(),
        ),
        (
            "a replacement",
            block_on(core.instead(|_| -> watchlist::Result<()> { panic!("on purpose") })).err(),
        ),
        (
            "what a command saves elsewhere",
            block_on(crate::saving::apart(|| -> Result<(), Failure> {
                panic!("on purpose")
            }))
            .err(),
        ),
    ]
}

#[test]
fn a_panic_on_any_way_is_answered_in_a_sentence_and_the_watchlist_is_usable_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    write(&core, "Snow.");
    for (way, answer) in panic_on_every_way(&core) {
        assert_eq!(answer, Some(Failure::ours()), "{way}");
    }
    assert_eq!(note(&core), "Snow.", "what was saved before is there");
    write(&core, "Snow and silence.");
    assert_eq!(note(&core), "Snow and silence.", "and the next is saved");
    block_on(core.back_up(Reason::Asked, None)).unwrap();
    let backups = block_on(core.backups()).unwrap();
    assert_eq!(backups.len(), 1, "a backup counts only if every sum holds");
    core.close();
    drop(core);

    let core = open(folder.path());
    assert_eq!(note(&core), "Snow and silence.");
    core.close();
}

/// Held at its first step until it is cancelled, or for so long that something is wrong.
#[test]
fn closing_cancels_a_check_and_waits_for_no_more_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let core = Arc::new(open(folder.path()));
    let (begins, begun) = mpsc::channel();
    let (held, held_once) = (Arc::clone(&core), AtomicBool::new(false));
    let heard = Channel::new(move |progress| {
        let stage = progress.deserialize::<serde_json::Value>()?["stage"].take();
        if !stage.is_null() && !held_once.swap(true, Ordering::Relaxed) {
            begins.send(()).ok();
            for _ in 0..500 {
                if held.jobs.are_cancelled() {
                    break;
                }
                thread::sleep(Duration::from_millis(10));
            }
        }
        Ok(())
    });
    let asks = Arc::clone(&core);
    let checked = spawn(async move { asks.check(heard, |_| true).await });
    begun.recv().unwrap();
    core.close();
    let failure = block_on(checked).unwrap().unwrap_err();
    assert_eq!(failure.kind, Kind::Cancelled);
}

#[test]
fn a_watchlist_that_is_well_is_not_put_away_by_a_call_of_the_page() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    write(&core, "Snow.");
    block_on(core.back_up(Reason::Asked, None)).unwrap();
    let refused = block_on(core.instead(watchlist::begin_anew)).unwrap_err();
    assert_eq!(refused.kind, Kind::Refused);
    let replace =
        |folder: &Path| watchlist::replace(folder, watchlist::Copy::Backup(1), &Monitor::none());
    let refused = block_on(core.instead(replace)).unwrap_err();
    assert_eq!(refused.kind, Kind::Refused);
    assert_eq!(note(&core), "Snow.", "and it is open again");
    write(&core, "Snow and silence.");
    core.close();
}

#[test]
fn the_page_is_told_when_cards_were_made_anew_by_other_rules() {
    let folder = tempfile::tempdir().unwrap();
    drop(watchlist::Watchlist::open(folder.path(), crate::clock::now()).unwrap());
    rusqlite::Connection::open(folder.path().join("watchlist.sqlite3"))
        .unwrap()
        .execute("UPDATE derived_by SET rules = 0", [])
        .unwrap();
    let core = CoreHandle::new(DataFolder::at(folder.path()), Log::default()).unwrap();
    let (tell, told) = mpsc::channel();
    let maintained = spawn(async move {
        core.maintain(move |message| tell.send(message.clone()).is_ok())
            .await;
    });
    let message = told.recv_timeout(Duration::from_secs(60));
    assert!(matches!(message, Ok(ShellMessage::MadeAnew(changed)) if changed.everything));
    maintained.abort();
}

#[test]
fn what_went_wrong_with_the_backups_crosses_as_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let core = open(folder.path());
    let kept = r#"{"failed":{"at":5,"what":{"error":{"full":"disk_full"}}},
        "second":{"folder":"/nowhere","trouble":{"at":5,"what":{"error":{"disk":"second_folder_away"}}}}}"#;
    fs::write(folder.path().join("backups.json"), kept).unwrap();
    let status = serde_json::to_value(block_on(core.backup_status()).unwrap()).unwrap();
    for trouble in [&status["failed"], &status["second"]["trouble"]] {
        let said = trouble["what"].as_str().unwrap_or_default();
        assert!(said.ends_with('.'), "{trouble}");
    }
    core.close();
}
