use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use serde::Serialize;

use super::target::Target;
use super::{pending, rows};
use crate::derived::index;
use crate::journal::{self, before_commit};
use crate::safety::backup;
use crate::storage::{Folder, SummedTable, copies, read_only, schema};
use crate::{Cause, Result};

/// What became of the backups.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Cleaned {
    /// Copies it was taken out of, each checked anew.
    pub cleaned: u32,
    /// Copies that are damaged, or newer than this program: nothing could be taken out of them, and they were left.
    pub damaged: u32,
    /// Why some are still to be done. That is tried again at the next start.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub unfinished: Option<Cause>,
    /// What was taken out, as the watchlist remembers it.
    #[serde(skip)]
    #[cfg_attr(test, ts(skip))]
    list: Option<String>,
}

impl Cleaned {
    /// What need not be remembered any longer.
    pub(super) fn list(&self) -> Option<&str> {
        self.list.as_deref().filter(|_| self.unfinished.is_none())
    }
}

/// Takes out of every copy what is still to be taken out of them: of the watchlist's own backups, and of those in
/// `others`, folders that hold more. Each is made anew beside the old one and takes its place, under its name, when it
/// has passed its check; cut off anywhere, every copy is whole, and the next call does the rest. With nothing to be taken
/// out, nothing is touched. Nobody else may be making a backup.
pub fn erase_from_backups(folder: &Path, others: &[PathBuf]) -> Result<Cleaned> {
    let folder = Folder::there(folder)?;
    let Some((targets, list)) = pending::targets(&read_only(&folder.watchlist())?)? else {
        return Ok(Cleaned::default());
    };
    let mut all = Cleaned {
        list: Some(list),
        ..Cleaned::default()
    };
    for backups in std::iter::once(&folder.backups()).chain(others) {
        copies::sweep_backups(backups)?;
        let made = backup::rewrite_all(backups, |copy| take_out(copy, &targets))?;
        all.cleaned += made.done;
        all.damaged += made.damaged;
        all.unfinished = all.unfinished.or(made.failed.map(Cause::from));
    }
    Ok(all)
}

/// Of a copy, brought to the newest schema first: one journal is known how to be read.
fn take_out(copy: &mut Connection, targets: &[Target]) -> Result<()> {
    schema::migrate(copy)?;
    let tables = SummedTable::all(copy)?;
    journal::install(copy, &tables)?;
    let tx = copy.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for target in targets {
        rows::take_out(&tx, &tables, target)?;
    }
    before_commit(&tx, &tables, None)?;
    index::make_anew(&tx)?;
    Ok(tx.commit()?)
}
