use std::fs;
use std::path::{Path, PathBuf};

use crate::{Error, Result};

/// The folder a watchlist lives in, and the names of what lies there.
#[derive(Debug, Clone)]
pub(crate) struct Folder(PathBuf);

const WORD: &str = "This folder holds a watchlist of Poste Restante: every film, viewing, rating and note.

watchlist.sqlite3   the watchlist itself, one SQLite file (with -wal and -shm beside it while it is open)
backups             verified copies of it, the newest with the highest number

Everything is here and nowhere else; nothing is sent anywhere. To keep a copy of your own, close the application and
copy the whole folder.
";

impl Folder {
    /// The folder, made if it is not there; readable by its owner alone.
    pub(crate) fn at(path: &Path) -> Result<Self> {
        make(path).map_err(|error| {
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
        fs::write(&word, WORD).map_err(|error| Error::at(&word, &error))
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
        if fs::metadata(self.wal()).is_ok_and(|wal| wal.len() > 0) {
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

#[cfg(unix)]
fn make(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
}

#[cfg(not(unix))]
fn make(path: &Path) -> std::io::Result<()> {
    fs::create_dir_all(path)
}
