//! By which rules what is derived was made, and how all of it is made anew.

use rusqlite::Connection;

use super::{mark_collection, mark_stale};
use crate::Result;

/// The number of the rules: how titles are folded, compared and put in order, and what a card says. Whoever changes one of
/// them raises it, and what was made by others is made anew.
const RULES: i64 = 4;

/// Whether all that is derived was made by these rules.
pub(crate) fn are_ours(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached("SELECT rules FROM derived_by")?
        .query_row([], |row| Ok(row.get::<_, i64>("rules")? == RULES))?)
}

/// Takes away all that is derived and marks everything there is, so that the hook before the commit makes it again by these
/// rules. Words once known stay known: readers have their numbers.
pub(crate) fn forget_all(conn: &Connection) -> Result<()> {
    conn.execute_batch(include_str!("forget_all.sql"))?;
    conn.execute(&mark_stale("film", "id", "FROM film WHERE true"), [])?;
    conn.execute(&mark_collection("id", "FROM collection WHERE true"), [])?;
    conn.execute("UPDATE derived_by SET rules = ?1", [RULES])?;
    Ok(())
}
