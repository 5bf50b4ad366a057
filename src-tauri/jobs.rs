//! Long work the interface asked for: it hears how far it is, and can have it cancelled.

mod time_left;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;
use tauri::ipc::Channel;
use watchlist::{Monitor, WorkProgress, WorkStage};

use time_left::TimeLeft;

/// How often the interface hears of it at most.
const PAUSE: Duration = Duration::from_millis(100);

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct JobProgress {
    /// Its number, by which it can be cancelled.
    pub job: u32,
    /// What is done now; nothing while it waits for its turn.
    #[cfg_attr(test, ts(type = "import(\"./WorkStage\").WorkStage | null"))]
    pub stage: Option<WorkStage>,
    /// How much of it, in the stage's own unit.
    pub done: u32,
    /// Of how much; none where that is not known.
    pub of: Option<u32>,
    /// The time left, in seconds, once that can be told.
    pub seconds_left: Option<u32>,
}

/// The channel on which the interface hears of a job. Its number is the job's.
pub type JobChannel = Channel<JobProgress>;

type Cancelled = Arc<Mutex<HashMap<u32, Arc<AtomicBool>>>>;

/// The jobs that wait or run.
#[derive(Default)]
pub struct Jobs(Cancelled);

/// One of them, until it is dropped.
pub struct RunningJob {
    monitor: Monitor,
    id: u32,
    jobs: Cancelled,
}

impl Jobs {
    /// Begins one that tells of itself on this channel.
    pub fn begin(&self, channel: JobChannel) -> RunningJob {
        let id = channel.id();
        // An interface that went away hears nothing, and its work is done all the same.
        self.begin_as(id, move |progress| drop(channel.send(progress)))
    }

    /// One that nobody asked for: only the end of the program cancels it.
    pub fn begin_unheard(&self) -> RunningJob {
        self.begin_as(u32::MAX, drop)
    }

    fn begin_as(&self, id: u32, tell: impl Fn(JobProgress) + Send + Sync + 'static) -> RunningJob {
        let cancelled = Arc::new(AtomicBool::new(false));
        lock(&self.0).insert(id, Arc::clone(&cancelled));
        tell(JobProgress {
            job: id,
            stage: None,
            done: 0,
            of: None,
            seconds_left: None,
        });
        let teller = Mutex::new(Teller {
            job: id,
            ..Teller::default()
        });
        let monitor = Monitor::new(move |progress| {
            let news = lock(&teller).news(progress, Instant::now());
            if let Some(news) = news {
                tell(news);
            }
            !cancelled.load(Ordering::Relaxed)
        });
        RunningJob {
            monitor,
            id,
            jobs: Arc::clone(&self.0),
        }
    }

    /// Cancels all: nobody is there to be told of their end.
    pub fn cancel_all(&self) {
        for cancelled in lock(&self.0).values() {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Whether all are.
    #[cfg(test)]
    pub fn are_cancelled(&self) -> bool {
        let all = lock(&self.0);
        all.values().all(|it| it.load(Ordering::Relaxed))
    }

    /// Cancels one, if it still runs.
    pub fn cancel(&self, id: u32) {
        if let Some(cancelled) = lock(&self.0).get(&id) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }
}

impl RunningJob {
    /// For the work itself.
    pub fn monitor(&self) -> Monitor {
        self.monitor.clone()
    }
}

impl Drop for RunningJob {
    fn drop(&mut self) {
        lock(&self.jobs).remove(&self.id);
    }
}

/// What of all that the core says is told.
#[derive(Default)]
struct Teller {
    job: u32,
    told: Option<(WorkStage, Instant)>,
    time_left: TimeLeft,
}

impl Teller {
    fn news(&mut self, progress: WorkProgress, now: Instant) -> Option<JobProgress> {
        let WorkProgress {
            stage, done, of, ..
        } = progress;
        let seconds_left = self.time_left.after(progress, now);
        let is_soon =
            |(told, at): (WorkStage, Instant)| told == stage && now.duration_since(at) < PAUSE;
        if self.told.is_some_and(is_soon) {
            return None;
        }
        self.told = Some((stage, now));
        Some(JobProgress {
            job: self.job,
            stage: Some(stage),
            done,
            of,
            seconds_left,
        })
    }
}

fn lock<T>(of: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests;
