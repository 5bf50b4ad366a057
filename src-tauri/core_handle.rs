//! The handle to the core: acts on one thread, questions on another, so that no list waits for
//! the disk and no window waits for either.

mod exports;
mod imports;
mod ledgers;

use std::cmp::Reverse;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::{Mutex, Notify};
use tokio::time::timeout;
use watchlist::{
    Backup, BackupStatus, Cause, Changed, Checked, Cleaned, Copy, Differences, Erased, Erasure,
    Import, Monitor, Now, Reader, Reason, Repaired, Start, Tried, Watchlist,
};

use crate::backup_notices::BackupNotices;
use crate::clock;
use crate::data_folder::DataFolder;
use crate::exporting::{ExportsRun, LastExport};
use crate::failure::{Failure, Kind};
use crate::folder_info::{self, FolderInfo};
use crate::interface::ShellMessage;
use crate::jobs::{JobChannel, Jobs, RunningJob};
use crate::log::{Log, Stopwatch};
use crate::preferences;
use crate::saving::Chosen;
use crate::words::{self, Mishap};
use crate::worker::Worker;

/// How long nothing must have been done before the log is brought into the file.
const QUIET: Duration = Duration::from_secs(2);
/// How long nothing may be done at all before the backups are looked after all the same.
const A_WHILE: Duration = Duration::from_secs(600);
/// How long a second folder may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// The watchlist, and the reader beside it.
pub struct CoreHandle {
    watchlist: Worker<Watchlist>,
    reader: Worker<Reader>,
    backups: Worker<()>,
    /// What is looked at before it is brought in, if anything is.
    imports: Worker<Option<Import>>,
    second: Worker<()>,
    /// Writes what is taken out, onto a disk that may never answer.
    exports: Worker<()>,
    /// Writes those that are written by themselves: one that waits for its disk keeps nobody from taking films out.
    scheduled_exports: Worker<()>,
    last_export: LastExport,
    data_folder: DataFolder,
    log: Log,
    acted: Notify,
    opening: AtomicUsize,
    jobs: Jobs,
    /// Only one copy is made ready at a time.
    restoring: Mutex<()>,
}

impl CoreHandle {
    /// Starts the threads. Nothing is opened before [`CoreHandle::start`].
    pub fn new(data_folder: DataFolder, log: Log) -> io::Result<Self> {
        let (ours, read) = (data_folder.clone(), data_folder.clone());
        let opening = log.clone();
        let mut opened_before = false;
        Ok(Self {
            watchlist: Worker::new("watchlist", move || {
                let folder = ours.claimed()?;
                if opened_before {
                    // A folder that went away under the open window is not begun anew.
                    watchlist::still_there(&folder)?;
                }
                let asked = Stopwatch::new("open");
                let mut opened = Watchlist::open(&folder, clock::now()).map_err(Failure::from);
                if let Ok(opened) = &mut opened {
                    // Where nothing can be written now, collections speak as they did.
                    let _ = preferences::follow(opened, clock::now());
                }
                opening.opened(&asked, opened.as_ref().map(Watchlist::found_schema));
                opened_before |= opened.is_ok();
                opened
            })?,
            reader: Worker::new("reader", move || Ok(Reader::open(&read.to_read()?)?))?,
            backups: Worker::new("backups", || Ok(()))?,
            imports: Worker::new("imports", || Ok(None))?,
            second: Worker::new("second folder", || Ok(()))?,
            exports: Worker::new("exports", || Ok(()))?,
            scheduled_exports: Worker::new("scheduled", || Ok(()))?,
            last_export: LastExport::default(),
            data_folder,
            log,
            acted: Notify::new(),
            opening: AtomicUsize::new(0),
            jobs: Jobs::default(),
            restoring: Mutex::default(),
        })
    }

    /// Opens the watchlist, unless it is open, and answers what the first screen needs. In a folder that cannot be written
    /// it is opened to be read.
    pub async fn start(&self) -> Result<Start, Failure> {
        self.opening.fetch_add(1, Ordering::AcqRel);
        let started = self.start_now().await;
        self.opening.fetch_sub(1, Ordering::AcqRel);
        started
    }

    /// Whether it is being opened just now, which takes long where it is brought up to date.
    pub fn is_opening(&self) -> bool {
        self.opening.load(Ordering::Acquire) > 0
    }

