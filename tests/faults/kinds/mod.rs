//! The kinds of faults there are.

mod sequences;
mod truncation;

use crate::Fault;

/// All of them.
#[rustfmt::skip]
pub const ALL: &[Fault] = &[
    Fault { name: "sequences", sentence: "whatever is done, undone, restarted, backed up and restored, the watchlist says what a model in memory says", go: sequences::against_a_model },
    Fault { name: "truncation", sentence: "a file cut anywhere is never begun anew, and every backup is offered", go: truncation::cut_anywhere },
];
