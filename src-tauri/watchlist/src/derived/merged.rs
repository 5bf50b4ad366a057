//! Where a film leads that was merged into another.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{mark_collection, mark_stale};
use crate::Result;
use crate::values::FilmId;

/// The film that stands in the place of this one: the one it was merged into, over as many steps as there are; itself
/// where it was not, or where the way is a circle and has no end.
pub(crate) fn leads_to(conn: &Connection, film: FilmId) -> Result<FilmId> {
    let end = conn
        .prepare_cached(include_str!("leads_to.sql"))?
        .query_row([film], |row| row.get("film"))
        .optional()?;
    Ok(end.unwrap_or(film))
}

/// Brings what collections say to where the films lead that it came for, wherever a film was touched that may lie on the
/// way: merging, undoing that, restoring and erasing all pass here.
pub(crate) fn lead_entries(conn: &Connection) -> Result<()> {
    let any: bool = conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM touched_film)
               AND (EXISTS (SELECT 1 FROM film WHERE merged_into IS NOT NULL)
                 OR EXISTS (SELECT 1 FROM entry WHERE film <> made_for))",
        )?
        .query_row([], |row| row.get(0))?;
    if !any {
        return Ok(());
    }
    let astray: Vec<(i64, FilmId)> = conn
        .prepare_cached(include_str!("entries_astray.sql"))?
        .query_map([], |row| Ok((row.get("entry")?, row.get("film")?)))?
        .collect::<Result<_, _>>()?;
    mark_wholes(conn)?;
    for (entry, film) in astray {
        // Both are shown otherwise from now on.
        let both = "FROM (SELECT film FROM entry WHERE id = ?1 UNION SELECT ?2) WHERE true";
        conn.prepare_cached(&mark_stale("entry", "film", both))?
            .execute(params![entry, film])?;
        let collection = "FROM entry WHERE id = ?1";
        conn.prepare_cached(&mark_collection("collection", collection))?
            .execute([entry])?;
        conn.prepare_cached("UPDATE entry SET film = ?2 WHERE id = ?1")?
            .execute(params![entry, film])?;
        conn.prepare_cached("UPDATE entry_credit SET film = ?2 WHERE entry = ?1")?
            .execute(params![entry, film])?;
    }
    Ok(())
}

/// Where facts of a film may differ that was merged, those of the film it leads to may: that is found by its titles, too.
fn mark_wholes(conn: &Connection) -> Result<()> {
    let wholes = concat!("FROM (", include_str!("wholes.sql"), ") WHERE true");
    conn.prepare_cached(&mark_stale("film", "film", wholes))?
        .execute([])?;
    Ok(())
}

#[cfg(test)]
mod tests;
