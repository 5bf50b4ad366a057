use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::disk::Obstacle;
use super::system_error::SystemError;

cases! {
    /// The watchlist of a folder cannot be opened; its files were not touched.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NotOpen {
        /// There is none, and none was to be begun.
        NotThere { folder: PathBuf },
        /// The folder cannot be made, or used.
        FolderUnusable { folder: PathBuf, error: SystemError },
        /// The folder is a link to what is not there.
        FolderLinkToNothing { folder: PathBuf, goal: PathBuf },
        /// The file is a link to what is not there.
        FileLinkToNothing { file: PathBuf, goal: PathBuf },
        /// The system does not give the file.
        FileUnread { file: PathBuf, error: SystemError },
        /// iCloud keeps it elsewhere, and left this in its place.
        PutAway { file: PathBuf, stub: PathBuf },
        /// A newer program wrote it.
        Newer { file: PathBuf, schema: i32, newest: i32 },
        /// The disk keeps it from being opened.
        KeptFrom { folder: PathBuf, why: Obstacle },
        /// It was moved from there.
        MovedTo { from: PathBuf, to: PathBuf },
        /// It was moved from there, and is not where it went.
        MovedOutOfReach { from: PathBuf, to: PathBuf },
        /// It was moved more often than anyone follows.
        MovedTooOften { folder: PathBuf },
        /// The file that says where it went cannot be read.
        AddressUnread { file: PathBuf, why: Unread },
        /// The file that says where it came from cannot be read.
        ArrivalUnread { file: PathBuf, why: Unread },
        /// It is not known whether it was moved there, since where it came from is not there.
        ArrivalUnknown { folder: PathBuf, from: PathBuf },
        /// It was being moved there, which only an opening may finish.
        ArrivalCutOff { folder: PathBuf },
    }
}

cases! {
    /// Why a file of ours beside the watchlist could not be read.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Unread {
        /// The system does not give it.
        BySystem { error: SystemError },
        /// It is not what was written.
        NotAsWritten,
    }
}

impl From<std::io::Error> for Unread {
    fn from(error: std::io::Error) -> Self {
        let error = error.into();
        Self::BySystem { error }
    }
}
