//! What an export says it did.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::query::Counts;
use crate::values::NotHeld;

/// What our own export says it is.
pub(crate) const FORMAT: &str = "poste-restante-export";
/// Raised whenever a reader of the version before would misread the file; the newest that is read.
pub(crate) const VERSION: u32 = 1;

/// What was exported.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// What was written: in a form that holds part of it, that part.
    pub counts: Counts,
    /// The size of what was written, in bytes.
    pub bytes: u64,
    /// How many films and collections could not be read, and are left out.
    pub left_out: u32,
    /// How many files were written.
    pub files: u32,
    /// How many were there already as they would be written.
    pub unchanged: u32,
    /// How many were changed by someone since they were written, and are left as they are.
    pub kept: u32,
    /// How many are of films that are in this export no more, and are left as they are.
    pub stale: u32,
    /// What is not in it, since the form has no place for it, and how much of each.
    pub not_held: BTreeMap<NotHeld, u32>,
}

impl Exported {
    /// Adds to what is not in it.
    pub(crate) fn lacks(&mut self, what: NotHeld, count: u32) {
        if count > 0 {
            *self.not_held.entry(what).or_default() += count;
        }
    }
}
