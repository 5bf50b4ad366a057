//! Taking over all rows of a damaged table that can be read at all.

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Params, Statement, params_from_iter};

use crate::Result;
use crate::storage::Monitor;

/// How often a range may be halved in search of a row that cannot be read.
const PATIENCE: u32 = 200_000;

/// Copies first the rows that have their checksum, `sum` as SQL: where a bit turned in a key, another row has it as well.
pub(super) fn take_over_whole(
    old: &Connection,
    new: &Connection,
    table: &str,
    columns: &str,
    sum: &str,
) -> Result<()> {
    let whole = format!("SELECT {columns} FROM {table} NOT INDEXED WHERE row_sum = {sum}");
    let mut put = put(new, table, columns)?;
    if let Ok(mut read) = old.prepare(&whole) {
        // What cannot be read is looked for by whoever copies the rest.
        copy(&mut read, [], &mut put, &Monitor::none())?;
    }
    Ok(())
}

/// A row that is there already stays; one that breaks a rule is left out, and looked for elsewhere.
fn put<'c>(new: &'c Connection, table: &str, columns: &str) -> Result<Statement<'c>> {
    let places = vec!["?"; columns.split(", ").count()].join(", ");
    Ok(new.prepare(&format!(
        "INSERT OR IGNORE INTO {table} ({columns}) VALUES ({places})"
    ))?)
}

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
    let mut put = put(new, table, columns)?;
    let all = format!("SELECT {columns} FROM {table} NOT INDEXED");
    let Ok(mut read) = old.prepare(&all) else {
        // There was no such table yet, or nothing of it is left.
        return Ok(());
    };
    if copy(&mut read, [], &mut put, monitor)? {
        return Ok(());
    }
    let keys = keys(old, table)?;
    let mut reads = Vec::new();
    let mut within = String::new();
    for key in &keys {
        reads.push(old.prepare(&format!("{all} WHERE {within}{key} BETWEEN ? AND ?"))?);
        within += &format!("{key} = ? AND ");
    }
    let mut patience = PATIENCE;
    around(
        &mut reads,
        &mut Vec::new(),
        last,
        &mut put,
        &mut patience,
        monitor,
    )
}

/// What the rows of a table lie in the order of, as far as it is numbers: their own, or those of its key.
fn keys(old: &Connection, table: &str) -> Result<Vec<String>> {
    if old.prepare(&format!("SELECT rowid FROM {table}")).is_ok() {
        return Ok(vec!["rowid".to_owned()]);
    }
    let mut keys = old.prepare(
        "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 AND type = 'INTEGER' ORDER BY pk",
    )?;
    let keys = keys.query_map([table], |row| row.get(0))?;
    Ok(keys.collect::<rusqlite::Result<_>>()?)
}

/// Halves what cannot be read at once, by the first key; where that is one number, by the next.
fn around(
    reads: &mut [Statement<'_>],
    at: &mut Vec<i64>,
    last: i64,
    put: &mut Statement<'_>,
    patience: &mut u32,
    monitor: &Monitor,
) -> Result<()> {
    let mut ranges = vec![(1, last)];
    while let Some((from, to)) = ranges.pop() {
        let Some(read) = reads.get_mut(at.len()) else {
            break;
        };
        *patience = patience.saturating_sub(1);
        let which = at.iter().copied().chain([from, to]);
        if copy(read, params_from_iter(which), put, monitor)? || *patience == 0 {
            continue;
        }
        if from < to {
            let middle = from + (to - from) / 2;
            ranges.extend([(middle + 1, to), (from, middle)]);
        } else {
            at.push(from);
            around(reads, at, last, put, patience, monitor)?;
            at.pop();
        }
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
