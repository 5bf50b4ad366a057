//! Rows of the history that are not as they were written.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::outcome::{Outcome, RepairedRow};
use super::rebuild::Rebuilt;
use crate::Result;
use crate::storage::SummedTable;
use crate::storage::blocks::HISTORY;
use crate::storage::schema::JOURNAL_SUM;

/// Where a row of the history lies: its change, the number of its table, and the key of the row it is about.
type JournalKey = (i64, i64, i64);

const AT: &str = "change = ?1 AND tbl = ?2 AND key = ?3";

/// What a row of the history says of a row of the person's.
#[derive(Clone, PartialEq)]
struct JournalRow {
    before: Option<String>,
    after: Option<String>,
    after_sum: Option<i64>,
}

impl JournalRow {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            before: row.get("before")?,
            after: row.get("after")?,
            after_sum: row.get("after_sum")?,
        })
    }

    /// The checksum with which it was written: first as it is today, then as before schema 5.
    fn sums(&self, conn: &Connection, at: JournalKey) -> Result<[i64; 2]> {
        let (change, tbl, key) = at;
        Ok(conn
            .prepare_cached(
                "SELECT sum_of('journal', 'change', ?1, 'tbl', ?2, 'key', ?3, 'before', ?4, 'after', ?5, 'after_sum', ?6),
                        sum_of('journal', 'tbl', (SELECT name FROM journal_table WHERE id = ?2), 'key', ?3,
                               'before', ?4, 'after', ?5)",
            )?
            .query_row(
                params![change, tbl, key, self.before, self.after, self.after_sum],
                |row| Ok([row.get(0)?, row.get(1)?]),
            )?)
    }
}

/// Repairs them: what came before and after tells most of them, backups the rest.
pub(super) fn repair(rebuilt: &Rebuilt) -> Result<Vec<RepairedRow>> {
    let conn = &rebuilt.conn;
    let rotten: Vec<JournalKey> = conn
        .prepare(&format!(
            "SELECT change, tbl, key FROM {HISTORY} WHERE sum <> {JOURNAL_SUM}"
        ))?
        .query_map([], |row| {
            Ok((row.get("change")?, row.get("tbl")?, row.get("key")?))
        })?
        .collect::<Result<_, _>>()?;
    let mut repaired = Vec::new();
    for at in rotten {
        let outcome = match told(rebuilt, at)? {
            Some((entry, outcome)) => {
                write(conn, at, &entry)?;
                outcome
            }
            None => match turned(conn, at)? {
                Some(right) => {
                    move_to(conn, at, right)?;
                    Outcome::Healed { backup: None }
                }
                None => {
                    lock(conn, at)?;
                    Outcome::Kept
                }
            },
        };
        repaired.push(RepairedRow::new("journal", Some(at.0), outcome));
    }
    Ok(repaired)
}

/// Where a row belongs of which one bit of its key turned: there it has the checksum that was written.
fn turned(conn: &Connection, at: JournalKey) -> Result<Option<JournalKey>> {
    let row = conn.query_row(
        &format!("SELECT before, after, after_sum, sum FROM {HISTORY} WHERE {AT}"),
        at,
        |row| Ok((JournalRow::from_row(row)?, row.get::<_, i64>("sum")?)),
    );
    let Ok((row, written)) = row else {
        return Ok(None);
    };
    let (change, tbl, key) = at;
    for bit in (0..63).map(|at| 1_i64 << at) {
        for right in [
            (change ^ bit, tbl, key),
            (change, tbl ^ bit, key),
            (change, tbl, key ^ bit),
        ] {
            if row.sums(conn, right)?.contains(&written) {
                return Ok(Some(right));
            }
        }
    }
    Ok(None)
}

/// Puts a row where it belongs, unless a backup brought it back there.
fn move_to(conn: &Connection, from: JournalKey, (change, tbl, key): JournalKey) -> Result<()> {
    let (from_change, from_tbl, from_key) = from;
    conn.execute(
        "UPDATE OR IGNORE journal SET change = ?4, tbl = ?5, key = ?6 WHERE change = ?1 AND tbl = ?2 AND key = ?3",
        params![from_change, from_tbl, from_key, change, tbl, key],
    )?;
    conn.execute(&format!("DELETE FROM journal WHERE {AT}"), from)?;
    sum(conn, (change, tbl, key))
}

/// What the row said, if anything tells, and how sure that is.
fn told(rebuilt: &Rebuilt, at: JournalKey) -> Result<Option<(JournalRow, Outcome)>> {
    let conn = &rebuilt.conn;
    let written: i64 =
        conn.query_row(&format!("SELECT sum FROM journal WHERE {AT}"), at, |row| {
            row.get(0)
        })?;
    let neighbours = Neighbours::of(rebuilt, at)?;
    if let Some(neighbours) = &neighbours
        && let Some(entry) = neighbours.with_sum(conn, at, written)?
    {
        return Ok(Some((entry, Outcome::Healed { backup: None })));
    }
    let in_backup = format!(
        "SELECT before, after, after_sum FROM {HISTORY} WHERE {AT} AND sum = {JOURNAL_SUM}"
    );
    if let Some((entry, backup)) = rebuilt.sources.first(&in_backup, at, JournalRow::from_row) {
        let found = neighbours.as_ref().map(|it| &it.found);
        // Only its checksum rotted, where it says what this one says.
        if entry.sums(conn, at)?.contains(&written) || found == Some(&entry) {
            let backup = Some(backup);
            return Ok(Some((entry, Outcome::Healed { backup })));
        }
    }
    let filled = neighbours.and_then(|neighbours| neighbours.filled());
    Ok(filled.map(|entry| (entry, Outcome::BroughtBack { backup: None })))
}

