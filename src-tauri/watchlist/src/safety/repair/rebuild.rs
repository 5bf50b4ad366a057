//! The new file: the damaged one's schema, and every row of it that can be read.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::readable::{take_over, take_over_whole};
use super::sources::Sources;
use crate::journal;
use crate::safety::check::as_made;
use crate::storage::schema::{self, NEWEST};
use crate::storage::{Folder, Monitor, Scratch, SummedTable, WorkStage, single_file};
use crate::{Error, Result, Unreadable};

/// What is derived from the rest, and made anew from it; what a search reads is too.
const DERIVED: &[&str] = &[
    "card",
    "tally",
    "collection_tally",
    "diary",
    "viewing_name",
    "derived_by",
];
/// What the schema itself says.
const AS_MADE: &[&str] = &["journal_table"];

/// A new file being made of a damaged one.
pub(super) struct Rebuilt {
    pub conn: Connection,
    pub tables: Vec<SummedTable>,
    pub sources: Sources,
    pub monitor: Monitor,
}

impl Rebuilt {
    /// Makes `file` of the copy `damaged`, and brings it to the newest schema: what was not as it had been written stays
    /// so, and is found by its checksum.
    pub(super) fn of(
        damaged: &Path,
        file: &Path,
        folder: &Folder,
        scratch: &Scratch,
        monitor: &Monitor,
    ) -> Result<Self> {
        // Two connections, since an error in reading one file undoes what is being written to another on the same.
        let mut old = single_file(damaged)?;
        let mut conn = single_file(file)?;
        let monitor = monitor.followed();
        monitor.watch(&mut old)?;
        monitor.watch(&mut conn)?;
        schema::begin_at(&mut conn, version(&old)?)?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let sources = Sources::of(folder, scratch)?;
        let last = last_key(&old, &sources);
        let summed = SummedTable::all(&conn)?;
        let all = taken_over(&conn)?;
        monitor.begin(WorkStage::Reading, rows(&old, &all))?;
        for (table, columns) in all {
            // What a migration put there is as it begins; what is there now is in the old file.
            conn.execute(&format!("DELETE FROM {table}"), [])?;
            if let Some(summed) = summed.iter().find(|it| it.name == table) {
                take_over_whole(&old, &conn, &table, &columns, &summed.sum(""))?;
            }
            take_over(&old, &conn, &table, &columns, last, &monitor)?;
        }
        conn.execute_batch("COMMIT")?;
        schema::migrate(&mut conn)?;
        conn.execute_batch("BEGIN IMMEDIATE")?;
        let tables = SummedTable::all(&conn)?;
        Ok(Self {
            conn,
            tables,
            sources,
            monitor,
        })
    }

    /// Makes all that is derived.
    pub(super) fn finish(self, file: &Path) -> Result<Connection> {
        self.monitor.begin(WorkStage::Deriving, None)?;
        self.conn.execute_batch(include_str!("strays.sql"))?;
        self.conn.execute_batch("COMMIT")?;
        let mut conn = self.conn;
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
    // What the schema's own rows were when it was made.
    tx.execute("DELETE FROM table_sum", [])?;
    for table in &tables {
        let (name, key) = (&table.name, &table.key);
        tx.execute(
            &format!("INSERT INTO touched_{name} SELECT {key}, NULL FROM {name}"),
            [],
        )?;
    }
    as_made::derive_anew(&tx, &tables)?;
    Ok(tx.commit()?)
}

/// The damaged file's schema.
fn version(old: &Connection) -> Result<i32> {
    let version = old.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if (1..=NEWEST).contains(&version) {
        Ok(version)
    } else {
        Err(Error::Unreadable(Unreadable::UnknownSchema))
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
        .filter(|(name, _)| ![DERIVED, AS_MADE].concat().contains(&name.as_str()))
        .collect())
}

/// How many rows there are to take over; none where that cannot be counted.
fn rows(old: &Connection, tables: &[(String, String)]) -> Option<u32> {
    let counts = tables.iter().map(|(table, _)| {
        let sql = format!("SELECT count(*) FROM {table}");
        old.query_row(&sql, [], |row| row.get::<_, u32>(0)).ok()
    });
    counts.sum()
}

/// A key that no row lies above: as each source knows it that can be read, with room for what came after.
fn last_key(old: &Connection, sources: &Sources) -> i64 {
    let known = [
        "SELECT max(seq) AS last FROM sqlite_sequence",
        "SELECT max(key) AS last FROM journal",
        // Before schema 5.
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
