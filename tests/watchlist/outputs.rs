//! What is written for someone at a place they name, and what they name to be read.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use tempfile::TempDir;
use watchlist::{
    Copy, Error, Existing, Looked, Monitor, NotWritten, Reason, Refusal, back_up, save_bytes,
};

use crate::home::{Home, refusal};

const BOTH: [Existing; 2] = [Existing::Kept, Existing::Replaced];

/// Every way there is to write for someone.
fn write(home: &Home, way: usize, to: &Path, existing: Existing) -> watchlist::Result<()> {
    let looked = || Looked::beside(home.folder(), home.folder());
    match way {
        0 => looked()?.export(to, existing, home.now).map(drop),
        1 => home.watchlist.save_copy(to, existing),
        2 => home.reader.save_copy(to, existing),
        _ => save_bytes(home.folder(), to, existing, b"a picture"),
    }
}

const WAYS: std::ops::Range<usize> = 0..4;

/// Every name in a folder with what lies there.
fn all_in(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .flat_map(|path| match path.is_dir() {
            true => all_in(&path),
            false => vec![(path.clone(), fs::read(&path).unwrap_or_default())],
        })
        .filter(|(path, _)| !path.to_string_lossy().ends_with("-shm"))
        .collect();
    all.sort();
    all
}

#[test]
fn nothing_is_written_where_a_watchlist_lies_by_whatever_name_of_it() {
    let home = Home::new();
    back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    let (outside, other) = (TempDir::new().unwrap(), Home::new());
    let mut places = vec![
        home.file(),
        home.folder().join("new.json"),
        home.folder().join("watchlist.sqlite3-wal"),
        home.folder().join("backups/new.json"),
        other.folder().join("new.json"),
        other.folder().join("backups/../new.json"),
    ];
    fs::create_dir_all(other.folder().join("backups")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        let link = |name: &str, to: &Path| {
            let link = outside.path().join(name);
            symlink(to, &link).unwrap();
            link
        };
        places.push(link("folder", home.folder()).join("new.json"));
        places.push(link("backups", &home.folder().join("backups")).join("new.json"));
        places.push(link("file", &home.file()));
        places.push(link("nothing yet", &home.folder().join("new.json")));
        let hard = outside.path().join("hard");
        fs::hard_link(home.file(), &hard).unwrap();
        places.push(hard);
    }
    let before = [all_in(home.folder()), all_in(other.folder())];
    let beside = all_in(outside.path());
    for (place, existing, way) in places
        .iter()
        .flat_map(|place| BOTH.map(|it| (place, it)))
        .flat_map(|(place, it)| WAYS.map(move |way| (place, it, way)))
    {
        let answer = refusal(write(&home, way, place, existing));
        assert!(matches!(answer, Refusal::NotWritten { .. }), "{answer:?}");
    }
    assert!([all_in(home.folder()), all_in(other.folder())] == before);
    assert!(all_in(outside.path()) == beside, "links stay links");
    for way in WAYS {
        let place = outside.path().join(format!("{way}"));
        write(&home, way, &place, Existing::Kept).expect("canary: elsewhere it is");
    }
}

#[test]
fn what_is_there_stays_unless_it_is_to_be_replaced() {
    let (home, outside) = (Home::new(), TempDir::new().unwrap());
    for way in WAYS {
        let to = outside.path().join(format!("{way}"));
        fs::write(&to, "mine").unwrap();
        let answer = refusal(write(&home, way, &to, Existing::Kept));
        assert!(
            matches!(
                answer,
                Refusal::NotWritten {
                    why: NotWritten::IsThere,
                    ..
                }
            ),
            "{answer:?}"
        );
        assert_eq!(fs::read(&to).unwrap(), b"mine");
        write(&home, way, &to, Existing::Replaced).unwrap();
        assert_ne!(fs::read(&to).unwrap(), b"mine", "canary");
    }
}

#[test]
fn names_of_files_on_the_way_are_nobodys() {
    let (home, outside) = (Home::new(), TempDir::new().unwrap());
    let to = outside.path().join("all");
    let mine = ["all.unfinished", "unfinished.tmp", ".poste-restante-probe"];
    for name in mine {
        fs::write(outside.path().join(name), "mine").unwrap();
    }
    for way in WAYS {
        write(&home, way, &to, Existing::Replaced).unwrap();
    }
    let looked = Looked::beside(home.folder(), home.folder()).unwrap();
    looked.back_up_to(outside.path(), home.now).unwrap();
    assert!(!watchlist::permissions::is_read_only(outside.path()));
    for name in mine {
        assert_eq!(fs::read(outside.path().join(name)).unwrap(), b"mine");
    }
    let names = all_in(outside.path()).len();
    assert_eq!(names, mine.len() + 2, "nothing else is left");
}

