//! What is answered when something cannot be carried out: cases with parameters. Who asked says them in a language.

mod damage;
mod disk;
mod not_open;
mod refusal;
mod system_error;
mod unreadable;

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use serde::{Deserialize, Serialize};

pub use damage::{BackupFault, Damage, Evidence, LogFate, NotWhole};
pub use disk::{DiskTrouble, Moved, NoRoom, NotSaved, Obstacle};
pub use not_open::{NotOpen, Unread};
pub use refusal::{NoSecondFolder, NotUsable, NotWritten, Refusal, Unfit};
pub use system_error::{SystemError, SystemErrorKind};
pub use unreadable::Unreadable;

use crate::Parameter;
use crate::values::DateRefusal;

/// What the core answers when an act or a question cannot be carried out. Shown as it is only to whoever works on the
/// program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[error("{self:?}")]
pub enum Error {
    /// What was asked makes no sense; nothing was changed.
    Refused(Refusal),
    /// The watchlist in this folder cannot be opened; its files were not touched.
    NotOpen(NotOpen),
    /// The file of the watchlist is not what was written; it was left as it is, and a backup can take its place.
    Damaged(Damage),
    /// Another file is where the watchlist's was when it was opened; nothing was written.
    Moved(Moved),
    /// The disk would not take or give the data; what was saved before is safe.
    Disk(DiskTrouble),
    /// There is no room left on the disk; what was saved before is safe.
    Full(NoRoom),
    /// Who asked for it changed their mind; everything is as it was before.
    Cancelled,
    /// SQLite failed in a way that is neither the person's nor the disk's doing.
    Sqlite(SqliteFailure),
    /// A value in the database or in a collection's file is not what it should be.
    Unreadable(Unreadable),
}

/// How SQLite failed. Never the statement or its values: an error may be shown or logged, a note may not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SqliteFailure {
    /// SQLite's own number for it, if it has one.
    pub code: Option<i32>,
    /// What that number is called; nothing if SQLite's answer was not the one expected.
    pub name: Option<String>,
}

/// The core's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// The same of a file in another folder: what was looked at in a copy is said of what it was made from.
    pub(crate) fn said_of(mut self, copy: &Path, original: &Path) -> Self {
        self.paths(&mut |path| {
            if let Ok(within) = path.strip_prefix(copy) {
                *path = match within.as_os_str().is_empty() {
                    true => original.to_path_buf(),
                    false => original.join(within),
                };
            }
        });
        self
    }

    /// SQLite's own number for what happened, as far as it is known.
    pub fn code(&self) -> Option<i32> {
        match self {
            Self::Sqlite(failure) => failure.code,
            Self::Full(_) => Some(rusqlite::ffi::SQLITE_FULL),
            _ => None,
        }
    }

    /// What the case is called, in every version and language.
    pub fn case(&self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.name(),
            Self::NotOpen(why) => why.name(),
            Self::Damaged(damage) => damage.name(),
            Self::Moved(moved) => moved.name(),
            Self::Disk(trouble) => trouble.name(),
            Self::Full(trouble) => trouble.name(),
            Self::Cancelled => "Cancelled",
            Self::Sqlite(_) => "Sqlite",
            Self::Unreadable(what) => what.name(),
        }
    }

    pub(crate) fn at(path: &Path, error: &std::io::Error) -> Self {
        Obstacle::at(path, error).into()
    }
}

impl Parameter for Error {
    fn paths(&mut self, change: &mut dyn FnMut(&mut PathBuf)) {
        match self {
            Self::Refused(refusal) => refusal.paths(change),
            Self::NotOpen(why) => why.paths(change),
            Self::Damaged(damage) => damage.paths(change),
            Self::Moved(moved) => moved.paths(change),
            Self::Disk(trouble) => trouble.paths(change),
            Self::Full(trouble) => trouble.paths(change),
            Self::Unreadable(what) => what.paths(change),
            Self::Cancelled | Self::Sqlite(_) => {}
        }
    }

    fn examples() -> Vec<Self> {
        let sqlite = [None, Some("ConstraintViolation")].map(|name| SqliteFailure {
            code: name.map(|_| rusqlite::ffi::SQLITE_CONSTRAINT),
            name: name.map(str::to_owned),
        });
        let mut all = vec![Self::Cancelled];
        all.extend(sqlite.map(Self::Sqlite));
        all.extend(Refusal::examples().into_iter().map(Self::Refused));
        all.extend(NotOpen::examples().into_iter().map(Self::NotOpen));
        all.extend(Damage::examples().into_iter().map(Self::Damaged));
        all.extend(Moved::examples().into_iter().map(Self::Moved));
        all.extend(DiskTrouble::examples().into_iter().map(Self::Disk));
        all.extend(NoRoom::examples().into_iter().map(Self::Full));
        all.extend(Unreadable::examples().into_iter().map(Self::Unreadable));
        all
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<DateRefusal> for Error {
    fn from(why: DateRefusal) -> Self {
        Self::Refused(Refusal::Date { why })
    }
}

impl From<Obstacle> for Error {
    fn from(obstacle: Obstacle) -> Self {
        match obstacle {
            Obstacle::Disk { trouble } => Self::Disk(trouble),
            Obstacle::Full { trouble } => Self::Full(trouble),
        }
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let why = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => return Self::Full(NoRoom::DiskFull),
            Some(ErrorCode::SystemIoFailure) if is_too_large(&error) => {
                return Self::Full(NoRoom::TooLarge);
            }
            // Nothing but a job's monitor interrupts SQLite.
            Some(ErrorCode::OperationInterrupted) => return Self::Cancelled,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                return Self::Damaged(Damage::Unreadable);
            }
            Some(ErrorCode::ReadOnly) => NotSaved::ReadOnly,
            Some(ErrorCode::SystemIoFailure) => NotSaved::DiskFailed,
            Some(ErrorCode::CannotOpen) => NotSaved::NotOpened,
            Some(ErrorCode::PermissionDenied) => NotSaved::PermissionDenied,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => NotSaved::InUse,
            code => {
                return Self::Sqlite(SqliteFailure {
                    code: error.sqlite_error().map(|error| error.extended_code),
                    name: code.map(|code| format!("{code:?}")),
                });
            }
        };
        Self::Disk(DiskTrouble::NotSaved { why })
    }
}

/// Whether a write failed where files may not become as large as they like: SQLite says no more than that it failed.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn is_too_large(error: &rusqlite::Error) -> bool {
    use rustix::process::{Resource, getrlimit};
    let code = error.sqlite_error().map(|error| error.extended_code);
    code == Some(rusqlite::ffi::SQLITE_IOERR_WRITE) && getrlimit(Resource::Fsize).current.is_some()
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn is_too_large(_: &rusqlite::Error) -> bool {
    false
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        // Where, and not its own words: those quote what stands there.
        let at = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self::Unreadable(Unreadable::Json {
            line: at(error.line()),
            column: at(error.column()),
        })
    }
}
