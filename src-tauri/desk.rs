//! Where the window's work reaches the watchlist: acts on one thread, questions on another, so that no list waits for
//! the disk and no window waits for either.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::timeout;
use watchlist::{
    Backup, Checked, Copy, Differences, Mended, Now, Reader, Reason, Start, Watchlist,
};

use crate::clock;
use crate::failure::Failure;
use crate::line::Line;
use crate::place::Place;

/// How long nothing must have been done before the log is brought into the file.
const QUIET: Duration = Duration::from_secs(2);

/// The watchlist, and the reader beside it.
pub struct Desk {
    watchlist: Line<Watchlist>,
    reader: Line<Reader>,
    backups: Line<()>,
    place: Place,
    acted: Notify,
}

impl Desk {
    /// Starts the threads. Nothing is opened before [`Desk::start`].
    pub fn new(place: Place) -> io::Result<Self> {
        let (ours, read) = (place.clone(), place.clone());
        Ok(Self {
            watchlist: Line::new("watchlist", move || {
                Ok(Watchlist::open(&ours.claimed()?, clock::now())?)
            })?,
            reader: Line::new("reader", move || Ok(Reader::open(&read.claimed()?)?))?,
            backups: Line::new("backups", || Ok(()))?,
            place,
            acted: Notify::new(),
        })
    }

    /// Opens the watchlist, unless it is open, and answers what the first screen needs.
    pub async fn start(&self) -> Result<Start, Failure> {
        // The writer first: it makes, or brings up to date, what the reader reads.
        self.watchlist.ask(|_| Ok(())).await?;
        self.acted.notify_one();
        self.ask(|reader| reader.start(clock::now())).await
    }

    /// Carries out one act. Answered means committed and on the disk.
    pub async fn act<A: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Watchlist, Now) -> watchlist::Result<A> + Send + 'static,
    ) -> Result<A, Failure> {
        let answer = self
            .watchlist
            .ask(move |watchlist| Ok(act(watchlist, clock::now())?))
            .await;
        self.acted.notify_one();
        answer
    }

    /// Asks one question.
    pub async fn ask<A: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Reader) -> watchlist::Result<A> + Send + 'static,
    ) -> Result<A, Failure> {
        self.reader.ask(move |reader| Ok(question(reader)?)).await
    }

    /// Whenever something was done and then nothing for a moment: brings the log into the file, and makes the day's
    /// backup if it is due. Runs as long as the application does.
    pub async fn keep(&self) {
        // The watchlist opens while the page loads. What goes wrong is said when the page asks for it.
        let _ = self.start().await;
        loop {
            self.acted.notified().await;
            while timeout(QUIET, self.acted.notified()).await.is_ok() {}
            // Neither is the person's act. If one fails the next quiet moment tries again, and nothing saved is lost.
            let _ = self.watchlist.ask(|watchlist| Ok(watchlist.rest()?)).await;
            let _ = self
                .beside(|folder| watchlist::back_up_if_due(folder, clock::now()))
                .await;
        }
    }

    /// The copies there are, whether or not the watchlist itself can be opened.
    pub async fn backups(&self) -> Result<Vec<Backup>, Failure> {
        self.beside(watchlist::backups).await
    }

    /// Makes a copy now.
    pub async fn back_up(&self) -> Result<(), Failure> {
        self.beside(|folder| watchlist::back_up(folder, Reason::Asked, clock::now()))
            .await
            .map(drop)
    }

    /// What would be different if the watchlist went back to a copy.
    pub async fn preview(&self, backup: u32) -> Result<Differences, Failure> {
        self.beside(move |folder| {
            watchlist::preview(folder, Copy::Backup(backup), &folder.join("backups"))
        })
        .await
    }

    /// Looks at every word.
    pub async fn check(&self) -> Result<Checked, Failure> {
        self.beside(watchlist::check).await
    }

    /// What mending would do: looked at while nobody writes, since the file is copied as it lies there.
    pub async fn preview_mending(&self) -> Result<Mended, Failure> {
        let place = self.place.clone();
        self.watchlist
            .closed(move || Ok(watchlist::preview_mending(&place.claimed()?)?))
            .await
    }

    /// Does something to a folder whose watchlist nobody has open, and opens it again.
    pub async fn instead(
        &self,
        job: impl FnOnce(&Path) -> watchlist::Result<()> + Send + 'static,
    ) -> Result<Start, Failure> {
        self.reader.closed(|| Ok(())).await?;
        let place = self.place.clone();
        self.watchlist
            .closed(move || Ok(job(&place.claimed()?)?))
            .await?;
        self.start().await
    }

    /// Work on the folder that needs neither of the two.
    async fn beside<A: Send + 'static>(
        &self,
        job: impl FnOnce(&Path) -> watchlist::Result<A> + Send + 'static,
    ) -> Result<A, Failure> {
        let place = self.place.clone();
        self.backups
            .ask(move |()| Ok(job(&place.claimed()?)?))
            .await
    }

    /// Does what is in line, makes a copy if something changed since the last, and closes the files.
    pub fn close(&self) {
        let place = self.place.clone();
        // In line behind every act. If it fails the copies from before are there, and the watchlist itself.
        drop(self.watchlist.ask(move |_| {
            Ok(watchlist::back_up_if_changed(
                &place.claimed()?,
                Reason::Quit,
                clock::now(),
            )?)
        }));
        self.backups.close();
        self.reader.close();
        self.watchlist.close();
    }
}

#[cfg(test)]
mod tests;
