//! Places where films were seen, and people with whom, as viewings of films that are shown name them.

use rusqlite::Connection;
use serde::Serialize;

use crate::Result;
use crate::nouns::viewing::Circumstance;
use crate::storage::LossyRow as _;
use crate::values::title;

/// A place where films were seen, or someone with whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CircumstanceLine {
    /// Its name, or theirs.
    pub name: String,
    /// In how many viewings it is named.
    pub viewings: u32,
}

/// All of them, by name.
pub(crate) fn circumstances(
    conn: &Connection,
    kind: Circumstance,
) -> Result<Vec<CircumstanceLine>> {
    let mut lines: Vec<CircumstanceLine> = conn
        .prepare_cached(
            "SELECT name, count(*) AS viewings FROM viewing_name WHERE kind = ?1 GROUP BY name",
        )?
        .query_map([kind.stored()], |row| {
            Ok(CircumstanceLine {
                name: row.text("name")?,
                viewings: row.get("viewings")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    lines.sort_by_cached_key(|it| title::as_it_is_key(&it.name));
    Ok(lines)
}

/// Their names alone. From one name to the next, whatever lies between: there are few, in many viewings.
pub(crate) fn names(conn: &Connection, kind: Circumstance) -> Result<Vec<String>> {
    Ok(conn
        .prepare_cached(
            "WITH RECURSIVE each (name) AS (
               SELECT min(name) FROM viewing_name WHERE kind = ?1
               UNION ALL
               SELECT (SELECT min(v.name) FROM viewing_name v WHERE v.kind = ?1 AND v.name > each.name)
               FROM each WHERE each.name IS NOT NULL
             )
             SELECT name FROM each WHERE name IS NOT NULL",
        )?
        .query_map([kind.stored()], |row| row.text("name"))?
        .collect::<Result<_, _>>()?)
}
