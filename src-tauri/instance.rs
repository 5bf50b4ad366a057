//! One application per data folder: the first holds a lock for as long as it lives, a second asks it for its window.

use std::fs::{File, TryLockError};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use interprocess::local_socket::{
    GenericNamespaced, Listener, ListenerOptions, Name, Stream, prelude::*,
};

use watchlist::{open_regular, permissions};

use crate::failure::Failure;

/// How long the lock may be held by someone who does not answer: of many starts at once the first listens a moment after
/// it has the lock, and on a busy machine that moment is long.
const PATIENCE: Duration = Duration::from_secs(3);
const PAUSE: Duration = Duration::from_millis(20);

/// What became of asking for a folder.
pub enum Claim {
    /// It is ours.
    First(Instance),
    /// Another application has it, and was asked to raise its window.
    Raised,
}

/// The claim to a folder. Dropped or killed, the system takes the lock back.
pub struct Instance {
    _lock: File,
    listener: Option<Listener>,
}

impl Instance {
    /// What is locked, in the folder.
    pub const LOCK: &str = "instance.lock";

    /// Claims the folder, making it if it is not there.
    pub fn claim(folder: &Path) -> Result<Claim, Failure> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(first) = Self::hold(folder)? {
                return Ok(Claim::First(first.listening(folder)));
            }
            if socket(folder).and_then(Stream::connect).is_ok() {
                return Ok(Claim::Raised);
            }
            // Whoever has the lock may be about to listen, or about to end.
            if Instant::now() > deadline {
                return Err(Failure::not_open(format!(
                    "The watchlist in {} is open in another Poste Restante that does not answer, perhaps on another \
                     computer. Nothing was changed. Close it there, then try again.",
                    folder.display()
                )));
            }
            thread::sleep(PAUSE);
        }
    }

    /// Holds the folder as long as this lives, heard by nobody; nothing if another has it, who is left alone.
    pub fn hold(folder: &Path) -> Result<Option<Self>, Failure> {
        let lock = lock_file(folder).map_err(|error| unusable(folder, &error))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(Self {
                _lock: lock,
                listener: None,
            })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(unusable(folder, &error)),
        }
    }

    /// Heard from now on, answered once there is a window. Without it a second start still finds the lock.
    fn listening(mut self, folder: &Path) -> Self {
        self.listener = socket(folder)
            .and_then(|name| ListenerOptions::new().name(name).create_sync())
            .ok();
        self
    }

    /// From now on calls `raise` for every second start, from a thread of its own.
    pub fn hear(mut self, raise: Arc<dyn Fn() + Send + Sync>) -> Self {
        if let Some(listener) = self.listener.take() {
            let hear = move || {
                listener
                    .incoming()
                    .filter_map(Result::ok)
                    .for_each(|_| raise())
            };
            // Without the thread a second start goes unheard, which is no reason not to start the first.
            let _ = thread::Builder::new()
                .name("second starts".to_owned())
                .spawn(hear);
        }
        self
    }
}

/// The lock of a folder that is only looked at: nothing is made for it, so where there is none it cannot be held.
pub struct LookLock {
    _file: Option<File>,
    taken: bool,
}

impl LookLock {
    /// Held as long as this lives, unless another has it.
    pub fn of(folder: &Path) -> Result<Self, Failure> {
        let file = match open_regular(&folder.join(Instance::LOCK)) {
            Ok(file) => Some(file),
            Err(error) if is_absent(&error) => None,
            Err(error) => return Err(unusable(folder, &error)),
        };
        // Whoever else looks may do so too.
        let taken = match file.as_ref().map(File::try_lock_shared) {
            Some(Err(TryLockError::WouldBlock)) => true,
            // A disk that keeps no locks has none to say.
            _ => false,
        };
        Ok(Self { _file: file, taken })
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

fn lock_file(folder: &Path) -> io::Result<File> {
    permissions::make_folder(folder)?;
    let lock = folder.join(Instance::LOCK);
    // A pipe would keep whoever opens it waiting.
    match open_regular(&lock) {
        Err(error) if !is_absent(&error) => return Err(error),
        _ => permissions::make_file(&lock)?,
    }
    permissions::close_to_others(&lock)?;
    File::options().write(true).open(lock)
}

/// A name every start makes from the same folder, whatever it was called by.
fn socket(folder: &Path) -> io::Result<Name<'static>> {
    let mut hash = DefaultHasher::new();
    folder.canonicalize()?.hash(&mut hash);
    format!("poste-restante-{:016x}", hash.finish()).to_ns_name::<GenericNamespaced>()
}

fn unusable(folder: &Path, error: &io::Error) -> Failure {
    Failure::not_open(format!(
        "The folder {} cannot be used: {error}. Nothing was changed. Make it writable, or name another folder in \
         POSTE_RESTANTE_DATA, then try again.",
        folder.display()
    ))
}

#[cfg(test)]
mod tests;
