//! The interface as the shell knows it: told when the window is wanted to close or was raised, heard when it is ready.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde::Serialize;
use tauri::ipc::Channel;
use tokio::sync::Notify;
use tokio::time::timeout;
use watchlist::Changed;

/// How long what is typed may take to be saved once the window is asked to close.
const PATIENCE: Duration = Duration::from_secs(2);

/// What the shell says unasked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ShellMessage {
    /// The window is about to close: save what is typed, then call `quit_ready`.
    Closing,
    /// A second start brought the window to the front.
    Raised,
    /// Files were given to the application, to be brought in: they wait to be read.
    FilesGiven,
    /// What lists show, or what collections say, was made anew: by the rules of this version, or since it had rotted.
    MadeAnew(#[cfg_attr(test, ts(type = "import(\"./Changed\").Changed"))] Box<Changed>),
    /// Another day began: what rests on the day is asked for again, and of what opens today this changed.
    DayBegan(
        #[cfg_attr(test, ts(type = "import(\"./Changed\").Changed | null"))] Option<Box<Changed>>,
    ),
    /// Something about the backups is not as it was: who shows them asks again.
    Backups,
    /// No backup could be made, and why.
    BackupFailed(String),
    /// The backup that was tried out was not as it should be.
    BackupSpoilt,
    /// Why the second folder does not have every backup.
    SecondFolderBehind(String),
    /// Something about the exports that are written by themselves is not as it was: who shows them asks again.
    Exports,
    /// Why one of them could not be written.
    ExportBehind(String),
    /// Something the person wrote is not as it was written.
    Rotten,
    /// The disk is full, and the room that was kept for that is given up.
    ReserveGivenUp,
}

/// The interface, once it listens.
#[derive(Default)]
pub struct Interface {
    channel: Mutex<Option<Channel<ShellMessage>>>,
    ready_to_quit: Notify,
    painted: AtomicBool,
}

impl Interface {
    /// Speaks over this channel from now on. A reloaded page brings another.
    pub fn listens(&self, channel: Channel<ShellMessage>) {
        *self.channel.lock().unwrap_or_else(PoisonError::into_inner) = Some(channel);
    }

    /// Tells the interface. Whether there is one that listens.
    pub fn tell(&self, message: ShellMessage) -> bool {
        let channel = self
            .channel
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        channel.is_some_and(|channel| channel.send(message).is_ok())
    }

    /// The page says that it painted something.
    pub fn painted(&self) {
        self.painted.store(true, Ordering::Release);
    }

    /// Whether it ever did.
    pub fn has_painted(&self) -> bool {
        self.painted.load(Ordering::Acquire)
    }

    /// Nothing is unsaved.
    pub fn quit_ready(&self) {
        self.ready_to_quit.notify_one();
    }

    /// Waits until nothing is unsaved, but not for ever.
    pub async fn is_quit_ready(&self) {
        // An interface that hangs must not keep its window open.
        let _ = timeout(PATIENCE, self.ready_to_quit.notified()).await;
    }
}
