use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::due::ExportEvery;
use super::shown::ScheduledExport;
use crate::exchange::ExportForm;
use crate::storage::{Folder, permissions, read_text_if_there};
use crate::{DiskTrouble, Error, Now, Result, Trouble};

/// The exports that are written by themselves. They are kept beside the watchlist and not in it, as what is known of the
/// backups is: they are about the disks of this machine, so that going back to an earlier copy does not take them back.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ExportSchedule {
    pub exports: Vec<KeptExport>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct KeptExport {
    pub form: ExportForm,
    pub every: ExportEvery,
    /// The folder that the person chose.
    pub folder: PathBuf,
    /// The checksums of a single file: what it is, and what it was before, since putting it there may be cut off.
    pub written: Vec<String>,
    pub written_at: Option<i64>,
    /// When it could not be written last; nothing once it could.
    pub tried_at: Option<i64>,
    pub kept: u32,
    pub trouble: Option<Trouble>,
    pub is_in_the_way: bool,
}

impl ExportSchedule {
    pub(super) fn of(folder: &Folder) -> Result<Self> {
        let unread = || Error::Disk(DiskTrouble::ExportScheduleUnread);
        match read_text_if_there(&folder.export_schedule()) {
            Ok(None) => Ok(Self::default()),
            Ok(Some(text)) => serde_json::from_str(&text).map_err(|_| unread()),
            Err(_) => Err(unread()),
        }
    }

    pub(super) fn export(&self, form: ExportForm) -> Option<&KeptExport> {
        self.exports.iter().find(|it| it.form == form)
    }

    /// Changes it, on the disk when this answers. What cannot be read stays as it is: a moment later it may be readable,
    /// where another program held it.
    pub(super) fn change(folder: &Folder, how: impl FnOnce(&mut Self)) -> Result<()> {
        Self::rewrite(folder, Err, how)
    }

    /// The same, but what cannot be read is begun anew.
    pub(super) fn change_or_begin(folder: &Folder, how: impl FnOnce(&mut Self)) -> Result<()> {
        Self::rewrite(folder, |_| Ok(Self::default()), how)
    }

    fn rewrite(
        folder: &Folder,
        unread: impl FnOnce(Error) -> Result<Self>,
        how: impl FnOnce(&mut Self),
    ) -> Result<()> {
        // The person changes it while one is being written.
        static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
        let _mine = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        let before = Self::of(folder);
        let mut after = before.clone().or_else(unread)?;
        how(&mut after);
        if before.is_ok_and(|before| before == after) {
            return Ok(());
        }
        permissions::write_whole(
            &folder.export_schedule(),
            &serde_json::to_vec_pretty(&after)?,
        )
    }

    /// Changes one of them, unless the person chose another folder for it meanwhile.
    pub(super) fn change_one(
        folder: &Folder,
        export: &KeptExport,
        how: impl FnOnce(&mut KeptExport),
    ) -> Result<()> {
        Self::change(folder, |schedule| {
            let mut all = schedule.exports.iter_mut();
            let same = |it: &&mut KeptExport| it.form == export.form && it.folder == export.folder;
            if let Some(it) = all.find(same) {
                how(it);
            }
        })
    }
}

impl KeptExport {
    /// Where it is written.
    pub(super) fn to(&self) -> PathBuf {
        self.form.within(&self.folder)
    }

    pub(super) fn is_due(&self, now: Now) -> bool {
        self.every.is_due(self.written_at, self.tried_at, now)
    }

    pub(super) fn shown(&self) -> ScheduledExport {
        ScheduledExport {
            form: self.form,
            every: self.every,
            folder: self.folder.display().to_string(),
            written_at: self.written_at,
            kept: self.kept,
            trouble: self.trouble.clone(),
            is_in_the_way: self.is_in_the_way,
        }
    }
}
