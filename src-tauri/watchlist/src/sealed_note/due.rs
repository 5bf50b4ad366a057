use rusqlite::Connection;

use crate::{Now, Result};

/// Names to the hook the films whose sealed notes open by today, or were open on a day that is to come again after a
/// wrong clock was mended. On almost every day there are none, and nothing is written.
pub(crate) fn come_due(conn: &Connection, now: Now) -> Result<()> {
    let today = now.today.to_string();
    let due = conn
        .prepare_cached(
            "INSERT OR IGNORE INTO touched (tbl, key, film)
             SELECT 'opened_until', n.film, n.film FROM opened_until u
             CROSS JOIN sealed_note n ON n.opens_on > min(u.day, ?1) AND n.opens_on <= max(u.day, ?1)",
        )?
        .execute([&today])?;
    if due > 0 {
        conn.prepare_cached("UPDATE opened_until SET day = ?1")?
            .execute([&today])?;
    }
    Ok(())
}
