//! Where a row that rotted may still be as it was written: the backups, newest first.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _, Params};

use crate::Result;
use crate::safety::backup;
use crate::storage::schema::{self, NEWEST};
use crate::storage::{Folder, Monitor, Scratch, SummedTable, single_file};

/// The backups that can be opened at all.
pub(super) struct Sources {
    backups: Vec<BackupSource>,
}

struct BackupSource {
    number: u32,
    conn: Connection,
    tables: Vec<SummedTable>,
}

impl Sources {
    /// Those of the watchlist in this folder. One of an older schema is read from a copy in `scratch`.
    pub(super) fn of(folder: &Folder, scratch: &Scratch) -> Result<Self> {
        let backups = backup::open_all(folder)?
            .into_iter()
            .filter_map(|(number, path, conn)| {
                let conn = up_to_date(number, &path, conn, scratch).ok()?;
                let tables = SummedTable::all(&conn).ok()?;
                Some(BackupSource {
                    number,
                    conn,
                    tables,
                })
            });
        Ok(Self {
            backups: backups.collect(),
        })
    }

    /// The image of a row of this table that has this checksum, and the number of the backup that has it.
    pub(super) fn with_sum(&self, table: &str, sum: i64) -> Option<(String, u32)> {
        self.image(table, "row_sum = ?1", sum)
    }

    /// The image of the row of this table that has this key, in the newest backup that has one.
    pub(super) fn with_key(&self, table: &str, key: i64) -> Option<(String, u32)> {
        self.image(table, "{key} = ?1", key)
    }

    fn image(&self, table: &str, which: &str, value: i64) -> Option<(String, u32)> {
        self.backups.iter().find_map(|source| {
            let kept = source.tables.iter().find(|it| it.name == table)?;
            let sql = format!(
                "SELECT {} AS image FROM {table} WHERE row_sum = {} AND {}",
                kept.image(""),
                kept.sum(""),
                which.replace("{key}", &kept.key)
            );
            let image = source.ask(&sql, [value], |row| row.get("image"))?;
            Some((image, source.number))
        })
    }

    /// Every key of this table in the newest backup that has the table.
    pub(super) fn keys(&self, table: &str) -> Vec<i64> {
        self.backups
            .iter()
            .find_map(|source| {
                let kept = source.tables.iter().find(|it| it.name == table)?;
                let sql = format!("SELECT {} AS key FROM {table}", kept.key);
                let mut keys = source.conn.prepare(&sql).ok()?;
                let keys = keys.query_map([], |row| row.get("key")).ok()?;
                keys.collect::<rusqlite::Result<Vec<i64>>>().ok()
            })
            .unwrap_or_default()
    }

    /// The first answer that any backup has to a question, and the number of that backup.
    pub(super) fn first<T>(
        &self,
        sql: &str,
        values: impl Params + Copy,
        read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Option<(T, u32)> {
        self.backups
            .iter()
            .find_map(|source| Some((source.ask(sql, values, &read)?, source.number)))
    }

    /// Every backup there is, newest first, with its number.
    pub(super) fn all(&self) -> impl Iterator<Item = (u32, &Connection)> {
        self.backups
            .iter()
            .map(|source| (source.number, &source.conn))
    }

    /// The highest key any of them knows.
    pub(super) fn last_key(&self) -> i64 {
        let sql = "SELECT max(seq) AS last FROM sqlite_sequence WHERE ?1";
        let known = self
            .backups
            .iter()
            .filter_map(|source| source.ask(sql, [true], |row| row.get("last")));
        known.max().unwrap_or(0)
    }
}

fn up_to_date(number: u32, path: &Path, conn: Connection, scratch: &Scratch) -> Result<Connection> {
    let version: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == NEWEST {
        schema::compare(&conn)?.refuse_other()?;
        return Ok(conn);
    }
    let copy = scratch.copy(path, &format!("backup-{number}.sqlite3"), &Monitor::none())?;
    let mut copy = single_file(&copy)?;
    schema::migrate(&mut copy)?;
    Ok(copy)
}

impl BackupSource {
    /// A backup may be rotten too: what it cannot answer it does not have.
    fn ask<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl Fn(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Option<T> {
        self.conn
            .query_row(sql, values, |row| read(row))
            .optional()
            .ok()
            .flatten()
    }
}
