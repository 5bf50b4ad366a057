use std::io::ErrorKind;
use std::path::Path;

use super::kept::{ExportSchedule, KeptExport};
use crate::exchange::file_sum::sum_of;
use crate::exchange::one_file::FileToWrite;
use crate::exchange::{ExportForm, Exported, forms};
use crate::storage::{Existing, Folder, Monitor, read_only, refused};
use crate::{DiskTrouble, Error, NotWritten, Now, Refusal, Result, Trouble};

/// What came of the exports that were due.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct DueExports {
    /// How many were written.
    pub written: u32,
    /// What stands in the way of others that did not before.
    pub news: Vec<Error>,
}

/// Writes every export that is due. What someone else wrote, or changed since, stays, and is told as what stands in the
/// way; so is a folder that is not there, which is never made. Nothing, if none was due.
///
/// # Errors
/// [`Error::Cancelled`]; and what stands in the way of knowing, or keeping, which there are.
pub fn export_if_due(folder: &Path, now: Now, monitor: &Monitor) -> Result<Option<DueExports>> {
    let folder = Folder::there(folder)?;
    let schedule = ExportSchedule::of(&folder)?;
    let due: Vec<KeptExport> = (schedule.exports.into_iter())
        .filter(|it| it.is_due(now))
        .collect();
    if due.is_empty() {
        return Ok(None);
    }
    let mut done = DueExports::default();
    for export in due {
        match run(&folder, &export, Existing::Kept, now, monitor) {
            Ok(_) => done.written += 1,
            Err(Error::Cancelled) => return Err(Error::Cancelled),
            Err(error) if export.trouble.is_none() => done.news.push(error),
            Err(_) => {}
        }
    }
    Ok(Some(done))
}

/// Writes the one of this form now, due or not; nothing, if there is none.
///
/// # Errors
/// What stands in the way, which is kept as well.
pub fn export_scheduled(
    folder: &Path,
    form: ExportForm,
    existing: Existing,
    now: Now,
    monitor: &Monitor,
) -> Result<Option<Exported>> {
    let folder = Folder::there(folder)?;
    let schedule = ExportSchedule::of(&folder)?;
    let export = schedule.export(form);
    export
        .map(|export| run(&folder, export, existing, now, monitor))
        .transpose()
}

/// Writes one, and keeps how that went.
fn run(
    folder: &Folder,
    export: &KeptExport,
    existing: Existing,
    now: Now,
    monitor: &Monitor,
) -> Result<Exported> {
    let done = monitor.ended(write(folder, export, existing, now, monitor));
    let kept = |how: &dyn Fn(&mut KeptExport)| ExportSchedule::change_one(folder, export, how);
    match &done {
        Ok(exported) => kept(&|it| {
            it.written_at = Some(now.millis);
            it.tried_at = None;
            it.kept = exported.kept;
            it.trouble = None;
            it.is_in_the_way = false;
        })?,
        // As if it had not begun.
        Err(Error::Cancelled) => {}
        Err(error) => kept(&|it| {
            it.tried_at = Some(now.millis);
            it.trouble = Some(Trouble::since(it.trouble.as_ref(), error.clone(), now));
            it.is_in_the_way = is_in_the_way(error);
        })?,
    }
    done
}

fn write(
    folder: &Folder,
    export: &KeptExport,
    existing: Existing,
    now: Now,
    monitor: &Monitor,
) -> Result<Exported> {
    // Nor is it made: what is empty may be where a disk is put.
    if !export.folder.is_dir() {
        return Err(Error::Disk(DiskTrouble::ExportFolderAway));
    }
    let to = export.to();
    let (existing, there) = match export.form.is_folder() {
        // A folder says itself what was written there.
        true => (existing, None),
        false => found(&to, &export.written, existing)?,
    };
    let mut conn = read_only(&folder.watchlist())?;
    monitor.watch(&mut conn)?;
    let sealed = |exported: &Exported, sum: String| {
        if exported.left_out > 0 {
            return Err(Error::Disk(DiskTrouble::ExportNotWhole));
        }
        let written: Vec<String> = [Some(sum), there.clone()].into_iter().flatten().collect();
        ExportSchedule::change_one(folder, export, |it| it.written = written)
    };
    let place = FileToWrite {
        sealed: Some(&sealed),
        ..FileToWrite::at(&to, existing, folder, monitor)
    };
    forms::export_as(&conn, export.form, place, now)
}

/// What becomes of what lies there, and its checksum: what was written and nobody changed since is replaced.
fn found(to: &Path, written: &[String], existing: Existing) -> Result<(Existing, Option<String>)> {
    match sum_of(to) {
        Ok((sum, _)) if written.contains(&sum) => Ok((Existing::Replaced, Some(sum))),
        Ok((sum, _)) if existing == Existing::Replaced => Ok((existing, Some(sum))),
        Ok(_) if written.is_empty() => Err(refused(to, NotWritten::IsThere)),
        Ok(_) => Err(refused(to, NotWritten::IsChanged)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok((existing, None)),
        Err(error) if error.kind() == ErrorKind::InvalidInput => {
            Err(refused(to, NotWritten::NoFile))
        }
        Err(error) => Err(Error::at(to, &error)),
    }
}

/// Whether it would be written over if the person said so.
fn is_in_the_way(error: &Error) -> bool {
    matches!(error, Error::Refused(Refusal::NotWritten { why, .. }) if why.is_in_the_way())
}
