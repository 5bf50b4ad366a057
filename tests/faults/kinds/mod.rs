//! The kinds of faults there are.

mod clock;
mod damage;
mod folders;
mod full_disk;
mod growth;
mod io_error;
mod killed;
mod outside;
mod power;
mod rot;
mod sequences;
mod starts;
mod truncation;

use crate::Fault;
pub use power::{COMMIT, commit};

/// All of them.
#[rustfmt::skip]
pub const ALL: &[Fault] = &[
    Fault { name: "sequences", sentence: "whatever is done, undone, restarted, backed up and restored, the watchlist says what a model in memory says", go: sequences::against_a_model },
    Fault { name: "full-disk", sentence: "a full disk is said, what was acknowledged is there, and it goes on when there is room", go: full_disk::until_it_is_full },
    Fault { name: "read-only", sentence: "a folder that cannot be written is read, and every command that would write is refused", go: folders::read_only },
    Fault { name: "vanished", sentence: "a folder taken away or deleted under the window is not begun anew, and nothing is written where it went", go: folders::vanished },
    Fault { name: "io-error", sentence: "a disk that fails once is told, what was answered is there, and nothing is half done", go: io_error::one_call_fails },
    Fault { name: "clock", sentence: "a clock that jumps loses nothing, and the newest backups stay", go: clock::jumps },
    Fault { name: "log", sentence: "a bit that turns in the log is mended, and what is lost of it is said", go: damage::log },
    Fault { name: "foreign", sentence: "a file that is not ours, or of no version we know, is refused untouched", go: damage::foreign },
    Fault { name: "schemas", sentence: "what another program put into a file does not run, and what is not ours is refused in time", go: damage::schemas },
    Fault { name: "rot", sentence: "a bit that turns by itself is found wherever it changes what was written, and healed", go: rot::single_bits },
    Fault { name: "killed-acts", sentence: "killed in the middle of any act, nothing answered is lost and nothing is half done", go: killed::in_any_act },
    Fault { name: "killed-migration", sentence: "killed while an older file is brought up to date, all of it is there", go: killed::while_it_is_brought_up_to_date },
    Fault { name: "killed-replace", sentence: "killed while a copy takes a damaged file's place, both are there", go: killed::while_a_damaged_file_is_replaced },
    Fault { name: "killed-orders", sentence: "orders without the window are done or not, whenever they are killed", go: killed::in_any_order },
    Fault { name: "power-settings", sentence: "the replay loses commits that SQLite was told not to sync, and none that it was", go: power::settings },
    Fault { name: "power-acts", sentence: "the power goes in the middle of acts: each is there whole once it was answered", go: power::acts },
    Fault { name: "power-backups", sentence: "the power goes while copies are made and old ones go: each is there once it was answered", go: power::backups },
    Fault { name: "power-restore", sentence: "the power goes while going back to a copy: it was done, or it was not begun", go: power::going_back },
    Fault { name: "power-replace", sentence: "the power goes while a copy takes a damaged file's place: both are there, in one place or the other", go: power::replaced },
    Fault { name: "power-migration", sentence: "the power goes while an older file is brought up to date: all of it is there", go: power::migrated },
    Fault { name: "targets", sentence: "nothing is written where a watchlist lies, over what was not named to be, or in part", go: outside::writes_over_nothing },
    Fault { name: "looking", sentence: "looking at a folder of any kind changes nothing, and begins nothing", go: outside::leaves_every_byte },
    Fault { name: "starts", sentence: "of twenty starts at once one has the folder, and the others raise it", go: starts::twenty_at_once },
    Fault { name: "growth", sentence: "what is lived with for years grows by little more than what is said", go: growth::lived_with },
    Fault { name: "truncation", sentence: "a file cut anywhere is never begun anew, and every backup is offered", go: truncation::cut_anywhere },
];
