use std::path::Path;

use serde::Serialize;

use super::name::list;
use crate::safety::backup_state::{BackupState, Thinned, Tried};
use crate::storage::Folder;
use crate::{Cause, Result, Trouble};

/// How the backups fare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct BackupStatus {
    /// Why the last one could not be made; nothing if it could.
    pub failed: Option<Trouble>,
    /// What came of trying one out.
    pub tried: Option<Tried>,
    /// Which older ones were taken away last.
    pub thinned: Option<Thinned>,
    /// Where they are put besides.
    pub second: Option<SecondFolder>,
}

/// A second folder for finished backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SecondFolder {
    /// Where it is, to be read.
    pub folder: String,
    /// Why not all of them are there, since when.
    pub trouble: Option<Trouble>,
    /// How many newer ones than any that is there are to be put there.
    pub waiting: u32,
}

impl BackupStatus {
    /// What is to be said in a language before it crosses to the interface.
    pub fn causes(&mut self) -> impl Iterator<Item = &mut Cause> {
        let spoilt = self.tried.as_mut().and_then(|tried| tried.spoilt.as_mut());
        let second = self.second.as_mut().and_then(|it| it.trouble.as_mut());
        let all = [self.failed.as_mut(), spoilt, second];
        all.into_iter().flatten().map(|trouble| &mut trouble.what)
    }
}

/// How the backups in a folder fare, as far as that is known without looking into the second.
pub fn backup_status(folder: &Path) -> Result<BackupStatus> {
    let folder = Folder::there(folder)?;
    let state = BackupState::of(&folder);
    // Whoever lists them is told if they cannot be read.
    let names = list(&folder.backups()).unwrap_or_default();
    let second = state.second.map(|second| {
        let waiting = names
            .iter()
            .filter(|name| name.number > second.newest && !second.spoilt.contains(&name.number));
        SecondFolder {
            folder: second.folder.display().to_string(),
            trouble: second.trouble.clone(),
            waiting: u32::try_from(waiting.count()).unwrap_or(u32::MAX),
        }
    });
    Ok(BackupStatus {
        failed: state.failed,
        tried: state.tried,
        thinned: state.thinned,
        second,
    })
}
