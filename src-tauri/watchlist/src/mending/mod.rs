//! Mending a watchlist whose file is damaged: a new file is made of all of it that can be read, what is not as it was
//! written is looked for in the history and the backups, and the new file takes the place of the old, which is kept.

mod history;
mod lost_history;
mod pictures;
mod readable;
mod rebuild;
mod rows;
mod sources;

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::Serialize;

use crate::check::{self, Finding};
use crate::counts::{self, Counts};
use crate::opening::{Folder, patient, private};
use crate::restore::take_the_place;
use crate::schema::Kept;
use crate::scratch::Scratch;
use crate::{Error, Now, Reason, Result, backup};
use rebuild::Rebuilt;

/// More rows than this are not named one by one.
const NAMED_ONE_BY_ONE: usize = 1_000;

/// What was mended, or would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Mended {
    /// What the mended watchlist holds.
    pub counts: Counts,
    /// What was not as it was written, and what became of it; at most a thousand.
    pub rows: Vec<MendedRow>,
}

/// What became of one thing that was not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct MendedRow {
    /// What it was.
    pub what: Finding,
    /// What became of it.
    pub outcome: Outcome,
}

/// How far something could be mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Outcome {
    /// It is again exactly what was written: its sum proves it.
    Healed {
        /// The number of the backup that had it; none if the watchlist itself still knew it.
        backup: Option<u32>,
    },
    /// It could not be read, and is again as it was last known.
    BroughtBack {
        /// The number of the backup that had it; none if the history did.
        backup: Option<u32>,
    },
    /// Nothing has it as it was written: it stays as it can still be read.
    Kept,
    /// It could not be read, and nothing else has it.
    Lost,
}

/// What mending the watchlist in a folder would do. Nothing is changed.
///
/// # Errors
/// [`Error::Refused`] if so little of the file can be read that only a backup can take its place.
pub fn preview_mending(folder: &Path) -> Result<Mended> {
    let folder = Folder::at(folder)?;
    rebuilt(&folder).map(|(mended, _)| mended)
}

/// Mends it. The damaged file is set aside, never deleted; cut off anywhere, the next opening finishes it. Nobody may
/// have the watchlist open.
///
/// # Errors
/// As [`preview_mending`], with nothing changed.
pub fn mend(folder: &Path, now: Now) -> Result<Mended> {
    let folder = Folder::at(folder)?;
    let (mended, rebuilt) = rebuilt(&folder)?;
    let place = folder.replacement();
    private::sync(&rebuilt.file)?;
    patient::rename(&rebuilt.file, &place).map_err(|error| Error::at(&place, &error))?;
    take_the_place(&folder)?;
    // Worth a copy at once. Where none can be made now, the day's is due, and says why it cannot.
    let _ = backup::make(&folder, Reason::Mending, now);
    Ok(mended)
}

/// A file of the mended watchlist, in a scratch folder that goes with it.
struct Mendable {
    file: PathBuf,
    _scratch: Scratch,
}

fn rebuilt(folder: &Folder) -> Result<(Mended, Mendable)> {
    let scratch = Scratch::within(folder.path(), "mending")?;
    let damaged = scratch.copy(&folder.watchlist(), "damaged.sqlite3")?;
    let file = scratch.place("mended.sqlite3");
    let (conn, mut rows) = made(&damaged, &file, folder).map_err(beyond_mending)?;
    let tables = Kept::all(&conn)?;
    for row in &mut rows {
        row.what.title = check::title(&conn, &tables, &row.what);
    }
    rows.truncate(NAMED_ONE_BY_ONE);
    let counts = counts::counts(&conn)?;
    let mendable = Mendable {
        file,
        _scratch: scratch,
    };
    Ok((Mended { counts, rows }, mendable))
}

/// Makes the mended file, and checks it as a stranger would.
fn made(damaged: &Path, file: &Path, folder: &Folder) -> Result<(Connection, Vec<MendedRow>)> {
    let rebuilt = Rebuilt::of(damaged, file, folder)?;
    let mut rows = lost_history::bring_back(&rebuilt)?;
    rows.extend(rows::mend(&rebuilt)?);
    rows.extend(pictures::mend(&rebuilt)?);
    rows.extend(history::mend(&rebuilt)?);
    let conn = rebuilt.finish(file)?;
    let checked = check::look(&conn)?;
    let astray: bool = conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM pragma_foreign_key_check WHERE \"table\" NOT LIKE 'entry%') AS astray",
        [],
        |row| row.get("astray"),
    )?;
    if checked.all_is_well() && !astray {
        return Ok((conn, rows));
    }
    Err(Error::Unreadable(
        "the mended copy did not pass its check".to_owned(),
    ))
}

/// So little can be read that nothing can be made of it.
fn beyond_mending(error: Error) -> Error {
    match error {
        Error::Disk(_) | Error::Full(_) => error,
        _ => Error::refused(
            "The file is damaged where nothing of it can be read without a backup. It was left exactly as it is. \
             Please choose a backup to take its place.",
        ),
    }
}

impl MendedRow {
    fn new(table: &str, key: Option<i64>, outcome: Outcome) -> Self {
        Self {
            what: Finding::of(table, key),
            outcome,
        }
    }
}
