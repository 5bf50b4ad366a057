//! Where the first start listens for a second. On Unix a socket in the data folder, which nobody else can enter; where
//! its disk knows none, one in the person's own runtime folder. Windows has pipes with names.

use std::ffi::OsString;
use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use interprocess::local_socket::{GenericFilePath, Listener, ListenerOptions, Stream, prelude::*};

/// What is called for every second start, with the files it was started with.
pub type Raise = Arc<dyn Fn(Vec<PathBuf>) + Send + Sync>;

/// The names of files that are handed over are no longer, in bytes.
const LONGEST: u64 = 1 << 20;

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

    /// Answers each program of the same person's that asks, and calls `raise` with the files it was started with, from a
    /// thread of its own.
    pub fn listen(folder: &Path, raise: Raise) -> io::Result<Self> {
        let (place, listener) = first_of(folder, bind)?;
        let closed = Arc::new(AtomicBool::new(false));
        let (folder, ends) = (folder.to_owned(), Arc::clone(&closed));
        let hear = move || {
            for mut asking in listener.incoming().flatten() {
                if ends.load(Ordering::Acquire) {
                    return;
                }
                if is_ours(&asking) && asking.write_all(b"!").is_ok() {
                    let raise = Arc::clone(&raise);
                    // One that never ends keeps no other waiting.
                    let hear = move || raise(named_by(asking));
                    let _ = thread::Builder::new().spawn(hear);
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

    /// Asks whoever listens, if that is the same person's, for the window, and hands over files. Answered when that is heard.
    pub fn ask(folder: &Path, files: &[PathBuf]) -> io::Result<()> {
        let mut asking = Self::connect(folder)?;
        asking.read_exact(&mut [0])?;
        // Not every name is text: as the system has them.
        let files: Vec<OsString> = files.iter().map(OsString::from).collect();
        asking.write_all(&serde_json::to_vec(&files)?)
    }

    /// A connection to whoever listens, if that is the same person's.
    fn connect(folder: &Path) -> io::Result<Stream> {
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

/// The files that another start names before it hangs up; none if it says nothing, or what is no list.
fn named_by(asking: Stream) -> Vec<PathBuf> {
    let mut said = Vec::new();
    let read = asking.take(LONGEST).read_to_end(&mut said);
    let files: Vec<OsString> = match read {
        Ok(_) => serde_json::from_slice(&said).unwrap_or_default(),
        Err(_) => Vec::new(),
    };
    files.into_iter().map(PathBuf::from).collect()
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
