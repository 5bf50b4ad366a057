//! The shape of the file: migrations, and what the journal must know of each table.

mod functions;
mod history_by_checksum;
mod migrations;
mod people_named;
mod shape;
mod summed_table;

pub(crate) use functions::register;
pub(crate) use migrations::{NEWEST, begin_at};
#[cfg(test)]
pub(crate) use shape::LATER;
pub(crate) use shape::{compare, migrate};
pub(crate) use summed_table::SummedTable;

/// `PRAGMA application_id` of every watchlist: "PoRe".
pub(crate) const APPLICATION_ID: i32 = 0x506f_5265;

/// The checksum of a row of the journal, as SQL over it.
pub(crate) const JOURNAL_SUM: &str = "sum_of('journal', 'change', change, 'tbl', tbl, 'key', key, 'before', before, \
    'after', after, 'after_sum', after_sum)";

/// The checksum of a row of the journal that is being written, as SQL: its key and what it says, by expressions.
pub(crate) fn journal_sum(
    [change, tbl, key]: [&str; 3],
    [before, after, after_sum]: [&str; 3],
) -> String {
    format!(
        "sum_of('journal', 'change', {change}, 'tbl', {tbl}, 'key', {key}, 'before', {before}, 'after', {after},
           'after_sum', {after_sum})"
    )
}
