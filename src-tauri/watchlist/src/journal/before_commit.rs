//! The hook every transaction passes through before it commits: verbs, undo, seeding, and one day import and merge.

use rusqlite::{Connection, params};

use super::ChangeId;
use crate::Result;
use crate::derived::card;
use crate::storage::SummedTable;

/// What a transaction touched.
#[derive(Debug, Default)]
pub(crate) struct Touched {
    /// Films whose cards were made again, in order of their keys.
    pub films: Vec<i64>,
    /// Collections rated or commented on.
    pub collections: Vec<i64>,
}

/// Brings sums, cards, tallies and the search index up to what the transaction's rows now say.
///
/// `change`: the act being committed, if it is the person's; journal rows that came to nothing are dropped.
pub(crate) fn before_commit(
    conn: &Connection,
    tables: &[SummedTable],
    change: Option<ChangeId>,
) -> Result<Touched> {
    sum_touched(conn, tables)?;
    if let Some(change) = change {
        conn.prepare_cached("DELETE FROM journal WHERE change = ?1 AND before IS after")?
            .execute([change])?;
        conn.prepare_cached(
            "UPDATE journal SET sum = sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after)
             WHERE change = ?1",
        )?
        .execute([change])?;
    }
    let films = card::refresh(conn)?;
    let collections = conn
        .prepare_cached("SELECT DISTINCT collection FROM touched WHERE collection IS NOT NULL ORDER BY collection")?
        .query_map([], |row| row.get("collection"))?
        .collect::<Result<_, _>>()?;
    conn.prepare_cached("DELETE FROM touched")?.execute([])?;
    Ok(Touched { films, collections })
}

/// Sums the touched rows of every table.
pub(crate) fn sum_touched(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    tables.iter().try_for_each(|table| sum(conn, table))
}

/// Sums the touched rows of one table, and the table's set of rows by what left it and what came.
fn sum(conn: &Connection, table: &SummedTable) -> Result<()> {
    let (name, key) = (&table.name, &table.key);
    let touched: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM touched WHERE tbl = ?1)")?
        .query_row([name], |row| row.get(0))?;
    if !touched {
        return Ok(());
    }
    let sums = format!(
        "UPDATE {name} SET row_sum = {} WHERE {key} IN (SELECT key FROM touched WHERE tbl = '{name}')",
        table.sum()
    );
    conn.prepare_cached(&sums)?.execute([])?;
    let difference = format!(
        "SELECT xor_of(t.old_sum) AS left_sum, count(t.old_sum) AS left_rows,
                xor_of(r.row_sum) AS came_sum, count(r.{key}) AS came_rows
         FROM touched t LEFT JOIN {name} r ON r.{key} = t.key WHERE t.tbl = '{name}'"
    );
    let (sum, rows): (i64, i64) = conn.prepare_cached(&difference)?.query_row([], |row| {
        Ok((
            row.get::<_, i64>("left_sum")? ^ row.get::<_, i64>("came_sum")?,
            row.get::<_, i64>("came_rows")? - row.get::<_, i64>("left_rows")?,
        ))
    })?;
    conn.prepare_cached(
        "INSERT INTO table_sum (tbl, row_count, sum) VALUES (?1, ?2, ?3)
         ON CONFLICT (tbl) DO UPDATE SET row_count = row_count + ?2, sum = (sum | ?3) - (sum & ?3)",
    )?
    .execute(params![name, rows, sum])?;
    Ok(())
}
