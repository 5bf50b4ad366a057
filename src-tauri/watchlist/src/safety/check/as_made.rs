//! Whether what can be made anew is as it would be made: what is derived, and what the built-in collections say. It has no
//! checksums, since it need not be mended.

use std::path::Path;

use jiff::civil::date;
use rusqlite::Connection;

use crate::derived::rules;
use crate::journal::{self, Touched, before_commit};
use crate::nouns::collection;
use crate::storage::{Monitor, SummedTable, permissions, single_file, uri};
use crate::{Error, Now, Result};

/// The tables, and a column of each that is another each time it is made.
const TABLES: [(&str, &str); 13] = [
    ("collection", ""),
    ("entry", ""),
    ("entry_credit", "id"),
    ("entry_country", "id"),
    ("entry_genre", "id"),
    ("picture", ""),
    ("card", ""),
    ("tally", ""),
    ("collection_tally", ""),
    ("diary", ""),
    ("viewing_name", ""),
    ("search_film", ""),
    ("search_title", ""),
];

/// The indexes that a search asks.
const INDEXES: [&str; 2] = ["search_names", "search_notes"];

/// It is about no moment: nothing of the person's is made by it.
const NEVER: Now = Now {
    today: date(1970, 1, 1),
    millis: 0,
};

/// Makes all of it anew.
pub(crate) fn make_anew(conn: &Connection, tables: &[SummedTable], now: Now) -> Result<Touched> {
    conn.execute_batch(
        "PRAGMA defer_foreign_keys = ON;
         DELETE FROM picture WHERE hash <> content_hash(bytes);
         UPDATE collection SET fingerprint = 0",
    )?;
    collection::seed_built_in(conn, now)?;
    derive_anew(conn, tables)
}

/// Makes what is derived anew: cards, tallies and the search index.
pub(crate) fn derive_anew(conn: &Connection, tables: &[SummedTable]) -> Result<Touched> {
    rules::forget_all(conn)?;
    before_commit(conn, tables, None)
}

/// Whether what a connection reads is what would be made: in a copy, within this folder, so that both are of one moment.
pub(crate) fn is_as_made(conn: &Connection, within: &Path, monitor: &Monitor) -> Result<bool> {
    let copy = within.join("anew.sqlite3");
    permissions::make_empty(&copy).map_err(|error| Error::at(&copy, &error))?;
    conn.execute("VACUUM INTO ?1", [uri(&copy)])?;
    let mut copy = single_file(&copy)?;
    monitor.watch(&mut copy)?;
    let tables = SummedTable::all(&copy)?;
    journal::install(&copy, &tables)?;
    for index in INDEXES {
        copy.execute_batch(&format!(
            "CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab ('main', '{index}', 'instance')"
        ))?;
    }
    let made = copy.unchecked_transaction()?;
    // What another version made is no rot: an opening makes it anew, and the window.
    collection::seed_built_in(&made, NEVER)?;
    if !rules::are_ours(&made)? {
        rules::forget_all(&made)?;
    }
    before_commit(&made, &tables, None)?;
    let there = checksums(&made)?;
    make_anew(&made, &tables, NEVER)?;
    Ok(checksums(&made)? == there)
}

/// Of all that each table says, and of each word in an index, whatever the order of their rows.
fn checksums(conn: &Connection) -> Result<Vec<(i64, i64)>> {
    let mut sums = Vec::new();
    for (table, without) in TABLES {
        let columns: String = conn.query_row(
            "SELECT group_concat('''' || name || ''', ' || name, ', ') FROM pragma_table_info(?1) WHERE name <> ?2",
            [table, without],
            |row| row.get(0),
        )?;
        sums.push(checksum(conn, table, &columns)?);
    }
    for index in INDEXES {
        let words = format!("{index}_words");
        sums.push(checksum(
            conn,
            &words,
            "'term', term, 'doc', doc, 'col', col",
        )?);
    }
    Ok(sums)
}

/// How many rows there are, and the checksum of these columns of them.
fn checksum(conn: &Connection, table: &str, columns: &str) -> Result<(i64, i64)> {
    let sql = format!("SELECT count(*), xor_of(sum_of('{table}', {columns})) FROM {table}");
    Ok(conn.query_row(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
