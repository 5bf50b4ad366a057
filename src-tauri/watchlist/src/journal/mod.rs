//! Every act of the person, written down row by row as it happens: the one mechanism behind undo, redo, History,
//! earlier versions of notes, and what the interface must draw again.

mod act;
mod before_commit;
mod discarded;
mod history;
mod packing;
mod since;
mod steps;
mod subject;
mod triggers;
mod undo;
mod undo_one;
mod verb;

use rusqlite::{Connection, params};

use crate::Result;

pub use act::Changed;
pub(crate) use act::{Act, has_detail, is_about};
pub(crate) use before_commit::{Touched, before_commit};
pub(crate) use history::history;
pub use history::{History, HistoryLine, StepState};
pub(crate) use packing::leave_out_unnamed;
pub(crate) use steps::steps;
pub use steps::{Step, Steps};
pub use subject::Subject;
pub(crate) use triggers::install;
pub use undo_one::UndoOne;
pub use verb::Verb;

#[cfg(test)]
mod tests;

/// The device that this is, among those that changed the watchlist.
const THIS_DEVICE: i64 = 1;

/// Whether anything was ever done to a row, be it there or not.
pub(crate) fn remembers(conn: &Connection, table: &str, key: i64) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (
               SELECT 1 FROM journal_table t JOIN journal j ON j.tbl = t.id AND j.key = ?2 WHERE t.name = ?1)",
        )?
        .query_row(params![table, key], |row| row.get(0))?)
}

/// A change's number; later changes have higher ones.
pub type ChangeId = i64;
