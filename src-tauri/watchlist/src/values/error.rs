use std::io::ErrorKind;
use std::path::PathBuf;

use rusqlite::ErrorCode;

/// What the core answers when an act or a question cannot be carried out.
///
/// Every message is a sentence for the person: what happened, what is safe, what to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What was asked makes no sense; nothing was changed.
    #[error("{0}")]
    Refused(String),
    /// The watchlist in this folder cannot be opened; its files were not touched.
    #[error("{0}")]
    NotOpen(String),
    /// The file of the watchlist is not what was written; it was left as it is, and a backup can take its place.
    #[error("{0}")]
    Damaged(String),
    /// Another file is where the watchlist's was when it was opened; nothing was written.
    #[error("{0}")]
    Moved(String),
    /// The disk would not take or give the data; what was saved before is safe.
    #[error("{0}")]
    Disk(String),
    /// There is no room left on the disk; what was saved before is safe.
    #[error("{0}")]
    Full(String),
    /// Who asked for it changed their mind; everything is as it was before.
    #[error("This was cancelled. Nothing was changed.")]
    Cancelled,
    /// SQLite failed in a way that is neither the person's nor the disk's doing.
    #[error(
        "Something went wrong inside the watchlist ({}). What was saved before is safe. Please try again.",
        kind_of(.0)
    )]
    Sqlite(rusqlite::Error),
    /// A value in the database or in a collection's file is not what it should be.
    #[error("Something stored could not be understood ({0}). Nothing was changed.")]
    Unreadable(String),
}

/// The core's results.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    pub(crate) fn refused(sentence: impl Into<String>) -> Self {
        Self::Refused(sentence.into())
    }

    /// The same of a file in another folder: what was looked at in a copy is said of what it was made from.
    pub(crate) fn said_of(self, copy: &std::path::Path, original: &std::path::Path) -> Self {
        let (copy, original) = (copy.display().to_string(), original.display().to_string());
        let said = |sentence: String| sentence.replace(&copy, &original);
        match self {
            Self::NotOpen(sentence) => Self::NotOpen(said(sentence)),
            Self::Damaged(sentence) => Self::Damaged(said(sentence)),
            Self::Disk(sentence) => Self::Disk(said(sentence)),
            Self::Full(sentence) => Self::Full(said(sentence)),
            other => other,
        }
    }

    /// SQLite's own number for what happened, as far as it is known.
    pub fn code(&self) -> Option<i32> {
        match self {
            Self::Sqlite(error) => error.sqlite_error().map(|error| error.extended_code),
            Self::Full(_) => Some(rusqlite::ffi::SQLITE_FULL),
            _ => None,
        }
    }

    pub(crate) fn no_such_film() -> Self {
        Self::refused("That film is not in the watchlist. Nothing was changed.")
    }

    /// A limit on the size of files, as a full disk: there is room, but not for this.
    fn too_large() -> Self {
        Self::Full(
            "This could not be saved: the system lets no file become as large as this one would be. Everything saved \
             before is safe. Lift that limit (ulimit -f), then start the application again."
                .to_owned(),
        )
    }

    pub(crate) fn at(path: &std::path::Path, error: &std::io::Error) -> Self {
        let path: PathBuf = path.to_path_buf();
        let kind = match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::FileTooLarge => return Self::too_large(),
            _ => Self::Disk,
        };
        kind(format!(
            "{} could not be read or written: {error}. What was saved before is safe.",
            path.display()
        ))
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let happened = match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => {
                return Self::Full(
                    "This could not be saved: the disk is full. Everything saved before is safe. Make room, then try \
                     again."
                        .to_owned(),
                );
            }
            Some(ErrorCode::SystemIoFailure) if is_too_large(&error) => {
                return Self::too_large();
            }
            // Nothing but a job's monitor interrupts SQLite.
            Some(ErrorCode::OperationInterrupted) => return Self::Cancelled,
            Some(ErrorCode::ReadOnly) => "its folder cannot be written",
            Some(ErrorCode::SystemIoFailure) => "the disk reported an error",
            Some(ErrorCode::CannotOpen) => "its file cannot be opened",
            Some(ErrorCode::PermissionDenied) => "permission was denied",
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                "another program is using its file"
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                return Self::Damaged(
                    "The watchlist's file is damaged: SQLite cannot read all of it. It was left as it is. Close the \
                     application and open it anew: it shows which backups there are."
                        .to_owned(),
                );
            }
            _ => return Self::Sqlite(error),
        };
        Self::Disk(format!(
            "This could not be saved: {happened}. Everything saved before is safe. Mend that, then try again."
        ))
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
        let (line, column) = (error.line(), error.column());
        Self::Unreadable(format!("at line {line}, column {column}"))
    }
}

/// Never the statement or its values: an error may be shown or logged, a note may not.
fn kind_of(error: &rusqlite::Error) -> String {
    match error.sqlite_error_code() {
        Some(code) => format!("{code:?}"),
        None => "unexpected answer".to_owned(),
    }
}
