//! A folder may have any name the system allows, text or not.
#![cfg(target_os = "linux")]

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;

use watchlist::{
    Copy, Error, Existing, Looked, Monitor, Reason, back_up, backups, check, preview, relocate,
    replace, try_out_if_due,
};

use crate::home::Home;

/// A byte that is no text, and what SQLite, its addresses and its statements mean something by.
const NAME: &[u8] = b"\xff%41 a?b#c'd\"e;";

fn folder() -> tempfile::TempDir {
    let name = OsStr::from_bytes(NAME);
    tempfile::Builder::new().prefix(name).tempdir().unwrap()
}

#[test]
fn in_a_folder_whose_name_is_no_text_everything_is_as_in_any_other() {
    let mut home = Home::over(folder());
    let film = home.film("The Ascent");
    home.watchlist.write_note(film, "Snow.", home.now).unwrap();
    let none = Monitor::none();
    let made = back_up(home.folder(), Reason::Asked, home.now, &none).unwrap();
    assert!(made.starts_with(home.folder()) && made.is_file());
    let elsewhere = folder();
    let looked = Looked::beside(home.folder(), elsewhere.path()).unwrap();
    let copy = looked.back_up_to(elsewhere.path(), home.now).unwrap();
    assert_eq!(fs::read(&copy).unwrap(), fs::read(&made).unwrap());
    let tried = try_out_if_due(home.folder(), home.now).unwrap().unwrap();
    assert_eq!(tried.spoilt, None);
    assert!(check(home.folder(), &none).unwrap().all_is_well());

    home.watchlist.write_note(film, "Wind.", home.now).unwrap();
    let within = folder();
    let differences = preview(home.folder(), Copy::Backup(1), within.path(), &none).unwrap();
    assert!(!differences.is_none());
    home.watchlist
        .restore(Copy::Backup(1), home.now, &none)
        .unwrap();
    assert_eq!(home.reader.film(film, home.now).unwrap().note, "Snow.");
    home.watchlist
        .save_copy(&elsewhere.path().join("copy"), Existing::Kept)
        .unwrap();
    let to = elsewhere.path().join("export.json");
    looked.export(&to, Existing::Kept, home.now).unwrap();

    // What writes paths down refuses such a name, and changes nothing.
    let refused = relocate(home.folder(), &elsewhere.path().join("new")).unwrap_err();
    assert!(matches!(&refused, Error::Refused(_)), "{refused:?}");

    let home = home.quit();
    fs::write(home.path().join("watchlist.sqlite3"), "zeros").unwrap();
    let newest = backups(home.path()).unwrap()[0].number;
    replace(home.path(), Copy::Backup(newest), &none).unwrap();
    let home = Home::over(home);
    assert_eq!(home.reader.film(film, home.now).unwrap().note, "Wind.");
}
