//! Where the diary has the viewings of films that are shown, and what those name.

use rusqlite::Connection;

use crate::Result;

/// Brings it up to date for the stale films that are shown or not, or of which a viewing may differ.
pub(crate) fn refresh(conn: &Connection) -> Result<()> {
    for sql in [
        include_str!("diary/leave.sql"),
        include_str!("diary/refresh.sql"),
        include_str!("diary/leave_names.sql"),
        include_str!("diary/name.sql"),
    ] {
        conn.prepare_cached(sql)?.execute([])?;
    }
    Ok(())
}
