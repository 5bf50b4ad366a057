use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use crate::query::Counts;
use crate::storage::{Folder, permissions, read_text_if_there};
use crate::{DiskTrouble, Error, Result, Trouble};

/// What is known of the backups from one start to the next. It lies in a file beside the watchlist and not in it: it is
/// needed most when the watchlist cannot be read, it is written while the watchlist cannot be, and it is about the
/// disks of this machine, so that going back to an earlier copy does not take it back too.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct BackupState {
    /// What this watchlist is known by in a second folder, where there may be others.
    pub id: String,
    /// The highest number of a copy that was ever seen anywhere: none is given twice.
    pub highest: u32,
    /// Why the last copy could not be made; nothing once one could.
    pub failed: Option<Trouble>,
    /// The last time one was tried out.
    pub tried: Option<Tried>,
    /// The last time older ones were taken away.
    pub thinned: Option<Thinned>,
    /// Where finished copies are put besides.
    pub second: Option<SecondFolderState>,
    /// When the last integrity check of the watchlist itself found it well.
    pub checked: Option<i64>,
}

/// What came of trying a backup out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Tried {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// When the backup was made.
    pub made_at: i64,
    /// What it held once it was opened; nothing if it is not as it should be.
    pub counts: Option<Counts>,
    /// The backup that was the newest and not as it should be, by when it was made: another was made for it, and tried
    /// out in its place, if that could be done.
    pub spoilt: Option<Trouble>,
}

/// Older copies that were taken away to make room for newer ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Thinned {
    /// When, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// How many.
    pub gone: u32,
    /// What they took, in bytes.
    pub bytes: u64,
}

/// The second folder, in which finished copies are put besides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct SecondFolderState {
    /// Ours, inside the one the person chose.
    pub folder: PathBuf,
    /// That of another watchlist beside it, when this one was chosen before anything was done here: its copies are what
    /// is left of a machine that was lost, perhaps. They are offered, and never touched.
    pub found: Option<PathBuf>,
    /// Why not every copy is there.
    pub trouble: Option<Trouble>,
    /// The highest number that is there, as far as is known.
    pub newest: u32,
    /// Copies that turned out to be damaged on the way: they are not tried again.
    pub spoilt: Vec<u32>,
}

impl BackupState {
    /// What is known. Where that cannot be read nothing is, and the person is told so.
    pub(crate) fn of(folder: &Folder) -> Self {
        match read_text_if_there(&folder.backup_state()) {
            Ok(None) => Self::default(),
            Ok(Some(text)) => serde_json::from_str(&text).unwrap_or_else(|_| Self::lost()),
            Err(_) => Self::lost(),
        }
    }

    fn lost() -> Self {
        Self {
            failed: Some(Trouble {
                at: 0,
                what: Error::Disk(DiskTrouble::BackupStateUnread).into(),
            }),
            ..Self::default()
        }
    }

    /// Changes what is known, on the disk when this answers.
    pub(crate) fn change(folder: &Folder, how: impl FnOnce(&mut Self)) -> Result<()> {
        // Backups are made, tried out and put elsewhere on threads of their own.
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _mine = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let before = Self::of(folder);
        let mut after = before.clone();
        how(&mut after);
        if after == before {
            return Ok(());
        }
        permissions::write_whole(&folder.backup_state(), &serde_json::to_vec_pretty(&after)?)
    }
}
