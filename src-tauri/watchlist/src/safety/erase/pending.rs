//! What is still to be done after the rows are gone, written down in the transaction that took them. Without a word of
//! what was erased.

use rusqlite::{Connection, OptionalExtension as _};

use super::target::Target;
use crate::Result;
use crate::nouns::settings::put;

/// The bytes of the file are still to be cleaned.
const BYTES: &str = "erasing";
/// What is still to be taken out of the backups, as JSON.
const BACKUPS: &str = "erasing_from_backups";

pub(super) fn write_down(conn: &Connection, target: &Target, from_backups: bool) -> Result<()> {
    put(conn, BYTES, "yes")?;
    if from_backups {
        let mut targets = targets(conn)?.map_or_else(Vec::new, |(targets, _)| targets);
        targets.push(target.clone());
        put(conn, BACKUPS, &serde_json::to_string(&targets)?)?;
    }
    Ok(())
}

/// Whether the bytes of the file are still to be cleaned.
pub(super) fn bytes(conn: &Connection) -> Result<bool> {
    Ok(get(conn, BYTES)?.is_some())
}

pub(super) fn bytes_done(conn: &Connection) -> Result<()> {
    conn.execute("DELETE FROM setting WHERE name = ?1", [BYTES])?;
    Ok(())
}

/// What is still to be taken out of the backups, and the list of it as it is written.
pub(super) fn targets(conn: &Connection) -> Result<Option<(Vec<Target>, String)>> {
    let Some(list) = get(conn, BACKUPS)? else {
        return Ok(None);
    };
    Ok(Some((serde_json::from_str(&list)?, list)))
}

/// The backups are clean of this list, unless more was added to it since.
pub(super) fn backups_done(conn: &Connection, list: &str) -> Result<()> {
    conn.execute(
        "DELETE FROM setting WHERE name = ?1 AND value = ?2",
        [BACKUPS, list],
    )?;
    Ok(())
}

fn get(conn: &Connection, name: &str) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get("value"))
        .optional()?)
}
