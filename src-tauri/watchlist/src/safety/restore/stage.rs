use std::io::Read as _;
use std::path::{Path, PathBuf};

use crate::safety::check;
use crate::storage::schema::{self, APPLICATION_ID, NEWEST};
use crate::storage::{
    CopyPlace, Folder, Monitor, Scratch, WorkStage, copied, open_regular, permissions, retry,
};
use crate::{Error, NotUsable, Refusal, Result};

/// How every file of SQLite's begins.
const HEAD: &[u8] = b"SQLite format 3\0";

/// A checked copy of a copy, brought to the newest schema: what it was made from is never written. Gone when dropped.
pub(super) struct Staged {
    path: PathBuf,
    _scratch: Scratch,
}

impl Staged {
    /// Makes it in a folder of its own within this one. There is one at a time in a folder.
    pub(super) fn new(copy: &Path, within: &Path, monitor: &Monitor) -> Result<Self> {
        // Before a byte of it is copied: what is named may be anything, of any size.
        begins_as_ours(copy)?;
        let scratch = Scratch::within(within, CopyPlace::Restoring)?;
        let staged = Self {
            path: scratch.copy(copy, "candidate.sqlite3", monitor)?,
            _scratch: scratch,
        };
        staged.settle(copy, monitor)?;
        Ok(staged)
    }

    /// Where the copy lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn settle(&self, copy: &Path, monitor: &Monitor) -> Result<()> {
        let mut conn = copied(self.path()).map_err(|_| not_usable(copy, NotUsable::NotOpened))?;
        monitor.watch(&mut conn)?;
        let id: i32 = conn
            .pragma_query_value(None, "application_id", |row| row.get(0))
            .map_err(|_| not_usable(copy, NotUsable::NotOurs))?;
        if id != APPLICATION_ID {
            return Err(not_usable(copy, NotUsable::NotOurs));
        }
        let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if version > NEWEST {
            return Err(not_usable(copy, NotUsable::Newer));
        }
        if version < 1 || !schema::compare(&conn)?.is_ours() {
            return Err(not_usable(copy, NotUsable::OtherParts));
        }
        match check::is_whole(&conn, &monitor.followed()) {
            Ok(None) => {}
            Ok(Some(_)) | Err(Error::Damaged(_)) => {
                return Err(not_usable(copy, NotUsable::Damaged));
            }
            Err(other) => return Err(other),
        }
        monitor.followed().begin(WorkStage::Updating, None)?;
        schema::migrate(&mut conn)?;
        // One file, with nothing beside it.
        let _: String = conn.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))?;
        Ok(())
    }
}

/// A watchlist's file as it is, checked as [`Staged`] checks it, moved to this path when it is on the disk.
pub(super) fn stage_at(copy: &Path, folder: &Folder, path: &Path, monitor: &Monitor) -> Result<()> {
    let staged = Staged::new(copy, folder.path(), monitor)?;
    permissions::sync(staged.path())?;
    monitor.begin(WorkStage::Committing, None)?;
    retry::rename(staged.path(), path).map_err(|error| Error::at(path, &error))
}

fn begins_as_ours(copy: &Path) -> Result<()> {
    let mut head = Vec::new();
    open_regular(copy)
        .and_then(|file| file.take(HEAD.len() as u64).read_to_end(&mut head))
        .map_err(|error| {
            let error = error.into();
            not_usable(copy, NotUsable::NotRead { error })
        })?;
    match head == HEAD {
        true => Ok(()),
        false => Err(not_usable(copy, NotUsable::NotOurs)),
    }
}

fn not_usable(copy: &Path, why: NotUsable) -> Error {
    let copy = copy.to_path_buf();
    Refusal::NotUsable { copy, why }.into()
}
