use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::exchange::import::{self, Import, KnownTable, Ledger, LedgerQuestion};
use crate::exchange::{ExportForm, Exported, FileToWrite, forms};
use crate::query::Counts;
use crate::safety::backup;
use crate::safety::check::{self, Checked};
use crate::safety::relocate::is_arriving;
use crate::safety::restore::{self, Differences};
use crate::storage::{
    Classified, Existing, Folder, Monitor, TemporaryFolder, Watchlist, classify, glance,
    permissions, read_only, schema, unchanging, wal,
};
use crate::values::Window;
use crate::{Error, NotOpen, Now, Result};

/// Whether a watchlist lies in a folder, as far as its file's beginning says. Nothing is made, changed or begun there.
///
/// # Errors
/// As [`Watchlist::open`], where something lies there that cannot be opened, or lay there.
pub fn is_there(folder: &Path) -> Result<bool> {
    if !folder.exists() && !folder.is_symlink() {
        return Ok(false);
    }
    // Made already: only a link to nothing, or something that is no folder, is refused.
    let folder = Folder::at(folder)?;
    // What is about to take its place is whole.
    let comes = folder.promise().exists() || is_arriving(folder.path());
    Ok(comes || glance(&folder)?.is_some())
}

/// Says so if no watchlist lies in a folder, as [`is_there`] sees it.
///
/// # Errors
/// [`Error::NotOpen`], [`Error::Damaged`].
pub fn must_be_there(folder: &Path) -> Result<()> {
    match is_there(folder)? {
        true => Ok(()),
        false => Err(Error::NotOpen(NotOpen::NotThere {
            folder: folder.to_path_buf(),
        })),
    }
}

/// A watchlist that is looked at, and left byte for byte as it lies there.
pub struct Looked {
    folder: Folder,
    conn: Connection,
    temporary: PathBuf,
    _copy: Option<ReadingCopy>,
}

impl Looked {
    /// Beside the window that has it open.
    pub fn beside(folder: &Path, temporary: &Path) -> Result<Self> {
        let folder = Folder::as_it_is(folder);
        let conn = read_only(&folder.watchlist())?;
        Ok(Self::of(folder, conn, temporary, None))
    }

    /// While nobody has it open. One that was closed by this version is read where it lies; of any other a copy is read,
    /// made in `temporary` and gone with this.
    ///
    /// # Errors
    /// As [`Watchlist::open`], and [`Error::NotOpen`] if there is none.
    pub fn alone(folder: &Path, temporary: &Path, now: Now) -> Result<Self> {
        must_be_there(folder)?;
        let seen = Folder::as_it_is(folder);
        let comes = seen.promise().exists() || is_arriving(folder);
        let is_closed = !seen.was_left_open() && !comes;
        if is_closed && classify(&seen)? == Classified::Schema(schema::NEWEST) {
            // Without a log to be mended, it only says whether one is missing.
            wal::examine(&seen, |_| Ok(false))?;
            let conn = unchanging(&seen.watchlist())?;
            schema::compare(&conn)?.refuse_other()?;
            return Ok(Self::of(seen, conn, temporary, None));
        }
        let copy = ReadingCopy::of(folder, temporary, now)?;
        let conn = read_only(&Folder::as_it_is(copy.path()).watchlist())?;
        Ok(Self::of(seen, conn, temporary, Some(copy)))
    }

    fn of(folder: Folder, conn: Connection, temporary: &Path, copy: Option<ReadingCopy>) -> Self {
        Self {
            folder,
            conn,
            temporary: temporary.to_path_buf(),
            _copy: copy,
        }
    }

    /// The integrity check.
    pub fn check(&mut self, monitor: &Monitor) -> Result<Checked> {
        let room = || TemporaryFolder::within(&self.temporary);
        monitor.watch(&mut self.conn)?;
        monitor.ended(check::look_within(&self.conn, room, monitor))
    }

    /// Everything in one JSON file. Whether it is as it was written is the integrity check's to say.
    pub fn export(&self, to: &Path, existing: Existing, now: Now) -> Result<Exported> {
        self.export_as(ExportForm::Json, to, existing, now)
    }

    /// Holds an import against the watchlist as it is.
    pub fn match_import(&self, import: &mut Import) -> Result<()> {
        import.match_with(&self.conn, &Monitor::none())
    }

    /// How tables of the person's own making were read before.
    pub fn known_tables(&self) -> Result<Vec<KnownTable>> {
        import::known_tables(&self.conn)
    }

    /// One window of an import's ledger.
    pub fn import_ledger(
        &self,
        import: &Import,
        question: &LedgerQuestion,
        window: Window,
    ) -> Result<Ledger> {
        import.ledger(&self.conn, question, window)
    }

    /// In a form that other programs read, as one file or a folder of them.
    pub fn export_as(
        &self,
        form: ExportForm,
        to: &Path,
        existing: Existing,
        now: Now,
    ) -> Result<Exported> {
        let monitor = Monitor::none();
        let place = FileToWrite::at(to, existing, &self.folder, &monitor);
        forms::export_as(&self.conn, form, place, now)
    }

    /// A checked copy in a folder of the person's. Returns where it lies.
    pub fn back_up_to(&self, to: &Path, now: Now) -> Result<PathBuf> {
        backup::back_up_from(&self.conn, &self.folder, to, now)
    }

    /// What would be different if it went back to this file.
    pub fn preview(&self, file: &Path) -> Result<Differences> {
        let within = TemporaryFolder::within(&self.temporary)?;
        restore::compare(&self.conn, file, within.as_ref(), &Monitor::none())
    }
}

/// What a file holds that a watchlist could go back to. It is checked; a copy of it is made in `temporary`, and gone.
pub fn counts_of(file: &Path, temporary: &Path) -> Result<Counts> {
    let within = TemporaryFolder::within(temporary)?;
    restore::counts_of(file, within.as_ref())
}

/// A copy of a watchlist that cannot be read where it lies: looked at as when it is opened, and brought to the newest
/// schema. Gone when dropped.
pub struct ReadingCopy {
    within: TemporaryFolder,
}

impl ReadingCopy {
    /// Makes it in `temporary`. Where the watchlist lies nothing is touched.
    ///
    /// # Errors
    /// As [`Watchlist::open`], and [`Error::NotOpen`] if there is none.
    pub fn of(folder: &Path, temporary: &Path, now: Now) -> Result<Self> {
        if is_arriving(folder) {
            return Err(Error::NotOpen(NotOpen::ArrivalCutOff {
                folder: folder.to_path_buf(),
            }));
        }
        must_be_there(folder)?;
        let folder = Folder::as_it_is(folder);
        let within = TemporaryFolder::within(temporary)?;
        let copy = Self { within };
        let to = Folder::as_it_is(copy.path());
        // What SQLite wrote last may only be beside the file; and a file that takes its place, beside both.
        let files = folder.files().into_iter().zip(to.files()).chain([
            (folder.replacement(), to.replacement()),
            (folder.promise(), to.promise()),
        ]);
        for (file, to) in files {
            // What SQLite shares between processes is made anew.
            if file.exists() && !to.to_string_lossy().ends_with("-shm") {
                permissions::copy(&file, &to).map_err(|error| Error::at(&file, &error))?;
            }
        }
        match Watchlist::open(copy.path(), now) {
            Ok(_) => Ok(copy),
            Err(error) => Err(error.said_of(copy.path(), folder.path())),
        }
    }

    /// The folder to be read.
    pub fn path(&self) -> &Path {
        self.within.as_ref()
    }
}
