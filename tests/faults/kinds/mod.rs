//! The kinds of faults there are.

mod damage;
mod full_disk;
mod rot;
mod sequences;
mod truncation;

use crate::Fault;

/// All of them.
#[rustfmt::skip]
pub const ALL: &[Fault] = &[
    Fault { name: "sequences", sentence: "whatever is done, undone, restarted, backed up and restored, the watchlist says what a model in memory says", go: sequences::against_a_model },
    Fault { name: "full-disk", sentence: "a full disk is said, what was acknowledged is there, and it goes on when there is room", go: full_disk::until_it_is_full },
    Fault { name: "log", sentence: "whatever becomes of the log, the last whole act or the recovery, never a mix of two watchlists", go: damage::log },
    Fault { name: "foreign", sentence: "a file that is not ours, or of no version we know, is refused untouched", go: damage::foreign },
    Fault { name: "hostile-schema", sentence: "a file to go back to that is no watchlist inside is refused in time", go: damage::hostile_schema },
    Fault { name: "rot", sentence: "a bit that turns by itself is found wherever it changes what was written, and healed", go: rot::single_bits },
    Fault { name: "truncation", sentence: "a file cut anywhere is never begun anew, and every backup is offered", go: truncation::cut_anywhere },
];
