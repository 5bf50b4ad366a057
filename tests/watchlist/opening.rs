use std::fs;

use watchlist::{Damage, Error, Evidence, NotOpen, Watchlist};

use crate::home::{Home, NOW};

fn refused(folder: &std::path::Path) -> Error {
    match Watchlist::open(folder, NOW) {
        Err(refused @ (Error::NotOpen(_) | Error::Damaged(_))) => refused,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it opened"),
    }
}

fn is_newer(refused: &Error, version: i32) -> bool {
    matches!(refused, Error::NotOpen(NotOpen::Newer { schema, .. }) if *schema == version)
}

#[test]
fn a_newer_watchlist_is_refused_untouched_and_names_the_version_needed() {
    for version in [98, 99, i32::MAX] {
        let folder = Home::new().quit();
        let file = folder.path().join("watchlist.sqlite3");
        let conn = rusqlite::Connection::open(&file).unwrap();
        conn.execute_batch(&format!(
            "PRAGMA user_version = {version}; PRAGMA wal_checkpoint(TRUNCATE)"
        ))
        .unwrap();
        drop(conn);
        let before = fs::read(&file).unwrap();
        let refused = refused(folder.path());
        assert!(is_newer(&refused, version), "{refused}");
        assert_eq!(fs::read(&file).unwrap(), before, "not a byte changed");
    }
}

#[test]
fn a_newer_watchlist_is_recognised_while_its_version_is_only_in_the_log() {
    let folder = Home::new().quit();
    let file = folder.path().join("watchlist.sqlite3");
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch("PRAGMA wal_autocheckpoint = 0; PRAGMA user_version = 99")
        .unwrap();
    let refused = refused(folder.path());
    assert!(is_newer(&refused, 99), "{refused}");
}

#[test]
fn a_file_that_is_not_ours_is_refused_untouched() {
    let other_database = {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("other.sqlite3");
        rusqlite::Connection::open(&path)
            .unwrap()
            .execute_batch("CREATE TABLE film (x); PRAGMA user_version = 1")
            .unwrap();
        fs::read(path).unwrap()
    };
    let files: [(&str, Vec<u8>); 4] = [
        (
            "a picture",
            b"\xff\xd8\xff\xe0\0\x10JFIF and so on".to_vec(),
        ),
        ("another program's database", other_database),
        ("a text", "Dear diary, ".repeat(100).into_bytes()),
        ("a head cut short", b"SQLite format 3\0\x10".to_vec()),
    ];
    for (what, bytes) in files {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("watchlist.sqlite3");
        fs::write(&file, &bytes).unwrap();
        let refused = refused(folder.path());
        assert!(
            matches!(refused, Error::Damaged(Damage::NotOurs { .. })),
            "{what}: {refused}"
        );
        assert_eq!(
            fs::read(&file).unwrap(),
            bytes,
            "{what}: not a byte changed"
        );
    }
}

#[test]
fn an_empty_or_missing_file_where_a_watchlist_was_is_never_begun_anew() {
    for size in [0, 1] {
        for evidence in [
            "backups/000001-20260101T000000Z-daily-v1.sqlite3",
            "about-this-folder.txt",
            "watchlist.sqlite3-wal",
        ] {
            let folder = tempfile::tempdir().unwrap();
            let evidence = folder.path().join(evidence);
            fs::create_dir_all(evidence.parent().unwrap()).unwrap();
            fs::write(&evidence, "something").unwrap();
            let file = folder.path().join("watchlist.sqlite3");
            fs::write(&file, vec![0; size]).unwrap();
            let lost = refused(folder.path());
            assert!(
                matches!(lost, Error::Damaged(Damage::Lost { .. })),
                "{lost}"
            );
            assert_eq!(
                fs::read(&file).unwrap(),
                vec![0; size],
                "{} bytes stay",
                size
            );
            fs::remove_file(&file).unwrap();
            refused(folder.path());
            assert!(!file.exists(), "a missing file is not made");
        }
    }
}

#[test]
fn an_empty_file_in_an_empty_folder_is_a_first_start() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("watchlist.sqlite3"), "").unwrap();
    Watchlist::open(folder.path(), NOW).unwrap();
}

#[test]
fn a_folder_that_cannot_be_used_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("in the way");
    fs::write(&file, "a file, not a folder").unwrap();
    let refused = refused(&file.join("data"));
    assert!(
        matches!(refused, Error::NotOpen(NotOpen::FolderUnusable { .. })),
        "{refused}"
    );
}

#[test]
fn the_folder_says_what_it_is_and_is_its_owners_alone() {
    let home = Home::new();
    let leaflet = fs::read_to_string(home.folder().join("about-this-folder.txt")).unwrap();
    for said in [
        "your Poste Restante library",
        "ваша фильмотека Poste Restante",
    ] {
        assert!(leaflet.contains(said), "{said}: {leaflet}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap().path().join("deeper/still");
        Watchlist::open(&folder, NOW).unwrap();
        assert_eq!(
            fs::metadata(&folder).unwrap().permissions().mode() & 0o777,
            0o700
        );
    }
}

#[test]
fn what_an_earlier_version_said_of_the_folder_stays() {
    let home = Home::new();
    let leaflet = home.folder().join("about-this-folder.txt");
    fs::write(&leaflet, "This folder holds a watchlist.").unwrap();
    let _home = home.restart();
    assert_eq!(
        fs::read_to_string(&leaflet).unwrap(),
        "This folder holds a watchlist."
    );
}

#[test]
fn a_first_start_that_was_cut_off_is_a_first_start_again() {
    // What SQLite keeps beside a file it begins, in which there was no page; and one of a file that had three.
    let journal = |pages: u8| {
        let mut journal = vec![0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
        journal.extend([0, 0, 0, 0, 7, 7, 7, 7, 0, 0, 0, pages]);
        journal.resize(512, 0);
        journal
    };
    // Its first page may be there already: SQLite takes it away again.
    let page = {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("page.sqlite3");
        rusqlite::Connection::open(&path)
            .unwrap()
            .execute_batch("PRAGMA application_id = 0x506f5265")
            .unwrap();
        fs::read(path).unwrap()
    };
    for (file, left) in [
        (Vec::new(), journal(0)),
        (Vec::new(), vec![0; 512]),
        (page, journal(0)),
    ] {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("watchlist.sqlite3"), file).unwrap();
        fs::write(folder.path().join("watchlist.sqlite3-journal"), left).unwrap();
        Watchlist::open(folder.path(), NOW).expect("it begins");
    }
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("watchlist.sqlite3"), "").unwrap();
    fs::write(folder.path().join("watchlist.sqlite3-journal"), journal(3)).unwrap();
    let refused = refused(folder.path());
    let Error::Damaged(Damage::Lost { evidence, .. }) = &refused else {
        panic!("{refused}");
    };
    let Evidence::Log { file } = evidence else {
        panic!("{evidence:?}");
    };
    assert!(file.ends_with("watchlist.sqlite3-journal"), "{file:?}");
}
