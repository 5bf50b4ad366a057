//! One application per data folder: the first holds it locked for as long as it lives, a second asks it for its window
//! and waits for an answer.

mod socket;

use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use watchlist::{Error, NotOpen, open_regular, permissions};

use crate::failure::Failure;
use crate::words::Mishap;
pub use socket::Raise;
use socket::Socket;

/// How long the lock may be held by someone who does not answer: of many starts at once the first listens a moment after
/// it has the lock, and on a busy machine that moment is long.
const PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(20);

/// What became of asking for a folder.
pub enum Claim {
    /// It is ours.
    First(Instance),
    /// Another application has it, and answered that it raises its window.
    Raised,
}

/// The claim to a folder. Dropped or killed, the system takes the locks back.
pub struct Instance {
    /// A file in the folder; on systems where that can be deleted, the folder itself too.
    locks: Vec<File>,
    _socket: Option<Socket>,
}

impl Instance {
    /// What is locked, in the folder.
    pub const LOCK: &str = "instance.lock";

    /// Claims the folder, making it if it is not there. `raise` is called for every second start, from a thread of its
    /// own; whoever has the folder is handed these files.
    pub fn claim(folder: &Path, files: &[PathBuf], raise: Raise) -> Result<Claim, Failure> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(mut first) = Self::hold(folder)? {
                // Without it a second start still finds the lock, which is no reason not to start the first.
                first._socket = Socket::listen(folder, raise).ok();
                return Ok(Claim::First(first));
            }
            let patience = deadline.saturating_duration_since(Instant::now());
            if is_answered(folder, files, patience) {
                return Ok(Claim::Raised);
            }
            // Whoever has the lock may be about to listen, or about to end.
            if Instant::now() >= deadline {
                let folder = folder.to_path_buf();
                return Err(Mishap::NoAnswer { folder }.into());
            }
            thread::sleep(PAUSE);
        }
    }

    /// Holds the folder as long as this lives, heard by nobody; nothing if another has it, who is left alone.
    pub fn hold(folder: &Path) -> Result<Option<Self>, Failure> {
        let locks = to_lock(folder).map_err(|error| unusable(folder, &error))?;
        for lock in &locks {
            match lock.try_lock() {
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) if is_file(lock) => {
                    return Err(unusable(folder, &error));
                }
                // A disk of a network may lock files alone.
                _ => {}
            }
        }
        Ok(Some(Self {
            locks,
            _socket: None,
        }))
    }

    /// Whether this folder is the one that is held, and not another by the same name.
    pub fn holds(&self, folder: &Path) -> bool {
        is_held(&self.locks, folder)
    }
}

/// The lock of a folder that is only looked at: nothing is made for it, so where there is none it cannot be held.
pub struct LookLock {
    _locks: Vec<File>,
    taken: bool,
}

impl LookLock {
    /// Held as long as this lives, unless another has it.
    pub fn of(folder: &Path) -> Result<Self, Failure> {
        let mut locks = match open_regular(&folder.join(Instance::LOCK)) {
            Ok(file) => vec![file],
            Err(error) if is_absent(&error) => Vec::new(),
            Err(error) => return Err(unusable(folder, &error)),
        };
        if cfg!(unix) {
            locks.extend(File::open(folder));
        }
        // Whoever else looks may do so too. A disk that keeps no locks has none to say.
        let taken = |lock: &File| matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock));
        Ok(Self {
            taken: locks.iter().any(taken),
            _locks: locks,
        })
    }

    /// Whether another has the folder.
    pub fn is_taken(&self) -> bool {
        self.taken
    }
}

fn is_absent(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

fn is_file(lock: &File) -> bool {
    lock.metadata().is_ok_and(|found| found.is_file())
}

/// Asks whoever has the folder for its window, and hands files over. Whether that was answered, by a program of the same person's.
fn is_answered(folder: &Path, files: &[PathBuf], patience: Duration) -> bool {
    let (tell, answered) = mpsc::channel();
    let (folder, files) = (folder.to_owned(), files.to_owned());
    // Not every system can give up reading after a time, so a thread does that is not waited for any longer.
    let asking =
        thread::Builder::new().spawn(move || tell.send(Socket::ask(&folder, &files).is_ok()));
    asking.is_ok() && answered.recv_timeout(patience).unwrap_or(false)
}

#[cfg(unix)]
fn to_lock(folder: &Path) -> io::Result<Vec<File>> {
    let file = lock_file(folder, &mut File::options())?;
    // The file can be deleted and made anew; the folder holds the watchlist.
    Ok(vec![File::open(folder)?, file])
}

#[cfg(unix)]
fn is_held(locks: &[File], folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let mark = |found: std::fs::Metadata| (found.dev(), found.ino());
    let there = folder.metadata().map(mark).ok();
    there.is_some()
        && locks
            .iter()
            .any(|lock| lock.metadata().map(mark).ok() == there)
}

#[cfg(windows)]
fn to_lock(folder: &Path) -> io::Result<Vec<File>> {
    use std::os::windows::fs::OpenOptionsExt as _;
    /// Others may read and write it, but not delete it: `FILE_SHARE_READ` and `FILE_SHARE_WRITE`.
    const NOT_DELETED: u32 = 3;
    Ok(vec![lock_file(
        folder,
        File::options().share_mode(NOT_DELETED),
    )?])
}

#[cfg(windows)]
fn is_held(_: &[File], folder: &Path) -> bool {
    folder.join(Instance::LOCK).exists()
}

fn lock_file(folder: &Path, options: &mut std::fs::OpenOptions) -> io::Result<File> {
    permissions::make_folder(folder)?;
    let lock = folder.join(Instance::LOCK);
    // A pipe would keep whoever opens it waiting.
    match open_regular(&lock) {
        Err(error) if !is_absent(&error) => return Err(error),
        _ => permissions::make_file(&lock)?,
    }
    permissions::close_to_others(&lock)?;
    options.write(true).open(lock)
}

fn unusable(folder: &Path, error: &io::Error) -> Failure {
    let (folder, error) = (folder.to_path_buf(), error.into());
    Error::NotOpen(NotOpen::FolderUnusable { folder, error }).into()
}

#[cfg(test)]
mod tests;
