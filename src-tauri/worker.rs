//! A thread that owns one thing and does what it is asked, one task after the other.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot};

use crate::failure::Failure;
use crate::words::Mishap;

/// How often a thread that may never end is asked whether it has.
const A_MOMENT: Duration = Duration::from_millis(10);

type Task<T> = Box<dyn FnOnce(Result<&mut T, Failure>) + Send>;

/// What is done next.
enum Queued<T> {
    /// To the thing, or to the reason why it is not there.
    With(Task<T>),
    /// While it is closed.
    Without(Box<dyn FnOnce() + Send>),
}

/// The way to a `T` that a worker thread owns. It is opened by the first task, and again by each task after one
/// that failed to open it, or that panicked and may have left it half done.
pub struct Worker<T> {
    /// `None` ends the thread.
    tasks: mpsc::UnboundedSender<Option<Queued<T>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

/// A worker that waits.
pub struct Held {
    _hold: std::sync::mpsc::Sender<()>,
}

impl<T: 'static> Worker<T> {
    /// Starts the thread, named so in a debugger. Nothing is opened yet.
    pub fn new(
        name: &str,
        open: impl FnMut() -> Result<T, Failure> + Send + 'static,
    ) -> io::Result<Self> {
        let (tasks, coming) = mpsc::unbounded_channel();
        let thread = thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || work(coming, open))?;
        Ok(Self {
            tasks,
            thread: Mutex::new(Some(thread)),
        })
    }

    /// Is queued at once, before the answer is waited for: tasks are done in the order of these calls. The caller
    /// may go away; the task is still done.
    pub fn ask<A, F>(
        &self,
        task: F,
    ) -> impl Future<Output = Result<A, Failure>> + Send + use<A, F, T>
    where
        A: Send + 'static,
        F: FnOnce(&mut T) -> Result<A, Failure> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.enqueue(
            Queued::With(Box::new(move |thing| {
                // Nobody to hear the answer is no reason not to have done the task.
                let _ = answer.send(thing.and_then(task));
            })),
            answered,
        )
    }

    /// Closes the thing first, and leaves it closed for the next task to open.
    pub fn closed<A, F>(
        &self,
        task: F,
    ) -> impl Future<Output = Result<A, Failure>> + Send + use<A, F, T>
    where
        A: Send + 'static,
        F: FnOnce() -> Result<A, Failure> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.enqueue(
            Queued::Without(Box::new(move || {
                let _ = answer.send(task());
            })),
            answered,
        )
    }

    /// Closes the thing and stands still until what this gives is dropped.
    pub fn held(&self) -> impl Future<Output = Result<Held, Failure>> + Send + use<T> {
        let (answer, answered) = oneshot::channel();
        self.enqueue(
            Queued::Without(Box::new(move || {
                let (hold, until) = std::sync::mpsc::channel();
                // Whoever went away meanwhile does not hold it.
                if answer.send(Ok(Held { _hold: hold })).is_ok() {
                    let _ = until.recv();
                }
            })),
            answered,
        )
    }

    fn enqueue<A: Send + 'static>(
        &self,
        task: Queued<T>,
        answered: oneshot::Receiver<Result<A, Failure>>,
    ) -> impl Future<Output = Result<A, Failure>> + Send + use<A, T> {
        let taken = self.tasks.send(Some(task)).is_ok();
        async move {
            match answered.await {
                Ok(answer) => answer,
                Err(_) if taken => Err(Failure::ours()),
                Err(_) => Err(Mishap::Closing.into()),
            }
        }
    }

    /// Does what is already queued, closes the thing, and ends the thread. Waits for all of it.
    pub fn close(&self) {
        if let Some(thread) = self.end() {
            // It can only have panicked while closing, and then there is nobody left to tell.
            let _ = thread.join();
        }
    }

    /// The same, but waits no longer than this: what is queued may be waiting for a disk that never answers. Only for
    /// what may be cut off at any moment.
    pub fn close_within(&self, patience: Duration) {
        let deadline = Instant::now() + patience;
        if let Some(thread) = self.end() {
            while !thread.is_finished() && Instant::now() < deadline {
                thread::sleep(A_MOMENT);
            }
        }
    }

    fn end(&self) -> Option<JoinHandle<()>> {
        let _ = self.tasks.send(None);
        self.thread
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

fn work<T>(
    mut coming: mpsc::UnboundedReceiver<Option<Queued<T>>>,
    mut open: impl FnMut() -> Result<T, Failure>,
) {
    let mut thing = None;
    while let Some(Some(task)) = coming.blocking_recv() {
        let done = catch_unwind(AssertUnwindSafe(|| match (task, &mut thing) {
            (Queued::With(task), Some(thing)) => task(Ok(thing)),
            (Queued::With(task), closed) => task(open().map(|opened| closed.insert(opened))),
            (Queued::Without(task), thing) => {
                *thing = None;
                task();
            }
        }));
        if done.is_err() {
            let _ = catch_unwind(AssertUnwindSafe(|| thing = None));
        }
    }
}

#[cfg(test)]
mod tests;
