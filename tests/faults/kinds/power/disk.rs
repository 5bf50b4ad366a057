//! A disk that keeps what it was told to keep, and of everything else what it likes.
//!
//! What is on it for certain: the bytes of a file when it was last synced, and the names in a folder when that was. What
//! was written since may be there, or not, or a part of its sectors, in any order. Names that came and went since are
//! there up to one of them: file systems keep the order of names. Syncing a file does not keep its name.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use fastrand::Rng;

use super::calls::Call;

/// What a disk writes whole or not at all.
const SECTOR: usize = 512;

#[derive(Debug, Clone)]
enum Unsynced {
    Bytes { at: usize, bytes: Vec<u8> },
    Length(usize),
    AtLeast(usize),
}

#[derive(Debug, Clone, Default)]
struct File {
    /// Where it lies as it was before, as long as nothing was done to it.
    before: Option<PathBuf>,
    kept: Vec<u8>,
    seen: Vec<u8>,
    since: Vec<Unsynced>,
}

/// A name given or taken away, in one folder or from one to another.
#[derive(Debug, Clone)]
struct Naming {
    gone: Option<PathBuf>,
    /// The name, and the file's number; none for a folder.
    come: Option<(PathBuf, Option<usize>)>,
}

/// Names, each with its file's number; none for a folder.
type Names = BTreeMap<PathBuf, Option<usize>>;

/// The disk while a program runs.
#[derive(Debug, Clone)]
pub struct Disk {
    files: Vec<File>,
    kept: Names,
    seen: Names,
    since: Vec<Naming>,
}

impl Disk {
    /// A folder as it lies there, all of it kept.
    pub fn of(folder: &Path) -> Result<Self> {
        let mut disk = Self {
            files: Vec::new(),
            kept: Names::new(),
            seen: Names::new(),
            since: Vec::new(),
        };
        disk.read(folder, Path::new(""))?;
        disk.kept = disk.seen.clone();
        Ok(disk)
    }

    fn read(&mut self, folder: &Path, within: &Path) -> Result<()> {
        for entry in fs::read_dir(folder.join(within))? {
            let entry = entry?;
            let path = within.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                self.seen.insert(path.clone(), None);
                self.read(folder, &path)?;
            } else if entry.path().is_file() && !path.to_string_lossy().ends_with("-shm") {
                let bytes = fs::read(entry.path())?;
                self.seen.insert(path, Some(self.files.len()));
                self.files.push(File {
                    before: Some(entry.path()),
                    kept: bytes.clone(),
                    seen: bytes,
                    since: Vec::new(),
                });
            }
        }
        Ok(())
    }

    /// Does what a program asked for.
    pub fn take(&mut self, call: &Call) -> Result<()> {
        match call {
            Call::Answer => {}
            Call::Create { path, emptied } => {
                if !self.seen.contains_key(path) {
                    let number = self.files.len();
                    self.files.push(File::default());
                    self.name(None, Some((path.clone(), Some(number))));
                } else if *emptied {
                    self.file(path)?.change(Unsynced::Length(0));
                }
            }
            Call::Write { path, at, bytes } => self.file(path)?.change(Unsynced::Bytes {
                at: *at,
                bytes: bytes.clone(),
            }),
            Call::Copy {
                from,
                from_at,
                path,
                at,
                length,
            } => {
                let range = *from_at..from_at + length;
                let bytes = match from.is_absolute() {
                    true => fs::read(from)?.get(range).map(<[u8]>::to_vec),
                    false => self.file(from)?.seen.get(range).map(<[u8]>::to_vec),
                };
                let bytes = bytes.context("more was copied than there was")?;
                self.file(path)?.change(Unsynced::Bytes { at: *at, bytes });
            }
            Call::Truncate { path, length } => {
                self.file(path)?.change(Unsynced::Length(*length));
            }
            Call::Extend { path, length } => {
                self.file(path)?.change(Unsynced::AtLeast(*length));
            }
            Call::Sync { path } => self.sync(path)?,
            Call::Rename { from, to } => {
                let Some(number) = self.seen.get(from).copied() else {
                    bail!("{} is renamed and was not there", from.display());
                };
                if number.is_none() {
                    bail!("a folder is renamed, and that is not known here");
                }
                self.name(Some(from.clone()), Some((to.clone(), number)));
            }
            Call::MakeFolder { path } => self.name(None, Some((path.clone(), None))),
            Call::Remove { path } => self.name(Some(path.clone()), None),
        }
        Ok(())
    }

    fn file(&mut self, path: &Path) -> Result<&mut File> {
        let number = self.seen.get(path).copied().flatten();
        number
            .and_then(|number| self.files.get_mut(number))
            .with_context(|| format!("{} is written and was never made", path.display()))
    }

    fn name(&mut self, gone: Option<PathBuf>, come: Option<(PathBuf, Option<usize>)>) {
        let naming = Naming { gone, come };
        naming.done_to(&mut self.seen);
        self.since.push(naming);
    }

    fn sync(&mut self, path: &Path) -> Result<()> {
        let is_folder = path == Path::new("") || self.seen.get(path) == Some(&None);
        if !is_folder {
            let file = self.file(path)?;
            file.kept.clone_from(&file.seen);
            file.since.clear();
            return Ok(());
        }
        // The names in it, and whatever was done to the same names before.
        let mut keeps = BTreeSet::new();
        let mut names = BTreeSet::new();
        for (at, naming) in self.since.iter().enumerate().rev() {
            let paths: Vec<&PathBuf> = naming.paths().collect();
            if paths
                .iter()
                .any(|it| it.parent() == Some(path) || names.contains(*it))
            {
                keeps.insert(at);
                names.extend(paths.into_iter().cloned());
            }
        }
        let since = std::mem::take(&mut self.since);
        for (at, naming) in since.into_iter().enumerate() {
            match keeps.contains(&at) {
                true => naming.done_to(&mut self.kept),
                false => self.since.push(naming),
            }
        }
        Ok(())
    }

    /// The power goes: writes into an empty folder what is found when it is back.
    pub fn lose_power(&self, rng: &mut Rng, folder: &Path) -> Result<()> {
        let mut names = self.kept.clone();
        let until = rng.usize(..=self.since.len());
        for naming in self.since.iter().take(until) {
            naming.done_to(&mut names);
        }
        let keen = rng.choice([0, 50, 50, 50, 100]).unwrap_or(50);
        for (path, number) in &names {
            let place = folder.join(path);
            // What was named in a folder that is not there is not there.
            if !place.parent().is_some_and(Path::is_dir) {
                continue;
            }
            match number.and_then(|number| self.files.get(number)) {
                None => fs::create_dir(&place)?,
                // A copy that was only ever read is linked: dozens of them would take most of the time.
                Some(File {
                    before: Some(before),
                    ..
                }) if path.starts_with("backups") => {
                    fs::hard_link(before, &place)?;
                }
                Some(file) => fs::write(&place, file.found(keen, rng))?,
            }
        }
        Ok(())
    }
}

