//! English.

mod command_line;
mod core;
mod count;
mod date;
mod disk;
mod import_warning;
mod not_held;
mod refusal;
mod set_aside;
mod shell;
mod system;

use watchlist::{
    BackupFault, Damage, DiskTrouble, ImportWarning, Moved, NoRoom, NotHeld, NotOpen, Refusal,
    SetAside, SqliteFailure, Unreadable,
};

use super::{Label, Line, Mishap, Misunderstood, Words};

/// The language.
pub struct English;

impl Words for English {
    fn tag(&self) -> &'static str {
        "en"
    }

    fn refusal(&self, refusal: &Refusal) -> String {
        refusal::refusal(refusal)
    }

    fn import_warning(&self, warning: &ImportWarning) -> String {
        import_warning::import_warning(warning)
    }

    fn set_aside(&self, why: &SetAside) -> String {
        set_aside::set_aside(why)
    }

    fn not_open(&self, why: &NotOpen) -> String {
        core::not_open(why)
    }

    fn damage(&self, damage: &Damage) -> String {
        core::damage(damage)
    }

    fn moved(&self, moved: &Moved) -> String {
        disk::moved(moved)
    }

    fn disk(&self, trouble: &DiskTrouble) -> String {
        disk::trouble(trouble)
    }

    fn no_room(&self, trouble: &NoRoom) -> String {
        disk::no_room(trouble)
    }

    fn cancelled(&self) -> String {
        "This was cancelled. Nothing was changed.".to_owned()
    }

    fn sqlite(&self, failure: &SqliteFailure) -> String {
        core::sqlite(failure)
    }

    fn unreadable(&self, what: &Unreadable) -> String {
        core::unreadable(what)
    }

    fn backup_fault(&self, fault: &BackupFault) -> String {
        core::backup_fault(fault)
    }

    fn unknown_cause(&self) -> String {
        "A newer Poste Restante noted why; this one does not know it.".to_owned()
    }

    fn mishap(&self, mishap: &Mishap) -> String {
        shell::mishap(mishap)
    }

    fn usage(&self) -> &'static str {
        command_line::USAGE
    }

    fn misunderstood(&self, what: &Misunderstood) -> String {
        command_line::misunderstood(what)
    }

    fn line(&self, line: &Line) -> String {
        command_line::line(line)
    }

    fn not_held(&self, what: NotHeld, count: u32) -> String {
        not_held::not_held(what, count)
    }

    fn label(&self, label: &Label) -> String {
        shell::label(label)
    }
}
