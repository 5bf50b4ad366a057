//! Rows against their checksums.

use rusqlite::Connection;

use crate::Result;
use crate::storage::blocks::HISTORY;
use crate::storage::schema::JOURNAL_SUM;
use crate::storage::{LossyRow as _, Monitor, SummedTable};

/// What became of one table.
#[derive(Debug, Default)]
pub(super) struct SumCheck {
    /// How many rows were held against their checksums.
    pub rows: u32,
    /// The keys of those that are not what was written.
    pub rotten: Vec<i64>,
    /// Whether no row is gone or came from nowhere, as far as that can be known.
    pub set_whole: bool,
}

/// After how many rows it is said how many there were.
const TOLD_EVERY: u32 = 250;

/// How many rows have a checksum, as far as that can be told without reading them all; none if it cannot.
pub(super) fn rows(conn: &Connection) -> Option<u32> {
    let sql = "SELECT coalesce((SELECT sum(row_count) FROM table_sum), 0) + (SELECT count(*) FROM journal)";
    conn.query_row(sql, [], |row| row.get(0)).ok()
}

/// A table of the person's: each row by its checksum, and the set of them by the table's.
pub(super) fn of_table(
    conn: &Connection,
    table: &SummedTable,
    monitor: &Monitor,
) -> Result<SumCheck> {
    let name = &table.name;
    let sql = format!(
        "SELECT r.row_count, coalesce(s.row_count, 0) = r.row_count AND coalesce(s.sum, 0) = r.sum AS whole
         FROM (SELECT count(*) AS row_count, xor_of(row_sum) AS sum FROM {name}) r
         LEFT JOIN table_sum s ON s.tbl = ?1"
    );
    let (rows, set_whole) = conn.query_row(&sql, [name], |row| {
        Ok((row.get("row_count")?, row.get("whole")?))
    })?;
    Ok(SumCheck {
        rows,
        rotten: rotten_rows(conn, table, monitor)?,
        set_whole,
    })
}

/// The keys of the rows that do not have the checksum that was written with them.
pub(crate) fn rotten_rows(
    conn: &Connection,
    table: &SummedTable,
    monitor: &Monitor,
) -> Result<Vec<i64>> {
    let (name, key) = (&table.name, &table.key);
    let sql = format!(
        "SELECT {key} AS key, row_sum <> {} AS rotten FROM {name} NOT INDEXED",
        table.sum("")
    );
    rotten(conn, &sql, monitor)
}

/// The history, whose rows have checksums of their own; found by the changes that they belong to.
pub(super) fn of_journal(conn: &Connection, monitor: &Monitor) -> Result<SumCheck> {
    let schema: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let sql = match schema {
        // A row of the history had a number, and images alone.
        ..5 => {
            "SELECT change AS key,
                    sum <> sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after) AS rotten
             FROM journal NOT INDEXED"
        }
        // None of them was packed.
        5..9 => &format!("SELECT change AS key, sum <> {JOURNAL_SUM} AS rotten FROM journal"),
        _ => &format!("SELECT change AS key, sum <> {JOURNAL_SUM} AS rotten FROM {HISTORY}"),
    };
    Ok(SumCheck {
        rows: count(conn, "journal")?,
        rotten: rotten(conn, sql, monitor)?,
        set_whole: true,
    })
}

/// The person's own pictures, kept under the hash of their content.
pub(super) fn of_images(conn: &Connection, monitor: &Monitor) -> Result<SumCheck> {
    // An older schema has none, or another table of that name in the way of its update.
    let there: bool = conn.query_row(
        "SELECT count(*) = 2 AS there FROM pragma_table_info('image') WHERE name IN ('hash', 'bytes')",
        [],
        |row| row.get("there"),
    )?;
    if !there {
        return Ok(SumCheck {
            set_whole: true,
            ..SumCheck::default()
        });
    }
    let sql = "SELECT rowid AS key, hash <> content_hash(bytes) AS rotten FROM image NOT INDEXED";
    Ok(SumCheck {
        rows: count(conn, "image")?,
        rotten: rotten(conn, sql, monitor)?,
        set_whole: true,
    })
}

/// The keys of the rows that are, of all that are read. One whose key is no number any more cannot be named: SQLite's own
/// check finds that.
fn rotten(conn: &Connection, sql: &str, monitor: &Monitor) -> Result<Vec<i64>> {
    let mut statement = conn.prepare(sql)?;
    let mut all = statement.query([])?;
    let (mut rotten, mut untold) = (Vec::new(), 0);
    while let Some(row) = all.next()? {
        if row.get::<_, Option<bool>>("rotten")? == Some(true) {
            rotten.extend(row.value_if::<i64>("key")?);
        }
        untold += 1;
        if untold == TOLD_EVERY {
            monitor.advance(untold)?;
            untold = 0;
        }
    }
    monitor.advance(untold)?;
    Ok(rotten)
}

fn count(conn: &Connection, table: &str) -> Result<u32> {
    let sql = format!("SELECT count(*) FROM {table} NOT INDEXED");
    Ok(conn.query_row(&sql, [], |row| row.get(0))?)
}
