//! Exports that are written by themselves, once a day or a week, into a folder of the person's: at most one in each form.

mod due;
mod kept;
mod run;
mod shown;

pub use due::ExportEvery;
pub use run::{DueExports, export_if_due, export_scheduled};
pub use shown::ScheduledExport;

use std::path::Path;

use super::ExportForm;
use crate::storage::{Folder, real_path, refused};
use crate::{NotWritten, Result};
use kept::{ExportSchedule, KeptExport};

/// Every export that is written by itself.
///
/// # Errors
/// [`crate::Error::Disk`]: which there are cannot be read.
pub fn scheduled_exports(folder: &Path) -> Result<Vec<ScheduledExport>> {
    let schedule = ExportSchedule::of(&Folder::there(folder)?)?;
    Ok(schedule.exports.iter().map(KeptExport::shown).collect())
}

/// From now on writes all there is in this form into this folder, and nowhere else; it is due at once.
///
/// # Errors
/// [`crate::Error::Refused`], with nothing changed: the folder is not there, or is the watchlist's own.
pub fn schedule_export(
    folder: &Path,
    form: ExportForm,
    every: ExportEvery,
    chosen: &Path,
) -> Result<()> {
    let folder = Folder::there(folder)?;
    let found = real_path(chosen).ok().filter(|it| it.is_dir());
    let found = found.ok_or_else(|| refused(chosen, NotWritten::NoFolder))?;
    if folder.encloses(&found) {
        return Err(refused(chosen, NotWritten::IsAWatchlists));
    }
    ExportSchedule::change_or_begin(&folder, |schedule| {
        let written = schedule.export(form).map(|before| before.written.clone());
        schedule.exports.retain(|it| it.form != form);
        schedule.exports.push(KeptExport {
            form,
            every,
            folder: found,
            // The same file in another folder, perhaps, or the same folder at other times.
            written: written.unwrap_or_default(),
            written_at: None,
            tried_at: None,
            kept: 0,
            trouble: None,
            is_in_the_way: false,
        });
    })
}

/// Writes nothing more by itself: another watchlist is about to take the place of the one that was written.
pub(crate) fn unschedule_all(folder: &Folder) -> Result<()> {
    ExportSchedule::change_or_begin(folder, |schedule| schedule.exports.clear())
}

/// Writes no more in this form. What was written stays.
///
/// # Errors
/// [`crate::Error::Disk`], with nothing changed: which there are cannot be read.
pub fn unschedule_export(folder: &Path, form: ExportForm) -> Result<()> {
    ExportSchedule::change(&Folder::there(folder)?, |schedule| {
        schedule.exports.retain(|it| it.form != form);
    })
}
