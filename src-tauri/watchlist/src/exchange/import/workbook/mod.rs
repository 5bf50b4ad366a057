//! Workbooks of spreadsheet programs, as tables of text: a file for each sheet, so that every reader reads them too.

mod limits;
mod ods;
mod sheet_text;
mod xlsx;

use std::fs::File;

use zip::ZipArchive;

pub(super) use limits::NoWorkbook;
use sheet_text::SheetFile;

/// What the first file in an OpenDocument spreadsheet says.
const ODS: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// Which program's workbook a ZIP is.
#[derive(Clone, Copy)]
pub(super) enum Workbook {
    Xlsx,
    Ods,
}

impl Workbook {
    /// What a ZIP is by what lies in it; nothing if it is none.
    pub(super) fn of(archive: &mut ZipArchive<File>) -> Option<Self> {
        if archive.index_for_name("xl/workbook.xml").is_some() {
            return Some(Self::Xlsx);
        }
        let says = limits::part(archive, "mimetype", 128).ok()?;
        (says.trim() == ODS).then_some(Self::Ods)
    }

    /// Every sheet in which anything stands, in the order of the workbook.
    pub(super) fn sheets(
        self,
        mut archive: ZipArchive<File>,
    ) -> Result<Vec<SheetFile>, NoWorkbook> {
        limits::look_through(&mut archive)?;
        match self {
            Self::Xlsx => xlsx::sheets(archive),
            Self::Ods => ods::sheets(&mut archive),
        }
    }
}
