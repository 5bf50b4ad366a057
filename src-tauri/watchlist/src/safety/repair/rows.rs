//! Rows of the person's that are not as they were written, or not there any more.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, Params, params};

use super::outcome::{Outcome, RepairedRow};
use super::rebuild::Rebuilt;
use crate::Result;
use crate::safety::check::rotten_rows;
use crate::storage::blocks::of_history;
use crate::storage::{Monitor, SummedTable};
use crate::values::PartialDate;

/// Repairs the tables that `which` lets through.
pub(super) fn repair(
    rebuilt: &Rebuilt,
    which: impl Fn(&SummedTable) -> bool,
) -> Result<Vec<RepairedRow>> {
    let mut rows = Vec::new();
    for table in rebuilt.tables.iter().filter(|table| which(table)) {
        rows.extend(Table::of(rebuilt, table)?.repair()?);
        rebuilt.monitor.advance(1)?;
    }
    Ok(rows)
}

/// One table, while it is repaired.
struct Table<'a> {
    conn: &'a Connection,
    rebuilt: &'a Rebuilt,
    table: &'a SummedTable,
    /// How many rows there were, and the checksum of them all, as the damaged file has it.
    set: Option<(i64, i64)>,
    /// Each row as the history last knew it; none where it was taken away.
    known: BTreeMap<i64, Option<Known>>,
}

/// A row, by its checksum, and its image where the history has one.
#[derive(Clone)]
struct Known {
    sum: i64,
    image: Option<String>,
}

impl<'a> Table<'a> {
    fn of(rebuilt: &'a Rebuilt, table: &'a SummedTable) -> Result<Self> {
        let conn = &rebuilt.conn;
        let set = conn
            .query_row(
                "SELECT row_count, sum FROM table_sum WHERE tbl = ?1",
                [&table.name],
                |row| Ok((row.get("row_count")?, row.get("sum")?)),
            )
            .optional()
            // A table of checksums that cannot be read says nothing.
            .unwrap_or_default();
        let known = conn
            .prepare(&of_history(include_str!("newest.sql")))?
            .query_map([table.number], |row| {
                Ok((row.get("key")?, row.get("sum")?, row.get("image")?))
            })?
            .collect::<Result<Vec<(i64, Option<i64>, Option<String>)>, _>>()?;
        let mut repaired = Self {
            conn,
            rebuilt,
            table,
            set,
            known: BTreeMap::new(),
        };
        for (key, sum, image) in known {
            let sum = match (sum, &image) {
                (None, Some(image)) => table.sum_like(conn, image),
                (sum, _) => sum,
            };
            let known = sum.map(|sum| Known { sum, image });
            repaired.known.insert(key, known);
        }
        Ok(repaired)
    }

    fn repair(&self) -> Result<Vec<RepairedRow>> {
        let rotten = rotten_rows(self.conn, self.table, &Monitor::none())?;
        let mut repaired = Vec::new();
        for key in &rotten {
            repaired.push(self.row(*key, self.heal(*key, rotten.len() == 1)?));
        }
        if self.is_whole()? {
            return Ok(repaired);
        }
        let renewed = self.renew()?;
        repaired.extend(
            renewed
                .into_iter()
                .map(|key| self.row(key, Outcome::Healed { backup: None })),
        );
        let back = self.bring_back()?;
        let whole = self.is_whole()?;
        repaired.extend(back.into_iter().map(|(key, backup)| {
            let outcome = match whole {
                true => Outcome::Healed { backup },
                false => Outcome::BroughtBack { backup },
            };
            self.row(key, outcome)
        }));
        if !whole && repaired.is_empty() {
            repaired.push(self.whole_set()?);
        }
        Ok(repaired)
    }

    fn row(&self, key: i64, outcome: Outcome) -> RepairedRow {
        RepairedRow::new(&self.table.name, Some(key), outcome)
    }

    /// Puts a rotten row right, as far as anything knows how it was.
    fn heal(&self, key: i64, alone: bool) -> Result<Outcome> {
        let mut sums = vec![self.written_sum(key)?];
        // Where it is the only one, the checksum of them all tells its own, even if that is what rotted.
        if alone && let Some((_, all)) = self.set {
            sums.push(all ^ self.sum_of_others(key)?);
        }
        if sums.contains(&self.present_sum(key)?) || self.is_confirmed(key)? {
            self.write_sum(key)?;
            return Ok(Outcome::Healed { backup: None });
        }
        for sum in sums {
            if let Some((image, backup)) = self.with_sum(key, sum)?
                && self.put(key, &image)?
            {
                return Ok(Outcome::Healed { backup });
            }
        }
        self.make_readable(key)?;
        self.write_sum(key)?;
        Ok(Outcome::Kept)
    }

