use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use super::{Claim, Instance, Raise, Socket};
use crate::failure::{Failure, Kind};

/// Nobody is to be raised.
fn claim(folder: &Path) -> Result<Claim, Failure> {
    Instance::claim(folder, &[], Arc::new(|_| ()))
}

fn first(folder: &Path) -> Instance {
    match claim(folder) {
        Ok(Claim::First(instance)) => instance,
        Ok(Claim::Raised) => panic!("someone else has a folder made for this test"),
        Err(failure) => panic!("{failure:?}"),
    }
}

/// The lock, held and not listened behind, while a second start has been asking for a moment.
fn held_while_another_starts(folder: &Path) -> (Instance, JoinHandle<Result<Claim, Failure>>) {
    let held = Instance::hold(folder).unwrap().expect("nobody has it");
    let folder = folder.to_path_buf();
    let second = thread::spawn(move || claim(&folder));
    thread::sleep(Duration::from_millis(200));
    (held, second)
}

fn refused(folder: &Path) -> Failure {
    match claim(folder) {
        Err(failure) => failure,
        Ok(_) => panic!("a folder that cannot be used was claimed"),
    }
}

/// A first start that tells of each second.
fn first_that_hears(folder: &Path) -> (Instance, mpsc::Receiver<()>) {
    let (raised, heard) = mpsc::channel();
    match Instance::claim(
        folder,
        &[],
        Arc::new(move |_| {
            let _ = raised.send(());
        }),
    ) {
        Ok(Claim::First(first)) => (first, heard),
        _ => panic!("someone else has a folder made for this test"),
    }
}

fn raises(folder: &Path, heard: &mpsc::Receiver<()>) {
    assert!(matches!(claim(folder), Ok(Claim::Raised)));
    heard
        .recv_timeout(Duration::from_secs(5))
        .expect("the first start hears of the second");
}

#[test]
fn a_second_start_raises_the_first_and_goes_away() {
    let folder = tempfile::tempdir().unwrap();
    let (_first, heard) = first_that_hears(folder.path());
    let by_another_name = folder.path().join("sub").join("..");
    std::fs::create_dir(folder.path().join("sub")).unwrap();
    raises(&by_another_name, &heard);
}

#[test]
fn the_first_start_is_handed_the_files_of_the_second_whatever_they_are_called() {
    let folder = tempfile::tempdir().unwrap();
    let (handed, heard) = mpsc::channel();
    let raise: Raise = Arc::new(move |files| handed.send(files).unwrap());
    let _first = Instance::claim(folder.path(), &[], raise);
    let files = [PathBuf::from("/a/Мои фильмы.zip"), strange_name()];
    let second = Instance::claim(folder.path(), &files, Arc::new(|_| ()));
    assert!(matches!(second, Ok(Claim::Raised)));
    assert_eq!(heard.recv_timeout(Duration::from_secs(5)).unwrap(), files);
}

/// Of bytes that are no text.
#[cfg(unix)]
fn strange_name() -> PathBuf {
    use std::os::unix::ffi::OsStringExt as _;
    std::ffi::OsString::from_vec(vec![b'/', 0xff, 0xfe]).into()
}

#[cfg(not(unix))]
fn strange_name() -> PathBuf {
    PathBuf::from("b")
}

#[test]
fn a_claim_given_up_and_made_anew_is_heard_again() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..3 {
        let (_first, heard) = first_that_hears(folder.path());
        raises(folder.path(), &heard);
    }
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
    let (mut locked, second) = held_while_another_starts(folder.path());
    locked._socket = Socket::listen(folder.path(), Arc::new(|_| ())).ok();
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
    let _elsewhere = Instance::hold(folder.path()).unwrap().unwrap();
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

#[cfg(unix)]
mod on_unix {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::net::UnixListener;

    use super::*;

    fn socket(folder: &Path) -> std::path::PathBuf {
        folder.join("instance.socket")
    }

    #[test]
    fn a_lock_that_is_deleted_lets_no_second_one_in() {
        let folder = tempfile::tempdir().unwrap();
        let (first, heard) = first_that_hears(folder.path());
        fs::remove_file(folder.path().join(Instance::LOCK)).unwrap();
        raises(folder.path(), &heard);
        assert!(first.holds(folder.path()), "it still has the folder");
        fs::remove_file(folder.path().join(Instance::LOCK)).unwrap();
        fs::remove_file(socket(folder.path())).unwrap();
        assert!(Instance::hold(folder.path()).unwrap().is_none());
        refused(folder.path());
        assert!(
            !first.holds(&folder.path().join("..")),
            "canary: another folder is told from it"
        );
    }

    #[test]
    fn where_it_listens_is_the_persons_alone_and_in_the_folder_however_long_its_name() {
        let place = tempfile::tempdir().unwrap();
        let long = place.path().join("x".repeat(200)).join("y".repeat(200));
        for folder in [&place.path().join("short"), &long] {
            let (first, heard) = first_that_hears(folder);
            let found = fs::symlink_metadata(socket(folder)).unwrap();
            assert_eq!(found.permissions().mode() & 0o777, 0o600);
            raises(folder, &heard);
            drop(first);
            assert!(!socket(folder).exists(), "nothing is left behind");
        }
    }

    #[test]
    fn whoever_listens_and_does_not_answer_is_no_window() {
        let folder = tempfile::tempdir().unwrap();
        let _held = Instance::hold(folder.path()).unwrap().unwrap();
        let listener = UnixListener::bind(socket(folder.path())).unwrap();
        // Connected, and never answered.
        let failure = refused(folder.path());
        assert_eq!(failure.kind, Kind::NotOpen);
        // Answered by nothing.
        let closes = thread::spawn(move || listener.incoming().flatten().for_each(drop));
        assert!(refused(folder.path()).message.contains("does not answer"));
        drop(closes);
    }

    #[test]
    fn what_a_killed_one_left_is_no_obstacle_and_what_is_no_socket_stays() {
        let folder = tempfile::tempdir().unwrap();
        drop(UnixListener::bind(socket(folder.path())).unwrap());
        assert!(socket(folder.path()).exists(), "as after a kill");
        let (first, heard) = first_that_hears(folder.path());
        raises(folder.path(), &heard);
        drop(first);

        fs::write(socket(folder.path()), "mine").unwrap();
        drop(first_that_hears(folder.path()));
        assert_eq!(fs::read(socket(folder.path())).unwrap(), b"mine");
    }
}
