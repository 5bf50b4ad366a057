//! What became of a change's rows since: which are as it left them and can go back alone.

use rusqlite::{Connection, params};

use super::ChangeId;
use super::undo::tables_of;
use crate::Result;
use crate::storage::SummedTable;
use crate::storage::blocks::HISTORY;

/// The rows of a change, as they are now: in `undoable` those that can go back, in `blocked` those that cannot, with the
/// rows because of which they cannot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Since {
    /// How many can go back.
    pub undoable: u32,
    /// Whether some cannot.
    pub blocked: bool,
}

impl Since {
    /// A row can go back if it is what the change left, no row that stays leans on it, the rows it needs are there, and
    /// no other has taken its place. One that cannot may keep others from going, so they are asked until all agree.
    pub(super) fn of(conn: &Connection, tables: &[SummedTable], change: ChangeId) -> Result<Self> {
        clear(conn)?;
        let touched = tables_of(conn, tables, change)?;
        for (number, table) in &touched {
            as_left(conn, *number, table, change)?;
        }
        while touched
            .iter()
            .map(|(number, table)| block(conn, tables, *number, table, change))
            .sum::<Result<usize>>()?
            > 0
        {}
        Ok(Self {
            undoable: conn.query_row("SELECT count(*) FROM undoable", [], |row| row.get(0))?,
            blocked: conn.query_row("SELECT EXISTS (SELECT 1 FROM blocked)", [], |row| {
                row.get(0)
            })?,
        })
    }
}

/// Whether any row of a change is as it left it: where none is, nothing of it can go back alone. Asked of a reader, which
/// writes nothing down, and answered at the first that is.
pub(super) fn any_as_left(
    conn: &Connection,
    tables: &[SummedTable],
    change: ChangeId,
) -> Result<bool> {
    for (number, table) in tables_of(conn, tables, change)? {
        let sql = format!("SELECT EXISTS ({})", rows_as_left(table));
        if conn
            .prepare_cached(&sql)?
            .query_row(params![change, number], |row| row.get(0))?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The rows of one table that are what the change `?1` left, by their checksums; `?2` is the table's number.
fn rows_as_left(table: &SummedTable) -> String {
    let SummedTable { name, key, .. } = table;
    format!(
        "SELECT j.tbl, j.key FROM journal j LEFT JOIN {name} r ON r.{key} = j.key
         WHERE j.change = ?1 AND j.tbl = ?2 AND iif(r.{key} IS NULL, NULL, {}) IS j.after_sum",
        table.sum("r.")
    )
}

/// Forgets what was found of the change asked about last.
pub(super) fn clear(conn: &Connection) -> Result<()> {
    Ok(conn.execute_batch("DELETE FROM undoable; DELETE FROM blocked; DELETE FROM fresh;")?)
}

/// Parts the rows of one table into those that are what the change left, by their checksums, and those that are not.
fn as_left(conn: &Connection, number: i64, table: &SummedTable, change: ChangeId) -> Result<()> {
    let same = format!("INSERT INTO undoable {}", rows_as_left(table));
    conn.prepare_cached(&same)?
        .execute(params![change, number])?;
    conn.prepare_cached(
        "INSERT INTO blocked
         SELECT tbl, key FROM journal j WHERE change = ?1 AND tbl = ?2
           AND NOT EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = j.tbl AND g.key = j.key)",
    )?
    .execute(params![change, number])?;
    Ok(())
}

/// Finds the rows of one table that others keep from going. Gives how many more those are.
fn block(
    conn: &Connection,
    tables: &[SummedTable],
    number: i64,
    table: &SummedTable,
    change: ChangeId,
) -> Result<usize> {
    for other in tables {
        if let Some(theirs) = other.number {
            for (column, _) in other.refers_to.iter().filter(|(_, to)| *to == table.name) {
                leaning(conn, table, (number, change), (theirs, other, column))?;
            }
        }
    }
    for (column, to) in &table.refers_to {
        let needed = tables.iter().find(|needed| needed.name == *to);
        if let Some((theirs, needed)) = needed.and_then(|it| Some((it.number?, it))) {
            missing(conn, (number, change), column, (theirs, needed))?;
        }
    }
    for columns in &table.unique {
        in_its_place(conn, table, (number, change), columns)?;
    }
    conn.prepare_cached("INSERT OR IGNORE INTO blocked SELECT tbl, other FROM fresh")?
        .execute([])?;
    conn.prepare_cached("INSERT OR IGNORE INTO blocked SELECT ?1, key FROM fresh")?
        .execute([number])?;
    let more = conn
        .prepare_cached("DELETE FROM undoable WHERE tbl = ?1 AND key IN (SELECT key FROM fresh)")?
        .execute([number])?;
    conn.prepare_cached("DELETE FROM fresh")?.execute([])?;
    Ok(more)
}

/// Rows that refer to one that would go, and would stay themselves.
fn leaning(
    conn: &Connection,
    table: &SummedTable,
    (number, change): (i64, ChangeId),
    (theirs, other, column): (i64, &SummedTable, &str),
) -> Result<()> {
    let (name, key) = (&other.name, &other.key);
    // From the smaller side: a change may have brought a hundred thousand rows, and a few may refer to them.
    let few: bool = conn
        .prepare_cached(
            "SELECT coalesce((SELECT row_count FROM table_sum WHERE tbl = ?1), 0)
                  < coalesce((SELECT row_count FROM table_sum WHERE tbl = ?2), 0)",
        )?
        .query_row([name, &table.name], |row| row.get(0))?;
    let joined = match few {
        true => format!("{name} o CROSS JOIN journal j ON j.key = o.{column}"),
        false => format!("journal j CROSS JOIN {name} o ON o.{column} = j.key"),
    };
    let sql = format!(
        "INSERT INTO fresh SELECT j.key, ?3, o.{key} FROM {joined}
         WHERE j.change = ?1 AND j.tbl = ?2 AND j.before IS NULL
           AND NOT EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = ?3 AND g.key = o.{key})"
    );
    conn.prepare_cached(&sql)?
        .execute(params![change, number, theirs])?;
    Ok(())
}

