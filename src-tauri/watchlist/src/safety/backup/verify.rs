use std::path::Path;

use rusqlite::Connection;

use crate::query::{Counts, counts};
use crate::safety::check;
use crate::storage::{Monitor, schema, unchanging};
use crate::{Damage, DiskTrouble, Error, Result};

/// What came of holding a copy against the watchlist it was made from.
pub(super) enum Verified {
    /// It holds the same rows, under this schema.
    Same(i32),
    /// It is whole, under this schema, and the watchlist has been written meanwhile: of which moment it is cannot be told.
    Meanwhile(i32),
}

/// Opens a copy as a stranger would and holds it against the watchlist it was made from: as that was before, by its
/// [`fingerprint`], and as it is now.
pub(super) fn verify(
    copy: &Path,
    before: &str,
    original: &Connection,
    monitor: &Monitor,
) -> Result<Verified> {
    let mut conn = open(copy)?;
    monitor.watch(&mut conn)?;
    if let Some(why) = check::is_whole(&conn, monitor)? {
        return Err(Error::Disk(DiskTrouble::BackupNotWhole { why }));
    }
    let schema = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let (held, now) = (fingerprint(&conn)?, fingerprint(original)?);
    if held == before || held == now {
        return Ok(Verified::Same(schema));
    }
    if before != now {
        return Ok(Verified::Meanwhile(schema));
    }
    Err(Error::Disk(DiskTrouble::BackupOfOtherRows))
}

/// A finished copy, opened without leaving anything beside it.
pub(crate) fn open(copy: &Path) -> Result<Connection> {
    let conn = unchanging(copy)?;
    // To SQLite an empty file is a database, too.
    let id: i32 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id != schema::APPLICATION_ID {
        return Err(Error::Damaged(Damage::CopyEmpty {
            copy: copy.to_path_buf(),
        }));
    }
    Ok(conn)
}

/// What the person's tables hold, as text: equal where no row differs.
pub(super) fn fingerprint(conn: &Connection) -> Result<String> {
    let sql = "SELECT coalesce(group_concat(tbl || ' ' || row_count || ' ' || sum, ', ' ORDER BY tbl), '') FROM table_sum";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

/// The [`fingerprint`] of a copy; none of one that cannot be read.
pub(super) fn fingerprint_at(copy: &Path) -> Option<String> {
    open(copy).and_then(|copy| fingerprint(&copy)).ok()
}

/// What a copy holds; nothing of one that cannot be read.
pub(super) fn counts_at(copy: &Path) -> Option<Counts> {
    open(copy).and_then(|copy| counts::counts(&copy)).ok()
}
