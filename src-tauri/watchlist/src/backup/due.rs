use std::path::{Path, PathBuf};

use super::name::list;
use super::{Reason, back_up, verify};
use crate::opening::{Folder, read_only};
use crate::{Now, Result};

/// A copy is the day's for so long, in milliseconds: less than a day, so that someone who opens the watchlist every
/// morning gets one every morning, and by no calendar, since clocks and time zones move.
const A_DAY: i64 = 20 * 60 * 60 * 1000;

/// Makes the day's copy if there is none yet and something changed since the last. Reads with a connection of its
/// own, so that it can run beside everything else. Returns where the copy lies, if one was made.
pub fn back_up_if_due(folder: &Path, now: Now) -> Result<Option<PathBuf>> {
    let folder = Folder::at(folder)?;
    if is_due(&folder, now)? {
        back_up(&folder, Reason::Daily, now).map(Some)
    } else {
        Ok(None)
    }
}

fn is_due(folder: &Folder, now: Now) -> Result<bool> {
    let conn = read_only(&folder.watchlist())?;
    let Some(newest) = list(&folder.backups())?.pop() else {
        return Ok(conn.query_row("SELECT EXISTS (SELECT 1 FROM change)", [], |row| row.get(0))?);
    };
    // A copy from the future was made by a clock that was wrong, and says nothing.
    if (0..A_DAY).contains(&(now.millis - newest.millis)) {
        return Ok(false);
    }
    let copy = folder.backups().join(newest.to_string());
    // A copy that cannot be read is no copy: another is due.
    let before = verify::open(&copy)
        .and_then(|copy| verify::fingerprint(&copy))
        .ok();
    Ok(before != Some(verify::fingerprint(&conn)?))
}
