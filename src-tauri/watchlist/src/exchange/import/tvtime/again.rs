//! Films that were seen again, of which nobody knows the day.

use crate::exchange::import::row::{ImportRow, ImportedViewing};
use crate::exchange::import::sink::Sink;
use crate::values::PartialDate;

/// A row, and so many viewings more of which nobody knows the day; no film is seen more often than this.
pub(super) fn brought(sink: &mut Sink<'_>, row: ImportRow, again: u32) {
    let more = (1..=again.min(50)).filter_map(|time| {
        let viewing = row.says.viewing.as_ref()?;
        let source = format!("{}:again:{time}", viewing.source);
        let mut more = row.clone();
        more.says.viewing = Some(ImportedViewing {
            source,
            ..ImportedViewing::on(PartialDate::Unknown)
        });
        Some(more)
    });
    let more: Vec<ImportRow> = more.collect();
    sink.row(row);
    for row in more {
        sink.row(row);
    }
}

/// How often more than once; none where that is no number.
pub(super) fn times(cell: &str) -> u32 {
    cell.parse().unwrap_or_default()
}