impl Naming {
    fn paths(&self) -> impl Iterator<Item = &PathBuf> {
        self.gone
            .iter()
            .chain(self.come.iter().map(|(path, _)| path))
    }

    fn done_to(&self, names: &mut Names) {
        if let Some(gone) = &self.gone {
            names.remove(gone);
        }
        if let Some((path, number)) = &self.come {
            names.insert(path.clone(), *number);
        }
    }
}

impl File {
    fn change(&mut self, change: Unsynced) {
        self.before = None;
        change.done_to(&mut self.seen, |_| true);
        self.since.push(change);
    }

    /// What is found of it: each change since it was kept with so many in a hundred chances, in order or not.
    fn found(&self, keen: u8, rng: &mut Rng) -> Vec<u8> {
        let mut bytes = self.kept.clone();
        let mut since: Vec<&Unsynced> = self.since.iter().collect();
        if keen < 100 && rng.bool() {
            rng.shuffle(&mut since);
        }
        for change in since {
            let fate = rng.u8(..100);
            if keen == 100 || fate < keen {
                change.done_to(&mut bytes, |_| true);
            } else if fate >= 80 && keen > 0 {
                change.done_to(&mut bytes, |_| rng.bool());
            }
        }
        bytes
    }
}

impl Unsynced {
    /// Does it, of bytes those whose sector is let through.
    fn done_to(&self, file: &mut Vec<u8>, mut sector: impl FnMut(usize) -> bool) {
        match self {
            Self::Length(length) => file.resize(*length, 0),
            Self::AtLeast(length) => file.resize(file.len().max(*length), 0),
            Self::Bytes { at, bytes } => {
                let mut from = *at;
                let mut rest = bytes.as_slice();
                while !rest.is_empty() {
                    let length = (SECTOR - from % SECTOR).min(rest.len());
                    let (part, after) = rest.split_at(length);
                    if sector(from / SECTOR) {
                        let end = from + length;
                        if file.len() < end {
                            file.resize(end, 0);
                        }
                        if let Some(place) = file.get_mut(from..end) {
                            place.copy_from_slice(part);
                        }
                    }
                    (from, rest) = (from + length, after);
                }
            }
        }
    }
}
