use watchlist::{
    BackupFault, Cause, Damage, DiskTrouble, Error, ImportWarning, Moved, NoRoom, NotHeld, NotOpen,
    Refusal, SetAside, SqliteFailure, Unreadable,
};

use super::{Label, Line, Mishap, Misunderstood};

/// A language: what it says of each case. Each sentence says what happened, what is safe, and what to do.
pub trait Words: Sync {
    /// Its tag, such as `en`.
    fn tag(&self) -> &'static str;

    /// What was asked makes no sense.
    fn refusal(&self, refusal: &Refusal) -> String;
    /// A row of someone's file is not brought in.
    fn set_aside(&self, why: &SetAside) -> String;
    /// Something is to be known of someone's files.
    fn import_warning(&self, warning: &ImportWarning) -> String;
    /// The watchlist cannot be opened.
    fn not_open(&self, why: &NotOpen) -> String;
    /// A file is not what was written.
    fn damage(&self, damage: &Damage) -> String;
    /// The watchlist's file went away.
    fn moved(&self, moved: &Moved) -> String;
    /// The disk would not take or give something.
    fn disk(&self, trouble: &DiskTrouble) -> String;
    /// There is no room.
    fn no_room(&self, trouble: &NoRoom) -> String;
    /// Something was cancelled.
    fn cancelled(&self) -> String;
    /// SQLite failed.
    fn sqlite(&self, failure: &SqliteFailure) -> String;
    /// Something stored could not be understood.
    fn unreadable(&self, what: &Unreadable) -> String;
    /// A backup is not as it should be: the end of a sentence, without its point.
    fn backup_fault(&self, fault: &BackupFault) -> String;
    /// A newer version kept why.
    fn unknown_cause(&self) -> String;
    /// The shell could not do something.
    fn mishap(&self, mishap: &Mishap) -> String;
    /// How the command line is used.
    fn usage(&self) -> &'static str;
    /// An order was not understood.
    fn misunderstood(&self, what: &Misunderstood) -> String;
    /// A line of a report on the command line.
    fn line(&self, line: &Line) -> String;
    /// What an export has no place for: the part of a sentence, or a line of a list.
    fn not_held(&self, what: NotHeld, count: u32) -> String;
    /// A menu, an item of one, or a dialog.
    fn label(&self, label: &Label) -> String;
}

impl dyn Words + '_ {
    /// Why the core did not do something.
    pub fn error(&self, error: &Error) -> String {
        match error {
            Error::Refused(refusal) => self.refusal(refusal),
            Error::NotOpen(why) => self.not_open(why),
            Error::Damaged(damage) => self.damage(damage),
            Error::Moved(moved) => self.moved(moved),
            Error::Disk(trouble) => self.disk(trouble),
            Error::Full(trouble) => self.no_room(trouble),
            Error::Cancelled => self.cancelled(),
            Error::Sqlite(failure) => self.sqlite(failure),
            Error::Unreadable(what) => self.unreadable(what),
        }
    }

    /// What was kept of what went wrong.
    pub fn cause(&self, cause: &Cause) -> String {
        match cause {
            Cause::Error(error) => self.error(error),
            Cause::Backup(fault) => self.backup_fault(fault),
            Cause::Aside(why) => self.set_aside(why),
            Cause::Import(warning) => self.import_warning(warning),
            Cause::Said(text) => text.clone(),
            Cause::Unknown(_) => self.unknown_cause(),
        }
    }
}
