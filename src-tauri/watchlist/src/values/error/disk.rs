use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::damage::NotWhole;
use super::system_error::{SystemError, SystemErrorKind};

cases! {
    /// The disk would not take or give the data; what was saved before is safe.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum DiskTrouble {
        /// The system could not read or write there.
        At { path: PathBuf, error: SystemError },
        /// SQLite could not save something.
        NotSaved { why: NotSaved },
        /// The log can only be emptied while nobody reads.
        BeingRead,
        /// The log cannot be read.
        LogUnread { error: SystemError },
        /// The log could not be brought into the file.
        LogNotBroughtIn { error: SystemError },
        /// Earlier versions could not be compressed.
        NotPacked { error: SystemError },
        /// Every name for files set aside is taken.
        NoPlaceAside,
        /// A copy to be read could not be locked.
        CopyNotOurs,
        /// A file arrived in the new folder, and is not the same.
        ArrivedOtherwise { from: PathBuf, to: PathBuf },
        /// The watchlist arrived in the new folder, and is not whole.
        ArrivedNotWhole { folder: PathBuf, why: NotWhole },
        /// A new backup is not whole, and was thrown away.
        BackupNotWhole { why: NotWhole },
        /// A new backup does not hold the same rows, and was thrown away.
        BackupOfOtherRows,
        /// The second folder for backups is not there.
        SecondFolderAway,
        /// A backup did not arrive whole there.
        SecondFolderFails { folder: PathBuf },
        /// What was known of the backups cannot be read.
        BackupStateUnread,
        /// Which exports are written by themselves cannot be read.
        ExportScheduleUnread,
        /// The folder into which an export is written by itself is not there.
        ExportFolderAway,
        /// What is to be exported by itself cannot be read whole, and would take the place of what was.
        ExportNotWhole,
    }
}

cases! {
    /// What kept SQLite from saving.
    #[derive(Copy, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NotSaved {
        /// The folder cannot be written.
        ReadOnly,
        /// The disk reported an error.
        DiskFailed,
        /// The file cannot be opened.
        NotOpened,
        /// The file is not this person's.
        PermissionDenied,
        /// Another program uses the file.
        InUse,
    }
}

cases! {
    /// There is no room left; what was saved before is safe.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NoRoom {
        /// On the disk of the watchlist.
        DiskFull,
        /// The system lets no file become so large.
        TooLarge,
        /// Where something was to be written.
        At { path: PathBuf, error: SystemError },
        /// For a backup: what is left is kept for what the person writes.
        KeptForWriting,
    }
}

cases! {
    /// Another file is where the watchlist's was when it was opened; nothing was written.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Moved {
        /// It was moved, replaced or deleted.
        WhileOpen { file: PathBuf },
        /// It is still away.
        StillAway { file: PathBuf },
    }
}

cases! {
    /// What the disk puts in the way of something that is more than reading and writing.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Obstacle {
        /// It does not take or give the data.
        Disk { trouble: DiskTrouble },
        /// It is full.
        Full { trouble: NoRoom },
    }
}

impl Obstacle {
    /// What the system answered where something was read or written.
    pub(crate) fn at(path: &Path, error: &io::Error) -> Self {
        let (path, error) = (path.to_path_buf(), SystemError::from(error));
        match error.kind {
            SystemErrorKind::NoRoom => Self::Full {
                trouble: NoRoom::At { path, error },
            },
            // As a full disk: there is room, but not for this.
            SystemErrorKind::TooLarge => Self::Full {
                trouble: NoRoom::TooLarge,
            },
            _ => Self::Disk {
                trouble: DiskTrouble::At { path, error },
            },
        }
    }
}
