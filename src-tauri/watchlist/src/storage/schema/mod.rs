//! The shape of the file: migrations, and what the journal must know of each table.

mod functions;
mod history_by_checksum;
mod migrations;
mod summed_table;

use rusqlite::Connection;

pub(crate) use functions::register;
pub(crate) use migrations::{NEWEST, begin_at, migrate};
pub(crate) use summed_table::SummedTable;

use crate::Result;

/// `PRAGMA application_id` of every watchlist: "PoRe".
pub(crate) const APPLICATION_ID: i32 = 0x506f_5265;

/// The checksum of a row of the journal, as SQL over it.
pub(crate) const JOURNAL_SUM: &str = "sum_of('journal', 'change', change, 'tbl', tbl, 'key', key, 'before', before, \
    'after', after, 'after_sum', after_sum)";

/// Whether a file has, of this schema, every table as it was made, and nothing that runs by itself: what looks like a
/// table of ours could be a view that never ends. Tables that somebody added are nobody's business.
pub(crate) fn is_as_made(conn: &Connection, version: i32) -> Result<bool> {
    if !(1..=NEWEST).contains(&version) {
        return Ok(false);
    }
    let mut made = Connection::open_in_memory()?;
    register(&made)?;
    begin_at(&mut made, version)?;
    let (there, made) = (tables(conn)?, tables(&made)?);
    Ok(made.iter().all(|table| there.contains(table))
        && there
            .iter()
            .all(|(kind, _, _)| kind == "table" || kind == "index"))
}

type Made = (String, String, Option<String>);

/// Kind, name and statement of everything in a file.
fn tables(conn: &Connection) -> Result<Vec<Made>> {
    Ok(conn
        .prepare("SELECT type, name, sql FROM sqlite_schema")?
        .query_map([], |row| {
            Ok((row.get("type")?, row.get("name")?, row.get("sql")?))
        })?
        .collect::<std::result::Result<_, _>>()?)
}
