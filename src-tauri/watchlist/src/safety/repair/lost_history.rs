//! Rows of the history that are not there any more, or not where they were: no checksum of a set tells of them, but
//! backups.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::outcome::{Outcome, RepairedRow};
use super::rebuild::Rebuilt;
use crate::Result;
use crate::storage::blocks::of_history;

/// A row of the history in a backup.
struct LostRow {
    change: i64,
    tbl: i64,
    key: i64,
    before: Option<String>,
    after: Option<String>,
    after_sum: Option<i64>,
    sum: i64,
    /// What its change says of itself.
    of: String,
    /// Its change is about more than one thing.
    many: bool,
}

/// Brings back what backups have of the history and the file has not, before anything is healed by it.
pub(super) fn bring_back(rebuilt: &Rebuilt) -> Result<Vec<RepairedRow>> {
    let conn = &rebuilt.conn;
    let mut back = Vec::new();
    for (number, backup) in rebuilt.sources.all() {
        // A backup may be rotten too: what it cannot answer it does not have.
        for known in history_of(backup).unwrap_or_default() {
            if known.may_come_back(rebuilt)? && known.put(conn)? > 0 {
                let outcome = Outcome::Healed {
                    backup: Some(number),
                };
                back.push(RepairedRow::new("journal", Some(known.change), outcome));
            }
        }
    }
    Ok(back)
}

fn history_of(backup: &Connection) -> rusqlite::Result<Vec<LostRow>> {
    let mut known = backup.prepare(&of_history(include_str!("lost_history.sql")))?;
    let known = known.query_map([], |row| {
        Ok(LostRow {
            change: row.get("change")?,
            tbl: row.get("tbl")?,
            key: row.get("key")?,
            before: row.get("before")?,
            after: row.get("after")?,
            after_sum: row.get("after_sum")?,
            sum: row.get("sum")?,
            of: row.get("of")?,
            many: row.get("many")?,
        })
    })?;
    Ok(known.filter_map(rusqlite::Result::ok).collect())
}

impl LostRow {
    /// Whether its change is still what it was, and nothing was erased of it: erasing renames or removes a change about
    /// one thing, and of a change about many leaves what nothing else in the file knows of.
    fn may_come_back(&self, rebuilt: &Rebuilt) -> Result<bool> {
        let conn = &rebuilt.conn;
        if !self.is_of_the_same_change(conn)? {
            return Ok(false);
        }
        let Some(table) = rebuilt.tables.iter().find(|it| it.number == Some(self.tbl)) else {
            return Ok(false);
        };
        let sql = format!(
            "SELECT NOT ?1 OR EXISTS (SELECT 1 FROM {} WHERE {} = ?2)
               OR EXISTS (SELECT 1 FROM journal WHERE tbl = ?3 AND key = ?2)",
            table.name, table.key
        );
        let known = conn
            .prepare_cached(&sql)?
            .query_row(params![self.many, self.key, self.tbl], |row| row.get(0))?;
        Ok(known)
    }

    fn is_of_the_same_change(&self, conn: &Connection) -> Result<bool> {
        let of: Option<String> = conn
            .prepare_cached(
                "SELECT json_array(verb, at, subject_kind, subject, detail) AS of FROM change WHERE id = ?1",
            )?
            .query_row([self.change], |row| row.get("of"))
            .optional()
            .unwrap_or_default();
        Ok(of.is_some_and(|of| of == self.of))
    }

    /// Where a row of that place is, it stays: rotten, it is healed by what it has of its own.
    fn put(&self, conn: &Connection) -> Result<usize> {
        Ok(conn
            .prepare_cached(
                "INSERT OR IGNORE INTO journal (change, tbl, key, before, after, after_sum, sum)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                self.change,
                self.tbl,
                self.key,
                self.before,
                self.after,
                self.after_sum,
                self.sum
            ])?)
    }
}