/// What a row became is what the next change to it found, and what it was is what the one before left.
struct Neighbours {
    /// The row as it can still be read.
    found: JournalRow,
    befores: Vec<Option<String>>,
    /// Images, each with the checksum of a row that is like it; without the image where the row stands in its own table.
    afters: Vec<(Option<String>, Option<i64>)>,
}

impl Neighbours {
    /// None of a row that is no text or no number any more: it tells nothing of its neighbours.
    fn of(rebuilt: &Rebuilt, at: JournalKey) -> Result<Option<Self>> {
        let conn = &rebuilt.conn;
        let (_, tbl, key) = at;
        let entry = conn.query_row(
            &format!("SELECT before, after, after_sum FROM {HISTORY} WHERE {AT}"),
            at,
            JournalRow::from_row,
        );
        let Ok(found) = entry else {
            return Ok(None);
        };
        let mut others = conn.prepare(
            &format!("SELECT before, after, after_sum FROM {HISTORY} WHERE tbl = ?2 AND key = ?3 AND change <> ?1"),
        )?;
        let others: Vec<JournalRow> = others
            .query_map(at, JournalRow::from_row)?
            .filter_map(rusqlite::Result::ok)
            .collect();
        let table = rebuilt.tables.iter().find(|it| it.number == Some(tbl));
        let present = match table {
            Some(table) => present(conn, table, key)?,
            None => None,
        };
        let told = others.iter().flat_map(|it| [&it.before, &it.after]);
        let images: BTreeSet<String> = told.chain([&present]).flatten().cloned().collect();
        let mut befores = vec![found.before.clone(), None];
        let mut sums: BTreeSet<Option<i64>> = others.iter().map(|it| it.after_sum).collect();
        let mut afters = vec![(found.after.clone(), found.after_sum)];
        for image in images {
            let sum = table.and_then(|table| table.sum_like(conn, &image));
            sums.insert(sum);
            befores.push(Some(image.clone()));
            afters.extend([(Some(image.clone()), sum), (Some(image), found.after_sum)]);
        }
        sums.insert(None);
        for sum in sums {
            afters.extend([(None, sum), (found.after.clone(), sum)]);
        }
        Ok(Some(Self {
            found,
            befores,
            afters,
        }))
    }

    /// The row, if with what its neighbours say it has the checksum that was written.
    fn with_sum(
        &self,
        conn: &Connection,
        at: JournalKey,
        written: i64,
    ) -> Result<Option<JournalRow>> {
        for before in &self.befores {
            for (after, after_sum) in &self.afters {
                let entry = JournalRow {
                    before: before.clone(),
                    after: after.clone(),
                    after_sum: *after_sum,
                };
                if entry.sums(conn, at)?.contains(&written) {
                    return Ok(Some(entry));
                }
            }
        }
        Ok(None)
    }

    /// The row where its end was cut off with its checksum: the disk gives nothing but zeros there, which no text of ours
    /// has. What is left of it agrees with one thing that its neighbours say.
    fn filled(self) -> Option<JournalRow> {
        let afters: Vec<_> = self.afters.into_iter().map(|(image, _)| image).collect();
        let before = only_one(&self.found.before, &self.befores)?;
        let after = only_one(&self.found.after, &afters)?;
        let entry = JournalRow {
            before,
            after,
            after_sum: self.found.after_sum,
        };
        (entry != self.found).then_some(entry)
    }
}

/// The image of a row as it is now.
fn present(conn: &Connection, table: &SummedTable, key: i64) -> Result<Option<String>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE {} = ?1",
        table.image(""),
        table.name,
        table.key
    );
    Ok(conn.query_row(&sql, [key], |row| row.get(0)).optional()?)
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

fn write(conn: &Connection, (change, tbl, key): JournalKey, entry: &JournalRow) -> Result<()> {
    conn.execute(
        &format!("UPDATE journal SET before = ?4, after = ?5, after_sum = ?6 WHERE {AT}"),
        params![change, tbl, key, entry.before, entry.after, entry.after_sum],
    )?;
    sum(conn, (change, tbl, key))
}

fn sum(conn: &Connection, at: JournalKey) -> Result<()> {
    let sum = format!(
        "UPDATE journal SET sum = (SELECT {JOURNAL_SUM} FROM {HISTORY} WHERE {AT}) WHERE {AT}"
    );
    conn.execute(&sum, at)?;
    Ok(())
}

/// What it says is not put back into the watchlist by an undo; it stays readable where earlier versions are.
fn lock(conn: &Connection, (change, tbl, key): JournalKey) -> Result<()> {
    conn.execute(
        "UPDATE change SET state = 'locked', open_until = NULL WHERE id = ?1",
        [change],
    )?;
    for text in ["before", "after"] {
        let sql = format!("SELECT {text} FROM {HISTORY} WHERE {AT}");
        let kept = conn.query_row(&sql, [change, tbl, key], |row| {
            let bytes = row.get_ref(0)?.as_bytes_or_null().ok().flatten();
            Ok(bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
        })?;
        let sql = format!("UPDATE journal SET {text} = ?4 WHERE {AT}");
        conn.execute(&sql, params![change, tbl, key, kept])?;
    }
    sum(conn, (change, tbl, key))
}