    /// An image that has this checksum: from the history of the row, or from the newest backup that has it.
    fn with_sum(&self, key: i64, sum: i64) -> Result<Option<(String, Option<u32>)>> {
        let images = self
            .conn
            .prepare(
                &of_history(
                    "SELECT before AS image FROM {history} WHERE tbl = ?1 AND key = ?2 AND before IS NOT NULL
                     UNION SELECT after FROM {history} WHERE tbl = ?1 AND key = ?2 AND after IS NOT NULL",
                ),
            )?
            .query_map(params![self.table.number, key], |row| row.get("image"))?
            // One that cannot be read is not the one.
            .filter_map(rusqlite::Result::<String>::ok)
            .collect::<Vec<_>>();
        for image in images {
            if self.table.sum_like(self.conn, &image) == Some(sum) {
                return Ok(Some((image, None)));
            }
        }
        let found = self.rebuilt.sources.with_sum(&self.table.name, sum);
        Ok(found.map(|(image, backup)| (image, Some(backup))))
    }

    /// Whether the row's content is what the history, or a backup, has under its key: then only its checksum rotted.
    fn is_confirmed(&self, key: i64) -> Result<bool> {
        let present = self.present_sum(key)?;
        let known = self.known.get(&key).and_then(Option::as_ref);
        if known.is_some_and(|known| known.sum == present) {
            return Ok(true);
        }
        match self.rebuilt.sources.with_key(&self.table.name, key) {
            Some((image, _)) => Ok(self.table.sum_like(self.conn, &image) == Some(present)),
            None => Ok(false),
        }
    }

    /// Where a disk gave back an older page, rows have their checksums and are not the newest: those the history knows
    /// better, if that makes the set whole.
    fn renew(&self) -> Result<Vec<i64>> {
        let mut renewed = Vec::new();
        for (key, known) in &self.known {
            if let Some(known) = known
                && self.is_there(*key)?
                && known.sum != self.present_sum(*key)?
                && let Some((image, _)) = self.image_of(*key, known)?
            {
                let older: String =
                    self.conn
                        .query_row(&self.of_row(&self.table.image("")), [key], |row| row.get(0))?;
                if self.put(*key, &image)? {
                    renewed.push((*key, older));
                }
            }
        }
        if self.is_whole()? {
            return Ok(renewed.into_iter().map(|(key, _)| key).collect());
        }
        for (key, older) in renewed {
            self.put(key, &older)?;
        }
        Ok(Vec::new())
    }

    /// Brings back rows that are not there any more, until there are as many as there were. Gives their keys and the
    /// backups that had them.
    fn bring_back(&self) -> Result<Vec<(i64, Option<u32>)>> {
        let mut back = Vec::new();
        for (key, image, backup) in self.missing()? {
            if let Some((count, all)) = self.set {
                let missing = count - self.count()?;
                if missing <= 0 {
                    break;
                }
                // Of the last one the checksum is known.
                if missing == 1
                    && self.table.sum_like(self.conn, &image) != Some(all ^ self.sum_of_all()?)
                    && back.is_empty()
                {
                    continue;
                }
            }
            if self.put(key, &image)? {
                back.push((key, backup));
            }
        }
        Ok(back)
    }

    /// Rows that something knows of and that are not there: key, image, and the number of the backup it is from.
    fn missing(&self) -> Result<Vec<(i64, String, Option<u32>)>> {
        let mut missing = Vec::new();
        for (key, known) in &self.known {
            if let Some(known) = known
                && !self.is_there(*key)?
                && let Some((image, backup)) = self.image_of(*key, known)?
            {
                missing.push((*key, image, backup));
            }
        }
        for key in self.rebuilt.sources.keys(&self.table.name) {
            if !self.known.contains_key(&key)
                && !self.is_there(key)?
                && let Some((image, backup)) = self.rebuilt.sources.with_key(&self.table.name, key)
            {
                missing.push((key, image, Some(backup)));
            }
        }
        Ok(missing)
    }

    /// A row as the history last knew it, by the history itself or by the newest backup that has it.
    fn image_of(&self, key: i64, known: &Known) -> Result<Option<(String, Option<u32>)>> {
        match &known.image {
            Some(image) => Ok(Some((image.clone(), None))),
            None => self.with_sum(key, known.sum),
        }
    }

