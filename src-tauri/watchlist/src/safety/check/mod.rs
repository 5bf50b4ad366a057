//! The integrity check: whether every word the person wrote is still what it was.

pub(crate) mod as_made;
mod due;
mod looked_through;
mod sums;

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::query::{Counts, counts};
use crate::storage::{
    CopyPlace, Folder, Monitor, Scratch, SummedTable, WorkStage, read_only, schema,
};
use crate::{Error, NotWhole, Result};

pub use due::check_if_due;
pub(crate) use looked_through::looked_through;
pub(crate) use sums::rotten_rows;

/// More findings than this are not named one by one.
const NAMED_ONE_BY_ONE: usize = 1_000;

/// What was looked at, and what was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Checked {
    /// What the watchlist holds.
    pub counts: Counts,
    /// How many rows were held against their checksums: all that the person wrote, and every earlier version of it.
    pub rows: u32,
    /// Whether SQLite finds its file whole.
    pub file_whole: bool,
    /// What is not as it was written, at most a thousand; empty: every word is.
    pub found: Vec<Finding>,
    /// What other programs added to the file, by their names: it is not used, and stays.
    pub added: Vec<String>,
    /// Whether what lists show and collections say was found not to be what is made from the rest: it is to be made anew.
    /// Not looked at where anything else was found, or where there is no room for a copy.
    pub to_make_anew: bool,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Finding {
    /// The table it is in, by its name in the file.
    pub table: String,
    /// The row's key; none where a row is missing, or came from nowhere.
    pub key: Option<i64>,
    /// The film or the collection it is about: `The Ascent (1977)`.
    pub title: Option<String>,
}

impl Checked {
    /// Whether there is nothing to repair.
    pub fn all_is_well(&self) -> bool {
        self.findings() == 0
    }

    /// The same, and whether nothing is to be made anew.
    pub fn is_as_it_should_be(&self) -> bool {
        self.all_is_well() && !self.to_make_anew
    }

    /// How much there is to repair, at most a thousand and the file itself.
    pub fn findings(&self) -> usize {
        self.found.len() + usize::from(!self.file_whole)
    }
}

/// Looks at all of the watchlist in a folder, beside whoever has it open. Nothing is written.
pub fn check(folder: &Path, monitor: &Monitor) -> Result<Checked> {
    let folder = Folder::there(folder)?;
    let mut conn = read_only(&folder.watchlist())?;
    monitor.watch(&mut conn)?;
    let room = || Scratch::within(folder.path(), CopyPlace::Checking);
    monitor.ended(look_within(&conn, room, monitor))
}

/// The same of what a connection reads, with room for a copy made so.
pub(crate) fn look_within<R: AsRef<Path>>(
    conn: &Connection,
    room: impl FnOnce() -> Result<R>,
    monitor: &Monitor,
) -> Result<Checked> {
    let mut checked = look(conn, &monitor.followed())?;
    if checked.all_is_well() {
        monitor.begin(WorkStage::Deriving, None)?;
        let as_made = room().and_then(|room| as_made::is_as_made(conn, room.as_ref(), monitor));
        checked.to_make_anew = match as_made {
            Err(Error::Full(_) | Error::Disk(_)) => false,
            as_made => !as_made?,
        };
    }
    Ok(checked)
}

