use std::fs;
use std::sync::Arc;

use rusqlite::Connection;
use serde::Serialize;

use super::backups::Cleaned;
use super::target::{Erasure, Target};
use super::{pending, rows};
use crate::journal::{Changed, before_commit};
use crate::nouns::{film, note, sealed_note};
use crate::safety::backup;
use crate::storage::{Folder, Watchlist};
use crate::values::FilmId;
use crate::{Cause, Now, Result};

/// What of a film could be erased for good, and what else remembers it: what a person has to know before they decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Erasable {
    /// There is a note, or an earlier version of one.
    pub note: bool,
    /// There is a sealed note, or there was one.
    pub sealed_note: bool,
    /// How many backups there are.
    pub backups: u32,
    /// How many damaged files were set aside. Nobody can take anything out of them.
    pub set_aside: u32,
}

/// What became of erasing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Erased {
    /// What the interface has to load again. It is gone from the watchlist and from its history.
    pub changed: Changed,
    /// What became of the backups; none where the person left them as they are.
    pub backups: Cleaned,
    /// Damaged files that were set aside. Nobody can take anything out of them.
    pub set_aside: u32,
    /// Why its bytes are not gone from the disk yet. That is tried again at the next idle checkpoint or opening.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub unfinished: Option<Cause>,
}

impl Erased {
    /// What is to be said in a language before it crosses to the interface.
    pub fn causes(&mut self) -> impl Iterator<Item = &mut Cause> {
        self.unfinished
            .iter_mut()
            .chain(&mut self.backups.unfinished)
    }
}

impl Watchlist {
    /// Erases something for good: out of the watchlist, its history and the bytes of its file. No undo brings it back,
    /// and no backup is made before. What is in the backups already is [`crate::erase_from_backups`]'s, which has to be
    /// called where `from_backups` is said; what is to be taken out of them is remembered until it was.
    ///
    /// Of a film that a collection has, a bare row stays, so that no update brings it back.
    ///
    /// # Errors
    /// [`crate::Error::Refused`]: there is nothing of the kind. Whatever the error, nothing was erased.
    pub fn erase(&mut self, what: Erasure, from_backups: bool, now: Now) -> Result<Erased> {
        let changed = self.take_out(what, from_backups, now)?;
        let unfinished = self.finish_erasing().err().map(Cause::from);
        Ok(Erased {
            changed,
            backups: Cleaned::default(),
            set_aside: set_aside(&self.folder),
            unfinished,
        })
    }

    /// The rows and their history, in one transaction that is no act, and so is nowhere in the history.
    pub(super) fn take_out(
        &mut self,
        what: Erasure,
        from_backups: bool,
        now: Now,
    ) -> Result<Changed> {
        let tables = Arc::clone(&self.tables);
        let tx = self.writing()?;
        let target = Target::of(&tx, what, now)?;
        rows::take_out(&tx, &tables, &target)?;
        pending::write_down(&tx, &target, from_backups)?;
        let touched = before_commit(&tx, &tables, None)?;
        let changed = Changed::now(&tx, touched)?;
        tx.commit()?;
        Ok(changed)
    }

    /// The backups are clean: what was to be taken out of them is remembered no longer.
    pub fn erased_from_backups(&mut self, cleaned: &Cleaned) -> Result<()> {
        if let Some(list) = cleaned.list() {
            self.beside_acts(|conn| pending::backups_done(conn, list))?;
        }
        Ok(())
    }
}

pub(crate) fn erasable(conn: &Connection, folder: &Folder, film: FilmId) -> Result<Erasable> {
    film::exists(conn, film)?;
    Ok(Erasable {
        note: note::is_remembered(conn, film)?,
        sealed_note: sealed_note::is_remembered(conn, film)?,
        backups: backup::count(&folder.backups())?,
        set_aside: set_aside(folder),
    })
}

/// Each damaged watchlist that was set aside has a folder of its own.
fn set_aside(folder: &Folder) -> u32 {
    let all = fs::read_dir(folder.set_aside()).map_or(0, |all| all.flatten().count());
    u32::try_from(all).unwrap_or(u32::MAX)
}