/// Rows that one coming back would refer to, and that are not there nor come back with it.
fn missing(
    conn: &Connection,
    (number, change): (i64, ChangeId),
    column: &str,
    (theirs, needed): (i64, &SummedTable),
) -> Result<()> {
    let sql = format!(
        "INSERT INTO fresh SELECT j.key, ?3, j.before ->> '$.{column}' AS needed FROM {HISTORY} j
         WHERE j.change = ?1 AND j.tbl = ?2 AND j.before IS NOT NULL
           AND EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = j.tbl AND g.key = j.key)
           AND needed IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM {name} n WHERE n.{key} = needed)
           AND NOT EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = ?3 AND g.key = needed)",
        name = needed.name,
        key = needed.key
    );
    conn.prepare_cached(&sql)?
        .execute(params![change, number, theirs])?;
    Ok(())
}

/// Rows that are what only one may be, in the place of one coming back, and would stay.
fn in_its_place(
    conn: &Connection,
    table: &SummedTable,
    (number, change): (i64, ChangeId),
    columns: &[String],
) -> Result<()> {
    let (name, key) = (&table.name, &table.key);
    let alike: Vec<String> = columns
        .iter()
        .map(|column| format!("o.{column} = j.before ->> '$.{column}'"))
        .collect();
    let sql = format!(
        "INSERT INTO fresh SELECT j.key, j.tbl, o.{key} FROM {HISTORY} j CROSS JOIN {name} o ON {}
         WHERE j.change = ?1 AND j.tbl = ?2 AND j.before IS NOT NULL AND o.{key} <> j.key
           AND EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = j.tbl AND g.key = j.key)
           AND NOT EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = j.tbl AND g.key = o.{key})",
        alike.join(" AND ")
    );
    conn.prepare_cached(&sql)?
        .execute(params![change, number])?;
    Ok(())
}
