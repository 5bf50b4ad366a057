//! Long work says how far it is, and asks whether to go on.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use serde::Serialize;

use crate::{Error, Result};

/// After how many of its own small steps SQLite asks whether to go on: well under a millisecond.
const SQLITE_STEPS: i32 = 10_000;

/// What long work is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum WorkStage {
    /// A file is copied, in KiB.
    Copying,
    /// SQLite checks the file, which it does not count.
    CheckingFile,
    /// Rows are held against their checksums, in rows.
    CheckingRows,
    /// A copy is brought to the newest schema.
    Updating,
    /// Two watchlists are held against each other, in tables.
    Comparing,
    /// All that can be read is taken out of a damaged file, in rows.
    Reading,
    /// What is not as it was written is looked for elsewhere, in tables.
    Repairing,
    /// Someone's files are read, in files.
    ReadingFiles,
    /// Their films are looked for in the watchlist, in films.
    Matching,
    /// What is known is written into files of the person's, in films or rows.
    Writing,
    /// What is derived from the rest is made.
    Deriving,
    /// It is made so: from here on it cannot be cancelled.
    Committing,
}

/// How far long work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkProgress {
    /// What is done now.
    pub stage: WorkStage,
    /// How much of it, in the stage's own unit.
    pub done: u32,
    /// Of how much; none where that is not known.
    pub of: Option<u32>,
    /// Whether the work goes on with something else after this.
    pub more_follows: bool,
}

/// Who hears how far long work is, and says whether it goes on. Once someone says no, the work ends with
/// [`Error::Cancelled`] and everything is as it was before.
#[derive(Clone, Default)]
pub struct Monitor {
    listener: Option<Arc<Listener>>,
    more_follows: bool,
}

struct Listener {
    hear: Box<dyn Fn(WorkProgress) -> bool + Send + Sync>,
    at: Mutex<Option<At>>,
    cancelled: AtomicBool,
}

struct At {
    progress: WorkProgress,
    /// A file that grows as the work is done: its size says how far it is.
    growing: Option<PathBuf>,
}

impl Monitor {
    /// One that calls this with every step, often: who hears it answers whether to go on.
    pub fn new(hear: impl Fn(WorkProgress) -> bool + Send + Sync + 'static) -> Self {
        Self {
            listener: Some(Arc::new(Listener {
                hear: Box::new(hear),
                at: Mutex::new(None),
                cancelled: AtomicBool::new(false),
            })),
            more_follows: false,
        }
    }

    /// Nobody: the work goes on.
    pub fn none() -> Self {
        Self::default()
    }

    /// The same for a part of the work after which there is more.
    pub(crate) fn followed(&self) -> Self {
        Self {
            more_follows: true,
            ..self.clone()
        }
    }

    /// Something else begins, of so many units if that is known.
    pub(crate) fn begin(&self, stage: WorkStage, of: Option<u32>) -> Result<()> {
        self.begin_at(stage, of, None)
    }

    /// A file begins to be written, of this size in bytes.
    pub(crate) fn begin_copy(&self, bytes: u64, growing: Option<&Path>) -> Result<()> {
        self.begin_at(WorkStage::Copying, Some(kib(bytes)), growing)
    }

    fn begin_at(&self, stage: WorkStage, of: Option<u32>, growing: Option<&Path>) -> Result<()> {
        if let Some(listener) = &self.listener {
            *listener.at() = Some(At {
                progress: WorkProgress {
                    stage,
                    done: 0,
                    of,
                    more_follows: self.more_follows,
                },
                growing: growing.map(Path::to_path_buf),
            });
        }
        self.goes_on()
    }

    /// So many units more are done.
    pub(crate) fn advance(&self, by: u32) -> Result<()> {
        if let Some(listener) = &self.listener
            && let Some(at) = &mut *listener.at()
        {
            at.progress.done = at.progress.done.saturating_add(by);
        }
        self.goes_on()
    }

    /// All of what was begun is done, however much that came to.
    pub(crate) fn complete(&self) -> Result<()> {
        if let Some(listener) = &self.listener
            && let Some(at) = &mut *listener.at()
        {
            at.growing = None;
            at.progress.done = at.progress.of.unwrap_or(at.progress.done);
        }
        self.goes_on()
    }

    /// An error, if it does not.
    pub(crate) fn goes_on(&self) -> Result<()> {
        match self.listener.as_ref().is_none_or(|it| it.goes_on()) {
            true => Ok(()),
            false => Err(Error::Cancelled),
        }
    }

    /// Says that from here on it cannot be cancelled, without asking.
    pub(crate) fn commits(&self) {
        // Asked before, for the last time.
        let _ = self.begin(WorkStage::Committing, None);
    }

    /// Has whatever this connection does ask whether to go on.
    pub(crate) fn watch(&self, conn: &mut Connection) -> Result<()> {
        if let Some(listener) = self.listener.clone() {
            conn.progress_handler(SQLITE_STEPS, Some(move || !listener.goes_on()))?;
        }
        Ok(())
    }

    /// What became of the work. Cut off in the middle of something, it may have failed with what that made of it.
    pub(crate) fn ended<A>(&self, result: Result<A>) -> Result<A> {
        match (&self.listener, result) {
            (Some(listener), Err(_)) if listener.cancelled.load(Ordering::Relaxed) => {
                Err(Error::Cancelled)
            }
            (_, result) => result,
        }
    }
}

impl Listener {
    fn at(&self) -> MutexGuard<'_, Option<At>> {
        self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn goes_on(&self) -> bool {
        if self.cancelled.load(Ordering::Relaxed) {
            return false;
        }
        let progress = self.at().as_mut().map(At::now);
        let goes_on = progress.is_none_or(|progress| (self.hear)(progress));
        if !goes_on {
            self.cancelled.store(true, Ordering::Relaxed);
        }
        goes_on
    }
}

impl At {
    fn now(&mut self) -> WorkProgress {
        if let Some(growing) = &self.growing {
            self.progress.done = fs::metadata(growing).map_or(0, |found| kib(found.len()));
        }
        // A count taken from a damaged file may be too small.
        let done = self.progress.done;
        WorkProgress {
            of: self.progress.of.map(|of| of.max(done)),
            ..self.progress
        }
    }
}

fn kib(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX)
}
