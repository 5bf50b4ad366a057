//! Other programs' files.

mod condition_names;
pub(crate) mod export;
mod exported;
mod file_sum;
pub(crate) mod forms;
pub(crate) mod import;
mod one_file;
pub(crate) mod schedule;
mod several;
mod spreadsheet_cell;

pub use exported::Exported;
pub use forms::ExportForm;
pub(crate) use one_file::FileToWrite;
pub use schedule::{
    DueExports, ExportEvery, ScheduledExport, export_if_due, export_scheduled, schedule_export,
    scheduled_exports, unschedule_export,
};
