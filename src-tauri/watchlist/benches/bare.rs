//! Bare SQLite doing what a big act does: the same rows into the same tables with the same indexes, the same cards and
//! the same search index, in one transaction, with the same promises (a log, synced at the commit) and as much cache.
//!
//! What it is spared is what is measured: no journal, no checksums of rows or tables, no triggers, and nothing that is
//! deleted is overwritten, neither in the file nor in the index. It is spared more than that, so as to be no straw man:
//! it is handed every value ready made, with titles folded and their sort keys, looks nobody up by name, and fills one
//! table after the other, in the order of their keys.

use std::fs;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params_from_iter};

use crate::Outcome;

/// What there would be no need of.
const NOT_BARE: [&str; 6] = [
    "journal",
    "journal_table",
    "change",
    "device",
    "table_sum",
    "setting",
];
/// What is derived, row by row; the search index over names goes with `search_film`.
const DERIVED: [&str; 4] = ["card", "search_film", "search_title", "search_word"];

/// The rows of an act, and how they come and go.
pub struct Rows(Vec<Table>);

struct Table {
    name: String,
    columns: Vec<String>,
    /// Places of the key's columns.
    key: Vec<usize>,
    rows: Vec<Vec<Value>>,
}

/// Makes a bare file of a watchlist of the first start, with what is derived or only with the person's rows.
pub fn begin(file: &Path, first_start: &Path, derived: bool) -> Outcome<()> {
    fs::copy(first_start, file)?;
    let conn = open(file)?;
    conn.execute_batch("PRAGMA foreign_keys = OFF")?;
    let not_wanted = if derived {
        vec![]
    } else {
        [["search_names", "search_notes"].as_slice(), &DERIVED].concat()
    };
    for table in NOT_BARE.iter().chain(&not_wanted) {
        conn.execute_batch(&format!("DROP TABLE {table}"))?;
    }
    for table in summed(&conn)? {
        conn.execute_batch(&format!("ALTER TABLE {table} DROP COLUMN row_sum"))?;
    }
    if derived {
        conn.execute_batch(
            "INSERT INTO search_names (search_names, rank) VALUES ('secure-delete', 0)",
        )?;
    }
    conn.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE)")?;
    Ok(())
}

/// A connection set as the watchlist's own writer is.
pub fn open(file: &Path) -> Outcome<Connection> {
    let conn = Connection::open(file)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA foreign_keys = ON;
         PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;",
    )?;
    Ok(conn)
}

/// The tables whose every row has a checksum: all that the person says.
fn summed(conn: &Connection) -> Outcome<Vec<String>> {
    let mut tables = conn.prepare(
        "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'row_sum' WHERE m.type = 'table'",
    )?;
    let tables = tables.query_map([], |row| row.get(0))?;
    Ok(tables.collect::<Result<_, _>>()?)
}

impl Rows {
    /// What is in one watchlist and not yet in the other.
    pub fn between(first_start: &Path, after: &Path) -> Outcome<Self> {
        let conn = Connection::open(after)?;
        conn.execute("ATTACH ?1 AS before", [first_start.to_str()])?;
        let mut names = summed(&conn)?;
        names.retain(|name| !NOT_BARE.contains(&name.as_str()));
        names.extend(DERIVED.map(str::to_owned));
        let tables = names.into_iter().map(|name| Table::read(&conn, name));
        Ok(Self(tables.collect::<Outcome<_>>()?))
    }

    /// All of them come, into as many of the tables as the file has.
    pub fn come(&self, conn: &Connection) -> Outcome<()> {
        self.each(conn, |table| table.come(conn))
    }

    /// All of them go; words once known stay known.
    pub fn go(&self, conn: &Connection) -> Outcome<()> {
        self.each(conn, |table| match table.name.as_str() {
            "search_word" => Ok(()),
            _ => table.go(conn),
        })
    }

    fn each(&self, conn: &Connection, write: impl Fn(&Table) -> Outcome<()>) -> Outcome<()> {
        conn.execute_batch("BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON")?;
        for table in &self.0 {
            let there = conn
                .query_row(
                    "SELECT 1 FROM sqlite_schema WHERE name = ?1",
                    [&table.name],
                    |_| Ok(()),
                )
                .optional()?;
            if there.is_some() {
                write(table)?;
            }
        }
        conn.execute_batch("COMMIT")?;
        Ok(())
    }
}

impl Table {
    fn read(conn: &Connection, name: String) -> Outcome<Self> {
        let mut columns =
            conn.prepare("SELECT name, pk FROM pragma_table_info(?1) WHERE name <> 'row_sum'")?;
        let columns: Vec<(String, bool)> = columns
            .query_map([&name], |row| Ok((row.get("name")?, row.get("pk")?)))?
            .collect::<Result<_, _>>()?;
        let key = columns
            .iter()
            .enumerate()
            .filter(|(_, (_, is_key))| *is_key);
        let key = key.map(|(at, _)| at).collect();
        let columns: Vec<String> = columns.into_iter().map(|(column, _)| column).collect();
        let list = columns.join(", ");
        let mut rows = conn.prepare(&format!(
            "SELECT {list} FROM main.{name} EXCEPT SELECT {list} FROM before.{name}"
        ))?;
        let rows = rows.query_map([], |row| (0..columns.len()).map(|at| row.get(at)).collect())?;
        let rows = rows.collect::<Result<_, _>>()?;
        Ok(Self {
            name,
            columns,
            key,
            rows,
        })
    }

    fn come(&self, conn: &Connection) -> Outcome<()> {
        let places = vec!["?"; self.columns.len()].join(", ");
        let mut insert = conn.prepare(&format!(
            "INSERT OR IGNORE INTO {} ({}) VALUES ({places})",
            self.name,
            self.columns.join(", ")
        ))?;
        for row in &self.rows {
            insert.execute(params_from_iter(row))?;
        }
        self.index(
            conn,
            "INSERT INTO search_names (rowid, titles, people) VALUES (?1, ?2, ?3)",
        )
    }

    fn go(&self, conn: &Connection) -> Outcome<()> {
        self.index(
            conn,
            "INSERT INTO search_names (search_names, rowid, titles, people) VALUES ('delete', ?1, ?2, ?3)",
        )?;
        let key = self
            .key
            .iter()
            .map(|at| format!("{} = ?", self.columns[*at]));
        let key = key.collect::<Vec<_>>().join(" AND ");
        let mut delete = conn.prepare(&format!("DELETE FROM {} WHERE {key}", self.name))?;
        for row in &self.rows {
            delete.execute(params_from_iter(self.key.iter().map(|at| &row[*at])))?;
        }
        Ok(())
    }

    /// The index over names has no rows of its own: it is told of those of `search_film`.
    fn index(&self, conn: &Connection, sql: &str) -> Outcome<()> {
        if self.name == "search_film" {
            let mut told = conn.prepare(sql)?;
            for row in &self.rows {
                told.execute(params_from_iter(row))?;
            }
        }
        Ok(())
    }
}
