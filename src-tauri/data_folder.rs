//! The data folder, in which the watchlist lies, and our claim to it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use watchlist::{ReadingCopy, permissions};

use crate::clock;
use crate::failure::Failure;
use crate::instance::{Claim, Instance, Raise};
use crate::words::Mishap;

/// Names another folder than the usual one.
const VARIABLE: &str = "POSTE_RESTANTE_DATA";

/// The folder, and the one claim to it that this application holds.
#[derive(Clone)]
pub struct DataFolder {
    /// As the environment or the system names it; the watchlist may have moved on from there.
    named: Result<PathBuf, Failure>,
    held: Arc<Mutex<Option<Claimed>>>,
    read_copy: Arc<Mutex<Option<ReadCopy>>>,
    raise: Raise,
}

/// The folder that is ours.
struct Claimed {
    folder: PathBuf,
    instance: Instance,
}

/// What can be read of a folder that cannot be written: a copy, thrown away when it is not needed any more.
struct ReadCopy {
    folder: PathBuf,
    copy: ReadingCopy,
}

impl DataFolder {
    /// The folder as the environment names it. `raise` is called whenever a second start asks for the window.
    pub fn new(raise: Raise) -> Self {
        Self::of(named(), raise)
    }

    /// This folder, whatever the environment names.
    #[cfg(test)]
    pub fn at(folder: &Path) -> Self {
        Self::of(Ok(folder.to_path_buf()), Arc::new(|_| ()))
    }

    fn of(named: Result<PathBuf, Failure>, raise: Raise) -> Self {
        Self {
            named,
            held: Arc::default(),
            read_copy: Arc::default(),
            raise,
        }
    }

    /// Whether another application has the folder, and was asked to raise its window and look at these files: then there is
    /// nothing to do here. Whatever else is wrong with the folder is said later, in the window.
    pub fn is_taken(&self, files: &[PathBuf]) -> bool {
        matches!(self.claim(files), Ok(None))
    }

    /// The folder, claimed: nobody else writes there while this application runs.
    pub fn claimed(&self) -> Result<PathBuf, Failure> {
        let claimed = self.claim(&[]).map_err(|failure| match self.read_only() {
            // It can be read, and so the window stays; what keeps it from being written is said over it.
            Some(folder) => Mishap::ReadOnly { folder }.into(),
            None => failure,
        })?;
        Ok(claimed.ok_or(Mishap::OpenInAnotherWindow)?)
    }

    /// The folder while it is ours and there, without asking for it.
    pub fn held(&self) -> Option<PathBuf> {
        let held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let Claimed { folder, instance } = held.as_ref()?;
        instance.holds(folder).then(|| folder.clone())
    }

    /// Makes a copy of a watchlist whose folder cannot be written, to be read from now on. Whether there is one.
    pub fn make_read_copy(&self) -> Result<bool, Failure> {
        let folder = watchlist::forwarded(self.named.as_ref().map_err(Clone::clone)?)?;
        if watchlist::still_there(&folder).is_err() || !permissions::is_read_only(&folder) {
            return Ok(false);
        }
        let copy = ReadingCopy::of(&folder, &std::env::temp_dir(), clock::now())?;
        *self
            .read_copy
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(ReadCopy { folder, copy });
        Ok(true)
    }

    /// Throws the copy away. Whether there was one.
    pub fn drop_read_copy(&self) -> bool {
        let mut read_copy = self
            .read_copy
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        read_copy.take().is_some()
    }

    /// The folder that a copy was made of, while there is one.
    pub fn read_only(&self) -> Option<PathBuf> {
        let read_copy = self
            .read_copy
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        read_copy.as_ref().map(|read_copy| read_copy.folder.clone())
    }

    /// Where the watchlist is to be read.
    pub fn to_read(&self) -> Result<PathBuf, Failure> {
        let read_copy = self
            .read_copy
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let copy = read_copy
            .as_ref()
            .map(|read_copy| read_copy.copy.path().to_path_buf());
        drop(read_copy);
        copy.map_or_else(|| self.claimed(), Ok)
    }

    /// Gives the claim up, when nothing will be written any more: after an update the next program is started before this
    /// one is gone.
    pub fn give_up(&self) {
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Gives the claim up, to be made again: to the folder that is there now, which may be another one by the same name.
    pub fn claim_anew(&self) -> Result<PathBuf, Failure> {
        self.give_up();
        self.claimed()
    }

    /// Moves the watchlist, which nobody has open, to a folder of its own, and the claim with it. Where it answers that it
    /// failed, both are where they were.
    pub fn move_to(&self, to: &Path) -> Result<(), Failure> {
        let from = self.claimed()?;
        let made = !to.exists();
        // Ours before anything is written there.
        let claim = Instance::claim(to, &[], Arc::clone(&self.raise)).map_err(not_moved)?;
        let Claim::First(instance) = claim else {
            let folder = to.to_path_buf();
            return Err(Mishap::IsOpenThere { folder }.into());
        };
        match watchlist::relocate(&from, to) {
            Ok(()) => {
                let folder = to.to_path_buf();
                *self.held.lock().unwrap_or_else(PoisonError::into_inner) =
                    Some(Claimed { folder, instance });
                Ok(())
            }
            Err(error) => {
                drop(instance);
                if made {
                    // Nothing but the lock is left in it; a folder that holds more stays.
                    let _ = std::fs::remove_file(to.join(Instance::LOCK));
                    let _ = std::fs::remove_dir(to);
                }
                Err(not_moved(error.into()))
            }
        }
    }

    /// Where the window's place and size are remembered: beside the watchlist, so that each has its own.
    pub fn window_state(&self) -> Option<PathBuf> {
        let file = self.claimed().ok()?.join("window.json");
        // Made here and now, it is nobody else's to read when the window writes it. Where it cannot be, nothing is
        // remembered.
        let _ = permissions::make_file(&file).and_then(|()| permissions::close_to_others(&file));
        Some(file)
    }

    fn claim(&self, files: &[PathBuf]) -> Result<Option<PathBuf>, Failure> {
        let named = self.named.as_ref().map_err(Clone::clone)?;
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(held) = held.as_ref() {
                return Ok(Some(held.folder.clone()));
            }
            let folder = watchlist::forwarded(named)?;
            let raise = Arc::clone(&self.raise);
            let Claim::First(instance) = Instance::claim(&folder, files, raise)? else {
                return Ok(None);
            };
            // Whoever had the folder may have moved the watchlist while we asked for it: then we follow.
            if watchlist::forwarded(named)? == folder {
                *held = Some(Claimed { folder, instance });
            }
        }
    }
}

fn not_moved(failure: Failure) -> Failure {
    let why = failure.message;
    Mishap::NotMoved { why }.into()
}

/// The folder the watchlist lies in now: as the environment names it, or where it was moved to from there.
pub fn folder() -> Result<PathBuf, Failure> {
    Ok(watchlist::forwarded(&named()?)?)
}

/// The folder as the environment names it.
fn named() -> Result<PathBuf, Failure> {
    let chosen = std::env::var_os(VARIABLE).filter(|folder| !folder.is_empty());
    let folder = match chosen {
        Some(folder) => std::path::absolute(Path::new(&folder)).ok(),
        None => dirs::data_dir().map(|folder| folder.join("poste-restante")),
    };
    Ok(folder.ok_or(Mishap::NoDataFolder)?)
}

#[cfg(test)]
mod tests;
