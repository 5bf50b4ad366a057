use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::since::{Since, clear};
use super::undo::put_back_undoable;
use super::{Act, ChangeId, Changed, Step, Verb};
use crate::storage::Watchlist;
use crate::{Error, Now, Refusal, Result};

/// How many later changes are named to the person.
const NAMED: usize = 20;

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
        let tables = Arc::clone(&self.tables);
        let since = Since::of(&self.conn, &tables, change)?;
        if since.blocked && (!rest || since.undoable == 0) {
            return Ok(UndoOne::Touched {
                by: later_changes(&self.conn, change)?,
                rest: since.undoable,
            });
        }
        let act = Act {
            subject: step.subject,
            undoes: Some(change),
            ..Act::on_library(Verb::UndoChange).detail(change)
        };
        let changed = self.act(act, now, |conn| put_back_undoable(conn, &tables, change))?;
        clear(&self.conn)?;
        Ok(UndoOne::Undone {
            changed: Box::new(changed),
        })
    }
}

/// The change, if it can be undone from History: it holds, was done here, and was not undone there already.
fn undoable(conn: &Connection, change: ChangeId) -> Result<Step> {
    let sql = format!(
        "SELECT {} FROM change c WHERE c.id = ?1 AND c.state = 'done'
           AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id AND u.state = 'done')",
        Step::COLUMNS
    );
    conn.query_row(&sql, [change], Step::from_row)
        .optional()?
        .ok_or_else(|| Error::from(Refusal::ChangeIsUndone))
}

/// What touched the rows in `blocked` after the change.
fn later_changes(conn: &Connection, change: ChangeId) -> Result<Vec<Step>> {
    let sql = format!(
        "SELECT {} FROM change c
         WHERE c.state = 'done' AND c.id IN (
           SELECT j.change FROM blocked b CROSS JOIN journal j ON j.tbl = b.tbl AND j.key = b.key WHERE j.change > ?1)
         ORDER BY c.id DESC LIMIT {NAMED}",
        Step::COLUMNS
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_map([change], Step::from_row)?
        .collect::<Result<_, _>>()?)
}
