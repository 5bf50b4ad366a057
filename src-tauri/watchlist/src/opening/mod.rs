//! Opening a watchlist: looked at before it is touched, never silently begun anew.

mod classify;
mod connect;
mod folder;
mod identity;
pub(crate) mod private;

pub(crate) use connect::{read_only, single_file, writer};
pub(crate) use folder::Folder;
pub(crate) use identity::Identity;

use rusqlite::TransactionBehavior;

use crate::journal::{self, before_commit};
use crate::schema::{self, Kept};
use crate::{Error, Now, Result, Watchlist, backup, collection, restore, sealed_note};

impl Watchlist {
    /// Opens the watchlist in a folder, beginning one where there is none and never was. A replacement by a backup that
    /// was cut off is finished first.
    ///
    /// # Errors
    /// With every file left as it was: [`Error::NotOpen`], the folder cannot be written or the file is from a newer
    /// version; [`Error::Damaged`], the file is no watchlist, is empty where there was one before, or was not closed
    /// and does not pass SQLite's check.
    pub fn open(folder: &std::path::Path, now: Now) -> Result<Self> {
        let folder = Folder::at(folder)?;
        restore::finish(&folder)?;
        open(&folder, now)
    }
}

fn open(folder: &Folder, now: Now) -> Result<Watchlist> {
    let found = classify::classify(folder)?;
    if folder.was_left_open() {
        look_through(folder)?;
    }
    if found.needs_migration() {
        backup::before_migration(folder, now)?;
    }
    let mut conn = writer(folder)?;
    schema::migrate(&mut conn)?;
    let tables: std::sync::Arc<[Kept]> = Kept::all(&conn)?.into();
    journal::install(&conn, &tables)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for source in collection::BUILT_IN {
        collection::seed(&tx, source, now)?;
    }
    sealed_note::come_due(&tx, now)?;
    before_commit(&tx, &tables, None)?;
    tx.commit()?;
    folder.leave_a_word()?;
    let opened = Identity::of(folder);
    let folder = folder.clone();
    Ok(Watchlist {
        folder,
        opened,
        conn,
        tables,
    })
}

/// Whether a watchlist lies here that can be opened and is whole, by SQLite's own check and by every sum in it.
///
/// # Errors
/// [`Error::NotOpen`] or [`Error::Disk`]: it may be whole, and something else is in the way.
pub(crate) fn is_well(folder: &Folder) -> Result<bool> {
    let whole = classify::classify(folder).and_then(|found| match found {
        classify::Found::Nothing => Ok(false),
        classify::Found::Schema(_) => {
            Ok(backup::is_whole(&read_only(&folder.watchlist())?)?.is_none())
        }
    });
    match whole {
        Err(in_the_way @ (Error::NotOpen(_) | Error::Disk(_))) => Err(in_the_way),
        other => Ok(other.unwrap_or(false)),
    }
}

/// Whoever had the file open did not close it: SQLite reads all of it before anything is written.
fn look_through(folder: &Folder) -> Result<()> {
    let conn = read_only(&folder.watchlist())?;
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(damaged(folder, "is damaged: SQLite cannot read all of it"));
    }
    Ok(())
}

fn damaged(folder: &Folder, what: &str) -> Error {
    Error::Damaged(format!(
        "{} {what}. It was left exactly as it is.",
        folder.watchlist().display()
    ))
}
