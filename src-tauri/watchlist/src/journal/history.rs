use rusqlite::{Connection, params};
use serde::Serialize;

use super::Step;
use crate::Result;
use crate::values::Window;

/// Every change, newest first: one window of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct History {
    /// How many changes there are.
    pub total: u32,
    /// The place of the first line given, from 0.
    pub first: u32,
    /// The lines of this window.
    pub lines: Vec<HistoryLine>,
}

/// A change, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct HistoryLine {
    /// The change.
    pub step: Step,
    /// Whether it holds.
    pub state: StepState,
}

/// Whether a change holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum StepState {
    /// It holds, and can be undone.
    Done,
    /// It was undone.
    Undone,
    /// It holds, and an update of the file has made undoing it impossible.
    Locked,
}

pub(crate) fn history(conn: &Connection, window: Window) -> Result<History> {
    let total = conn.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?;
    let sql = format!(
        "SELECT {}, c.state,
           EXISTS (SELECT 1 FROM change u WHERE u.undoes = c.id AND u.state = 'done') AS undone_alone
         FROM change c ORDER BY c.id DESC LIMIT ?1 OFFSET ?2",
        Step::COLUMNS
    );
    let lines = conn
        .prepare_cached(&sql)?
        .query_map(params![window.count(), window.first], |row| {
            let state: String = row.get("state")?;
            let state = match (state.as_str(), row.get("undone_alone")?) {
                ("done", false) => StepState::Done,
                ("locked", _) => StepState::Locked,
                _ => StepState::Undone,
            };
            Ok(HistoryLine {
                step: Step::from_row(row)?,
                state,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(History {
        total,
        first: window.first,
        lines,
    })
}
