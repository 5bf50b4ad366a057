use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use watchlist::{
    Error, Monitor, NotOpen, Reason, Refusal, Synchroniser, Unfit, Watchlist, back_up, forwarded,
    new_folder, real_path, relocate,
};

use crate::home::{Home, NOW, state};

/// A watchlist with a note and a backup, closed, and what is in it.
fn lived_in() -> (TempDir, String) {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    back_up(home.folder(), Reason::Asked, NOW, &Monitor::none()).unwrap();
    let then = state(&home);
    (home.quit(), then)
}

fn not_open<T>(answer: watchlist::Result<T>) -> NotOpen {
    match answer {
        Err(Error::NotOpen(why)) => why,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it opened"),
    }
}

fn unfit(folder: &Path, chosen: &Path) -> Unfit {
    unfit_beside(folder, chosen, &[])
}

fn unfit_beside(folder: &Path, chosen: &Path, known: &[Synchroniser]) -> Unfit {
    match crate::home::refusal(new_folder(folder, chosen, known)) {
        Refusal::Unfit { why, .. } => why,
        other => panic!("{other:?}"),
    }
}

/// Moves it below a folder, and gives where it is.
fn moved(from: &Path, chosen: &Path) -> PathBuf {
    let to = new_folder(from, chosen, &[]).unwrap();
    relocate(from, &to).unwrap();
    to
}

