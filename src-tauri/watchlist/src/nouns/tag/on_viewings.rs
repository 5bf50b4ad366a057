use rusqlite::Connection;

use super::{FilmTag, find_or_make, of};
use crate::values::ViewingId;
use crate::{Now, Result};

/// Says what tags a viewing has, by their names; within an act.
pub(crate) fn tag_viewing(
    conn: &Connection,
    viewing: ViewingId,
    names: &[String],
    now: Now,
) -> Result<()> {
    let tags = names.iter().map(|name| find_or_make(conn, name, now));
    let tags = tags.collect::<Result<Vec<_>>>()?;
    let before = of_viewing(conn, viewing)?;
    for FilmTag { tag, .. } in before.iter().filter(|it| !tags.contains(&it.tag)) {
        conn.prepare_cached("DELETE FROM viewing_tag WHERE viewing = ?1 AND tag = ?2")?
            .execute([viewing, *tag])?;
    }
    for tag in tags {
        conn.prepare_cached(
            "INSERT INTO viewing_tag (viewing, tag) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
        )?
        .execute([viewing, tag])?;
    }
    Ok(())
}

/// A viewing's tags, in the person's order.
pub(crate) fn of_viewing(conn: &Connection, viewing: ViewingId) -> Result<Vec<FilmTag>> {
    of(conn, ("viewing_tag", "viewing"), viewing)
}
