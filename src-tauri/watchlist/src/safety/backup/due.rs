use std::path::{Path, PathBuf};

use super::make::{make, remembered};
use super::name::Reason;
use super::name::list;
use super::verify;
use crate::safety::backup_state::BackupState;
use crate::storage::{Folder, Monitor, read_only};
use crate::values::is_young;
use crate::{Now, Result};

/// A copy is the day's for so long, in milliseconds: less than a day, so that someone who opens the watchlist every
/// morning gets one every morning, and by no calendar, since clocks and time zones move.
pub(crate) const A_DAY: i64 = 20 * 60 * 60 * 1000;

/// Makes the day's copy if there is none yet, or if the last could not be made, and something changed since. Returns
/// where it lies, if one was made.
pub fn back_up_if_due(folder: &Path, now: Now) -> Result<Option<PathBuf>> {
    let folder = Folder::there(folder)?;
    remembered(&folder, now, if_due(&folder, now))
}

/// Makes a copy if something changed since the last. Returns where it lies, if one was made.
pub fn back_up_if_changed(folder: &Path, reason: Reason, now: Now) -> Result<Option<PathBuf>> {
    let folder = Folder::there(folder)?;
    remembered(&folder, now, if_changed(&folder, reason, now))
}

fn if_due(folder: &Folder, now: Now) -> Result<Option<PathBuf>> {
    if let Some(newest) = list(&folder.backups())?.pop()
        && is_young(newest.millis, A_DAY, now)
        && BackupState::of(folder).failed.is_none()
    {
        return Ok(None);
    }
    if_changed(folder, Reason::Daily, now)
}

fn if_changed(folder: &Folder, reason: Reason, now: Now) -> Result<Option<PathBuf>> {
    if changed(folder)? {
        make(folder, reason, now, &Monitor::none()).map(Some)
    } else {
        Ok(None)
    }
}

fn changed(folder: &Folder) -> Result<bool> {
    let conn = read_only(&folder.watchlist())?;
    let Some(newest) = list(&folder.backups())?.pop() else {
        return Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM change)", [], |row| row.get(0))?);
    };
    let copy = folder.backups().join(newest.to_string());
    // A copy that cannot be read is no copy: another is due.
    let before = verify::fingerprint_at(&copy);
    Ok(before != Some(verify::fingerprint(&conn)?))
}
