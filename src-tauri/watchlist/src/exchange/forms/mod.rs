//! The forms in which other programs take in what a watchlist knows. Each says what it has no place for.

mod calendar;
mod csv_file;
mod file_set;
mod film_viewings;
mod form;
mod letterboxd;
mod letterboxd_rows;
mod lies_there;
mod markdown;
mod not_held;
mod page;
mod safe_name;
mod tables;
mod trakt;
mod workbook;

pub use form::ExportForm;

use rusqlite::Connection;

use super::export;
use super::exported::Exported;
use super::one_file::FileToWrite;
use crate::storage::WorkStage;
use crate::{Now, Result};

/// Writes what a connection reads in one of the forms, as it is at one moment, into a file or a folder.
///
/// # Errors
/// [`crate::Error::Refused`], [`crate::Error::Disk`], [`crate::Error::Full`]: it could not, or may not, be written there.
pub(crate) fn export_as(
    conn: &Connection,
    form: ExportForm,
    place: FileToWrite<'_>,
    now: Now,
) -> Result<Exported> {
    let moment = conn.unchecked_transaction()?;
    if form == ExportForm::Json {
        return export::export(&moment, place, now);
    }
    place.monitor.begin(WorkStage::Writing, None)?;
    let mut exported = match form {
        ExportForm::Json | ExportForm::Csv => csv_file::export(&moment, place),
        ExportForm::Xlsx => workbook::export(&moment, place, now),
        ExportForm::Letterboxd => letterboxd::export(&moment, place),
        ExportForm::Trakt => trakt::export(&moment, place),
        ExportForm::Markdown => markdown::export(&moment, place),
        ExportForm::Ics => calendar::export(&moment, place, now),
    }?;
    not_held::count(&moment, form, &mut exported)?;
    Ok(exported)
}
