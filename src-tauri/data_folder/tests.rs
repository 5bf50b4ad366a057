use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use watchlist::{Watchlist, real_path};

use super::DataFolder;
use crate::clock;
use crate::failure::Kind;

fn start(folder: &Path) -> DataFolder {
    DataFolder::at(folder)
}

fn begin(data_folder: &DataFolder) {
    drop(Watchlist::open(&data_folder.claimed().unwrap(), clock::now()).unwrap());
}

#[test]
fn a_watchlist_that_was_moved_is_followed_with_the_claim_to_it() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let to = real_path(new.path()).unwrap().join("poste-restante");
    let (raised, heard) = mpsc::channel();
    let raise = move |_| raised.send(()).unwrap();
    let first = DataFolder::of(Ok(old.path().to_path_buf()), Arc::new(raise));
    begin(&first);
    first.move_to(&to).unwrap();
    assert_eq!(first.claimed().unwrap(), to);
    assert!(
        start(old.path()).is_taken(&[]),
        "a second start by the old name finds who has it"
    );
    heard.recv_timeout(Duration::from_secs(5)).unwrap();
    assert!(start(&to).is_taken(&[]), "and one by the new name too");
    heard.recv_timeout(Duration::from_secs(5)).unwrap();
    drop(first);
    let next = start(old.path());
    assert_eq!(next.claimed().unwrap(), to, "the next start follows");
    begin(&next);
}

#[test]
fn a_move_that_fails_leaves_the_watchlist_and_the_claim_where_they_were() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let data_folder = start(old.path());
    begin(&data_folder);
    let to = new.path().join("poste-restante");
    let other = start(&to);
    begin(&other);
    let failure = data_folder.move_to(&to).unwrap_err();
    assert_eq!(failure.kind, Kind::Refused);
    assert!(
        failure.message.contains("is where it was"),
        "{}",
        failure.message
    );
    assert_eq!(data_folder.claimed().unwrap(), old.path());
    assert!(start(old.path()).is_taken(&[]));

    // What is copied there cannot be a watchlist.
    let rotten = new.path().join("rotten");
    let (made, damaged) = (start(&rotten), new.path().join("damaged"));
    begin(&made);
    fs::write(rotten.join("watchlist.sqlite3"), "zeros").unwrap();
    made.move_to(&damaged).unwrap_err();
    assert!(!damaged.exists(), "nothing is left of the attempt");
    assert_eq!(
        fs::read(rotten.join("watchlist.sqlite3")).unwrap(),
        b"zeros"
    );
}

#[test]
fn however_many_start_while_it_is_moved_exactly_one_has_it() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let to = real_path(new.path()).unwrap().join("poste-restante");
    let first = start(old.path());
    begin(&first);
    let owners = Arc::new(AtomicU32::new(0));
    let others: Vec<_> = (0..20)
        .map(|number| {
            let folder = if number % 2 == 0 {
                old.path().to_path_buf()
            } else {
                to.clone()
            };
            let owners = Arc::clone(&owners);
            thread::spawn(move || {
                let data_folder = start(&folder);
                // Until the move began the new folder is free to whoever asks; this is only about the watchlist.
                while folder
                    .file_name()
                    .is_some_and(|name| name == "poste-restante")
                    && !folder.join("arrival.json").exists()
                {
                    thread::sleep(Duration::from_millis(1));
                }
                for _ in 0..20 {
                    if data_folder.claimed().is_ok() {
                        owners.fetch_add(1, Ordering::SeqCst);
                        return Some(data_folder);
                    }
                    thread::sleep(Duration::from_millis(2));
                }
                None
            })
        })
        .collect();
    thread::sleep(Duration::from_millis(5));
    first.move_to(&to).unwrap();
    let folders: Vec<_> = others
        .into_iter()
        .map(|other| other.join().unwrap())
        .collect();
    assert_eq!(
        owners.load(Ordering::SeqCst),
        0,
        "while the first lives nobody else has either folder"
    );
    drop((first, folders));
    let (one, other) = (start(old.path()), start(&to));
    assert_eq!(one.claimed().unwrap(), to);
    assert!(
        other.claimed().is_err(),
        "two names, one watchlist, one writer"
    );
}

#[test]
fn an_address_that_leads_nowhere_is_said_and_no_folder_is_made() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let to = real_path(new.path()).unwrap().join("poste-restante");
    let first = start(old.path());
    begin(&first);
    first.move_to(&to).unwrap();
    drop(first);
    fs::rename(&to, new.path().join("away")).unwrap();
    let data_folder = start(old.path());
    assert!(!data_folder.is_taken(&[]));
    let failure = data_folder.claimed().unwrap_err();
    assert_eq!(failure.kind, Kind::NotOpen);
    assert!(
        failure.message.contains(&*to.to_string_lossy()),
        "{}",
        failure.message
    );
    assert!(!to.exists());
    fs::rename(new.path().join("away"), &to).unwrap();
    assert_eq!(
        data_folder.claimed().unwrap(),
        to,
        "tried again, it is found"
    );
}

#[test]
#[cfg(unix)]
fn what_is_made_beside_the_watchlist_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::write(data.join("window.json"), "{}").unwrap();
    fs::set_permissions(data.join("window.json"), fs::Permissions::from_mode(0o666)).unwrap();
    let data_folder = start(&data);
    data_folder.window_state().unwrap();
    for file in ["instance.lock", "window.json"] {
        let mode = fs::metadata(data.join(file)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{file}: {mode:o}");
    }
}
