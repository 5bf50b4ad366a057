//! What crosses to the interface when something does not go through.

use serde::Serialize;

/// Why a command was not carried out, in a sentence the interface shows as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Failure {
    /// What the interface has to do about it.
    pub kind: Kind,
    /// What happened, what is safe, and what to do.
    pub message: String,
    /// SQLite's own number for what happened, if it has one: for the log.
    #[serde(skip)]
    pub code: Option<i32>,
}

/// What the interface does about a failure: there is a kind only where it does something of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Kind {
    /// What was asked makes no sense. Nothing changed: say so beside it.
    Refused,
    /// The watchlist could not be opened: the whole window says so and offers to try again.
    NotOpen,
    /// The watchlist's file is not what was written: the whole window says so and offers the backups.
    Damaged,
    /// Another file is where the watchlist's was: keep what is typed, and offer to save a copy elsewhere.
    Moved,
    /// The disk would not take it: keep what is typed on the screen.
    Disk,
    /// The person cancelled it. Everything is as it was: say so in passing.
    Cancelled,
    /// Anything else.
    Unexpected,
}

impl Failure {
    /// What was asked for was not done, for a reason of this kind.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self {
            kind,
            message: message.into(),
            code: None,
        }
    }

    /// The watchlist could not be opened.
    pub fn not_open(message: impl Into<String>) -> Self {
        Self::new(Kind::NotOpen, message)
    }

    /// What was asked for cannot be done; nothing was.
    pub fn refused(message: impl Into<String>) -> Self {
        Self::new(Kind::Refused, message)
    }

    /// Neither the person nor the disk is at fault.
    pub fn unexpected(message: impl Into<String>) -> Self {
        Self::new(Kind::Unexpected, message)
    }

    /// A mistake of ours stopped what was being done before it was done.
    pub fn ours() -> Self {
        Self::unexpected(
            "A mistake in the application stopped this. What was saved before is safe. Please try again; if it \
             happens again, close the application and open it anew.",
        )
    }
}

impl From<watchlist::Error> for Failure {
    fn from(error: watchlist::Error) -> Self {
        use watchlist::Error;
        let kind = match &error {
            Error::Refused(_) => Kind::Refused,
            Error::NotOpen(_) => Kind::NotOpen,
            Error::Damaged(_) => Kind::Damaged,
            Error::Moved(_) => Kind::Moved,
            Error::Disk(_) | Error::Full(_) => Kind::Disk,
            Error::Cancelled => Kind::Cancelled,
            Error::Sqlite(_) | Error::Unreadable(_) => Kind::Unexpected,
        };
        Self {
            kind,
            message: error.to_string(),
            code: error.code(),
        }
    }
}

impl From<tauri::Error> for Failure {
    fn from(error: tauri::Error) -> Self {
        Self::unexpected(format!(
            "The window could not do this ({error}). What was saved before is safe."
        ))
    }
}
