use serde::Serialize;

use crate::query::Counts;
use crate::safety::check::Finding;

/// What was repaired, or would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Repaired {
    /// What the repaired watchlist holds.
    pub counts: Counts,
    /// What was not as it was written, and what became of it; at most a thousand.
    pub rows: Vec<RepairedRow>,
}

/// What became of one thing that was not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct RepairedRow {
    /// What it was.
    pub what: Finding,
    /// What became of it.
    pub outcome: Outcome,
}

/// How far something could be repaired.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Outcome {
    /// It is again exactly what was written: its checksum proves it.
    Healed {
        /// The number of the backup that had it; none if the watchlist itself still knew it.
        backup: Option<u32>,
    },
    /// It could not be read, and is again as it was last known.
    BroughtBack {
        /// The number of the backup that had it; none if the history did.
        backup: Option<u32>,
    },
    /// Nothing has it as it was written: it stays as it can still be read.
    Kept,
    /// It could not be read, and nothing else has it.
    Lost,
}

impl RepairedRow {
    pub(super) fn new(table: &str, key: Option<i64>, outcome: Outcome) -> Self {
        Self {
            what: Finding::of(table, key),
            outcome,
        }
    }
}
