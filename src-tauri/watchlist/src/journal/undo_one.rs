use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::since::{RowName, Since};
use super::undo::{Side, put_rows};
use super::{Act, ChangeId, Changed, Step, Verb};
use crate::storage::Watchlist;
use crate::{Error, Now, Result};

/// What became of undoing one old change alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum UndoOne {
    /// It is undone; that is a change of its own, which `Undo` takes back.
    Undone {
        /// What to load again.
        changed: Box<Changed>,
    },
    /// Nothing was done: some of its rows changed since.
    Touched {
        /// The later changes that touched them, newest first, at most twenty.
        by: Vec<Step>,
        /// How many rows could still go back.
        rest: u32,
    },
}

impl Watchlist {
    /// Undoes one change alone, however old: rows nobody touched since go back. Where some were touched, nothing is
    /// done and the person is told what touched them, unless `rest` says to undo what is left.
    pub fn undo_change(&mut self, change: ChangeId, rest: bool, now: Now) -> Result<UndoOne> {
        let step = undoable(&self.conn, change)?;
        let since = Since::of(&self.conn, &self.tables, change)?;
        if !since.touched.is_empty() && (!rest || since.untouched.is_empty()) {
            let by = later_changes(&self.conn, change, &since.touched)?;
            return Ok(UndoOne::Touched {
                by,
                rest: u32::try_from(since.untouched.len()).unwrap_or(u32::MAX),
            });
        }
        let act = Act {
            verb: Verb::UndoChange,
            film: step.film,
            collection: step.collection,
            detail: Some(change.to_string()),
            joins: false,
            undoes: Some(change),
        };
        let tables = Arc::clone(&self.tables);
        let changed = self.act(act, now, |conn| {
            put_rows(conn, &tables, change, Side::Before, |table, key| {
                since.untouched.contains(&(table.to_owned(), key))
            })
        })?;
        Ok(UndoOne::Undone {
            changed: Box::new(changed),
        })
    }
}

/// The change, if it can be undone from History: it holds, and was not undone there already.
fn undoable(conn: &Connection, change: ChangeId) -> Result<Step> {
    let sql = format!(
        "SELECT {} FROM change c WHERE c.id = ?1 AND c.state = 'done'
           AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id AND u.state = 'done')",
        Step::COLUMNS
    );
    conn.query_row(&sql, [change], Step::from_row)
        .optional()?
        .ok_or_else(|| {
            Error::refused("This change is undone already, or was never made. Nothing was changed.")
        })
}

/// What touched these rows, or rows that refer to them, after the change.
fn later_changes(
    conn: &Connection,
    change: ChangeId,
    rows: &HashSet<RowName>,
) -> Result<Vec<Step>> {
    let mut later: Vec<Step> = Vec::new();
    let by_row = format!(
        "SELECT {} FROM change c WHERE c.id > ?1 AND c.state = 'done' AND EXISTS (
           SELECT 1 FROM journal j WHERE j.change = c.id AND (
             (j.tbl = ?2 AND j.key = ?3) OR json_extract(coalesce(j.after, j.before), '$.' || ?2) = ?3))
         ORDER BY c.id DESC LIMIT 20",
        Step::COLUMNS
    );
    let mut by_row = conn.prepare(&by_row)?;
    for (table, key) in rows {
        for step in by_row.query_map(params![change, table, key], Step::from_row)? {
            let step = step?;
            if later.iter().all(|other| other.change != step.change) {
                later.push(step);
            }
        }
    }
    later.sort_by_key(|step| std::cmp::Reverse(step.change));
    later.truncate(20);
    Ok(later)
}
