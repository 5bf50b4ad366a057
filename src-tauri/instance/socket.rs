//! Where the first start listens for a second. On Unix a socket in the data folder, which nobody else can enter; where
//! its disk knows none, one in the person's own runtime folder. Windows has pipes with names.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use interprocess::local_socket::{GenericFilePath, Listener, ListenerOptions, Stream, prelude::*};

/// Listens until it is dropped.
pub struct Socket {
    folder: PathBuf,
    /// Where it is.
    place: PathBuf,
    closed: Arc<AtomicBool>,
}

impl Socket {
    /// What it is called in the folder.
    const NAME: &str = "instance.socket";

    /// Answers each program of the same person's that asks, and calls `raise`, from a thread of its own.
    pub fn listen(folder: &Path, raise: Arc<dyn Fn() + Send + Sync>) -> io::Result<Self> {
        let (place, listener) = first_of(folder, bind)?;
        let closed = Arc::new(AtomicBool::new(false));
        let (folder, ends) = (folder.to_owned(), Arc::clone(&closed));
        let hear = move || {
            for mut asking in listener.incoming().flatten() {
                if ends.load(Ordering::Acquire) {
                    return;
                }
                if is_ours(&asking) && asking.write_all(b"!").is_ok() {
                    raise();
                }
            }
        };
        thread::Builder::new()
            .name("second starts".to_owned())
            .spawn(hear)?;
        Ok(Self {
            folder,
            place,
            closed,
        })
    }

    /// A connection to whoever listens, if that is the same person's.
    pub fn connect(folder: &Path) -> io::Result<Stream> {
        let (_, stream) = first_of(folder, |place| {
            Stream::connect(place.to_fs_name::<GenericFilePath>()?)
        })?;
        match is_ours(&stream) {
            true => Ok(stream),
            false => Err(io::ErrorKind::PermissionDenied.into()),
        }
    }
}

impl Drop for Socket {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::Release);
        // So that the thread sees it.
        let _ = Self::connect(&self.folder);
        let _ = fs::remove_file(&self.place);
    }
}

fn bind(place: &Path) -> io::Result<Listener> {
    // Whoever has the lock is alone: what listened here was killed.
    #[cfg(unix)]
    if let Ok(found) = place.symlink_metadata()
        && std::os::unix::fs::FileTypeExt::is_socket(&found.file_type())
    {
        fs::remove_file(place)?;
    }
    let listener = ListenerOptions::new()
        .name(place.to_fs_name::<GenericFilePath>()?)
        .reclaim_name(false)
        .create_sync()?;
    watchlist::permissions::close_to_others(place)?;
    Ok(listener)
}

/// Whether the program at the other end runs for the same person.
#[cfg(unix)]
fn is_ours(stream: &Stream) -> bool {
    let person = rustix::process::geteuid().as_raw();
    stream
        .peer_creds()
        .is_ok_and(|peer| peer.euid() == Some(person))
}

/// A pipe says nothing of the person.
#[cfg(not(unix))]
fn is_ours(_: &Stream) -> bool {
    true
}

/// Does it at the first of the folder's places where it can be done, and says which.
fn first_of<A>(folder: &Path, so: impl Fn(&Path) -> io::Result<A>) -> io::Result<(PathBuf, A)> {
    let mut failed = io::Error::from(io::ErrorKind::NotFound);
    for place in places(folder)? {
        match at(&place, &so) {
            Ok(done) => return Ok((place, done)),
            Err(error) => failed = error,
        }
    }
    Err(failed)
}

/// The same for every start, whatever it called the folder by.
fn places(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut hash = DefaultHasher::new();
    folder.canonicalize()?.hash(&mut hash);
    let name = format!("poste-restante-{:016x}", hash.finish());
    Ok(match cfg!(windows) {
        true => vec![Path::new(r"\\.\pipe").join(name)],
        false => std::iter::once(folder.join(Socket::NAME))
            .chain(dirs::runtime_dir().map(|it| it.join(name)))
            .collect(),
    })
}

#[cfg(unix)]
fn at<A>(place: &Path, so: impl Fn(&Path) -> io::Result<A>) -> io::Result<A> {
    /// Of a longer path no system takes a socket.
    const LONGEST: usize = 100;
    let (true, Some(folder), Some(name)) = (
        place.as_os_str().len() > LONGEST,
        place.parent(),
        place.file_name(),
    ) else {
        return so(place);
    };
    // By a link to the folder it is short.
    let short = tempfile::tempdir()?;
    let link = short.path().join("to");
    std::os::unix::fs::symlink(folder, &link)?;
    so(&link.join(name))
}

#[cfg(not(unix))]
fn at<A>(place: &Path, so: impl Fn(&Path) -> io::Result<A>) -> io::Result<A> {
    so(place)
}
