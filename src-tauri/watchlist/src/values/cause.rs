use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{BackupFault, Error, ImportWarning, SetAside};
use crate::Parameter;

/// What went wrong, as it is kept from one start to the next, whatever language it is said in then. Crossing to the
/// interface it has been said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Something could not be done.
    Error(Error),
    /// A backup is not as it should be.
    Backup(BackupFault),
    /// A row of someone's file is not brought in.
    Aside(SetAside),
    /// Something is to be known of someone's files.
    Import(ImportWarning),
    /// It has been said: for whoever is told, or by a version that kept sentences.
    #[serde(untagged)]
    Said(String),
    /// A newer version knows.
    #[serde(untagged)]
    Unknown(Value),
}

impl From<Error> for Cause {
    fn from(mut error: Error) -> Self {
        // Only paths that are text can be kept.
        error.paths(&mut |path| *path = path.to_string_lossy().into_owned().into());
        Self::Error(error)
    }
}

impl From<ImportWarning> for Cause {
    fn from(warning: ImportWarning) -> Self {
        Self::Import(warning)
    }
}

impl From<SetAside> for Cause {
    fn from(why: SetAside) -> Self {
        Self::Aside(why)
    }
}
