//! A disk that is full: 2 MB of memory, mounted for the purpose.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail, ensure};
use watchlist::{Error, Monitor, NoRoom, Reader, Reason, Watchlist, back_up, backups, check};

use super::rot::life::NOW;
use crate::{Extent, place};

/// A folder that is a disk of its own, until dropped.
struct Disk(tempfile::TempDir);

impl Disk {
    /// `None` where it may not be mounted.
    fn of(size: &str) -> Result<Option<Self>> {
        let folder = place::folder()?;
        let mounted = mount(
            &["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"],
            folder.path(),
        )?;
        Ok(mounted.then_some(Self(folder)))
    }

    fn make_room(&self) -> Result<()> {
        ensure!(
            mount(&["-o", "remount,size=64M"], self.0.path())?,
            "no room was made"
        );
        Ok(())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0.path()).status();
    }
}

pub fn mount(options: &[&str], folder: &Path) -> Result<bool> {
    let mount = Command::new("mount")
        .args(options)
        .arg(folder)
        .stderr(Stdio::null())
        .status()?;
    Ok(mount.success())
}

pub fn until_it_is_full(extent: Extent) -> Result<Vec<String>> {
    let mut acts = 0;
    let rounds = extent.of(2, 20);
    for round in 0..rounds {
        let Some(disk) = Disk::of("2M")? else {
            return Ok(vec![
                "SKIPPED: this machine allows no mount, so no disk can be filled".to_owned(),
            ]);
        };
        acts += fill(&disk, round)?;
    }
    Ok(vec![format!(
        "{rounds} disks of 2 MB filled by {acts} notes: every one acknowledged is there, what was not is wholly \
         absent, no part of a backup is left, and it goes on when there is room"
    )])
}

fn fill(disk: &Disk, round: u32) -> Result<u32> {
    let folder = disk.0.path();
    let mut list = Watchlist::open(folder, NOW)?;
    let reader = Reader::open(folder)?;
    list.rate(1, 9.0, NOW)?;
    back_up(folder, Reason::Asked, NOW, &Monitor::none())?;
    let text = |n: u32| format!("{n} {}", "snow ".repeat(700 + 90 * round as usize));
    let mut acknowledged = 0;
    let full = loop {
        ensure!(acknowledged < 1_000, "canary: 2 MB never filled");
        match list.write_note(i64::from(acknowledged % 10) + 1, &text(acknowledged), NOW) {
            Ok(_) => acknowledged += 1,
            Err(Error::Full(full)) => break full,
            Err(other) => bail!("not said to be the disk's doing: {other:?}"),
        }
        list.leave_writing().or_else(|error| match error {
            Error::Full(_) | Error::Disk(_) => Ok(()),
            other => Err(other),
        })?;
    };
    ensure!(full == NoRoom::DiskFull, "{full:?}");
    let present = |reader: &Reader| -> Result<()> {
        for n in acknowledged.saturating_sub(10)..acknowledged {
            let note = reader.film(i64::from(n % 10) + 1, NOW)?.note;
            ensure!(
                note == text(n),
                "note {n} was acknowledged and is not there"
            );
        }
        Ok(())
    };
    present(&reader)?;
    let names = || -> Result<Vec<_>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(folder.join("backups"))? {
            names.push(entry?.file_name());
        }
        Ok(names)
    };
    let before = names()?;
    match back_up(folder, Reason::Asked, NOW, &Monitor::none()) {
        Err(Error::Full(_) | Error::Disk(_)) => {}
        other => bail!("a backup onto a full disk: {other:?}"),
    }
    ensure!(
        names()? == before,
        "a part of a backup is left: {:?}",
        names()?
    );
    ensure!(
        backups(folder)?.iter().all(|it| it.counts.is_some()),
        "the old backup is not readable"
    );
    disk.make_room()?;
    // What could not be closed for want of room would be joined by what follows.
    list.leave_writing()?;
    list.write_note(1, "There is room.", NOW)?;
    drop((list, reader));
    let mut list = Watchlist::open(folder, NOW)?;
    ensure!(
        check(folder, &Monitor::none())?.all_is_well(),
        "it is not whole"
    );
    list.undo()?;
    present(&Reader::open(folder)?)?;
    Ok(acknowledged)
}
