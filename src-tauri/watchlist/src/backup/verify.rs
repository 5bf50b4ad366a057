use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::{Error, Result, check, schema};

/// Opens a copy as a stranger would. Gives its schema; nothing if it does not hold the rows of this fingerprint.
pub(super) fn verify(copy: &Path, original: &str) -> Result<Option<i32>> {
    let conn = open(copy)?;
    if let Some(why) = is_whole(&conn)? {
        return Err(failed(why));
    }
    if fingerprint(&conn)? != original {
        return Ok(None);
    }
    Ok(Some(conn.pragma_query_value(
        None,
        "user_version",
        |row| row.get(0),
    )?))
}

/// It does not hold what it was made from.
pub(super) fn not_the_same() -> Error {
    failed("it does not hold the same rows")
}

/// Why a watchlist is not whole; nothing if it is, by SQLite's own check and by every sum in it.
pub(crate) fn is_whole(conn: &Connection) -> Result<Option<&'static str>> {
    let checked = check::look(conn)?;
    Ok(if !checked.file_whole {
        Some("SQLite finds it damaged")
    } else if !checked.found.is_empty() {
        Some("a row in it is not what was written")
    } else {
        None
    })
}

/// A finished copy, opened without leaving anything beside it.
pub(crate) fn open(copy: &Path) -> Result<Connection> {
    let path = copy
        .to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3f")
        .replace('#', "%23");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(format!("file:{path}?immutable=1"), flags)?;
    schema::register(&conn)?;
    Ok(conn)
}

/// What the person's tables hold, as text: equal where no row differs.
pub(super) fn fingerprint(conn: &Connection) -> Result<String> {
    let sql = "SELECT coalesce(group_concat(tbl || ' ' || row_count || ' ' || sum, ', ' ORDER BY tbl), '') FROM table_sum";
    Ok(conn.query_row(sql, [], |row| row.get(0))?)
}

fn failed(why: &str) -> Error {
    Error::Disk(format!(
        "A backup was made but did not pass its check: {why}. It was thrown away; the backups from before are kept, \
         and the watchlist itself was not touched."
    ))
}
