//! SQLite's log beside the file: a bit that turns in it is mended, and nothing of it is lost without a word.

use std::fs;
use std::path::{Path, PathBuf};

use fastrand::Rng;
use rusqlite::Connection;
use tempfile::TempDir;
use watchlist::{
    Copy, Damage, Error, Monitor, Reason, Watchlist, back_up, begin_anew, check, repair, replace,
};

use crate::home::{Home, NOW};

/// A rest, three saved notes, a kill: the folder as it then lies on the disk.
fn killed() -> TempDir {
    let mut home = Home::new();
    home.watchlist.idle_checkpoint().unwrap();
    for film in 1..=3 {
        let text = format!("Note {film}: the water tower.");
        home.watchlist.write_note(film, &text, home.now).unwrap();
    }
    without_the_log_before(copy_of(home.folder()))
}

/// A log begins anew over the one before it, of which the rest stays behind it and means nothing.
fn without_the_log_before(folder: TempDir) -> TempDir {
    let mut bytes = fs::read(log(folder.path())).unwrap();
    let salts = bytes[16..24].to_vec();
    let frames = bytes[32..].chunks_exact(24 + 4096);
    let ours = frames.take_while(|frame| frame[8..16] == salts).count();
    bytes.truncate(32 + ours * (24 + 4096));
    fs::write(log(folder.path()), bytes).unwrap();
    folder
}

/// A copy of all the files in a folder, as they are.
fn copy_of(folder: &Path) -> TempDir {
    let copy = TempDir::new().unwrap();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
    }
    copy
}

/// What is said of the three notes that SQLite, which reads a copy up to the first bad frame, does not find.
fn lacking(folder: &Path) -> u32 {
    u32::try_from(3 - notes(copy_of(folder).path())).unwrap()
}

/// How many of them an opening says are lost.
fn lost(folder: &Path) -> u32 {
    match damaged(folder) {
        Damage::LacksTheLast { commits, .. } => commits,
        other => panic!("{other:?}"),
    }
}

fn log(folder: &Path) -> PathBuf {
    folder.join("watchlist.sqlite3-wal")
}

