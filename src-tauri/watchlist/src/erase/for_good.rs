use std::sync::Arc;

use serde::Serialize;

use super::backups::Cleaned;
use super::target::{Erasure, Target};
use super::{about, pending, rows};
use crate::journal::{Changed, before_commit};
use crate::{Now, Result, Watchlist};

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
    /// Why its bytes are not gone from the disk yet. That is tried again whenever the watchlist rests or is opened.
    pub unfinished: Option<String>,
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
        let unfinished = self.finish_erasing().err().map(|error| error.to_string());
        Ok(Erased {
            changed,
            backups: Cleaned::default(),
            set_aside: about::set_aside(&self.folder),
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
            self.opened.still_there()?;
            pending::backups_done(&self.conn, list)?;
        }
        Ok(())
    }
}
