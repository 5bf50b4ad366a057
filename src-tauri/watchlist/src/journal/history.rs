use rusqlite::{Connection, params};
use serde::Serialize;

use super::since::any_as_left;
use super::{Step, Subject, Verb};
use crate::Result;
use crate::derived::{Card, notes};
use crate::storage::SummedTable;
use crate::values::Window;

/// How many characters of a note are shown beside the change that wrote it.
const WORDS: usize = 120;

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
    /// Whether it holds and nothing is as it left it: undoing it alone would do nothing.
    pub overtaken: bool,
    /// The film it was about, as any list shows it; nothing of one that is gone.
    pub card: Option<Card>,
    /// Of writing a note: how the note begins now, in at most 120 characters.
    pub note: Option<String>,
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
    let tables = SummedTable::all(conn)?;
    let mut lines: Vec<HistoryLine> = conn
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
                overtaken: false,
                card: None,
                note: None,
            })
        })?
        .collect::<Result<_, _>>()?;
    for line in &mut lines {
        line.overtaken =
            line.state == StepState::Done && !any_as_left(conn, &tables, line.step.change)?;
        let Some(Subject::Film(film)) = line.step.subject else {
            continue;
        };
        line.card = Card::of(conn, film)?;
        if line.step.verb == Verb::WriteNote && line.state == StepState::Done && !line.overtaken {
            let note = notes::text(conn, film)?;
            line.note = (!note.is_empty()).then(|| note.chars().take(WORDS).collect());
        }
    }
    Ok(History {
        total,
        first: window.first,
        lines,
    })
}
