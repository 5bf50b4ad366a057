//! Rows of the history that are not as they were written.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, named_params, params};

use super::outcome::{Outcome, RepairedRow};
use super::rebuild::Rebuilt;
use crate::Result;

const ROTTEN: &str = "SELECT id FROM journal NOT INDEXED
    WHERE sum <> sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after)";
const IN_BACKUP: &str = "SELECT change, tbl, key, before, after FROM journal
    WHERE id = ?1 AND sum = sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after)";

/// A row of the history: what it says of a row of the person's.
struct Entry {
    change: i64,
    tbl: String,
    key: i64,
    before: Option<String>,
    after: Option<String>,
}

impl Entry {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            change: row.get("change")?,
            tbl: row.get("tbl")?,
            key: row.get("key")?,
            before: row.get("before")?,
            after: row.get("after")?,
        })
    }

    fn with(&self, before: Option<String>, after: Option<String>) -> Self {
        Self {
            change: self.change,
            tbl: self.tbl.clone(),
            key: self.key,
            before,
            after,
        }
    }

    fn sum(&self, conn: &Connection) -> Result<i64> {
        Ok(conn.query_row(
            "SELECT sum_of('journal', 'tbl', ?1, 'key', ?2, 'before', ?3, 'after', ?4)",
            params![self.tbl, self.key, self.before, self.after],
            |row| row.get(0),
        )?)
    }
}

/// Mends them: what came before and after tells most of them, backups the rest.
pub(super) fn repair(rebuilt: &Rebuilt) -> Result<Vec<RepairedRow>> {
    let conn = &rebuilt.conn;
    let rotten: Vec<i64> = conn
        .prepare(ROTTEN)?
        .query_map([], |row| row.get("id"))?
        .collect::<Result<_, _>>()?;
    let mut repaired = Vec::new();
    for id in rotten {
        let outcome = match told(rebuilt, id)? {
            Some((entry, outcome)) => {
                write(conn, id, &entry)?;
                outcome
            }
            None => {
                lock(conn, id)?;
                Outcome::Kept
            }
        };
        repaired.push(RepairedRow::new("journal", Some(id), outcome));
    }
    Ok(repaired)
}

/// What the row said, if anything tells, and how sure that is.
fn told(rebuilt: &Rebuilt, id: i64) -> Result<Option<(Entry, Outcome)>> {
    let conn = &rebuilt.conn;
    let written: i64 = conn.query_row("SELECT sum FROM journal WHERE id = ?1", [id], |row| {
        row.get(0)
    })?;
    let neighbours = Neighbours::of(rebuilt, id)?;
    if let Some(neighbours) = &neighbours
        && let Some(entry) = neighbours.with_sum(conn, written)?
    {
        return Ok(Some((entry, Outcome::Healed { backup: None })));
    }
    let found = rebuilt.sources.first(IN_BACKUP, &id, Entry::from_row);
    if let Some((entry, backup)) = found {
        let same = entry.sum(conn)? == written || is_like(conn, id, &entry)?;
        if same {
            let backup = Some(backup);
            return Ok(Some((entry, Outcome::Healed { backup })));
        }
    }
    let filled = neighbours.and_then(Neighbours::filled);
    Ok(filled.map(|entry| (entry, Outcome::BroughtBack { backup: None })))
}

/// What a row became is what the next change to it found, and what it was is what the one before left.
struct Neighbours {
    /// The row as it can still be read.
    found: Entry,
    befores: Vec<Option<String>>,
    afters: Vec<Option<String>>,
}

impl Neighbours {
    /// None of a row that is no text or no number any more: it tells nothing of its neighbours.
    fn of(rebuilt: &Rebuilt, id: i64) -> Result<Option<Self>> {
        let conn = &rebuilt.conn;
        let entry = conn
            .query_row(
                "SELECT change, tbl, key, before, after FROM journal WHERE id = ?1",
                [id],
                Entry::from_row,
            )
            .optional();
        let Ok(Some(found)) = entry else {
            return Ok(None);
        };
        let mut befores = vec![found.before.clone(), None];
        let mut afters = vec![found.after.clone(), None];
        let mut others = conn.prepare(
            "SELECT change, tbl, key, before, after FROM journal WHERE tbl = ?1 AND key = ?2 AND id <> ?3",
        )?;
        let others = others.query_map(params![found.tbl, found.key, id], Entry::from_row)?;
        for other in others.filter_map(rusqlite::Result::ok) {
            befores.extend([other.before.clone(), other.after.clone()]);
            afters.extend([other.before, other.after]);
        }
        if let Some(table) = rebuilt.tables.iter().find(|it| it.name == found.tbl) {
            let sql = format!(
                "SELECT {} FROM {} WHERE {} = ?1",
                table.image(""),
                table.name,
                table.key
            );
            let present: Option<String> = conn
                .query_row(&sql, [found.key], |row| row.get(0))
                .optional()?;
            befores.push(present.clone());
            afters.push(present);
        }
        Ok(Some(Self {
            found,
            befores,
            afters,
        }))
    }

