use std::fs;
use std::path::{Path, PathBuf};

use super::private;
use crate::{Error, Result};

/// The folder a watchlist lives in, and the names of what lies there.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

const WORD: &str = "This folder holds a watchlist of Poste Restante: every film, viewing, rating and note.

watchlist.sqlite3   the watchlist itself, one SQLite file (with -wal and -shm beside it while it is open)
backups             verified copies of it, the newest with the highest number
set-aside           files that were damaged and had a copy put in their place; nothing here is needed, nothing is deleted

Everything is here and nowhere else; nothing is sent anywhere. To keep a copy of your own, close the application and
copy the whole folder.
";

impl Folder {
    /// The folder, made if it is not there; readable by its owner alone.
    pub(crate) fn at(path: &Path) -> Result<Self> {
        private::make_folder(path).map_err(|error| {
            Error::NotOpen(format!(
                "The folder {} cannot be used: {error}. Nothing was changed. Make it writable, or name another folder \
                 in POSTE_RESTANTE_DATA, then try again.",
                path.display()
            ))
        })?;
        let path = path
            .canonicalize()
            .map_err(|error| Error::at(path, &error))?;
        Ok(Self(path))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// The watchlist's file.
    pub(crate) fn watchlist(&self) -> PathBuf {
        self.0.join("watchlist.sqlite3")
    }

    /// What SQLite has written and not yet brought into the file.
    pub(crate) fn wal(&self) -> PathBuf {
        self.0.join("watchlist.sqlite3-wal")
    }

    /// Whether something was written and not brought into the file: the last who had it open did not close it.
    pub(crate) fn was_left_open(&self) -> bool {
        fs::metadata(self.wal()).is_ok_and(|wal| wal.len() > 0)
    }

    /// The watchlist's file and what SQLite keeps beside it; only together do they say what was written.
    pub(crate) fn files(&self) -> [PathBuf; 3] {
        let beside = self.0.join("watchlist.sqlite3-shm");
        [self.watchlist(), self.wal(), beside]
    }

    /// Where files go that had a copy put in their place.
    pub(crate) fn set_aside(&self) -> PathBuf {
        self.0.join("set-aside")
    }

    /// The copy that is about to take the watchlist's place.
    pub(crate) fn replacement(&self) -> PathBuf {
        self.0.join("replacement.sqlite3")
    }

    /// What says that it will, until it has.
    pub(crate) fn promise(&self) -> PathBuf {
        self.0.join("replacement.promise")
    }

    /// Where the verified copies lie.
    pub(crate) fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    fn word(&self) -> PathBuf {
        self.0.join("about-this-folder.txt")
    }

    /// Says what the folder is, to whoever looks into it, and that a watchlist was here, to ourselves.
    pub(crate) fn leave_a_word(&self) -> Result<()> {
        let word = self.word();
        if word.exists() {
            return Ok(());
        }
        private::make_file(&word)
            .and_then(|()| fs::write(&word, WORD))
            .map_err(|error| Error::at(&word, &error))
    }

    /// What tells that a watchlist was here before, in words; nothing if nothing does.
    pub(crate) fn earlier_life(&self) -> Option<String> {
        let backups = fs::read_dir(self.backups()).map_or(0, |files| files.flatten().count());
        if backups > 0 {
            return Some(format!(
                "{backups} backups of it are in {}",
                self.backups().display()
            ));
        }
        if self.was_left_open() {
            return Some(format!(
                "what was written last is still in {}",
                self.wal().display()
            ));
        }
        self.word()
            .exists()
            .then(|| format!("{} says so", self.word().display()))
    }
}
