use std::fs;

use watchlist::{
    Counts, DiskTrouble, Error, Monitor, Reason, Watchlist, back_up, back_up_if_changed,
    back_up_if_due, backup_status, backups,
};

use crate::home::{Home, NOW};

#[test]
fn a_backup_is_made_daily_if_something_changed() {
    let mut home = Home::new();
    assert_eq!(
        back_up_if_due(home.folder(), home.now).unwrap(),
        None,
        "nothing was done yet"
    );
    for day in 0..12 {
        let half_stars = f64::from(day % 9 + 1);
        home.with("The Ascent", |list, film, now| {
            list.rate(film, half_stars, now)
        });
        let copy = back_up_if_due(home.folder(), home.now)
            .unwrap()
            .expect("something changed");
        assert!(copy.metadata().unwrap().len() > 10_000);
        assert_eq!(
            back_up_if_due(home.folder(), home.now).unwrap(),
            None,
            "once a day"
        );
        home.wait(24 * 60 * 60);
        home.now.today = home.now.today.tomorrow().unwrap();
        assert_eq!(
            back_up_if_due(home.folder(), home.now).unwrap(),
            None,
            "nothing changed since the last"
        );
    }
    let kept = backups(home.folder()).unwrap();
    assert_eq!(
        kept.len(),
        12,
        "one for each of the last days: src/backup/thin says which go"
    );
    assert!(kept[0].number == 12 && kept[11].number == 1, "newest first");
    assert_eq!(
        kept[0].counts.unwrap(),
        Counts {
            films: 10,
            ratings: 1,
            ..Counts::default()
        }
    );
}

#[test]
fn a_backup_opens_and_holds_what_the_person_wrote() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    let copy = back_up_if_due(home.folder(), home.now).unwrap().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::copy(copy, folder.path().join("watchlist.sqlite3")).unwrap();
    Watchlist::open(folder.path(), NOW).unwrap();
    let reader = watchlist::Reader::open(folder.path()).unwrap();
    let film = home.film("The Ascent");
    assert_eq!(reader.film(film, NOW).unwrap().note, "Snow.");
}

#[test]
fn a_damaged_row_fails_the_backup_and_the_older_ones_stay() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow and silence.", now)
    });
    back_up_if_due(home.folder(), home.now).unwrap().unwrap();
    // What bit rot does: a word changes behind SQLite's back.
    let conn = rusqlite::Connection::open(home.file()).unwrap();
    conn.execute("UPDATE note SET text = 'Snow and violence.'", [])
        .unwrap();
    drop(conn);
    home.with("The Ascent", |list, film, now| list.rate(film, 2.0, now));
    home.wait(24 * 60 * 60);
    home.now.today = home.now.today.tomorrow().unwrap();
    let error = back_up_if_due(home.folder(), home.now).unwrap_err();
    assert!(
        matches!(error, Error::Disk(DiskTrouble::BackupNotWhole { .. })),
        "{error}"
    );
    let files: Vec<_> = fs::read_dir(home.folder().join("backups"))
        .unwrap()
        .collect();
    assert_eq!(
        files.len(),
        1,
        "the bad copy is gone, the good one is there"
    );
}

#[test]
fn a_backup_made_while_someone_writes_is_whole_and_no_failure() {
    let mut home = Home::new();
    let film = home.film("The Ascent");
    let (folder, now) = (home.folder().to_path_buf(), home.now);
    std::thread::scope(|scope| {
        let copying = scope.spawn(|| {
            for _ in 0..12 {
                back_up(&folder, Reason::Asked, now, &Monitor::none()).unwrap();
            }
        });
        let mut acts = 0;
        while !copying.is_finished() {
            acts += 1;
            let text = format!("Snow, {acts}. ").repeat(50);
            home.watchlist.write_note(film, &text, now).unwrap();
        }
        assert!(acts > 12, "there was writing meanwhile: {acts}");
    });
    let made = backups(&folder).unwrap();
    assert_eq!(made.len(), 12);
    assert!(made.iter().all(|it| it.counts.unwrap().films == 10));
    assert_eq!(backup_status(&folder).unwrap().failed, None);
}

#[test]
fn at_the_end_of_a_day_there_is_one_more_if_something_changed() {
    let mut home = Home::new();
    assert_eq!(
        back_up_if_changed(home.folder(), Reason::Quit, home.now).unwrap(),
        None
    );
    for rating in [2.0, 3.0] {
        home.with("The Ascent", |list, film, now| list.rate(film, rating, now));
        assert!(
            back_up_if_changed(home.folder(), Reason::Quit, home.now)
                .unwrap()
                .is_some()
        );
        assert_eq!(
            back_up_if_changed(home.folder(), Reason::Quit, home.now).unwrap(),
            None,
            "nothing changed since"
        );
    }
    assert_eq!(backups(home.folder()).unwrap()[0].reason, Reason::Quit);
}

#[test]
#[cfg(unix)]
fn nobody_else_can_read_what_was_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Mine.", now)
    });
    let copy = back_up_if_due(home.folder(), home.now).unwrap().unwrap();
    let mut files = vec![copy];
    files.extend(
        fs::read_dir(home.folder())
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| path.is_file()),
    );
    assert!(
        files.len() >= 5,
        "the file, its log and the rest: {files:?}"
    );
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    assert_eq!(mode(&home.folder().join("backups")), 0o700);

    // An earlier version, or a copy by hand, may have left it open to others.
    let file = home.file();
    let folder = home.quit();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
    let home = Home::over(folder);
    assert_eq!(mode(&home.file()), 0o600);
}
