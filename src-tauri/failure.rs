//! What crosses to the interface when something does not go through.

use serde::Serialize;

use crate::words::{self, Mishap};

/// Why a command was not carried out, in the person's language: the interface shows it as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Failure {
    /// What the interface has to do about it.
    pub kind: Kind,
    /// What happened, what is safe, and what to do.
    pub message: String,
    /// What the case is called, in every version and language: for other programs.
    #[serde(skip)]
    pub case: &'static str,
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
    /// A mistake of ours stopped what was being done before it was done.
    pub fn ours() -> Self {
        Mishap::Ours.into()
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
            message: words::spoken().error(&error),
            case: error.case(),
            code: error.code(),
        }
    }
}

impl From<Mishap> for Failure {
    fn from(mishap: Mishap) -> Self {
        Self {
            kind: kind(&mishap),
            message: words::spoken().mishap(&mishap),
            case: mishap.name(),
            code: None,
        }
    }
}

fn kind(mishap: &Mishap) -> Kind {
    match mishap {
        Mishap::Closing
        | Mishap::NoDataFolder
        | Mishap::OpenInAnotherWindow
        | Mishap::NoAnswer { .. } => Kind::NotOpen,
        Mishap::ReadOnly { .. } => Kind::Disk,
        Mishap::NotMoved { .. }
        | Mishap::IsOpenThere { .. }
        | Mishap::NoOtherPlace
        | Mishap::NoPictureToSave
        | Mishap::NothingLookedAt
        | Mishap::NotTaken { .. }
        | Mishap::NotTheWeb
        | Mishap::UpdatesByPackages
        | Mishap::NoUpdateSource
        | Mishap::UpdateUnknown { .. }
        | Mishap::NoUpdateFound
        | Mishap::UpdateNotInstalled { .. }
        | Mishap::UpdateUnprotected
        | Mishap::BegunAlready { .. }
        | Mishap::OpenSoNotBegun
        | Mishap::OpenSoNotBackedUp
        | Mishap::OpenSoNotRestored
        | Mishap::OpenSoNotBroughtIn
        | Mishap::CopyOfAnother { .. } => Kind::Refused,
        Mishap::Ours
        | Mishap::Panicked { .. }
        | Mishap::NotStarted { .. }
        | Mishap::Window { .. }
        | Mishap::SecondFolderSilent
        | Mishap::NoBrowser { .. }
        | Mishap::UpdateNotBackedUp { .. }
        | Mishap::AnswerNotWritten { .. } => Kind::Unexpected,
    }
}

impl From<tauri::Error> for Failure {
    fn from(error: tauri::Error) -> Self {
        let error = error.to_string();
        Mishap::Window { error }.into()
    }
}
