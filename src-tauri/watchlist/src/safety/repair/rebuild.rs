//! The new file: the damaged one's schema, and every row of it that can be read.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::readable::take_over;
use super::sources::Sources;
use crate::journal::{self, before_commit};
use crate::storage::schema::{self, NEWEST};
use crate::storage::{Folder, SummedTable, single_file};
use crate::{Error, Result};

/// What is derived from the rest, and made anew from it; what a search reads is too.
const DERIVED: &[&str] = &["card", "tally", "table_sum"];

/// A new file being made of a damaged one. Two connections, since an error in reading one file undoes what is being
/// written to another on the same.
pub(super) struct Rebuilt {
    pub old: Connection,
    pub conn: Connection,
    pub tables: Vec<SummedTable>,
    pub sources: Sources,
}

impl Rebuilt {
    /// Makes `file` of the copy `damaged`.
    pub(super) fn of(damaged: &Path, file: &Path, folder: &Folder) -> Result<Self> {
        let old = single_file(damaged)?;
        let mut conn = single_file(file)?;
        schema::begin_at(&mut conn, version(&old)?)?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let sources = Sources::of(folder)?;
        let last = last_key(&old, &sources);
        for (table, columns) in taken_over(&conn)? {
            // What a migration put there is as it begins; what is there now is in the old file.
            conn.execute(&format!("DELETE FROM {table}"), [])?;
            take_over(&old, &conn, &table, &columns, last)?;
        }
        let tables = SummedTable::all(&conn)?;
        Ok(Self {
            old,
            conn,
            tables,
            sources,
        })
    }

    /// Brings the file to the newest schema, and makes all that is derived.
    pub(super) fn finish(self, file: &Path) -> Result<Connection> {
        self.conn.execute_batch(include_str!("strays.sql"))?;
        self.conn.execute_batch("COMMIT")?;
        let mut conn = self.conn;
        schema::migrate(&mut conn)?;
        derive_anew(&mut conn)?;
        // The triggers go with the connection that they were made on.
        drop(conn);
        single_file(file)
    }
}

fn derive_anew(conn: &mut Connection) -> Result<()> {
    let tables = SummedTable::all(conn)?;
    journal::install(conn, &tables)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for table in &tables {
        let subject = |column: Option<&str>| column.unwrap_or("NULL").to_owned();
        let (film, collection) = (subject(table.film()), subject(table.collection()));
        let (name, key) = (&table.name, &table.key);
        let all = format!(
            "INSERT INTO touched SELECT '{name}', {key}, {film}, {collection}, NULL FROM {name}"
        );
        tx.execute(&all, [])?;
    }
    before_commit(&tx, &tables, None)?;
    Ok(tx.commit()?)
}

/// The damaged file's schema.
fn version(old: &Connection) -> Result<i32> {
    let version = old.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if (1..=NEWEST).contains(&version) {
        Ok(version)
    } else {
        Err(Error::Unreadable("its schema is not known".to_owned()))
    }
}

/// Every table that is not derived, with its columns.
fn taken_over(conn: &Connection) -> Result<Vec<(String, String)>> {
    let tables = conn
        .prepare(include_str!("taken_over.sql"))?
        .query_map([], |row| Ok((row.get("name")?, row.get("columns")?)))?
        .collect::<Result<Vec<(String, String)>, _>>()?;
    Ok(tables
        .into_iter()
        .filter(|(name, _)| !DERIVED.contains(&name.as_str()))
        .collect())
}

/// A key that no row lies above: as each source knows it that can be read, with room for what came after.
fn last_key(old: &Connection, sources: &Sources) -> i64 {
    let known = [
        "SELECT max(seq) AS last FROM sqlite_sequence",
        "SELECT max(key) AS last FROM journal",
        "SELECT max(id) AS last FROM journal",
        "SELECT max(id) AS last FROM entry_credit",
    ];
    let here = known.iter().filter_map(|sql| {
        old.query_row(sql, [], |row| row.get::<_, Option<i64>>("last"))
            .ok()
            .flatten()
    });
    let last = here.chain([sources.last_key()]).max().unwrap_or(0);
    // A key that rot made enormous is not searched up to.
    last.min(10_000_000).saturating_mul(2) + 4_096
}
