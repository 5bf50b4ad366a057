use std::path::PathBuf;

use serde::{Deserialize, Serialize};

cases! {
    /// A file is not what was written; it was left as it is.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Damage {
        /// SQLite cannot read all of the watchlist's.
        Unreadable,
        /// It is damaged, or cut short.
        CutShort { file: PathBuf },
        /// It does not begin as a watchlist does.
        NotOurs { file: PathBuf },
        /// Its schema is not as we make it in these parts.
        OtherParts { parts: Vec<String> },
        /// Another file's rollback journal lies beside it.
        AnothersJournal { file: PathBuf },
        /// Another watchlist's log lies beside it.
        AnothersLog { file: PathBuf },
        /// It was read through, and is not whole.
        NotWhole { file: PathBuf, why: NotWhole },
        /// It is not there, and was: this tells of it.
        Lost { file: PathBuf, evidence: Evidence },
        /// So many commits were acknowledged and are nowhere; 0 where that is not known.
        LacksTheLast { file: PathBuf, commits: u32, log: LogFate },
        /// A copy is empty, or no watchlist.
        CopyEmpty { copy: PathBuf },
        /// A copy is damaged.
        CopyDamaged { copy: PathBuf },
    }
}

cases! {
    /// Why a watchlist is not whole.
    #[derive(Copy, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum NotWhole {
        /// SQLite's own integrity check says so.
        File,
        /// A row does not have its checksum.
        Row,
    }
}

cases! {
    /// What became of the log in which something was.
    #[derive(Copy, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum LogFate {
        /// It is gone.
        Gone,
        /// Its head is damaged.
        HeadDamaged,
        /// It is damaged further on.
        Damaged,
    }
}

cases! {
    /// What tells that a watchlist was in a folder before.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum Evidence {
        /// So many backups of it.
        Backups { backups: u32, folder: PathBuf },
        /// What was written last.
        Log { file: PathBuf },
        /// A copy of it, perhaps.
        Copy { place: PathBuf },
        /// Another file of ours.
        File { file: PathBuf },
    }
}

cases! {
    /// Why a backup that was tried out is not as it should be.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum BackupFault {
        /// The system does not give it.
        Unread { error: super::system_error::SystemError },
        /// It is empty, or cannot be read whole.
        Empty,
        /// Its schema is older than its name says.
        OlderSchema,
        /// It is not whole.
        NotWhole { why: NotWhole },
        /// The watchlist could not go back to it.
        NotTaken,
        /// It could not be opened afterwards.
        NotOpened,
        /// Opened, it lacks rows.
        OtherRows,
        /// Opened, it counts less.
        Less,
        /// Something in it could not be understood.
        NotUnderstood,
    }
}