fn notes(folder: &Path) -> i64 {
    let conn = Connection::open(folder.join("watchlist.sqlite3")).unwrap();
    let sql = "SELECT count(*) FROM note WHERE text LIKE 'Note%tower.'";
    conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

/// A copy of a folder in whose log these bits turned.
fn turned(folder: &Path, bits: &[usize]) -> TempDir {
    let copy = copy_of(folder);
    let mut bytes = fs::read(log(copy.path())).unwrap();
    for bit in bits {
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    fs::write(log(copy.path()), bytes).unwrap();
    copy
}

fn damaged(folder: &Path) -> Damage {
    match Watchlist::open(folder, NOW) {
        Err(Error::Damaged(damage)) => damage,
        other => panic!("{:?}", other.map(drop)),
    }
}

#[test]
fn any_bit_that_turns_in_the_log_is_mended() {
    let killed = killed();
    let bits = fs::read(log(killed.path())).unwrap().len() * 8;
    let chance = &mut Rng::with_seed(1);
    let some = (0..40).map(|_| chance.usize(..bits));
    // Of the header, of the first frame's, and of the last checksum there is.
    let some = some
        .chain((0..32 * 8).step_by(11))
        .chain((256..448).step_by(7));
    let mut lost_by_sqlite = 0;
    for bit in some {
        let [plain, ours] = [(), ()].map(|()| turned(killed.path(), &[bit]));
        lost_by_sqlite += usize::from(notes(plain.path()) < 3);
        let opened = Watchlist::open(ours.path(), NOW);
        drop(opened.unwrap_or_else(|error| panic!("bit {bit}: {error}")));
        assert_eq!(notes(ours.path()), 3, "bit {bit}");
        let aside = ours.path().join("set-aside/000001/watchlist.sqlite3-wal");
        assert!(aside.is_file(), "bit {bit}: it is kept as it was");
    }
    assert!(lost_by_sqlite > 20, "canary: {lost_by_sqlite} lost");
}

#[test]
fn what_turned_in_a_log_that_is_in_the_file_already_is_not_read_over_it() {
    let mut home = Home::new();
    for text in ["First.", "Second.", "Note 3: the tower."] {
        home.watchlist.write_note(1, text, home.now).unwrap();
        home.wait(60);
    }
    home.watchlist.idle_checkpoint().unwrap();
    let rested = without_the_log_before(copy_of(home.folder()));
    let bits = fs::read(log(rested.path())).unwrap().len() * 8;
    let chance = &mut Rng::with_seed(2);
    for _ in 0..20 {
        let at = chance.usize(..bits - 40_000);
        let many = turned(rested.path(), &[at, at + 9, at + 100, at + 33_000]);
        drop(Watchlist::open(many.path(), NOW).unwrap());
        assert_eq!(notes(many.path()), 1, "bit {at}");
    }
}

#[test]
fn what_cannot_be_mended_is_said_and_what_can_be_read_comes_back() {
    let killed = killed();
    let bits = fs::read(log(killed.path())).unwrap().len() * 8;
    let frame = (24 + 4096) * 8;
    let chance = &mut Rng::with_seed(3);
    for _ in 0..6 {
        // Within one page of the log.
        let at = 32 * 8 + chance.usize(..(bits - 256) / frame) * frame + 24 * 8;
        let bits: Vec<usize> = (0..5)
            .map(|_| at + chance.usize(..frame - 24 * 8))
            .collect();
        let folder = turned(killed.path(), &bits);
        let before = fs::read(log(folder.path())).unwrap();
        assert_eq!(lost(folder.path()), lacking(folder.path()));
        assert_eq!(fs::read(log(folder.path())).unwrap(), before);
        let repaired = repair(folder.path(), NOW, &Monitor::none()).unwrap();
        drop(Watchlist::open(folder.path(), NOW).unwrap());
        let named = repaired.rows.len();
        assert!(notes(folder.path()) + named as i64 >= 3, "{repaired:?}");
        assert!(
            check(folder.path(), &Monitor::none())
                .unwrap()
                .all_is_well()
        );
    }
}

#[test]
fn a_log_that_was_cut_or_taken_away_is_said() {
    let killed = killed();
    let whole = fs::read(log(killed.path())).unwrap();
    for length in [0, 20, 32, 5_000, whole.len() / 2, whole.len() - 4_000] {
        let folder = copy_of(killed.path());
        fs::write(log(folder.path()), &whole[..length]).unwrap();
        assert_eq!(
            lost(folder.path()),
            lacking(folder.path()),
            "cut to {length}"
        );
    }
    let folder = copy_of(killed.path());
    fs::remove_file(log(folder.path())).unwrap();
    assert_eq!(lost(folder.path()), 3);

    // Another program that opens and closes the file brings it in, and takes it away.
    let folder = copy_of(killed.path());
    assert_eq!(notes(folder.path()), 3);
    assert!(!log(folder.path()).exists());
    drop(Watchlist::open(folder.path(), NOW).unwrap());
}

#[test]
fn a_torn_end_that_was_never_acknowledged_is_no_damage() {
    let killed = killed();
    let whole = fs::read(log(killed.path())).unwrap();
    let folder = copy_of(killed.path());
    let torn = [whole.as_slice(), &whole[32..5_000]].concat();
    fs::write(log(folder.path()), torn).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    assert_eq!(notes(folder.path()), 3);

    // After a loss of power what is noted of it may be gone, or of an earlier moment.
    let folder = copy_of(killed.path());
    fs::remove_file(folder.path().join("watchlist.sqlite3-acknowledged")).unwrap();
    fs::write(log(folder.path()), &whole[..whole.len() - 4_000]).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    assert_eq!(notes(folder.path()), 2);
}

#[test]
fn a_bad_frame_before_two_whole_acts_is_rot_whatever_is_noted() {
    let killed = killed();
    let folder = turned(killed.path(), &[(32 + 24 + 100) * 8]);
    fs::remove_file(folder.path().join("watchlist.sqlite3-acknowledged")).unwrap();
    drop(Watchlist::open(folder.path(), NOW).unwrap());
    assert_eq!(notes(folder.path()), 3);
}

#[test]
fn the_log_of_another_watchlist_is_said() {
    let (one, other) = (killed(), killed());
    fs::copy(log(other.path()), log(one.path())).unwrap();
    damaged(one.path());
    // Also one that says all there is, and of which nothing is noted.
    let [mut home, mut other] = [Home::new(), Home::new()];
    Connection::open(other.file())
        .unwrap()
        .execute_batch("VACUUM")
        .unwrap();
    other.watchlist.write_note(1, "Theirs.", NOW).unwrap();
    home.watchlist.idle_checkpoint().unwrap();
    let one = copy_of(home.folder());
    fs::copy(log(other.folder()), log(one.path())).unwrap();
    fs::remove_file(one.path().join("watchlist.sqlite3-acknowledged")).unwrap();
    let damage = damaged(one.path());
    assert!(matches!(damage, Damage::AnothersLog { .. }), "{damage:?}");
}

#[test]
fn what_opening_refuses_gives_way_to_a_backup() {
    let mut home = Home::new();
    home.watchlist.write_note(1, "Snow.", home.now).unwrap();
    let backup = back_up(home.folder(), Reason::Asked, home.now, &Monitor::none()).unwrap();
    let killed = killed();
    let instead: [fn(&Path, &Path) -> watchlist::Result<()>; 2] = [
        |folder, backup| replace(folder, Copy::File(backup), &Monitor::none()),
        |folder, _| begin_anew(folder),
    ];
    for instead in instead {
        let folder = copy_of(killed.path());
        fs::remove_file(log(folder.path())).unwrap();
        assert_eq!(lost(folder.path()), 3);
        instead(folder.path(), &backup).unwrap();
        drop(Watchlist::open(folder.path(), NOW).unwrap());
        // Canary: what an opening opens does not.
        let well = copy_of(killed.path());
        assert!(instead(well.path(), &backup).is_err());
    }
}
