use rusqlite::{Connection, params};

use crate::Result;
use crate::nouns::in_order::InOrder;
use crate::values::{FilmId, ListId};

/// Puts films behind those of a list, in this order.
pub(super) fn put(conn: &Connection, list: ListId, films: &[FilmId]) -> Result<()> {
    for film in films {
        let position = InOrder::on_list(conn, list).behind()?;
        conn.prepare_cached(
            "INSERT OR IGNORE INTO list_film (list, film, position) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![list, film, position])?;
    }
    Ok(())
}
