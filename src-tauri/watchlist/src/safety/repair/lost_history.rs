//! Rows of the history that are not there any more, or not where they were: no sum of a set tells of them, but backups.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::outcome::{Outcome, RepairedRow};
use super::rebuild::Rebuilt;
use crate::Result;

const CHANGE: &str = "id, verb, at, film, collection, detail, undoes, state, open_until";

/// A row of the history in a backup.
struct Known {
    id: i64,
    change: i64,
    tbl: String,
    key: i64,
    before: Option<String>,
    after: Option<String>,
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
        let _ = changes(conn, backup);
        for known in history_of(backup).unwrap_or_default() {
            if known.may_come_back(rebuilt)? && known.brought_back(conn)? {
                let outcome = Outcome::Healed {
                    backup: Some(number),
                };
                back.push(RepairedRow::new("journal", Some(known.id), outcome));
            }
        }
    }
    Ok(back)
}

/// The changes that rows of the history belong to and that are gone.
fn changes(conn: &Connection, backup: &Connection) -> rusqlite::Result<()> {
    let mut gone = conn.prepare(
        "SELECT DISTINCT change FROM journal WHERE change NOT IN (SELECT id FROM change)",
    )?;
    let gone: Vec<i64> = gone
        .query_map([], |row| row.get("change"))?
        .collect::<Result<_, _>>()?;
    let mut read = backup.prepare(&format!("SELECT {CHANGE} FROM change WHERE id = ?1"))?;
    let mut put = conn.prepare(&format!(
        "INSERT OR IGNORE INTO change ({CHANGE}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
    ))?;
    for change in gone {
        let mut found = read.query([change])?;
        if let Some(row) = found.next()? {
            let values: Vec<rusqlite::types::Value> =
                (0..9).map(|at| row.get(at)).collect::<Result<_, _>>()?;
            put.execute(rusqlite::params_from_iter(values))?;
        }
    }
    Ok(())
}

fn history_of(backup: &Connection) -> rusqlite::Result<Vec<Known>> {
    let mut known = backup.prepare(include_str!("lost_history.sql"))?;
    let known = known.query_map([], |row| {
        Ok(Known {
            id: row.get("id")?,
            change: row.get("change")?,
            tbl: row.get("tbl")?,
            key: row.get("key")?,
            before: row.get("before")?,
            after: row.get("after")?,
            sum: row.get("sum")?,
            of: row.get("of")?,
            many: row.get("many")?,
        })
    })?;
    Ok(known.filter_map(rusqlite::Result::ok).collect())
}

impl Known {
    /// Whether its change is still what it was, and nothing was erased of it: erasing renames or removes a change about
    /// one thing, and of a change about many leaves what nothing else in the file knows of.
    fn may_come_back(&self, rebuilt: &Rebuilt) -> Result<bool> {
        let conn = &rebuilt.conn;
        if !self.is_of_the_same_change(conn)? {
            return Ok(false);
        }
        let Some(table) = rebuilt.tables.iter().find(|it| it.name == self.tbl) else {
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

    /// Puts it back if it is gone, or under the number and into the change that it had. A row that went with its change,
    /// because that came to nothing in the end, stays away.
    fn brought_back(&self, conn: &Connection) -> Result<bool> {
        let there = self.find(conn, "id = ?1", self.id)?;
        let done = match there {
            Some((_, change, true)) if change != self.change => conn
                .prepare_cached("UPDATE OR IGNORE journal SET change = ?2 WHERE id = ?1")?
                .execute([self.id, self.change])?,
            Some(_) => 0,
            None => match self.find(conn, "change = ?1", self.change)? {
                Some((id, _, true)) => conn
                    .prepare_cached("UPDATE OR IGNORE journal SET id = ?2 WHERE id = ?1")?
                    .execute([id, self.id])?,
                Some(_) => 0,
                None => self.put(conn)?,
            },
        };
        Ok(done > 0)
    }

    /// A row about the same thing: its number, its change, and whether it says the same.
    fn find(&self, conn: &Connection, which: &str, value: i64) -> Result<Option<(i64, i64, bool)>> {
        let sql = format!(
            "SELECT id, change, before IS ?4 AND after IS ?5 AS same FROM journal
             WHERE {which} AND tbl = ?2 AND key = ?3"
        );
        let found = conn
            .prepare_cached(&sql)?
            .query_row(
                params![value, self.tbl, self.key, self.before, self.after],
                |row| Ok((row.get("id")?, row.get("change")?, row.get("same")?)),
            )
            .optional()?;
        Ok(found)
    }

    fn is_of_the_same_change(&self, conn: &Connection) -> Result<bool> {
        let of: Option<String> = conn
            .prepare_cached(
                "SELECT json_array(verb, at, film, collection, detail) AS of FROM change WHERE id = ?1",
            )?
            .query_row([self.change], |row| row.get("of"))
            .optional()
            .unwrap_or_default();
        Ok(of.is_some_and(|of| of == self.of))
    }

    fn put(&self, conn: &Connection) -> Result<usize> {
        let put = conn
            .prepare_cached(
                "INSERT OR IGNORE INTO journal (id, change, tbl, key, before, after, sum) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                self.id,
                self.change,
                self.tbl,
                self.key,
                self.before,
                self.after,
                self.sum
            ])?;
        Ok(put)
    }
}
