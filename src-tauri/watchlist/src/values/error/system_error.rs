use std::io;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::Parameter;

/// What the system answered: a kind that every language knows, and its own words, in whatever language it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SystemError {
    /// The kind, as far as it is one that is met.
    pub kind: SystemErrorKind,
    /// The system's own words.
    pub text: String,
}

cases! {
    /// What systems answer most.
    #[derive(Copy, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    pub enum SystemErrorKind {
        /// There is nothing of that name.
        NotFound,
        /// It is not for this person.
        PermissionDenied,
        /// Its disk can only be read.
        ReadOnly,
        /// There is no room left.
        NoRoom,
        /// No file may become so large.
        TooLarge,
        /// There is something of that name.
        AlreadyExists,
        /// A folder was expected.
        NotAFolder,
        /// A file was expected.
        IsAFolder,
        /// The folder is not empty.
        NotEmpty,
        /// Somebody else has it.
        InUse,
        /// The disk failed.
        DiskFailed,
        /// Any other.
        Other,
    }
}

/// The number by which Unix says that a device failed, for which Rust has no kind.
const EIO: i32 = 5;

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> Self {
        use SystemErrorKind as Kind;
        use io::ErrorKind;
        let kind = match error.kind() {
            ErrorKind::NotFound => Kind::NotFound,
            ErrorKind::PermissionDenied => Kind::PermissionDenied,
            ErrorKind::ReadOnlyFilesystem => Kind::ReadOnly,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Kind::NoRoom,
            ErrorKind::FileTooLarge => Kind::TooLarge,
            ErrorKind::AlreadyExists => Kind::AlreadyExists,
            ErrorKind::NotADirectory => Kind::NotAFolder,
            ErrorKind::IsADirectory => Kind::IsAFolder,
            ErrorKind::DirectoryNotEmpty => Kind::NotEmpty,
            ErrorKind::ResourceBusy | ErrorKind::WouldBlock => Kind::InUse,
            _ if cfg!(unix) && error.raw_os_error() == Some(EIO) => Kind::DiskFailed,
            _ => Kind::Other,
        };
        Self {
            kind,
            text: error.to_string(),
        }
    }
}

impl From<io::Error> for SystemError {
    fn from(error: io::Error) -> Self {
        Self::from(&error)
    }
}

impl Parameter for SystemError {
    fn paths(&mut self, _: &mut dyn FnMut(&mut PathBuf)) {}

    fn examples() -> Vec<Self> {
        let text = "«5»".to_owned();
        let all = SystemErrorKind::examples().into_iter();
        all.map(|kind| Self {
            kind,
            text: text.clone(),
        })
        .collect()
    }
}
