//! Other programs' files.

pub(crate) mod export;
mod exported;
pub(crate) mod forms;
pub(crate) mod import;
mod several;
mod spreadsheet_cell;

pub use exported::Exported;
pub use forms::ExportForm;