    /// Every row has its checksum and nothing can be brought back, and yet the set is not what it was: a row is gone
    /// that nothing knows of, or the checksum of them all is what rotted.
    fn whole_set(&self) -> Result<RepairedRow> {
        let lost = match self.set {
            Some((count, _)) => count != self.count()?,
            None => false,
        };
        let outcome = if lost {
            Outcome::Lost
        } else {
            Outcome::Healed { backup: None }
        };
        Ok(RepairedRow::new(&self.table.name, None, outcome))
    }
}

/// What is asked of the table and written to it.
impl Table<'_> {
    fn is_whole(&self) -> Result<bool> {
        Ok(self.set.unwrap_or_default() == (self.count()?, self.sum_of_all()?))
    }

    fn count(&self) -> Result<i64> {
        self.number(&format!("SELECT count(*) FROM {}", self.table.name), [])
    }

    fn sum_of_all(&self) -> Result<i64> {
        let sql = format!(
            "SELECT xor_of({}) FROM {}",
            self.table.sum(""),
            self.table.name
        );
        self.number(&sql, [])
    }

    fn sum_of_others(&self, key: i64) -> Result<i64> {
        let SummedTable {
            name, key: column, ..
        } = self.table;
        let sql = format!(
            "SELECT xor_of({}) FROM {name} WHERE {column} <> ?1",
            self.table.sum("")
        );
        self.number(&sql, [key])
    }

    fn written_sum(&self, key: i64) -> Result<i64> {
        self.number(&self.of_row("row_sum"), [key])
    }

    fn present_sum(&self, key: i64) -> Result<i64> {
        self.number(&self.of_row(&self.table.sum("")), [key])
    }

    fn is_there(&self, key: i64) -> Result<bool> {
        let count = self.number(&self.of_row("count(*)"), [key])?;
        Ok(count > 0)
    }

    fn of_row(&self, what: &str) -> String {
        let SummedTable { name, key, .. } = self.table;
        format!("SELECT {what} FROM {name} WHERE {key} = ?1")
    }

    fn number(&self, sql: &str, of: impl Params) -> Result<i64> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row(of, |row| row.get(0))?)
    }

    /// Puts an image in the place of the row of this key; not where it does not fit.
    fn put(&self, key: i64, image: &str) -> Result<bool> {
        let SummedTable {
            name, key: column, ..
        } = self.table;
        let there: Option<i64> = self
            .conn
            .query_row(
                "SELECT json_extract(?1, '$.' || ?2)",
                [image, column.as_str()],
                |row| row.get(0),
            )
            .optional()
            .unwrap_or_default();
        let Some(there) = there else { return Ok(false) };
        if self.conn.execute(&self.table.put_back(), [image]).is_err() {
            return Ok(false);
        }
        if there != key {
            let leave = format!("DELETE FROM {name} WHERE {column} = ?1");
            self.conn.execute(&leave, [key])?;
        }
        self.write_sum(there)?;
        Ok(true)
    }

    fn write_sum(&self, key: i64) -> Result<()> {
        let SummedTable {
            name, key: column, ..
        } = self.table;
        let sql = format!(
            "UPDATE {name} SET row_sum = {} WHERE {column} = ?1",
            self.table.sum("")
        );
        self.conn.execute(&sql, [key])?;
        Ok(())
    }

    /// Text that is no text any more is made text, with U+FFFD where it is not; a date that is none, unknown.
    fn make_readable(&self, key: i64) -> Result<()> {
        let SummedTable {
            name, key: column, ..
        } = self.table;
        for text in self.table.columns.iter().map(|column| column.name.as_str()) {
            let kept = self.conn.query_row(&self.of_row(text), [key], |row| {
                let value = row.get_ref(0)?;
                Ok(value
                    .as_bytes_or_null()
                    .ok()
                    .flatten()
                    .map(|bytes| String::from_utf8_lossy(bytes).into_owned()))
            })?;
            let Some(kept) = kept else { continue };
            let kept = match text == "seen_on" && kept.parse::<PartialDate>().is_err() {
                true => String::new(),
                false => kept,
            };
            let sql = format!(
                "UPDATE {name} SET {text} = ?2 WHERE {column} = ?1 AND typeof({text}) = 'text'"
            );
            self.conn.execute(&sql, params![key, kept])?;
        }
        Ok(())
    }
}