    async fn start_now(&self) -> Result<Start, Failure> {
        // The writer first: it makes, or brings up to date, what the reader reads.
        match self.watchlist.ask(|_| Ok(())).await {
            Ok(()) if self.data_folder.drop_read_copy() => self.reader.closed(|| Ok(())).await?,
            Ok(()) => {}
            Err(failure) => self.read_copy(failure).await?,
        }
        self.acted.notify_one();
        let mut start = self.ask(|reader| reader.start(clock::now())).await?;
        if let Some(folder) = self.data_folder.read_only() {
            start.data_folder = folder.display().to_string();
        }
        Ok(start)
    }

    /// Has the watchlist read where it could not be opened, if all that is wrong is that its folder cannot be written.
    async fn read_copy(&self, failure: Failure) -> Result<(), Failure> {
        if self.data_folder.read_only().is_some() {
            return Ok(());
        }
        let data_folder = self.data_folder.clone();
        match self
            .reader
            .closed(move || data_folder.make_read_copy())
            .await?
        {
            true => Ok(()),
            false => Err(failure),
        }
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

    /// Carries out one thing that is nobody's act whenever nothing was done for a moment, and otherwise now and then.
    /// Runs as long as the application does.
    pub async fn maintain(&self, tell: impl Fn(&ShellMessage) -> bool + Send + Sync) {
        // The watchlist opens while the page loads. What goes wrong is said when the page asks for it.
        let opened = self.start().await;
        let _ = watchlist::sweep_temporary(&std::env::temp_dir());
        // Beside one that is whole nothing else is needed.
        if opened.is_ok() && self.data_folder.read_only().is_none() {
            let _ = self.sweep().await;
        }
        // Cut off the last time.
        let _ = self.erase_from_backups().await;
        // An update may fold, compare or sort by other rules.
        let derived = self
            .watchlist
            .ask(|watchlist| Ok(watchlist.derive_anew_if_older()?))
            .await;
        if let Ok(Some(changed)) = derived {
            tell(&ShellMessage::MadeAnew(Box::new(changed)));
        }
        let mut notices = BackupNotices::since(self.backup_status().await.ok());
        let mut exports = ExportsRun::default();
        loop {
            // A disk may come back, and a month go by, without anything being done here.
            let _ = timeout(A_WHILE, self.acted.notified()).await;
            while timeout(QUIET, self.acted.notified()).await.is_ok() {}
            self.maintain_once(&mut notices, &mut exports, &tell).await;
            notices.tell(&tell);
        }
    }

    /// Brings the log into the file, runs the integrity check once a week, makes the day's backup if it is due, tries one
    /// out, puts them in the second folder, and writes the exports that are due.
    async fn maintain_once(
        &self,
        notices: &mut BackupNotices,
        exports: &mut ExportsRun,
        tell: &(impl Fn(&ShellMessage) -> bool + Sync),
    ) {
        let checkpointed = self.watchlist.ask(|watchlist| {
            let gave_up = watchlist.gave_up_reserve();
            Ok((gave_up, watchlist.idle_checkpoint().map_err(Failure::from)))
        });
        match checkpointed.await {
            Ok((gave_up, done)) => {
                notices.reserve(gave_up);
                if done.is_err_and(|failure| failure.kind != Kind::Disk) {
                    return;
                }
            }
            // The window says why it is not open.
            Err(_) => return,
        }
        if !notices.knows_of_rot() {
            let asked = Stopwatch::new("check");
            let checked = self.beside(|folder| watchlist::check_if_due(folder, clock::now()));
            let checked = self.log.due(&asked, checked.await, Checked::findings);
            if let Ok(Some(checked)) = &checked {
                // If it cannot be done now, it is after the next check.
                let _ = self.make_anew_after(checked, tell).await;
            }
            notices.checked(checked);
        }
        let asked = Stopwatch::new("backup");
        let made = self.beside(|folder| watchlist::back_up_if_due(folder, clock::now()));
        notices.made(self.log.due(&asked, made.await, |_| 0));
        let asked = Stopwatch::new("trial");
        let tried = self.beside(|folder| watchlist::try_out_if_due(folder, clock::now()));
        let spoilt = |tried: &Tried| usize::from(tried.spoilt.is_some());
        notices.tried(self.log.due(&asked, tried.await, spoilt));
        let asked = Stopwatch::new("second_folder");
        let brought =
            self.elsewhere(|folder| watchlist::bring_to_second_folder(folder, clock::now()));
        notices.brought(self.log.due(&asked, brought.await, |_| 1));
        let exported = exports.go_on(
            &self.scheduled_exports,
            &self.jobs,
            &self.data_folder,
            &self.log,
        );
        notices.exported(exported.await);
    }

    /// What need not be mended is made anew, if a check found that it is not what it should be.
    async fn make_anew_after(
        &self,
        checked: &Checked,
        tell: &(impl Fn(&ShellMessage) -> bool + Sync),
    ) -> Result<(), Failure> {
        if checked.to_make_anew {
            let anew = |watchlist: &mut Watchlist| Ok(watchlist.make_anew(clock::now())?);
            tell(&ShellMessage::MadeAnew(Box::new(
                self.watchlist.ask(anew).await?,
            )));
        }
        Ok(())
    }

    /// The copies there are, newest first, whether or not the watchlist itself can be opened.
    pub async fn backups(&self) -> Result<Vec<Backup>, Failure> {
        let mut all = self.beside(watchlist::backups).await?;
        let elsewhere = self.elsewhere(watchlist::backups_elsewhere).await;
        all.extend(elsewhere.unwrap_or_default());
        all.sort_by_key(|backup| Reverse(backup.number));
        Ok(all)
    }

    /// Makes a copy now; unless the person asked for it, nobody hears how far it is.
    pub async fn back_up(
        &self,
        reason: Reason,
        channel: Option<JobChannel>,
    ) -> Result<(), Failure> {
        let job = channel.map(|channel| self.jobs.begin(channel));
        let made = self
            .beside(move |folder| {
                let monitor = job.as_ref().map_or_else(Monitor::none, RunningJob::monitor);
                watchlist::back_up(folder, reason, clock::now(), &monitor)
            })
            .await;
        self.acted.notify_one();
        made.map(drop)
    }

    /// Cancels a job, if it still waits or runs.
    pub fn cancel(&self, job: u32) {
        self.jobs.cancel(job);
    }

    /// How the backups fare.
    pub async fn backup_status(&self) -> Result<BackupStatus, Failure> {
        let mut status = self.beside(watchlist::backup_status).await?;
        words::say(status.causes());
        Ok(status)
    }

    /// From now on puts every copy in this folder, too.
    pub async fn choose_second_folder(&self, chosen: PathBuf) -> Result<(), Failure> {
        let data_folder = self.data_folder.clone();
        self.second
            .ask(move |()| {
                let folder = data_folder.claimed()?;
                Ok(watchlist::choose_second_folder(
                    &folder,
                    &chosen,
                    clock::now(),
                )?)
            })
            .await
    }

    /// Puts no more there.
    pub async fn leave_second_folder(&self) -> Result<(), Failure> {
        self.beside(watchlist::leave_second_folder).await
    }

    /// What would be different if the watchlist went back to a copy.
    pub async fn preview(&self, backup: u32, channel: JobChannel) -> Result<Differences, Failure> {
        let job = self.jobs.begin(channel);
        self.beside(move |folder| {
            let within = folder.join("backups");
            watchlist::preview(folder, Copy::Backup(backup), &within, &job.monitor())
        })
        .await
    }

    /// Goes back to a copy: it is made ready beside whoever writes, and only the change itself is an act.
    pub async fn restore(&self, backup: u32, channel: JobChannel) -> Result<Changed, Failure> {
        let job = self.jobs.begin(channel);
        let _alone = self.restoring.lock().await;
        let monitor = job.monitor();
        let ready = self
            .beside(move |folder| {
                watchlist::ready_copy(folder, Copy::Backup(backup), clock::now(), &monitor)
            })
            .await?;
        self.act(move |watchlist, now| watchlist.restore_ready(&ready, now))
            .await
    }

    /// Puts a copy in the place of a watchlist that cannot be opened.
    pub async fn replace(&self, backup: u32, channel: JobChannel) -> Result<Start, Failure> {
        let job = self.jobs.begin(channel);
        self.instead(move |folder| watchlist::replace(folder, Copy::Backup(backup), &job.monitor()))
            .await
    }

    /// Runs the integrity check, and makes anew what it found that can be.
    pub async fn check(
        &self,
        channel: JobChannel,
        tell: impl Fn(&ShellMessage) -> bool + Send + Sync,
    ) -> Result<Checked, Failure> {
        let job = self.jobs.begin(channel);
        let checked = self
            .beside(move |folder| watchlist::check(folder, &job.monitor()))
            .await?;
        self.make_anew_after(&checked, &tell).await?;
        Ok(checked)
    }

    /// What repair would do: looked at while nobody writes, since the file is copied as it lies there.
    pub async fn preview_repair(&self, channel: JobChannel) -> Result<Repaired, Failure> {
        let job = self.jobs.begin(channel);
        // Closed by both, the file is found closed by whoever opens it next.
        self.reader.closed(|| Ok(())).await?;
        let data_folder = self.data_folder.clone();
        self.watchlist
            .closed(move || {
                let folder = data_folder.claimed()?;
                Ok(watchlist::preview_repair(&folder, &job.monitor())?)
            })
            .await
    }

    /// Repairs what can be, in a new file that takes the place of the damaged one.
    pub async fn repair(&self, channel: JobChannel) -> Result<Start, Failure> {
        let job = self.jobs.begin(channel);
        self.instead(move |folder| {
            watchlist::is_not_well(folder, &job.monitor())?;
            watchlist::repair(folder, clock::now(), &job.monitor()).map(drop)
        })
        .await
    }

    /// Erases something for good: from the watchlist, then, if the person says so, from every backup, on the thread that
    /// makes them. What went wrong after it was gone from the watchlist is told beside that, since it is gone.
    pub async fn erase(&self, what: Erasure, from_backups: bool) -> Result<Erased, Failure> {
        let mut erased = self
            .act(move |watchlist, now| watchlist.erase(what, from_backups, now))
            .await?;
        // Copies that a kill left, where those lie that nobody is asked about.
        if let Err(failure) = self.sweep().await {
            erased
                .unfinished
                .get_or_insert(Cause::Said(failure.message));
        }
        if from_backups {
            match self.erase_from_backups().await {
                Ok(cleaned) => erased.backups = cleaned,
                Err(failure) => erased.backups.unfinished = Some(Cause::Said(failure.message)),
            }
        }
        words::say(erased.causes());
        Ok(erased)
    }

    /// Takes away the copies that whoever was killed left behind, on the thread that makes some.
    async fn sweep(&self) -> Result<(), Failure> {
        self.beside(|folder| {
            watchlist::sweep(folder)?;
            watchlist::sweep_temporary(&std::env::temp_dir())
        })
        .await
    }

    async fn erase_from_backups(&self) -> Result<Cleaned, Failure> {
        let second = self.elsewhere(watchlist::second_folder).await;
        let others: Vec<PathBuf> = second.iter().flatten().cloned().collect();
        let mut cleaned = self
            .beside(move |folder| watchlist::erase_from_backups(folder, &others))
            .await?;
        if let Err(away) = second {
            // What lies there is still to be done: it is remembered until it is.
            cleaned.unfinished.get_or_insert(Cause::Said(away.message));
        }
        let done = cleaned.clone();
        self.watchlist
            .ask(move |watchlist| Ok(watchlist.erased_from_backups(&done)?))
            .await?;
        Ok(cleaned)
    }

    /// Does something to a folder whose watchlist nobody has open, and opens it again.
    pub async fn instead<E>(
        &self,
        task: impl FnOnce(&Path) -> Result<(), E> + Send + 'static,
    ) -> Result<Start, Failure>
    where
        Failure: From<E>,
    {
        self.meanwhile(move |data_folder| Ok(task(&data_folder.claimed()?)?))
            .await
    }

    /// Moves the watchlist to a folder of its own, and opens it there; or where it was, if it could not be moved.
    pub async fn move_to(&self, to: PathBuf) -> Result<Start, Failure> {
        let log = self.log.clone();
        self.meanwhile(move |data_folder| {
            // It goes along, and each file must be the same before and after.
            let _still = log.hold_still();
            data_folder.move_to(&to)
        })
        .await
    }

    /// Closes the watchlist and opens what lies in its folder now.
    pub async fn open_anew(&self) -> Result<Start, Failure> {
        // Looked at first: as long as the file is away, what is still open is all there is.
        if self.data_folder.read_only().is_none() {
            self.beside(watchlist::still_there).await?;
        }
        self.meanwhile(|data_folder| data_folder.claim_anew().map(drop))
            .await
    }

    /// Saves all there is where the person chose.
    pub async fn save_copy(&self, to: Chosen) -> Result<(), Failure> {
        let Chosen { path, existing } = to;
        match self.data_folder.read_only() {
            Some(_) => {
                self.ask(move |reader| reader.save_copy(&path, existing))
                    .await
            }
            None => {
                self.act(move |watchlist, _| watchlist.save_copy(&path, existing))
                    .await
            }
        }
    }

    /// Where the watchlist lies, whether or not it is there just now: where nothing else is to be written.
    pub fn named_folder(&self) -> Result<PathBuf, Failure> {
        match self.data_folder.read_only() {
            Some(folder) => Ok(folder),
            None => self.data_folder.claimed(),
        }
    }

    /// While nobody reads, writes or copies.
    async fn meanwhile(
        &self,
        task: impl FnOnce(&DataFolder) -> Result<(), Failure> + Send + 'static,
    ) -> Result<Start, Failure> {
        let still = (
            self.reader.held().await?,
            self.backups.held().await?,
            self.imports.held().await?,
        );

        // If it never answers, what it does is done for nothing and comes again.
        let second = timeout(PATIENCE, self.second.held()).await;
        let exports = timeout(PATIENCE, self.exports.held()).await;
        let scheduled = timeout(PATIENCE, self.scheduled_exports.held()).await;
        let data_folder = self.data_folder.clone();
        let done = self.watchlist.closed(move || task(&data_folder)).await;
        drop((still, second, exports, scheduled));
        done?;
        self.start().await
    }

    /// What is out of the ordinary with where the watchlist lies.
    pub async fn folder_info(&self) -> Result<FolderInfo, Failure> {
        if let Some(folder) = self.data_folder.read_only() {
            return Ok(FolderInfo::of_read_only(&folder));
        }
        self.beside(|folder| Ok::<_, Failure>(FolderInfo::of(folder)))
            .await
    }

    /// Where the watchlist would go if the person chose this folder, or the one that offers itself.
    pub async fn new_folder(&self, chosen: Option<PathBuf>) -> Result<PathBuf, Failure> {
        self.beside(move |folder| folder_info::new_folder(folder, chosen))
            .await
    }

    /// Work on the folder that needs neither of the two.
    async fn beside<A: Send + 'static, E>(
        &self,
        task: impl FnOnce(&Path) -> Result<A, E> + Send + 'static,
    ) -> Result<A, Failure>
    where
        Failure: From<E>,
    {
        let data_folder = self.data_folder.clone();
        self.backups
            .ask(move |()| Ok(task(&data_folder.claimed()?)?))
            .await
    }

