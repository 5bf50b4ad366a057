//! The log, `log.txt` beside the watchlist: what was done and how long it took, for strangers to read who help.
//!
//! It is written by a thread of its own, so that no act waits for it, and where it cannot be written nothing else fails.
//! The files are opened anew each time, by their names: the folder may be moved, or go away, between two lines.

mod event;
mod file;
mod versions;

use std::collections::VecDeque;
use std::panic::Location;
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

pub use event::{CommandOutcome, Event, Stopwatch};
pub use versions::Versions;

use crate::clock;
use crate::failure::Failure;

/// How many lines wait for a folder that can be written; of more, the oldest are forgotten.
const WAITING: usize = 500;
/// The kind of command that does nothing.
const QUESTION: &str = "question";
/// A question that takes at least so long is slow.
const SLOW: Duration = Duration::from_millis(100);
/// How long the end of the application waits for the last lines.
const PATIENCE: Duration = Duration::from_secs(1);
/// As much of it as goes with the versions to whoever helps: what a hosting service takes as one text, in bytes.
const FOR_SUPPORT: usize = 60_000;

/// The log of this run. Clones are the same log; until it is started it only remembers.
#[derive(Clone, Default)]
pub struct Log(Arc<Shared>);

#[derive(Default)]
struct Shared {
    lines: Mutex<Lines>,
    news: Condvar,
    /// Held while the files are written or read, and while they go to another folder.
    files: Mutex<()>,
    folder: OnceLock<Box<dyn Fn() -> Option<PathBuf> + Send + Sync>>,
}

/// What is still to be written.
#[derive(Default)]
struct Lines {
    waiting: VecDeque<String>,
    forgotten: u64,
    /// Something came since the last attempt to write.
    fresh: bool,
    ending: bool,
    ended: bool,
}

impl Log {
    /// From now on writes into the folder this answers, whenever it answers one.
    pub fn start(&self, folder: impl Fn() -> Option<PathBuf> + Send + Sync + 'static) {
        self.note(Event::Started(Versions::of_this_copy()));
        if self.0.folder.set(Box::new(folder)).is_ok() {
            let log = self.clone();
            // Without the thread there is no log, which is no reason not to start.
            let _ = thread::Builder::new()
                .name("log".to_owned())
                .spawn(move || log.write());
        }
    }

    /// Writes down that something happened, soon.
    pub fn note(&self, event: Event) {
        self.line(event::line(clock::now(), &event));
    }

    /// Writes down how a command of this kind ended, and passes its answer on.
    pub fn answered<A>(
        &self,
        kind: &str,
        asked: &Stopwatch,
        answer: Result<A, Failure>,
    ) -> Result<A, Failure> {
        let outcome = answer
            .as_ref()
            .map_or_else(CommandOutcome::from, |_| CommandOutcome::Well);
        if is_told(kind, outcome, asked.took()) {
            self.note(asked.ended(outcome));
        }
        answer
    }

    /// Writes down how something ended that is only done when it is due, with how much it found that is not as it should
    /// be, and passes its answer on.
    pub fn due<A>(
        &self,
        asked: &Stopwatch,
        answer: Result<Option<A>, Failure>,
        amiss: impl FnOnce(&A) -> usize,
    ) -> Result<Option<A>, Failure> {
        match &answer {
            Ok(None) => {}
            Ok(Some(done)) => self.note(asked.ended(match amiss(done) {
                0 => CommandOutcome::Well,
                count => CommandOutcome::Found(count),
            })),
            Err(failure) => self.note(asked.ended(failure.into())),
        }
        answer
    }

    /// Writes down that the watchlist was opened, and of which schema its file had been; or that it could not be.
    pub fn opened(&self, asked: &Stopwatch, schema: Result<i32, &Failure>) {
        let took = asked.took();
        self.note(match schema {
            Ok(schema) => Event::Opened { schema, took },
            Err(failure) => asked.ended(failure.into()),
        });
    }

    /// Writes down where in the program a panic was.
    pub fn panicked(&self, place: Option<&Location<'_>>) {
        self.line(event::panic(clock::now(), place));
    }

    /// The versions and the newest lines, to be handed to whoever helps.
    pub fn for_support(&self) -> String {
        let files = self.files();
        let folder = self.folder();
        let written = folder.map_or_else(String::new, |folder| file::newest(&folder, FOR_SUPPORT));
        let unwritten: String = self.lines().waiting.iter().map(String::as_str).collect();
        drop(files);
        format!("{}\n\n{written}{unwritten}", Versions::of_this_copy())
    }

    /// Until what this gives is dropped no file is touched, so that they can be carried elsewhere.
    pub fn hold_still(&self) -> MutexGuard<'_, ()> {
        self.files()
    }

    /// Writes the last line, and waits for it, but not for ever: a disk may never answer.
    pub fn end(&self) {
        self.note(Event::Ended);
        let mut lines = self.lines();
        lines.ending = true;
        self.0.news.notify_all();
        let deadline = Instant::now() + PATIENCE;
        while !lines.ended && self.0.folder.get().is_some() {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            let woken = self.0.news.wait_timeout(lines, left);
            lines = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn line(&self, line: String) {
        let mut lines = self.lines();
        lines.add(line);
        lines.fresh = true;
        self.0.news.notify_all();
    }

    fn lines(&self) -> MutexGuard<'_, Lines> {
        self.0.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn files(&self) -> MutexGuard<'_, ()> {
        self.0.files.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn folder(&self) -> Option<PathBuf> {
        self.0.folder.get().and_then(|folder| folder())
    }

    /// Writes whatever comes, to the end.
    fn write(&self) {
        loop {
            let mut lines = self.lines();
            while !lines.fresh && !lines.ending {
                let woken = self.0.news.wait(lines);
                lines = woken.unwrap_or_else(PoisonError::into_inner);
            }
            lines.fresh = false;
            let last = lines.ending;
            drop(lines);
            self.write_waiting();
            if last {
                self.lines().ended = true;
                self.0.news.notify_all();
                return;
            }
        }
    }

    /// Writes what waits. What cannot be written now waits for the next line.
    fn write_waiting(&self) {
        let _files = self.files();
        let Some(folder) = self.folder() else { return };
        let mut taken = self.lines().take();
        let rotated = || event::line(clock::now(), &Event::Rotated(Versions::of_this_copy()));
        if file::append(&folder, &taken.text(), rotated).is_err() {
            let mut lines = self.lines();
            let since = lines.take();
            taken.forgotten += since.forgotten;
            since.waiting.into_iter().for_each(|line| taken.add(line));
            (lines.waiting, lines.forgotten) = (taken.waiting, taken.forgotten);
        }
    }
}

/// Of questions, which are many, only those that failed or were slow.
fn is_told(kind: &str, outcome: CommandOutcome, took: Duration) -> bool {
    kind != QUESTION || outcome != CommandOutcome::Well || took >= SLOW
}

impl Lines {
    fn add(&mut self, line: String) {
        if self.waiting.len() == WAITING {
            self.waiting.pop_front();
            self.forgotten += 1;
        }
        self.waiting.push_back(line);
    }

    fn take(&mut self) -> Self {
        Self {
            waiting: std::mem::take(&mut self.waiting),
            forgotten: std::mem::take(&mut self.forgotten),
            ..Self::default()
        }
    }

    fn text(&self) -> String {
        let forgotten = Event::Forgotten(self.forgotten);
        let forgotten = (self.forgotten > 0).then(|| event::line(clock::now(), &forgotten));
        forgotten
            .iter()
            .chain(&self.waiting)
            .map(String::as_str)
            .collect()
    }
}

#[cfg(test)]
mod tests;
