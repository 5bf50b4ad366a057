//! The kinds of faults there are.

mod truncation;

use crate::Fault;

/// All of them.
#[rustfmt::skip]
pub const ALL: &[Fault] = &[
    Fault { name: "truncation", sentence: "a file cut anywhere is never begun anew, and every backup is offered", go: truncation::cut_anywhere },
];