/// Looks at all that a connection reads: the file by SQLite's own integrity check, then every row by its checksum.
pub(crate) fn look(conn: &Connection, monitor: &Monitor) -> Result<Checked> {
    monitor.followed().begin(WorkStage::CheckingFile, None)?;
    let mut checked = Checked {
        counts: Counts::default(),
        rows: 0,
        file_whole: true,
        found: Vec::new(),
        added: Vec::new(),
        to_make_anew: false,
    };
    let Some(shape) = readable(schema::compare(conn), &mut checked)? else {
        return Ok(checked);
    };
    checked.added = shape.more.into_iter().map(|it| it.name).collect();
    checked.added.truncate(NAMED_ONE_BY_ONE);
    if !shape.other.is_empty() {
        // Of a table that is not ours nothing can be said, and nothing in it is asked.
        let other = shape.other.iter().map(|it| Finding::of(it, None));
        checked.found = other.collect();
        return Ok(checked);
    }
    checked.file_whole = is_file_whole(conn)?;
    let tables = readable(SummedTable::all(conn), &mut checked)?.unwrap_or_default();
    monitor.begin(WorkStage::CheckingRows, sums::rows(conn))?;
    for table in &tables {
        let found = sums::of_table(conn, table, monitor);
        note(found, &table.name, &mut checked)?;
    }
    note(sums::of_journal(conn, monitor), "journal", &mut checked)?;
    note(sums::of_images(conn, monitor), "image", &mut checked)?;
    let counts = readable(counts::counts(conn), &mut checked)?;
    checked.counts = counts.unwrap_or_default();
    checked.found.truncate(NAMED_ONE_BY_ONE);
    for finding in &mut checked.found {
        finding.title = title(conn, &tables, finding);
    }
    // What was cut off may have been taken for what cannot be read.
    monitor.goes_on()?;
    Ok(checked)
}

fn is_file_whole(conn: &Connection) -> Result<bool> {
    let verdict = conn.query_row("PRAGMA integrity_check(1)", [], |row| {
        row.get::<_, String>(0)
    });
    match verdict.map_err(Error::from) {
        Ok(verdict) => Ok(verdict == "ok"),
        Err(Error::Damaged(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// What is read; where the file cannot be read, that is what was found.
fn readable<T>(read: Result<T>, checked: &mut Checked) -> Result<Option<T>> {
    match read {
        Ok(read) => Ok(Some(read)),
        Err(Error::Damaged(_)) => {
            checked.file_whole = false;
            Ok(None)
        }
        Err(other) => Err(other),
    }
}

fn note(found: Result<sums::SumCheck>, table: &str, checked: &mut Checked) -> Result<()> {
    let Some(found) = readable(found, checked)? else {
        checked.found.push(Finding::of(table, None));
        return Ok(());
    };
    checked.rows = checked.rows.saturating_add(found.rows);
    let rotten = found.rotten.into_iter().map(Some);
    let missing = (!found.set_whole).then_some(None);
    checked
        .found
        .extend(rotten.chain(missing).map(|key| Finding::of(table, key)));
    Ok(())
}

impl Finding {
    pub(crate) fn of(table: &str, key: Option<i64>) -> Self {
        Self {
            table: table.to_owned(),
            key,
            title: None,
        }
    }
}

/// What a finding is about, if that can still be read.
pub(crate) fn title(
    conn: &Connection,
    tables: &[SummedTable],
    finding: &Finding,
) -> Option<String> {
    let table = tables.iter().find(|it| it.name == finding.table)?;
    let named = match (table.film(), table.collection()) {
        (Some(film), _) => format!(
            "SELECT iif(card.year IS NULL, card.title, card.title || ' (' || card.year || ')')
             FROM {} t JOIN card ON card.film = t.{film} WHERE t.{} = ?1",
            table.name, table.key
        ),
        (None, Some(collection)) => format!(
            "SELECT c.name FROM {} t JOIN collection c ON c.id = t.{collection} WHERE t.{} = ?1",
            table.name, table.key
        ),
        (None, None) => return None,
    };
    conn.query_row(&named, [finding.key?], |row| row.get(0))
        .optional()
        .ok()
        .flatten()
}

/// Why a watchlist is not whole; nothing if it is, by SQLite's own integrity check and by every checksum in it.
pub(crate) fn is_whole(conn: &Connection, monitor: &Monitor) -> Result<Option<NotWhole>> {
    let checked = look(conn, monitor)?;
    Ok(if !checked.file_whole {
        Some(NotWhole::File)
    } else if !checked.found.is_empty() {
        Some(NotWhole::Row)
    } else {
        None
    })
}
