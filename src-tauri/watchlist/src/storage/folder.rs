use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use super::{CopyPlace, Disk, open_regular, permissions, real_path};
use crate::{DiskTrouble, Error, Evidence, NotOpen, Result};

/// The folder a watchlist lives in, and the names of what lies there.
#[derive(Debug, Clone)]
pub(crate) struct Folder {
    path: PathBuf,
    /// The watchlist's file itself, also where its name in the folder is a link: SQLite keeps its log beside it there.
    file: PathBuf,
    disk: Disk,
}

/// What the watchlist's file is called.
pub(crate) const FILE: &str = "watchlist.sqlite3";

/// What says where a watchlist went that was in this folder.
pub(crate) const FORWARDING_ADDRESS: &str = "forwarding-address.txt";

/// What says how a watchlist came to this folder from another.
pub(crate) const ARRIVAL: &str = "arrival.json";

/// How SQLite's rollback journals begin.
pub(super) const JOURNAL: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];

const WORD: &str = include_str!("../../leaflets/about-this-folder.txt");

impl Folder {
    /// The folder, made if it is not there; readable by its owner alone.
    pub(crate) fn at(path: &Path) -> Result<Self> {
        // Of a link to nothing the system says that the folder exists, when asked to make it.
        if let Ok(goal) = fs::read_link(path)
            && !path.exists()
        {
            let folder = path.to_path_buf();
            return Err(Error::NotOpen(NotOpen::FolderLinkToNothing {
                folder,
                goal,
            }));
        }
        permissions::make_folder(path).map_err(|error| {
            let (folder, error) = (path.to_path_buf(), error.into());
            Error::NotOpen(NotOpen::FolderUnusable { folder, error })
        })?;
        real_path(path).map_err(|error| Error::at(path, &error))?;
        Ok(Self::as_it_is(path))
    }

    /// The same on a disk of this kind, whatever it is.
    pub(crate) fn on(path: &Path, disk: Disk) -> Result<Self> {
        Ok(Self {
            disk,
            ..Self::at(path)?
        })
    }

    /// The folder as it is, there or not: nothing is made.
    pub(crate) fn as_it_is(path: &Path) -> Self {
        let path = real_path(path).unwrap_or_else(|_| path.to_path_buf());
        let named = path.join(FILE);
        Self {
            file: real_path(&named).unwrap_or(named),
            disk: Disk::of(&path),
            path,
        }
    }

