use std::sync::Arc;

use rusqlite::{Connection, ErrorCode, params};

use super::before_commit::{KEY, sum_late};
use super::{ChangeId, Changed, before_commit, steps};
use crate::storage::blocks::HISTORY;
use crate::storage::schema::journal_sum;
use crate::storage::{SummedTable, Watchlist};
use crate::{Error, Refusal, Result};

/// Which image of its rows a change goes back, or forward, to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

impl Watchlist {
    /// Takes back the newest change that still holds. With none, nothing happens.
    pub fn undo(&mut self) -> Result<Changed> {
        let step = steps(&self.conn)?.undo;
        self.go(step.map(|step| step.change), Side::Before, "undone")
    }

    /// Does again the change undone last. With none, nothing happens.
    pub fn redo(&mut self) -> Result<Changed> {
        let step = steps(&self.conn)?.redo;
        self.go(step.map(|step| step.change), Side::After, "done")
    }

    fn go(&mut self, change: Option<ChangeId>, side: Side, state: &str) -> Result<Changed> {
        self.with_room(|watchlist| watchlist.go_once(change, side, state))
    }

    fn go_once(&mut self, change: Option<ChangeId>, side: Side, state: &str) -> Result<Changed> {
        let tables = Arc::clone(&self.tables);
        let tx = self.writing()?;
        if let Some(change) = change {
            let touched = tables_of(&tx, &tables, change)?;
            if side == Side::Before {
                hold_images(&tx, &touched, change)?;
            }
            put_rows(&tx, &touched, change, side, WhichRows::All)?;
            if side == Side::After {
                // Rows that came with the change stand in their own tables again.
                tx.prepare_cached(&drop_images("change = ?1"))?
                    .execute([change])?;
            }
            tx.prepare_cached("UPDATE change SET state = ?2, open_until = NULL WHERE id = ?1")?
                .execute(params![change, state])?;
        }
        let touched = before_commit(&tx, &tables, None)?;
        sum_late(&tx, &tables)?;
        let changed = Changed::now(&tx, touched)?;
        tx.commit()?;
        Ok(changed)
    }
}

/// Of the rows of a change, those that are put back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WhichRows {
    All,
    /// Those in `undoable`.
    Undoable,
}

/// Puts the rows of a change that are in `undoable` back to what they were before it.
pub(super) fn put_back_undoable(
    conn: &Connection,
    tables: &[SummedTable],
    change: ChangeId,
) -> Result<()> {
    let touched = tables_of(conn, tables, change)?;
    put_rows(conn, &touched, change, Side::Before, WhichRows::Undoable)
}

/// The tables of which a change touched a row.
pub(super) fn tables_of<'a>(
    conn: &Connection,
    tables: &'a [SummedTable],
    change: ChangeId,
) -> Result<Vec<(i64, &'a SummedTable)>> {
    let mut next =
        conn.prepare_cached("SELECT min(tbl) FROM journal WHERE change = ?1 AND tbl > ?2")?;
    let mut found = Vec::new();
    let mut last = 0;
    while let Some(number) = next.query_row([change, last], |row| row.get::<_, Option<i64>>(0))? {
        let table = tables.iter().find(|table| table.number == Some(number));
        found.extend(table.map(|table| (number, table)));
        last = number;
    }
    Ok(found)
}

/// Puts the rows of a change to one side of it. What must go goes first, so that a row coming back finds its place free;
/// references are checked at the commit.
fn put_rows(
    conn: &Connection,
    tables: &[(i64, &SummedTable)],
    change: ChangeId,
    side: Side,
    rows: WhichRows,
) -> Result<()> {
    // The pragma has every statement prepared again, so only where rows of one change may need one another.
    let refers = |table: &SummedTable, to: &SummedTable| {
        let mut names = table.refers_to.iter();
        names.any(|(_, name)| *name == to.name)
    };
    if tables
        .iter()
        .any(|(_, table)| tables.iter().any(|(_, to)| refers(table, to)))
    {
        conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    }
    let (image, gone) = match side {
        Side::Before => ("before", "before IS NULL"),
        Side::After => ("after", "after_sum IS NULL"),
    };
    let which = match rows {
        WhichRows::All => "change = ?1 AND tbl = ?2",
        WhichRows::Undoable => {
            "change = ?1 AND tbl = ?2 AND EXISTS (SELECT 1 FROM undoable g WHERE g.tbl = j.tbl AND g.key = j.key)"
        }
    };
    for (number, SummedTable { name, key, .. }) in tables {
        let leave = format!(
            "DELETE FROM {name} WHERE {key} IN (SELECT key FROM journal j WHERE {which} AND {gone})"
        );
        conn.prepare_cached(&leave)?
            .execute(params![change, number])?;
    }
    for (number, table) in tables {
        // Byte for byte: what another program stored there need be no text.
        let (names, values) = table.columns_of_image(image);
        let come = format!(
            "INSERT INTO {} ({names}) SELECT {values} FROM {HISTORY} j WHERE {which} AND {image} IS NOT NULL {}",
            table.name,
            table.or_update()
        );
        conn.prepare_cached(&come)?
            .execute(params![change, number])
            .map_err(unfit)?;
    }
    Ok(())
}

/// Rows that came with a change are about to go: redo needs their images.
fn hold_images(conn: &Connection, tables: &[(i64, &SummedTable)], change: ChangeId) -> Result<()> {
    for (number, table) in tables {
        let sql = format!(
            // No question in its WHERE: then SQLite writes as it reads, and first makes no table of what it found.
            "UPDATE journal SET (after, sum) = (
               SELECT n.image, {sum}
               FROM (
                 SELECT iif(r.{key} IS NULL, NULL, {image}) AS image
                 FROM (SELECT 1) LEFT JOIN {name} r ON r.{key} = journal.key LIMIT 1
               ) n)
             WHERE change = ?1 AND tbl = ?2 AND before IS NULL",
            sum = journal_sum(KEY, ["before", "n.image", "after_sum"]),
            image = table.image("r."),
            name = table.name,
            key = table.key
        );
        conn.prepare_cached(&sql)?
            .execute(params![change, number])?;
    }
    Ok(())
}

/// Drops the images of rows that came with changes, as SQL: of those journal rows that `which` tells.
pub(super) fn drop_images(which: &str) -> String {
    format!(
        "UPDATE journal SET after = NULL, sum = {} WHERE {which} AND before IS NULL AND after IS NOT NULL",
        journal_sum(KEY, ["before", "NULL", "after_sum"])
    )
}

/// Every row fitted once: one that does not is not as it was written.
fn unfit(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => Error::from(Refusal::NotAsWritten),
        _ => error.into(),
    }
}
