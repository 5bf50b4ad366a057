//! Opening a watchlist: looked at before it is touched, never silently begun anew.

mod classify;
mod connect;
mod folder;

pub(crate) use connect::{read_only, writer};
pub(crate) use folder::Folder;

use rusqlite::TransactionBehavior;

use crate::journal::{self, before_commit};
use crate::schema::{self, Kept};
use crate::{Now, Result, Watchlist, backup, collection, sealed_note};

impl Watchlist {
    /// Opens the watchlist in a folder, beginning one where there is none and never was.
    ///
    /// # Errors
    /// [`crate::Error::NotOpen`], with every file left as it was: the folder cannot be written, the file is not a
    /// watchlist, is from a newer version, or is empty where there was one before.
    pub fn open(folder: &std::path::Path, now: Now) -> Result<Self> {
        let folder = Folder::at(folder)?;
        let found = classify::classify(&folder)?;
        if found.needs_migration() {
            backup::back_up(&folder, backup::Reason::Migration, now)?;
        }
        let mut conn = writer(&folder)?;
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
        Ok(Self { conn, tables })
    }
}
