//! Taking over all rows of a damaged table that can be read at all.

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Params, Statement, params, params_from_iter};

use crate::Result;
use crate::storage::Monitor;

/// How often a range may be halved in search of a row that cannot be read.
const PATIENCE: u32 = 200_000;

/// Copies a table from `old` to `new`: from its start to its end, and where that fails range by range around what
/// cannot be read. `columns` are as SQL; `last` is the highest key a row may have.
pub(super) fn take_over(
    old: &Connection,
    new: &Connection,
    table: &str,
    columns: &str,
    last: i64,
    monitor: &Monitor,
) -> Result<()> {
    let places = vec!["?"; columns.split(", ").count()].join(", ");
    // A row that is there already stays; one that breaks a rule is left out, and looked for elsewhere.
    let mut put = new.prepare(&format!(
        "INSERT OR IGNORE INTO {table} ({columns}) VALUES ({places})"
    ))?;
    let all = format!("SELECT {columns} FROM {table} NOT INDEXED");
    let Ok(mut read) = old.prepare(&all) else {
        // There was no such table yet, or nothing of it is left.
        return Ok(());
    };
    if copy(&mut read, [], &mut put, monitor)? {
        return Ok(());
    }
    // A table whose rows have no numbers of their own lies in the order of its first column.
    let first = columns.split(", ").next().unwrap_or(columns);
    let order = match old.prepare(&format!("SELECT rowid FROM {table}")) {
        Ok(_) => "rowid",
        Err(_) => first,
    };
    let within = format!("{all} WHERE {order} BETWEEN ?1 AND ?2");
    let mut read = old.prepare(&within)?;
    // Many rows may begin alike: what cannot be reached from their start may be from their end.
    let mut from_end = old
        .prepare(&format!("{within} ORDER BY 1 DESC, 2 DESC, 3 DESC"))
        .ok();
    let mut ranges = vec![(1, last)];
    let mut patience = PATIENCE;
    while let Some((from, to)) = ranges.pop() {
        patience = patience.saturating_sub(1);
        if copy(&mut read, params![from, to], &mut put, monitor)? || patience == 0 {
            continue;
        }
        if from == to {
            if let Some(read) = &mut from_end {
                copy(read, params![from, to], &mut put, monitor)?;
            }
            continue;
        }
        let middle = from + (to - from) / 2;
        ranges.extend([(middle + 1, to), (from, middle)]);
    }
    Ok(())
}

/// Whether all that was asked for could be read.
fn copy(
    read: &mut Statement<'_>,
    which: impl Params,
    put: &mut Statement<'_>,
    monitor: &Monitor,
) -> Result<bool> {
    // A range that cannot be read is one more that was tried.
    monitor.goes_on()?;
    let count = read.column_count();
    let Ok(mut rows) = read.query(which) else {
        return Ok(false);
    };
    loop {
        let row = match rows.next() {
            Ok(Some(row)) => row,
            Ok(None) => return Ok(true),
            Err(_) => return Ok(false),
        };
        // As raw as they are: text that is no text any more is found by its checksum.
        let values = (0..count).filter_map(|at| row.get_ref(at).ok());
        let _ = put.execute(params_from_iter(values.map(ToSqlOutput::Borrowed)));
        monitor.advance(1)?;
    }
}