    /// The folder as it is: one that is not there is not made, since a watchlist that was moved away may come back.
    pub(crate) fn there(path: &Path) -> Result<Self> {
        real_path(path)
            .map_err(|error| Error::at(path, &error))
            .and_then(|path| Self::at(&path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// What it lies on.
    pub(crate) fn disk(&self) -> Disk {
        self.disk
    }

    /// The watchlist's file.
    pub(crate) fn watchlist(&self) -> PathBuf {
        self.file.clone()
    }

    /// What it is called in the folder: the file, or a link to it.
    pub(crate) fn named(&self) -> PathBuf {
        self.path.join(FILE)
    }

    /// What SQLite has written and not yet brought into the file.
    pub(crate) fn wal(&self) -> PathBuf {
        self.beside("-wal")
    }

    /// What SQLite puts back where it cannot keep a log and was cut off while writing.
    pub(crate) fn rollback(&self) -> PathBuf {
        self.beside("-journal")
    }

    /// Whether something was written and not brought into the file, or is to be taken out of it again: the last who had
    /// it open did not close it.
    pub(crate) fn was_left_open(&self) -> bool {
        holds_something(&self.wal()) || self.was_cut_off()
    }

    /// Whether it was being written to, on a disk that keeps no log, when whoever wrote was cut off.
    pub(crate) fn was_cut_off(&self) -> bool {
        holds_something(&self.rollback())
    }

    /// Whether all that SQLite would put back is a file without a page, or nothing yet: whoever was cut off had only begun.
    fn was_begun(&self) -> bool {
        let mut head = Vec::new();
        let read = open_regular(&self.rollback()).and_then(|it| it.take(20).read_to_end(&mut head));
        // How it begins, how many pages are in it, a number by chance, how many pages the file had.
        let (magic, pages) = (head.get(..8), head.get(16..));
        let begins = magic.is_none_or(|it| it == JOURNAL || it.iter().all(|byte| *byte == 0));
        read.is_ok() && begins && pages.is_none_or(|it| it.iter().all(|byte| *byte == 0))
    }

    /// What says how much of the log was acknowledged.
    pub(crate) fn acknowledged(&self) -> PathBuf {
        self.beside("-acknowledged")
    }

    /// The watchlist's file and what is kept beside it; only together do they say what was written.
    pub(crate) fn files(&self) -> [PathBuf; 5] {
        let shared = self.beside("-shm");
        [
            self.watchlist(),
            self.wal(),
            shared,
            self.rollback(),
            self.acknowledged(),
        ]
    }

    fn beside(&self, ending: &str) -> PathBuf {
        beside(&self.file, ending)
    }

    /// Where files go that had a copy put in their place.
    pub(crate) fn set_aside(&self) -> PathBuf {
        self.path.join("set-aside")
    }

    /// A folder for some of them that is not there yet, numbered.
    pub(crate) fn next_aside(&self) -> Result<PathBuf> {
        let all = self.set_aside();
        (1..u32::MAX)
            .map(|number| all.join(format!("{number:06}")))
            .find(|aside| !aside.exists())
            .ok_or(Error::Disk(DiskTrouble::NoPlaceAside))
    }

    /// The copy that is about to take the watchlist's place.
    pub(crate) fn replacement(&self) -> PathBuf {
        self.path.join(CopyPlace::Replacement.name())
    }

    /// What says that it will, until it has.
    pub(crate) fn promise(&self) -> PathBuf {
        self.path.join("replacement.promise")
    }

    /// Where the verified copies lie.
    pub(crate) fn backups(&self) -> PathBuf {
        self.path.join("backups")
    }

    /// What is known of them from one start to the next.
    pub(crate) fn backup_state(&self) -> PathBuf {
        self.path.join("backups.json")
    }

    /// Which exports are written by themselves, and how that went.
    pub(crate) fn export_schedule(&self) -> PathBuf {
        self.path.join("exports.json")
    }

    /// Room to be given up when the disk is full.
    pub(crate) fn reserve(&self) -> PathBuf {
        self.path.join("reserve")
    }

    fn word(&self) -> PathBuf {
        Self::word_in(&self.path)
    }

    /// What says of a folder that a watchlist lies, or lay, in it.
    pub(super) fn word_in(folder: &Path) -> PathBuf {
        folder.join("about-this-folder.txt")
    }

    /// Takes the folders of it away from everybody else, if they are there and were open to others.
    pub(crate) fn close_to_others(&self) {
        for folder in [self.path.clone(), self.backups(), self.set_aside()] {
            // Of one that is somebody else's to close, what is in it is still closed.
            let _ = permissions::close_to_others(&folder);
        }
    }

    /// Says what the folder is, to whoever looks into it, and that a watchlist was here, to ourselves.
    pub(crate) fn leave_a_word(&self) -> Result<()> {
        let word = self.word();
        if word.exists() {
            return Ok(());
        }
        permissions::make_file(&word)
            .and_then(|()| fs::write(&word, WORD))
            .map_err(|error| Error::at(&word, &error))
    }

    /// What tells that a watchlist was here before, if anything does.
    pub(crate) fn earlier_life(&self) -> Option<Evidence> {
        let backups = fs::read_dir(self.backups()).map_or(0, |files| files.flatten().count());
        if backups > 0 {
            return Some(Evidence::Backups {
                backups: u32::try_from(backups).unwrap_or(u32::MAX),
                folder: self.backups(),
            });
        }
        let log = Some(self.wal()).filter(|log| holds_something(log));
        let rollback = Some(self.rollback()).filter(|_| self.was_cut_off() && !self.was_begun());
        if let Some(file) = log.or(rollback) {
            return Some(Evidence::Log { file });
        }
        let copies = CopyPlace::ALL
            .into_iter()
            .filter(|place| *place != CopyPlace::Arriving)
            .map(|place| self.path.join(place.name()));
        if let Some(place) = copies.chain([self.set_aside()]).find(|it| it.exists()) {
            return Some(Evidence::Copy { place });
        }
        [
            self.word(),
            self.path.join(ARRIVAL),
            self.path.join(FORWARDING_ADDRESS),
            self.backup_state(),
            self.export_schedule(),
            self.reserve(),
        ]
        .into_iter()
        .find(|file| file.exists())
        .map(|file| Evidence::File { file })
    }

    /// What a service leaves in the file's place when it keeps the file elsewhere to save room.
    pub(crate) fn put_away(&self) -> Option<PathBuf> {
        let stub = self.path.join(format!(".{FILE}.icloud"));
        stub.exists().then_some(stub)
    }
}

fn holds_something(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|found| found.len() > 0)
}

/// What SQLite keeps beside a file under its name and this ending.
pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
