//! A folder that cannot be written, or that is taken away or deleted while the window has it open.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Program;

use anyhow::{Result, bail, ensure};
use fastrand::Rng;
use serde_json::json;

use super::full_disk::mount;
use super::killed::stream::in_streams;
use crate::arguments::Known;
use crate::door::{Command, Door};
use crate::stage::Home;
use crate::state::{State, look};
use crate::window::Running;
use crate::{Extent, chance};

/// Small, so that nothing is painted that nobody sees.
const DISPLAY: (u16, u16) = (320, 240);

/// A watchlist in a folder that cannot be written: it is read, whatever is to be written is refused, and it goes on once
/// the folder can be.
pub fn read_only(extent: Extent) -> Result<Vec<String>> {
    let tried = Tried::prepare("read-only")?;
    let (data, beside) = (tried.home.data(), tried.home.path("beside"));
    // The folder by a name of it that stays as it was.
    fs::rename(&data, &beside)?;
    fs::create_dir(&data)?;
    let Some(locked) = Locked::over(&beside, &data)? else {
        return Ok(vec![
            "SKIPPED: this machine allows no mount, and root may write anywhere".to_owned(),
        ]);
    };
    let before = files(&beside)?;
    let running = Running::start(&tried.home)?;
    let asked = tried.ask(&running, &beside, extent)?;
    ensure!(
        running.command("library", &json!({}))?.is_ok(),
        "it is not read"
    );
    ensure!(files(&beside)? == before, "something was written");
    drop(locked);
    fs::remove_dir(&data)?;
    fs::rename(&beside, &data)?;
    tried.goes_on(&running)?;
    Ok(vec![format!(
        "{asked} in a folder that cannot be written: it is read, no byte is written, and it goes on"
    )])
}

/// A folder that is renamed, or deleted, under an open window: nothing is written where it went, no other is begun in its
/// place, and it goes on once it is back.
pub fn vanished(extent: Extent) -> Result<Vec<String>> {
    let tried = Tried::prepare("vanished")?;
    let (data, elsewhere) = (tried.home.data(), tried.home.path("elsewhere"));
    let running = Running::start(&tried.home)?;
    let before = State::at(&data)?;
    fs::rename(&data, &elsewhere)?;
    let moved = tried.ask(&running, &elsewhere, extent)?;
    ensure!(!data.exists(), "another was begun in its place");
    ensure!(
        State::at(&elsewhere)? == before,
        "something was written where it went"
    );
    fs::rename(&elsewhere, &data)?;
    tried.goes_on(&running)?;

    crate::place::copy(&data, &elsewhere)?;
    let before = files(&elsewhere)?;
    fs::remove_dir_all(&data)?;
    let deleted = tried.ask(&running, &elsewhere, extent)?;
    ensure!(!data.exists(), "another was begun in place of the deleted");
    ensure!(files(&elsewhere)? == before, "a copy of it was written to");
    fs::rename(&elsewhere, &data)?;
    tried.goes_on(&running)?;
    Ok(vec![format!(
        "{moved} while the folder was elsewhere, {deleted} while it was deleted: none is begun anew, no byte is written, \
         and it goes on when it is back"
    )])
}

/// What is asked for, and where.
struct Tried {
    home: Home,
    door: Door,
    commands: Vec<Command>,
}

impl Tried {
    /// A home that has been lived in, and closed.
    fn prepare(name: &str) -> Result<Self> {
        let home = Home::with_display(name, DISPLAY)?;
        let door = Door::read()?;
        let commands = in_streams(&door);
        let tried = Self {
            home,
            door,
            commands,
        };
        let running = Running::start(&tried.home)?;
        for (name, arguments) in [
            ("write_note", json!({ "film": 1, "text": "Snow." })),
            ("rate", json!({ "film": 2, "rating": 9 })),
            ("put_on_watchlist", json!({ "film": 3 })),
        ] {
            let answer = running.command(name, &arguments)?;
            ensure!(answer.is_ok(), "{name}: {answer:?}");
        }
        running.kill()?;
        Ok(tried)
    }

    /// Asks for everything the window can, so often. `there` is where the watchlist lies, to be looked at.
    fn ask(&self, running: &Running, there: &Path, extent: Extent) -> Result<String> {
        let mut rng = Rng::with_seed(chance::seed());
        let conn = look(there)?;
        let known = Known {
            door: &self.door,
            watchlist: &conn,
            folder: there,
        };
        let before = State::of(&conn)?;
        let mut refused = 0;
        for _ in 0..extent.of(4, 40) {
            for command in &self.commands {
                let arguments = known.arguments(command, &mut rng)?;
                let name = &command.name;
                match running.command(name, &arguments)? {
                    Ok(reply) => bail!("{name} {arguments} was answered: {reply}"),
                    Err(failure) => {
                        refused += 1;
                        let sentence = failure["message"].as_str().unwrap_or_default();
                        ensure!(
                            sentence.len() > 15 && sentence.ends_with('.'),
                            "{name}: {failure} is no sentence"
                        );
                    }
                }
                ensure!(State::of(&conn)? == before, "{name} {arguments} wrote");
            }
        }
        Ok(format!("{refused} commands refused"))
    }

    /// The folder is as it was: it is opened anew, and what is written is on the disk.
    fn goes_on(&self, running: &Running) -> Result<()> {
        let data = self.home.data();
        let before = State::at(&data)?;
        let opened = running.command("open_anew", &json!({}))?;
        ensure!(opened.is_ok(), "it is not opened anew: {opened:?}");
        ensure!(
            State::at(&data)? == before,
            "opened anew, it is not what it was"
        );
        let text = format!("Snow and silence, {}.", before.changes.len());
        let answer = running.command("write_note", &json!({ "film": 4, "text": text }))?;
        ensure!(answer.is_ok(), "it does not go on: {answer:?}");
        ensure!(
            State::at(&data)? != before,
            "canary: what is written is not seen"
        );
        Ok(())
    }
}

/// Every file below a folder, byte for byte, but what SQLite shares between processes and where the window listens.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            all.extend(files(&path)?);
        } else if path.is_file() && !path.to_string_lossy().ends_with("-shm") {
            let bytes = fs::read(&path)?;
            all.insert(path, bytes);
        }
    }
    Ok(all)
}

/// A folder that shows another and cannot be written, until dropped.
pub struct Locked<'a>(&'a Path);

impl<'a> Locked<'a> {
    /// `None` where it may not be mounted.
    pub fn over(shown: &Path, folder: &'a Path) -> Result<Option<Self>> {
        let shown = shown.display().to_string();
        if !mount(&["--bind", &shown], folder)? {
            return Ok(None);
        }
        let locked = Self(folder);
        Ok(mount(&["-o", "remount,bind,ro"], folder)?.then_some(locked))
    }
}

impl Drop for Locked<'_> {
    fn drop(&mut self) {
        let _ = Program::new("umount").arg("-l").arg(self.0).status();
    }
}
