use std::sync::Arc;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, params};

use super::{ChangeId, Changed, before_commit, steps};
use crate::storage::{SummedTable, Watchlist};
use crate::{Error, Result};

/// Which image of its rows a change goes back, or forward, to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
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
            put_rows(&tx, &tables, change, side, |_, _| true)?;
            tx.prepare_cached("UPDATE change SET state = ?2, open_until = NULL WHERE id = ?1")?
                .execute(params![change, state])?;
        }
        let touched = before_commit(&tx, &tables, None)?;
        let changed = Changed::now(&tx, touched)?;
        tx.commit()?;
        Ok(changed)
    }
}

/// Puts the rows of a change to one side of it, those that `which(table, key)` lets through.
///
/// What must go goes first, so that a row coming back finds its place free; references are checked at the commit.
pub(super) fn put_rows(
    conn: &Connection,
    tables: &[SummedTable],
    change: ChangeId,
    side: Side,
    which: impl Fn(&str, i64) -> bool,
) -> Result<()> {
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let image = if side == Side::Before {
        "before"
    } else {
        "after"
    };
    for going in [true, false] {
        for table in tables {
            let rows = format!(
                "SELECT key, {image} AS image FROM journal WHERE change = ?1 AND tbl = ?2 AND ({image} IS NULL) = ?3"
            );
            let mut rows = conn.prepare_cached(&rows)?;
            let mut rows = rows.query(params![change, table.name, going])?;
            let mut leave = conn.prepare_cached(&format!(
                "DELETE FROM {} WHERE {} = ?1",
                table.name, table.key
            ))?;
            let mut put_back = conn.prepare_cached(&table.put_back())?;
            while let Some(row) = rows.next()? {
                let key: i64 = row.get("key")?;
                if !which(&table.name, key) {
                    continue;
                }
                // Byte for byte: what another program stored there need be no text.
                match row.get_ref("image")? {
                    ValueRef::Null => leave.execute([key])?,
                    image => put_back
                        .execute([ToSqlOutput::Borrowed(image)])
                        .map_err(unfit)?,
                };
            }
        }
    }
    Ok(())
}

/// Every row fitted once: one that does not is not as it was written.
fn unfit(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::ConstraintViolation) => Error::refused(
            "What was there before was not as it had been written, so it cannot be put back. Nothing was changed. An \
             earlier backup may have it.",
        ),
        _ => error.into(),
    }
}
