use std::path::Path;

use super::{Checked, check};
use crate::safety::backup_state::BackupState;
use crate::storage::{Folder, Monitor};
use crate::values::is_young;
use crate::{Now, Result};

/// How often, in milliseconds.
const A_WEEK: i64 = 7 * 24 * 60 * 60 * 1000;

/// Runs the integrity check if that was not done for a week. Says what was found, if it was done; where not all is well
/// it is due again, until it was repaired.
pub fn check_if_due(folder: &Path, now: Now) -> Result<Option<Checked>> {
    let folder = Folder::there(folder)?;
    if BackupState::of(&folder)
        .checked
        .is_some_and(|at| is_young(at, A_WEEK, now))
    {
        return Ok(None);
    }
    let checked = check(folder.path(), &Monitor::none())?;
    if checked.all_is_well() {
        BackupState::change(&folder, |state| state.checked = Some(now.millis))?;
    }
    Ok(Some(checked))
}
