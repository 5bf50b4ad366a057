//! A disk of two to twelve megabytes that is full. Where none can be mounted these say so, and pass.
#![cfg(target_os = "linux")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;
use watchlist::{Error, Monitor, Now, Reader, Reason, Watchlist, back_up, backup_status, backups};

use crate::home::NOW;

/// A file system of its own in memory, unmounted when dropped.
struct Disk(TempDir);

impl Disk {
    fn of(megabytes: u32) -> Option<Self> {
        let place = TempDir::new().unwrap();
        Self::mount(place.path(), megabytes).then_some(Self(place))
    }

    fn mount(place: &Path, megabytes: u32) -> bool {
        let size = format!("size={megabytes}m");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(place)
            .stderr(std::process::Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if !mounted {
            let said = "SKIPPED: only root can mount a small disk here; run these tests as root to have them checked\n";
            let _ = std::io::stderr().write_all(said.as_bytes());
        }
        mounted
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("data")
    }

    /// Takes every byte that is left.
    fn fill(&self) {
        let file = fs::File::options()
            .create(true)
            .append(true)
            .open(self.0.path().join("filler"));
        let mut file = file.unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while file.write_all(&vec![b'x'; size]).is_ok() {}
        }
    }

    fn make_room(&self) {
        fs::remove_file(self.0.path().join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

fn is_full<A: std::fmt::Debug>(answer: watchlist::Result<A>) {
    match answer {
        Err(Error::Full(_)) => {}
        other => panic!("not refused for want of room: {other:?}"),
    }
}

fn note(folder: &Path) -> String {
    Reader::open(folder).unwrap().film(1, NOW).unwrap().note
}

/// A watchlist whose log has no room left for another act, with or without the reserve that an idle moment makes.
fn full(disk: &Disk, with_reserve: bool) -> Watchlist {
    let mut watchlist = Watchlist::open(&disk.path(), NOW).unwrap();
    if with_reserve {
        watchlist.idle_checkpoint().unwrap();
        let reserve = fs::metadata(disk.path().join("reserve")).unwrap();
        assert_eq!(reserve.len(), 2 << 20);
    }
    watchlist
        .write_note(1, &"A word I want to be gone. ".repeat(9_000), NOW)
        .unwrap();
    watchlist.leave_writing().unwrap();
    disk.fill();
    watchlist
}

#[test]
fn on_a_full_disk_the_last_reserve_lets_the_person_delete_and_undo() {
    let Some(disk) = Disk::of(12) else { return };
    // The canary: without the reserve not even taking words away goes through.
    let mut without = full(&disk, false);
    let written = note(&disk.path());
    is_full(without.write_note(1, "", NOW));
    is_full(without.undo());
    is_full(without.settings_changed(&watchlist::Settings::default()));
    assert!(note(&disk.path()) == written, "nothing of it was done");
    assert!(!without.gave_up_reserve(), "there was none to give up");
    drop(without);
    disk.make_room();
    fs::remove_dir_all(disk.path()).unwrap();

    let mut with = full(&disk, true);
    with.write_note(1, "", NOW).unwrap();
    assert_eq!(note(&disk.path()), "");
    assert!(with.gave_up_reserve(), "the person is to be told");
    assert!(!with.gave_up_reserve(), "once");
    with.undo().unwrap();
    assert!(note(&disk.path()) == written, "taken back");
    with.redo().unwrap();
    assert_eq!(note(&disk.path()), "");
    assert_eq!(fs::metadata(disk.path().join("reserve")).unwrap().len(), 0);

    // What room there is now is the person's: no backup takes it.
    is_full(back_up(&disk.path(), Reason::Daily, NOW, &Monitor::none()));
    with.idle_checkpoint().unwrap();
    assert_eq!(
        fs::metadata(disk.path().join("reserve")).unwrap().len(),
        0,
        "nor does the reserve"
    );
    disk.make_room();
    with.idle_checkpoint().unwrap();
    assert_eq!(
        fs::metadata(disk.path().join("reserve")).unwrap().len(),
        2 << 20,
        "made again when there is room"
    );
    back_up(&disk.path(), Reason::Daily, NOW, &Monitor::none()).unwrap();
    drop(with);
    Watchlist::open(&disk.path(), NOW).unwrap();
    assert_eq!(note(&disk.path()), "");
}

#[test]
fn a_reserve_is_made_only_where_there_is_plenty_of_room() {
    let Some(disk) = Disk::of(4) else { return };
    let mut watchlist = Watchlist::open(&disk.path(), NOW).unwrap();
    watchlist.idle_checkpoint().unwrap();
    assert!(!disk.path().join("reserve").exists());
}

#[test]
fn a_backup_onto_a_full_disk_leaves_no_part_of_itself_and_the_old_ones_alone() {
    // The backups alone lie on the small disk, so that it fills up while one is written.
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    let mut watchlist = Watchlist::open(&data, NOW).unwrap();
    watchlist.write_note(1, "Snow.", NOW).unwrap();
    let folder = data.join("backups");
    fs::create_dir(&folder).unwrap();
    if !Disk::mount(&folder, 2) {
        return;
    }
    let mounted = Mounted(&folder);
    let first = back_up(&data, Reason::Daily, NOW, &Monitor::none()).unwrap();
    let before = fs::read(&first).unwrap();
    let mut error = None;
    // Each takes some of the two megabytes; the last of them does not fit.
    for _ in 0..20 {
        match back_up(&data, Reason::Asked, NOW, &Monitor::none()) {
            Ok(_) => {}
            Err(full) => {
                error = Some(full);
                break;
            }
        }
    }
    let error = error.expect("two megabytes do not hold twenty copies");
    assert!(matches!(error, Error::Full(_)), "{error:?}");
    let listed = backups(&data).unwrap();
    assert!(listed.len() > 1 && listed.iter().all(|it| it.counts.is_some()));
    assert_eq!(
        fs::read_dir(&folder).unwrap().count(),
        listed.len(),
        "no part of a copy is left"
    );
    assert_eq!(fs::read(&first).unwrap(), before);
    assert_eq!(
        backup_status(&data).unwrap().failed.unwrap().what,
        error.into(),
        "and it is not taken for made"
    );
    watchlist.write_note(1, "Wind.", NOW).unwrap();
    drop(mounted);
}

#[test]
fn a_full_second_disk_is_told_and_the_first_goes_on() {
    let Some(disk) = Disk::of(6) else { return };
    let place = TempDir::new().unwrap();
    let data = place.path().join("data");
    let mut watchlist = Watchlist::open(&data, NOW).unwrap();
    watchlist::choose_second_folder(&data, disk.0.path(), NOW).unwrap();
    let mut news = Vec::new();
    for hour in 0..20 {
        let now = Now {
            millis: NOW.millis + hour * 60 * 60 * 1000,
            ..NOW
        };
        watchlist
            .write_note(1, &format!("Snow, {hour}."), now)
            .unwrap();
        back_up(&data, Reason::Asked, now, &Monitor::none()).unwrap();
        news.extend(watchlist::bring_to_second_folder(&data, now).unwrap());
    }
    assert_eq!(news.len(), 1, "told once: {news:?}");
    assert_eq!(backups(&data).unwrap().len(), 20);
    let there = disk.0.path().join("Poste Restante backups");
    let names: Vec<_> = fs::read_dir(&there)
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        names.iter().all(|it| !it.contains("unfinished")),
        "{names:?}"
    );
    let second = backup_status(&data).unwrap().second.unwrap();
    assert!(second.waiting > 0 && second.trouble.is_some());

    // Once those that are there are old they are thinned, and that makes the room that was missing.
    let now = Now {
        millis: NOW.millis + 40 * 24 * 60 * 60 * 1000,
        ..NOW
    };
    watchlist.write_note(1, "Wind.", now).unwrap();
    back_up(&data, Reason::Asked, now, &Monitor::none()).unwrap();
    watchlist::bring_to_second_folder(&data, now).unwrap();
    let second = backup_status(&data).unwrap().second.unwrap();
    assert_eq!((second.waiting, second.trouble), (0, None));
}

struct Mounted<'a>(&'a Path);

impl Drop for Mounted<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}