#[test]
fn what_cannot_be_finished_leaves_nothing() {
    let (home, outside) = (Home::new(), TempDir::new().unwrap());
    let too_long = outside.path().join("a".repeat(300));
    let nowhere = outside.path().join("none/all");
    for way in WAYS {
        for place in [&too_long, &nowhere, &outside.path().join("all/")] {
            write(&home, way, place, Existing::Kept).unwrap_err();
        }
    }
    assert!(all_in(outside.path()).is_empty());
}

#[test]
fn of_many_at_once_one_has_the_name_and_its_file_is_whole() {
    let (home, outside) = (Home::new(), TempDir::new().unwrap());
    let to = outside.path().join("all.json");
    for existing in BOTH {
        let written = thread::scope(|scope| {
            let ways: Vec<_> = (0..4)
                .map(|_| {
                    let (folder, to, now) = (home.folder(), &to, home.now);
                    scope.spawn(move || {
                        let looked = Looked::beside(folder, folder).unwrap();
                        looked.export(to, existing, now).is_ok()
                    })
                })
                .collect();
            let done = ways.into_iter().map(|it| it.join().unwrap());
            done.filter(|done| *done).count()
        });
        assert_eq!(written, if existing == Existing::Kept { 1 } else { 4 });
        serde_json::from_slice::<serde_json::Value>(&fs::read(&to).unwrap()).expect("whole");
    }
    assert_eq!(all_in(outside.path()).len(), 1);
}

#[cfg(target_os = "linux")]
fn pipe_at(path: &Path) {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    mknodat(CWD, path, FileType::Fifo, Mode::RWXU, 0).unwrap();
}

/// What is no ordinary file, in a folder.
#[cfg(target_os = "linux")]
fn no_files(folder: &Path) -> Vec<PathBuf> {
    let (pipe, socket) = (folder.join("pipe"), folder.join("socket"));
    pipe_at(&pipe);
    drop(std::os::unix::net::UnixListener::bind(&socket).unwrap());
    fs::create_dir(folder.join("folder")).unwrap();
    let mut all = vec![pipe, socket, folder.join("folder")];
    // One of our own, where it may be made: of the system's none is to be replaced by code that is broken.
    let device = folder.join("device");
    let number = rustix::fs::makedev(1, 5);
    let kind = rustix::fs::FileType::CharacterDevice;
    if rustix::fs::mknodat(
        rustix::fs::CWD,
        &device,
        kind,
        rustix::fs::Mode::RWXU,
        number,
    )
    .is_ok()
    {
        std::os::unix::fs::symlink(&device, folder.join("link")).unwrap();
        all.extend([device, folder.join("link")]);
    }
    all
}

#[test]
#[cfg(target_os = "linux")]
fn only_an_ordinary_file_is_replaced() {
    let (home, outside) = (Home::new(), TempDir::new().unwrap());
    for place in no_files(outside.path()) {
        let before = fs::symlink_metadata(&place).unwrap().file_type();
        for way in WAYS {
            let answer = refusal(write(&home, way, &place, Existing::Replaced));
            assert!(
                matches!(
                    answer,
                    Refusal::NotWritten {
                        why: NotWritten::NoFile,
                        ..
                    }
                ),
                "{answer:?}"
            );
        }
        let after = fs::symlink_metadata(&place).unwrap().file_type();
        assert_eq!(after, before, "{}", place.display());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn only_an_ordinary_file_is_gone_back_to() {
    let (mut home, outside) = (Home::new(), TempDir::new().unwrap());
    let mut places = no_files(outside.path());
    places.extend(["/dev/zero".into(), "/proc/kcore".into()]);
    let endless = outside.path().join("endless");
    let file = fs::File::create(&endless).unwrap();
    file.set_len(1 << 40).unwrap();
    places.push(endless);
    for place in places {
        let copy = Copy::File(&place);
        let answer = refusal(home.watchlist.restore(copy, home.now, &Monitor::none()));
        assert!(matches!(answer, Refusal::NotUsable { .. }), "{answer:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_pipe_in_the_watchlists_place_is_not_waited_for() {
    let folder = TempDir::new().unwrap();
    let pipe = folder.path().join("watchlist.sqlite3");
    pipe_at(&pipe);
    let now = Home::new().now;
    for answer in [
        watchlist::Watchlist::open(folder.path(), now).map(drop),
        Looked::alone(folder.path(), folder.path(), now).map(drop),
    ] {
        assert!(matches!(answer, Err(Error::NotOpen(_))), "{answer:?}");
    }
}