fn listing(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_watchlist_is_moved_whole_and_only_its_address_stays() {
    let (old, then) = lived_in();
    let backup = fs::read_dir(old.path().join("backups")).unwrap().next();
    let backup = backup.unwrap().unwrap();
    let bytes = fs::read(backup.path()).unwrap();
    fs::write(old.path().join("instance.lock"), "").unwrap();
    fs::write(old.path().join("my own.txt"), "a letter").unwrap();

    let chosen = TempDir::new().unwrap();
    let to = moved(old.path(), chosen.path());
    assert_eq!(to, real_path(chosen.path()).unwrap().join("poste-restante"));
    assert_eq!(
        listing(old.path()),
        ["forwarding-address.txt", "instance.lock"]
    );
    let address = fs::read_to_string(old.path().join("forwarding-address.txt")).unwrap();
    assert!(
        address.contains(to.to_str().unwrap()),
        "a person can read where it went: {address}"
    );
    assert_eq!(fs::read(to.join("my own.txt")).unwrap(), b"a letter");
    assert_eq!(
        fs::read(to.join("backups").join(backup.file_name())).unwrap(),
        bytes
    );
    assert!(!to.join("arriving").exists());

    assert_eq!(forwarded(old.path()).unwrap(), to);
    drop(Watchlist::open(&to, NOW).unwrap());
    let copied = TempDir::new().unwrap();
    fs::copy(
        to.join("watchlist.sqlite3"),
        copied.path().join("watchlist.sqlite3"),
    )
    .unwrap();
    assert!(state(&Home::over(copied)) == then);
    let moved = not_open(Watchlist::open(old.path(), NOW));
    assert!(matches!(moved, NotOpen::MovedTo { .. }), "{moved:?}");
    assert_eq!(
        listing(old.path()),
        ["forwarding-address.txt", "instance.lock"],
        "nothing is begun where it went away from"
    );
}

#[test]
fn what_a_service_keeps_in_the_folder_stays_with_the_service() {
    let (old, _) = lived_in();
    fs::create_dir(old.path().join(".stfolder")).unwrap();
    fs::write(old.path().join(".stfolder/mark"), "").unwrap();
    fs::write(old.path().join("._sync_b1a2c3d4e5f6.db"), "").unwrap();
    let chosen = TempDir::new().unwrap();
    let to = moved(old.path(), chosen.path());
    assert_eq!(watchlist::synchronised(&to, &[]), None);
    assert_eq!(
        listing(old.path()),
        [
            "._sync_b1a2c3d4e5f6.db",
            ".stfolder",
            "forwarding-address.txt"
        ]
    );
}

#[test]
fn addresses_are_followed_from_folder_to_folder() {
    let (old, _) = lived_in();
    let chosen: Vec<_> = (0..3).map(|_| TempDir::new().unwrap()).collect();
    let mut here = old.path().to_path_buf();
    for folder in &chosen {
        here = moved(&here, folder.path());
    }
    assert_eq!(forwarded(old.path()).unwrap(), here);
    drop(Watchlist::open(&here, NOW).unwrap());
}

#[test]
fn an_address_that_leads_nowhere_is_said_and_nothing_is_begun_anew() {
    let (old, _) = lived_in();
    let chosen = TempDir::new().unwrap();
    let to = moved(old.path(), chosen.path());
    let away = chosen.path().join("away");
    fs::rename(&to, &away).unwrap();
    assert_eq!(
        not_open(forwarded(old.path())),
        NotOpen::MovedOutOfReach {
            from: old.path().to_path_buf(),
            to: to.clone(),
        }
    );
    assert!(!to.exists());

    fs::create_dir(&to).unwrap();
    not_open(forwarded(old.path()));
    assert_eq!(
        listing(&to),
        Vec::<String>::new(),
        "an empty folder there is not it"
    );

    drop(Watchlist::open(&to, NOW).unwrap());
    not_open(forwarded(old.path()));
    fs::remove_dir_all(&to).unwrap();
    fs::rename(&away, &to).unwrap();
    assert_eq!(forwarded(old.path()).unwrap(), to, "put back, it is found");
}

#[test]
fn an_address_that_was_emptied_or_written_over_is_no_fresh_start() {
    for bytes in [
        &b""[..],
        b"folder: /somewhere\n",
        b"\xff\xfe\0\0",
        b"folder: \nmark: \n",
    ] {
        let folder = TempDir::new().unwrap();
        let file = folder.path().join("forwarding-address.txt");
        fs::write(&file, bytes).unwrap();
        let unread = not_open(forwarded(folder.path()));
        assert!(
            matches!(unread, NotOpen::AddressUnread { .. }),
            "{unread:?}"
        );
        not_open(Watchlist::open(folder.path(), NOW));
        assert_eq!(listing(folder.path()), ["forwarding-address.txt"]);
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
}

#[test]
fn addresses_that_lead_round_in_a_circle_come_to_an_end() {
    let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    for (from, to) in [(&one, &other), (&other, &one)] {
        let (from, to) = (from.path(), to.path());
        fs::write(
            from.join("forwarding-address.txt"),
            format!("folder: {}\nmark: x\n", to.display()),
        )
        .unwrap();
        fs::write(
            from.join("arrival.json"),
            format!(r#"{{"token":"x","from":{to:?},"files":{{}}}}"#),
        )
        .unwrap();
    }
    let folder = one.path().to_path_buf();
    assert_eq!(
        not_open(forwarded(one.path())),
        NotOpen::MovedTooOften { folder }
    );
}

#[test]
fn a_place_that_is_not_fit_is_refused_with_the_reason_and_nothing_is_made_there() {
    let (old, _) = lived_in();
    let root = TempDir::new().unwrap();
    let dropbox = root.path().join("Dropbox");
    fs::create_dir(&dropbox).unwrap();
    let carried = |service: &str| Unfit::Synchronised {
        service: service.to_owned(),
    };
    assert_eq!(unfit(old.path(), &dropbox), carried("Dropbox"));
    let named = root.path().join("named");
    fs::create_dir(&named).unwrap();
    let known = Synchroniser {
        service: "OneDrive".to_owned(),
        folder: named.clone(),
    };
    assert_eq!(
        unfit_beside(old.path(), &named, &[known]),
        carried("OneDrive")
    );

    assert_eq!(unfit(old.path(), old.path()), Unfit::IsHere);
    assert_eq!(
        unfit(old.path(), &old.path().join("backups")),
        Unfit::IsHere
    );
    let nowhere = unfit(old.path(), &root.path().join("nowhere"));
    assert!(matches!(nowhere, Unfit::NotUsable { .. }), "{nowhere:?}");
    fs::write(root.path().join("a file"), "").unwrap();
    assert_eq!(
        unfit(old.path(), &root.path().join("a file")),
        Unfit::ReadOnly
    );

    let other = root.path().join("other");
    drop(Watchlist::open(&other.join("poste-restante"), NOW).unwrap());
    let before = listing(&other.join("poste-restante"));
    assert_eq!(unfit(old.path(), &other), Unfit::HoldsAWatchlist);
    assert_eq!(listing(&other.join("poste-restante")), before);
    let strange = root.path().join("strange");
    fs::create_dir_all(strange.join("poste-restante/photographs")).unwrap();
    assert_eq!(unfit(old.path(), &strange), Unfit::HoldsFiles);

    let chosen = TempDir::new().unwrap();
    let to = moved(old.path(), chosen.path());
    let on = TempDir::new().unwrap();
    let further = moved(&to, on.path());
    assert_eq!(
        unfit(&further, chosen.path()),
        Unfit::HoldsAWatchlist,
        "where addresses lead away from, nothing comes back to"
    );
    assert_eq!(listing(&dropbox), Vec::<String>::new());
    assert_eq!(listing(&named), Vec::<String>::new());
}

#[test]
fn a_move_that_was_given_up_is_no_hindrance_to_the_next() {
    let (old, _) = lived_in();
    let chosen = TempDir::new().unwrap();
    let place = chosen.path().join("poste-restante");
    fs::create_dir_all(place.join("arriving")).unwrap();
    fs::write(place.join("arriving/watchlist.sqlite3"), "half of it").unwrap();
    fs::write(place.join("instance.lock"), "").unwrap();
    let to = moved(old.path(), chosen.path());
    drop(Watchlist::open(&to, NOW).unwrap());
}

#[test]
#[cfg(unix)]
fn a_watchlist_whose_file_is_a_link_is_moved_as_the_file_itself() {
    let (old, _) = lived_in();
    let elsewhere = TempDir::new().unwrap();
    let file = old.path().join("watchlist.sqlite3");
    let goal = elsewhere.path().join("films.db");
    drop(Watchlist::open(old.path(), NOW).unwrap());
    fs::rename(&file, &goal).unwrap();
    std::os::unix::fs::symlink(&goal, &file).unwrap();
    let chosen = TempDir::new().unwrap();
    let to = moved(old.path(), chosen.path());
    assert!(
        to.join("watchlist.sqlite3")
            .symlink_metadata()
            .unwrap()
            .is_file()
    );
    drop(Watchlist::open(&to, NOW).unwrap());
    let reader = watchlist::Reader::open(&to).unwrap();
    assert_eq!(reader.film(1, NOW).unwrap().note, "Snow.");
}
