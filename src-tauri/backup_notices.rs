//! What there is to say of the backups, and of exports that are written by themselves: each thing once, and not before there is somebody who listens.

use std::path::PathBuf;

use watchlist::{BackupStatus, Checked, DueExports, Error, Tried};

use crate::failure::Failure;
use crate::interface::ShellMessage;
use crate::words;

/// What was said of them, and what is still to be.
#[derive(Debug, Default)]
pub struct BackupNotices {
    /// The last one could not be made, and that was said.
    failing: bool,
    /// Something was found that is not as it was written, and that was said.
    rotten: bool,
    untold: Vec<ShellMessage>,
}

impl BackupNotices {
    /// As the last start left them: what failed at its closing could not be said any more.
    pub fn since(status: Option<BackupStatus>) -> Self {
        let mut notices = Self::default();
        if let Some(failed) = status.and_then(|status| status.failed) {
            notices.fail(words::spoken().cause(&failed.what));
        }
        notices
    }

    /// Whether the room kept for a full disk was given up.
    pub fn reserve(&mut self, given_up: bool) {
        if given_up {
            // It says of the backups, too, that there is no room for them.
            self.failing = true;
            self.untold.push(ShellMessage::ReserveGivenUp);
        }
    }

    /// The day's backup was made, or was not due, or could not be made.
    pub fn made(&mut self, made: Result<Option<PathBuf>, Failure>) {
        match made {
            Ok(made) => {
                self.failing = false;
                self.changed(made.is_some());
            }
            Err(failure) if !self.failing => self.fail(failure.message),
            Err(_) => {}
        }
    }

    /// One was tried out, or none was due. Where that could not be done it is due again.
    pub fn tried(&mut self, tried: Result<Option<Tried>, Failure>) {
        let Ok(Some(tried)) = tried else { return };
        self.changed(true);
        if tried.spoilt.is_some() {
            self.untold.push(ShellMessage::BackupSpoilt);
        }
    }

    /// Whether an integrity check could find nothing new.
    pub fn knows_of_rot(&self) -> bool {
        self.rotten
    }

    /// The integrity check ran, or was not due. Where it could not be done it is due again.
    pub fn checked(&mut self, checked: Result<Option<Checked>, Failure>) {
        if let Ok(Some(checked)) = checked
            && !checked.all_is_well()
        {
            self.rotten = true;
            self.untold.push(ShellMessage::Rotten);
        }
    }

    /// They were put in the second folder, or there is news of why not.
    pub fn brought(&mut self, brought: Result<Option<Error>, Failure>) {
        self.changed(true);
        if let Ok(Some(news)) = brought {
            let news = words::spoken().error(&news);
            self.untold.push(ShellMessage::SecondFolderBehind(news));
        }
    }

    /// Exports that were due were written, or none was due, or there is news of why not.
    pub fn exported(&mut self, exported: Result<Option<DueExports>, Failure>) {
        let Ok(Some(DueExports { news, .. })) = exported else {
            return;
        };
        if !self.untold.contains(&ShellMessage::Exports) {
            self.untold.push(ShellMessage::Exports);
        }
        for news in news {
            let news = words::spoken().error(&news);
            self.untold.push(ShellMessage::ExportBehind(news));
        }
    }

    /// Says what is to be said, as far as somebody listens.
    pub fn tell(&mut self, tell: impl Fn(&ShellMessage) -> bool) {
        self.untold.retain(|message| !tell(message));
    }

    fn fail(&mut self, what: String) {
        self.failing = true;
        self.changed(true);
        self.untold.push(ShellMessage::BackupFailed(what));
    }

    fn changed(&mut self, changed: bool) {
        if changed && !self.untold.contains(&ShellMessage::Backups) {
            self.untold.push(ShellMessage::Backups);
        }
    }
}

#[cfg(test)]
mod tests;
