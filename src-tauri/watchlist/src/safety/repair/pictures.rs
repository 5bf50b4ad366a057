//! Pictures of the person's own whose bytes are not what they were.

use rusqlite::{Connection, params};

use super::outcome::{Outcome, RepairedRow};
use super::rebuild::Rebuilt;
use crate::Result;
use crate::storage::blocks::of_history;

const IN_BACKUP: &str =
    "SELECT kind, bytes FROM image WHERE hash = ?1 AND hash = content_hash(bytes)";

/// Brings them from the backups; one that no backup has is taken off its stamp.
pub(super) fn repair(rebuilt: &Rebuilt) -> Result<Vec<RepairedRow>> {
    let conn = &rebuilt.conn;
    if !conn.table_exists(None, "image")? {
        return Ok(Vec::new());
    }
    conn.execute("DELETE FROM image WHERE hash <> content_hash(bytes)", [])?;
    conn.execute("DELETE FROM picture WHERE hash <> content_hash(bytes)", [])?;
    let mut repaired = Vec::new();
    for (film, hash) in gone(conn)? {
        let found = rebuilt.sources.first(IN_BACKUP, [&hash], |row| {
            Ok((
                row.get::<_, String>("kind")?,
                row.get::<_, Vec<u8>>("bytes")?,
            ))
        });
        let outcome = match found {
            Some(((kind, bytes), backup)) => {
                conn.execute(
                    "INSERT OR IGNORE INTO image (hash, kind, bytes) VALUES (?1, ?2, ?3)",
                    params![hash, kind, bytes],
                )?;
                Outcome::Healed {
                    backup: Some(backup),
                }
            }
            None => {
                conn.execute("DELETE FROM own_picture WHERE picture = ?1", [&hash])?;
                Outcome::Lost
            }
        };
        repaired.push(RepairedRow::new("own_picture", film, outcome));
    }
    Ok(repaired)
}

/// What is named, by a film or in the history, and not there: the film that shows it, and the hash.
fn gone(conn: &Connection) -> Result<Vec<(Option<i64>, String)>> {
    Ok(conn
        .prepare(&of_history(include_str!("gone.sql")))?
        .query_map([], |row| Ok((row.get("film")?, row.get("picture")?)))?
        .collect::<Result<_, _>>()?)
}
