//! What a person may do next, by chance: any verb, and what is none.

use fastrand::Rng;

use crate::verbs::{self, Deed, Drawn, Texts};

#[derive(Debug, Clone)]
pub enum Done {
    Verb(Deed),
    Leave,
    Undo,
    Redo,
    /// The n-th newest change, alone.
    UndoOne {
        change: usize,
        rest: bool,
    },
    Restart,
    BackUp,
    Restore {
        backup: usize,
    },
    /// The file is damaged, and a backup takes its place.
    Replace {
        backup: usize,
    },
}

/// Something done, and how long after the one before, in seconds.
#[derive(Debug, Clone)]
pub struct Step {
    pub after: i64,
    pub done: Done,
}

/// Some steps, as many as a person takes in a sitting or in a month.
pub fn some(rng: &mut Rng) -> Vec<Step> {
    let length = rng.usize(1..=30);
    let pursuit = verbs::pursuit(rng);
    let mut step = || Step {
        after: match rng.u8(..12) {
            // A day, or until the bin is emptied of what is there now.
            0 => 86_400 * if rng.bool() { 1 } else { 61 },
            1..4 => 31,
            _ => rng.i64(0..20),
        },
        done: done(&pursuit, rng),
    };
    (0..length).map(|_| step()).collect()
}

fn done(pursuit: &[&[Drawn]], rng: &mut Rng) -> Done {
    let backup = rng.usize(..4);
    match rng.u8(..180) {
        0..126 => Done::Verb(verbs::any_about(pursuit, rng, Texts::default())),
        126..129 => Done::Leave,
        129..144 => Done::Undo,
        144..153 => Done::Redo,
        153..165 => Done::UndoOne {
            change: rng.usize(..6),
            rest: rng.bool(),
        },
        165..170 => Done::Restart,
        170..176 => Done::BackUp,
        176..179 => Done::Restore { backup },
        _ => Done::Replace { backup },
    }
}
