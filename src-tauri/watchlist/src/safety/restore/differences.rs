use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

use super::copy::Copy;
use super::stage::Staged;
use crate::Result;
use crate::query::Counts;
use crate::query::counts::counts;
use crate::storage::{Folder, Monitor, SummedTable, WorkStage, read_only, uri};

/// What would be different if the watchlist went back to a copy.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Differences {
    /// Films.
    pub films: Difference,
    /// Viewings.
    pub viewings: Difference,
    /// Ratings of films.
    pub ratings: Difference,
    /// Notes, sealed ones among them, and comments.
    pub notes: Difference,
    /// Everything else: the watchlist's waiting films, links, pictures, names.
    pub others: Difference,
    /// Whether the copy is of another watchlist.
    pub of_another: bool,
}

/// Of one kind of thing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Difference {
    /// There now and not in the copy.
    pub fewer: u32,
    /// In the copy and not there now.
    pub more: u32,
    /// In both, and not the same.
    pub other: u32,
}

impl Differences {
    /// Whether the copy says exactly what the watchlist says.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    fn of(&mut self, table: &str) -> &mut Difference {
        match table {
            "film" => &mut self.films,
            "viewing" => &mut self.viewings,
            "rating" => &mut self.ratings,
            "note" | "sealed_note" | "collection_comment" => &mut self.notes,
            _ => &mut self.others,
        }
    }
}

/// What would be different if the watchlist in a folder went back to this copy. Nothing is changed; the copy is made
/// ready within `within`, a folder that is written.
pub fn preview(
    folder: &Path,
    copy: Copy<'_>,
    within: &Path,
    monitor: &Monitor,
) -> Result<Differences> {
    let folder = Folder::there(folder)?;
    let mut conn = read_only(&folder.watchlist())?;
    monitor.watch(&mut conn)?;
    monitor.ended(compare(&conn, &copy.path(&folder)?, within, monitor))
}

/// The same of what a connection reads.
pub(crate) fn compare(
    conn: &Connection,
    copy: &Path,
    within: &Path,
    monitor: &Monitor,
) -> Result<Differences> {
    let staged = Staged::new(copy, within, monitor)?;
    attach(conn, &staged)?;
    let found = differences(conn, monitor);
    detach(conn)?;
    found
}

/// What a copy holds. It is checked, and made ready within `within`, a folder that is written.
pub(crate) fn counts_of(copy: &Path, within: &Path) -> Result<Counts> {
    let staged = Staged::new(copy, within, &Monitor::none())?;
    counts(&read_only(staged.path())?)
}

/// Makes the copy's tables known to a connection as `earlier.…`.
pub(super) fn attach(conn: &Connection, staged: &Staged) -> Result<()> {
    conn.execute("ATTACH ?1 AS earlier", [uri(staged.path())])?;
    Ok(())
}

pub(super) fn detach(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("DETACH earlier")?)
}

/// A watchlist and its copies are known by one uuid.
fn of_another(conn: &Connection) -> Result<bool> {
    let sql =
        "SELECT (SELECT uuid FROM main.watchlist) IS NOT (SELECT uuid FROM earlier.watchlist)";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// Counts row by row, by key and checksum.
fn differences(conn: &Connection, monitor: &Monitor) -> Result<Differences> {
    let mut found = Differences {
        of_another: of_another(conn)?,
        ..Differences::default()
    };
    let mut journalled = SummedTable::all(conn)?;
    journalled.retain(SummedTable::is_journalled);
    monitor.begin(WorkStage::Comparing, u32::try_from(journalled.len()).ok())?;
    for SummedTable { name, key, .. } in journalled {
        let sql = format!(
            "SELECT (SELECT count(*) FROM main.{name} WHERE {key} NOT IN (SELECT {key} FROM earlier.{name})) AS fewer,
                    (SELECT count(*) FROM earlier.{name} WHERE {key} NOT IN (SELECT {key} FROM main.{name})) AS more,
                    (SELECT count(*) FROM main.{name} m JOIN earlier.{name} e USING ({key})
                     WHERE e.row_sum <> m.row_sum) AS other"
        );
        let (fewer, more, other) = conn.query_row(&sql, [], |row| {
            Ok((
                row.get::<_, u32>("fewer")?,
                row.get::<_, u32>("more")?,
                row.get::<_, u32>("other")?,
            ))
        })?;
        let sum = found.of(&name);
        sum.fewer += fewer;
        sum.more += more;
        sum.other += other;
        monitor.advance(1)?;
    }
    Ok(found)
}
