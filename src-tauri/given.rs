//! Files that were given to the application and not chosen in it: named at its start, by a second start, by the system, or
//! dropped on its window, of which the page knows what is in them and not where they lie.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tempfile::TempDir;
use watchlist::{Error, Refusal};

use crate::failure::Failure;
use crate::saving::kept_letters;
use crate::words::Mishap;

/// All that is dropped at once is no longer, in bytes: as much as is read of what is chosen.
const LONGEST: u64 = 512 << 20;
/// A folder in so many others is not looked into.
const DEEPEST: usize = 8;

/// What waits to be looked at.
#[derive(Default)]
pub struct Given(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    files: Vec<PathBuf>,
    /// What is being dropped.
    coming: Option<Dropped>,
    /// Where what is looked at lies, if it was dropped: it may be read again.
    looked_at: Option<TempDir>,
}

/// What was dropped, as far as it has come over.
struct Dropped {
    folder: TempDir,
    /// What was dropped by itself, and is not in a folder that was.
    files: Vec<PathBuf>,
    bytes: u64,
}

impl Given {
    /// These are to be looked at, and none that were given before.
    pub fn give(&self, files: Vec<PathBuf>) {
        self.waiting().files = files;
    }

    /// Whether something waits.
    pub fn waits(&self) -> bool {
        !self.waiting().files.is_empty()
    }

    /// Takes what waits.
    pub fn take(&self) -> Vec<PathBuf> {
        std::mem::take(&mut self.waiting().files)
    }

    /// What was taken was read, or could not be: only then what was looked at before may go, if that was dropped.
    pub fn was_read(&self, could: bool) {
        let mut waiting = self.waiting();
        let coming = waiting.coming.take();
        if could {
            waiting.looked_at = coming.map(|it| it.folder);
        }
    }

    /// Nothing that was dropped is looked at any more: it goes from the disk.
    pub fn forget(&self) {
        let mut waiting = self.waiting();
        (waiting.coming, waiting.looked_at) = (None, None);
    }

    /// Something is being dropped.
    ///
    /// # Errors
    /// The system has no room for what is thrown away again.
    pub fn begin_drop(&self) -> Result<(), Failure> {
        let mut waiting = self.waiting();
        let folder = tempfile::tempdir().map_err(|error| not_taken(&error))?;
        waiting.coming = Some(Dropped {
            folder,
            files: Vec::new(),
            bytes: 0,
        });
        Ok(())
    }

    /// A piece of a dropped file, as base64, behind those that came over before. Its name has `/` between folders.
    ///
    /// # Errors
    /// It is longer than all that is read at once, or cannot be written.
    pub fn drop_piece(&self, name: &str, piece: &str) -> Result<(), Failure> {
        let mut waiting = self.waiting();
        let Some(dropped) = &mut waiting.coming else {
            return Ok(());
        };
        let bytes = STANDARD.decode(piece).unwrap_or_default();
        dropped.bytes += u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if dropped.bytes > LONGEST {
            let file = PathBuf::from(name);
            return Err(Error::from(Refusal::FileTooLong { file }).into());
        }
        dropped.append(name, &bytes)
    }

    /// What was dropped has come over, and waits.
    pub fn end_drop(&self) {
        let mut waiting = self.waiting();
        waiting.files = match &mut waiting.coming {
            Some(dropped) => std::mem::take(&mut dropped.files),
            None => Vec::new(),
        };
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Dropped {
    fn append(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let parts: Vec<String> = name.split('/').map(kept_letters).collect();
        let parts = || parts.iter().filter(|part| !part.is_empty());
        let (Some(first), ..=DEEPEST) = (parts().next(), parts().count()) else {
            return Ok(());
        };
        let given = self.folder.path().join(first);
        let path = parts().fold(self.folder.path().to_path_buf(), |path, part| {
            path.join(part)
        });
        if !self.files.contains(&given) {
            self.files.push(given);
        }
        let appended = path
            .parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| {
                let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
                file.write_all(bytes)
            });
        appended.map_err(|error| not_taken(&error))
    }
}

fn not_taken(error: &io::Error) -> Failure {
    let error = error.into();
    Mishap::NotTaken { error }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_a_dropped_folder_become_the_files_they_were_within_one_that_goes_away() {
        let given = Given::default();
        given.begin_drop().unwrap();
        for (name, piece) in [
            ("export/a.csv", "one "),
            ("export/a.csv", "two"),
            ("b.csv", ""),
        ] {
            given.drop_piece(name, &STANDARD.encode(piece)).unwrap();
        }
        given.end_drop();
        let files = given.take();
        assert_eq!(files.len(), 2, "{files:?}");
        let text = fs::read_to_string(files[0].join("a.csv")).unwrap();
        assert_eq!(text, "one two");
        assert!(files[1].is_file());
        assert!(!given.waits(), "it is taken once");
        given.was_read(true);
        given.begin_drop().unwrap();
        given.end_drop();
        given.was_read(false);
        assert!(
            files[0].exists(),
            "another that cannot be read leaves it there"
        );
        given.forget();
        assert!(
            !files[0].exists(),
            "and it goes once it is not looked at any more"
        );
    }

    #[test]
    fn a_dropped_file_is_written_nowhere_else() {
        let given = Given::default();
        given.begin_drop().unwrap();
        for name in [
            "../../out.csv",
            "/etc/out.csv",
            "..",
            "",
            "a/../../../out.csv",
        ] {
            given.drop_piece(name, "").unwrap();
        }
        given.end_drop();
        let folder = given
            .waiting()
            .coming
            .as_ref()
            .unwrap()
            .folder
            .path()
            .to_path_buf();
        for file in given.take() {
            assert!(file.starts_with(&folder), "{}", file.display());
            assert!(file.exists(), "{}", file.display());
        }
        assert!(!folder.parent().unwrap().join("out.csv").exists());
    }
}