    /// Work on the second folder, which may lie on a disk that never answers: it is not waited for for ever.
    async fn elsewhere<A: Send + 'static>(
        &self,
        task: impl FnOnce(&Path) -> watchlist::Result<A> + Send + 'static,
    ) -> Result<A, Failure> {
        let data_folder = self.data_folder.clone();
        let done = self
            .second
            .ask(move |()| Ok(task(&data_folder.claimed()?)?));
        timeout(PATIENCE, done)
            .await
            .unwrap_or_else(|_| Err(Mishap::SecondFolderSilent.into()))
    }

    /// Cancels jobs, does what else is queued, makes a copy if something changed since the last, closes the files, and
    /// leaves the folder to whoever is started next.
    pub fn close(&self) {
        self.jobs.cancel_all();
        // Before the last copy is made, since there is one at a time.
        self.backups.close();
        self.imports.close();
        let (data_folder, log) = (self.data_folder.clone(), self.log.clone());
        // Queued behind every act. If it fails the copies from before are there, and the watchlist itself; the next
        // start says so.
        drop(self.watchlist.ask(move |_| {
            let (asked, folder) = (Stopwatch::new("backup"), data_folder.claimed()?);
            let made = watchlist::back_up_if_changed(&folder, Reason::Quit, clock::now());
            log.due(&asked, made.map_err(Failure::from), |_| 0)
        }));
        self.reader.close();
        self.watchlist.close();
        let data_folder = self.data_folder.clone();
        drop(self.second.ask(move |()| {
            Ok(watchlist::bring_to_second_folder(
                &data_folder.claimed()?,
                clock::now(),
            )?)
        }));
        self.second.close_within(PATIENCE);
        self.exports.close_within(PATIENCE);
        self.scheduled_exports.close_within(PATIENCE);
        self.data_folder.drop_read_copy();
        self.log.end();
        self.data_folder.give_up();
    }
}

#[cfg(test)]
mod tests;