    /// The row, if with what its neighbours say it has the sum that was written.
    fn with_sum(&self, conn: &Connection, written: i64) -> Result<Option<Entry>> {
        for before in &self.befores {
            for after in &self.afters {
                let entry = self.found.with(before.clone(), after.clone());
                if entry.sum(conn)? == written {
                    return Ok(Some(entry));
                }
            }
        }
        Ok(None)
    }

    /// The row where its end was cut off with its sum: the disk gives nothing but zeros there, which no text of ours has.
    /// What is left of it agrees with one thing that its neighbours say.
    fn filled(self) -> Option<Entry> {
        let before = only_one(&self.found.before, &self.befores)?;
        let after = only_one(&self.found.after, &self.afters)?;
        let entry = self.found.with(before.clone(), after.clone());
        (before != self.found.before || after != self.found.after).then_some(entry)
    }
}

/// The one candidate that agrees with what was found wherever that is not zero; what was found, if nothing of it is.
fn only_one(found: &Option<String>, candidates: &[Option<String>]) -> Option<Option<String>> {
    let Some(found) = found.as_ref().filter(|it| it.contains('\0')) else {
        return Some(found.clone());
    };
    let agrees = |whole: &&String| {
        let mut letters = found.bytes().zip(whole.bytes());
        found.len() == whole.len() && letters.all(|(left, it)| left == 0 || left == it)
    };
    let whole = candidates.iter().flatten().filter(|it| !it.contains('\0'));
    let whole: BTreeSet<&String> = whole.filter(agrees).collect();
    match whole.len() {
        1 => whole.first().map(|it| Some((*it).clone())),
        _ => None,
    }
}

/// Whether the row says what this one says, and only its sum rotted.
fn is_like(conn: &Connection, id: i64, entry: &Entry) -> Result<bool> {
    let like = conn.query_row(
        "SELECT tbl = :tbl AND key = :key AND before IS :before AND after IS :after AS same FROM journal WHERE id = :id",
        named_params! { ":tbl": entry.tbl, ":key": entry.key, ":before": entry.before, ":after": entry.after, ":id": id },
        |row| row.get("same"),
    )?;
    Ok(like)
}

fn write(conn: &Connection, id: i64, entry: &Entry) -> Result<()> {
    conn.execute(
        "UPDATE OR REPLACE journal SET change = ?2, tbl = ?3, key = ?4, before = ?5, after = ?6, sum = ?7 WHERE id = ?1",
        params![id, entry.change, entry.tbl, entry.key, entry.before, entry.after, entry.sum(conn)?],
    )?;
    Ok(())
}

/// What it says is not put back into the watchlist by an undo; it stays readable where earlier versions are.
fn lock(conn: &Connection, id: i64) -> Result<()> {
    conn.execute(
        "UPDATE change SET state = 'locked', open_until = NULL
         WHERE id = (SELECT change FROM journal WHERE id = ?1)",
        [id],
    )?;
    for text in ["tbl", "before", "after"] {
        let sql = format!("SELECT {text} FROM journal WHERE id = ?1");
        let kept = conn.query_row(&sql, [id], |row| {
            let bytes = row.get_ref(0)?.as_bytes_or_null().ok().flatten();
            Ok(bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
        })?;
        let sql = format!("UPDATE journal SET {text} = ?2 WHERE id = ?1");
        conn.execute(&sql, params![id, kept])?;
    }
    conn.execute(
        "UPDATE journal SET sum = sum_of('journal', 'tbl', tbl, 'key', key, 'before', before, 'after', after) WHERE id = ?1",
        [id],
    )?;
    Ok(())
}
