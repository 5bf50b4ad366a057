use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::{Claim, Instance};
use crate::failure::{Failure, Kind};

fn first(folder: &Path) -> Instance {
    match Instance::claim(folder) {
        Ok(Claim::First(instance)) => instance,
        Ok(Claim::Raised) => panic!("someone else has a folder made for this test"),
        Err(failure) => panic!("{failure:?}"),
    }
}

/// The lock, held and not listened behind, while a second start has been asking for a moment.
fn held_while_another_starts(folder: &Path) -> (Instance, JoinHandle<Result<Claim, Failure>>) {
    let held = Instance::hold(folder).unwrap().expect("nobody has it");
    let folder = folder.to_path_buf();
    let second = thread::spawn(move || Instance::claim(&folder));
    thread::sleep(Duration::from_millis(200));
    (held, second)
}

fn refused(folder: &Path) -> Failure {
    match Instance::claim(folder) {
        Err(failure) => failure,
        Ok(_) => panic!("a folder that cannot be used was claimed"),
    }
}

#[test]
fn a_second_start_raises_the_first_and_goes_away() {
    let folder = tempfile::tempdir().unwrap();
    let (raised, heard) = mpsc::channel();
    let _first = first(folder.path()).hear(Arc::new(move || raised.send(()).unwrap()));

    let by_another_name = folder.path().join("sub").join("..");
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    assert!(matches!(
        Instance::claim(&by_another_name),
        Ok(Claim::Raised)
    ));
    heard
        .recv_timeout(Duration::from_secs(5))
        .expect("the first start hears of the second");
}

#[test]
fn a_second_start_before_the_first_has_a_window_is_heard_once_it_has() {
    let folder = tempfile::tempdir().unwrap();
    let starting = first(folder.path());
    assert!(matches!(Instance::claim(folder.path()), Ok(Claim::Raised)));
    let (raised, heard) = mpsc::channel();
    let _started = starting.hear(Arc::new(move || raised.send(()).unwrap()));
    heard
        .recv_timeout(Duration::from_secs(5))
        .expect("what was asked meanwhile is not lost");
}

#[test]
fn two_folders_have_an_application_each() {
    let (one, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let _first = first(one.path());
    let _beside_it = first(other.path());
}

#[test]
fn a_start_between_the_firsts_lock_and_its_listening_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let (locked, second) = held_while_another_starts(folder.path());
    let _first = locked.listening(folder.path());
    assert!(matches!(second.join().unwrap(), Ok(Claim::Raised)));
}

#[test]
fn a_start_while_the_first_is_ending_takes_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (ending, second) = held_while_another_starts(folder.path());
    drop(ending);
    assert!(matches!(second.join().unwrap(), Ok(Claim::First(_))));
}

#[test]
fn when_the_first_is_gone_the_folder_is_free() {
    let folder = tempfile::tempdir().unwrap();
    drop(first(folder.path()));
    first(folder.path());
}

#[test]
fn a_lock_that_nobody_answers_for_is_said_and_not_broken() {
    let folder = tempfile::tempdir().unwrap();
    let mut elsewhere = first(folder.path());
    elsewhere.listener = None;
    let failure = refused(folder.path());
    assert_eq!(failure.kind, Kind::NotOpen);
    assert!(
        failure.message.contains("another computer"),
        "{}",
        failure.message
    );
}

#[test]
fn a_folder_that_cannot_be_made_is_named_in_the_refusal() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    std::fs::write(&file, "in the way").unwrap();
    let failure = refused(&file.join("watchlist"));
    assert_eq!(failure.kind, Kind::NotOpen);
    assert!(
        failure.message.contains("a file/watchlist"),
        "{}",
        failure.message
    );
}
