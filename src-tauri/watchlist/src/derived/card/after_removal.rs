use rusqlite::Connection;

use super::refresh::notes;
use crate::Result;
use crate::derived::index;
use crate::storage::SummedTable;
use crate::values::FilmId;

/// Brings what is derived up to date in a copy of any schema after rows were taken out of it, and only that: of a film
/// that is still shown, nothing has changed but what the person did with it. Older cards have no other columns.
pub(crate) fn refresh_after_removal(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    conn.execute_batch(include_str!("after_removal.sql"))?;
    let films: Vec<(FilmId, bool)> = conn
        .prepare("SELECT s.film, c.film IS NOT NULL AS shown FROM stale s LEFT JOIN card c ON c.film = s.film")?
        .query_map([], |row| Ok((row.get("film")?, row.get("shown")?)))?
        .collect::<Result<_, _>>()?;
    let can_be_sealed = tables.iter().any(|table| table.name == "sealed_note");
    for (film, shown) in films {
        if !shown {
            index::forget(conn, film)?;
        } else {
            index::index_note(conn, film, &notes(conn, film, can_be_sealed)?)?;
        }
    }
    conn.execute_batch("DELETE FROM stale; DELETE FROM touched")?;
    Ok(())
}
