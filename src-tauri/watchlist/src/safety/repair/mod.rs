//! Repairs a watchlist whose file is damaged: a new file is made of all of it that can be read, what is not as it was
//! written is looked for in the history and the backups, and the new file takes the place of the old, which is kept.

mod history;
mod lost_history;
mod outcome;
mod pictures;
mod readable;
mod rebuild;
mod rows;
mod sources;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::query::counts;
use crate::safety::backup::{self, Reason};
use crate::safety::check;
use crate::safety::restore::take_the_place;
use crate::storage::{
    CopyPlace, Folder, Monitor, Scratch, SummedTable, WorkStage, permissions, retry, wal,
};
use crate::{Error, Now, Refusal, Result, Unreadable};

pub use outcome::{Outcome, Repaired, RepairedRow};
use rebuild::Rebuilt;

/// More rows than this are not named one by one.
const NAMED_ONE_BY_ONE: usize = 1_000;

/// What repairing the watchlist in a folder would do. Nothing is changed.
///
/// # Errors
/// [`Error::Refused`] if so little of the file can be read that only a backup can take its place.
pub fn preview_repair(folder: &Path, monitor: &Monitor) -> Result<Repaired> {
    let folder = Folder::there(folder)?;
    let (repaired, _) = monitor.ended(rebuilt(&folder, monitor))?;
    Ok(repaired)
}

/// Repairs it. The damaged file is set aside, never deleted; cut off anywhere, the next opening finishes it. Nobody may
/// have the watchlist open. Once the new file begins to take the place it is not cancelled any more.
///
/// # Errors
/// As [`preview_repair`], with nothing changed.
pub fn repair(folder: &Path, now: Now, monitor: &Monitor) -> Result<Repaired> {
    let folder = Folder::there(folder)?;
    let (repaired, rebuilt) = monitor.ended(rebuilt(&folder, monitor))?;
    let replacement = folder.replacement();
    permissions::sync(&rebuilt.file)?;
    monitor.begin(WorkStage::Committing, None)?;
    retry::rename(&rebuilt.file, &replacement).map_err(|error| Error::at(&replacement, &error))?;
    take_the_place(&folder)?;
    // Worth a copy at once. Where none can be made now, the day's is due, and says why it cannot.
    let _ = backup::make(&folder, Reason::Repair, now, &Monitor::none());
    Ok(repaired)
}

/// A file of the repaired watchlist, in a scratch folder that goes with it.
struct Candidate {
    file: PathBuf,
    _scratch: Scratch,
}

fn rebuilt(folder: &Folder, monitor: &Monitor) -> Result<(Repaired, Candidate)> {
    let scratch = Scratch::within(folder.path(), CopyPlace::Repairing)?;
    let damaged = scratch.copy(&folder.watchlist(), "damaged.sqlite3", monitor)?;
    wal::salvage(folder, &damaged.with_file_name("damaged.sqlite3-wal"))?;
    let file = scratch.join("mended.sqlite3");
    let (conn, mut rows) =
        made(&damaged, &file, folder, &scratch, monitor).map_err(beyond_repair)?;
    let tables = SummedTable::all(&conn)?;
    for row in &mut rows {
        row.what.title = check::title(&conn, &tables, &row.what);
    }
    rows.truncate(NAMED_ONE_BY_ONE);
    let counts = counts::counts(&conn)?;
    let candidate = Candidate {
        file,
        _scratch: scratch,
    };
    Ok((Repaired { counts, rows }, candidate))
}

/// Makes the repaired file, and checks it as a stranger would.
fn made(
    damaged: &Path,
    file: &Path,
    folder: &Folder,
    scratch: &Scratch,
    monitor: &Monitor,
) -> Result<(Connection, Vec<RepairedRow>)> {
    let rebuilt = Rebuilt::of(damaged, file, folder, scratch, monitor)?;
    monitor.followed().begin(
        WorkStage::Repairing,
        u32::try_from(rebuilt.tables.len()).ok(),
    )?;
    // The changes first, since the history belongs to them; then the history, since it knows the rows.
    let mut rows = rows::repair(&rebuilt, |table| !table.is_journalled())?;
    rows.extend(lost_history::bring_back(&rebuilt)?);
    monitor.goes_on()?;
    rows.extend(rows::repair(&rebuilt, SummedTable::is_journalled)?);
    rows.extend(pictures::repair(&rebuilt)?);
    rows.extend(history::repair(&rebuilt)?);
    let mut conn = rebuilt.finish(file)?;
    monitor.watch(&mut conn)?;
    let checked = check::look(&conn, monitor)?;
    let astray: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check WHERE \"table\" NOT LIKE 'entry%') AS astray",
        [],
        |row| row.get("astray"),
    )?;
    if checked.all_is_well() && !astray {
        return Ok((conn, rows));
    }
    Err(Error::Unreadable(Unreadable::RepairedNotWhole))
}

/// So little can be read that nothing can be made of it.
fn beyond_repair(error: Error) -> Error {
    match error {
        Error::Disk(_) | Error::Full(_) => error,
        _ => Error::from(Refusal::BeyondRepair),
    }
}
