//! What became of a change's rows since: which are as it left them and can go back alone.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::ChangeId;
use crate::Result;
use crate::storage::{LossyRow as _, SummedTable};

/// A row, by its table's name and its key.
pub(super) type RowName = (String, i64);

/// The rows of a change, and rows that stand in their way.
#[derive(Debug, Default)]
pub(super) struct Since {
    /// Those that can go back.
    pub untouched: HashSet<RowName>,
    /// Those that cannot, and the rows because of which they cannot.
    pub touched: HashSet<RowName>,
}

/// One row of the change.
struct Row<'a> {
    table: &'a SummedTable,
    key: i64,
    /// What it was before; `None` if it came with the change.
    before: Option<String>,
}

impl Row<'_> {
    fn name(&self) -> RowName {
        (self.table.name.clone(), self.key)
    }
}

impl Since {
    /// A row can go back if it is what the change left, no row that stays leans on it, the rows it needs are there, and
    /// no other has taken its place. One that cannot may keep others from going, so they are asked until all agree.
    pub(super) fn of(conn: &Connection, tables: &[SummedTable], change: ChangeId) -> Result<Self> {
        let mut since = Self::default();
        let mut rows = Vec::new();
        for table in tables {
            since.look_at(conn, table, change, &mut rows)?;
        }
        loop {
            let before = rows.len();
            let mut going = Vec::with_capacity(before);
            for row in rows {
                match since.in_the_way(conn, tables, &row)? {
                    None => going.push(row),
                    Some(other) => {
                        since.untouched.remove(&row.name());
                        since.touched.extend([row.name(), other]);
                    }
                }
            }
            if going.len() == before {
                return Ok(since);
            }
            rows = going;
        }
    }

    fn look_at<'a>(
        &mut self,
        conn: &Connection,
        table: &'a SummedTable,
        change: ChangeId,
        rows: &mut Vec<Row<'a>>,
    ) -> Result<()> {
        let sql = format!(
            "SELECT j.key, j.before, j.after IS (SELECT {} FROM {} WHERE {} = j.key) AS same
             FROM journal j WHERE j.change = ?1 AND j.tbl = ?2",
            table.image(""),
            table.name,
            table.key
        );
        let mut found = conn.prepare(&sql)?;
        let mut found = found.query(params![change, table.name])?;
        while let Some(row) = found.next()? {
            let (key, before) = (row.get("key")?, row.text_if("before")?);
            let row_of_it = Row { table, key, before };
            if row.get("same")? {
                self.untouched.insert(row_of_it.name());
                rows.push(row_of_it);
            } else {
                self.touched.insert(row_of_it.name());
            }
        }
        Ok(())
    }

    /// A row because of which this one cannot go back.
    fn in_the_way(
        &self,
        conn: &Connection,
        tables: &[SummedTable],
        row: &Row<'_>,
    ) -> Result<Option<RowName>> {
        match &row.before {
            None => self.leans_on_it(conn, tables, row),
            Some(image) => match self.missing(conn, tables, row, image)? {
                None => self.in_its_place(conn, row, image),
                missing => Ok(missing),
            },
        }
    }

    /// A row that refers to one that would go, and would stay itself.
    fn leans_on_it(
        &self,
        conn: &Connection,
        tables: &[SummedTable],
        row: &Row<'_>,
    ) -> Result<Option<RowName>> {
        for other in tables {
            for (column, _) in other
                .refers_to
                .iter()
                .filter(|(_, to)| *to == row.table.name)
            {
                let sql = format!(
                    "SELECT {} FROM {} WHERE {column} = ?1",
                    other.key, other.name
                );
                let mut leaning = conn.prepare_cached(&sql)?;
                let leaning = leaning.query_map([row.key], |found| found.get(0))?;
                if let Some(stays) = self.first_that_stays(&other.name, leaning)? {
                    return Ok(Some(stays));
                }
            }
        }
        Ok(None)
    }

    /// A row that this one would refer to, and that is not there nor comes back with it.
    fn missing(
        &self,
        conn: &Connection,
        tables: &[SummedTable],
        row: &Row<'_>,
        image: &str,
    ) -> Result<Option<RowName>> {
        for (column, to) in &row.table.refers_to {
            let Some(needed) = tables.iter().find(|table| table.name == *to) else {
                continue;
            };
            let sql = format!(
                "SELECT ?1 ->> '$.{column}' AS key
                 WHERE key NOT IN (SELECT {} FROM {})",
                needed.key, needed.name
            );
            let gone: Option<i64> = conn
                .prepare_cached(&sql)?
                .query_row([image], |found| found.get("key"))
                .optional()?;
            let gone = gone.map(|key| (to.clone(), key));
            if gone
                .as_ref()
                .is_some_and(|gone| !self.untouched.contains(gone))
            {
                return Ok(gone);
            }
        }
        Ok(None)
    }

    /// A row that is what only one may be, and would stay.
    fn in_its_place(
        &self,
        conn: &Connection,
        row: &Row<'_>,
        image: &str,
    ) -> Result<Option<RowName>> {
        let (name, key) = (&row.table.name, &row.table.key);
        for columns in &row.table.unique {
            let alike: Vec<String> = columns
                .iter()
                .map(|column| format!("{column} = ?1 ->> '$.{column}'"))
                .collect();
            let sql = format!(
                "SELECT {key} FROM {name} WHERE {key} <> ?2 AND {}",
                alike.join(" AND ")
            );
            let mut others = conn.prepare_cached(&sql)?;
            let others = others.query_map(params![image, row.key], |found| found.get(0))?;
            if let Some(stays) = self.first_that_stays(name, others)? {
                return Ok(Some(stays));
            }
        }
        Ok(None)
    }

    fn first_that_stays(
        &self,
        table: &str,
        keys: impl Iterator<Item = rusqlite::Result<i64>>,
    ) -> Result<Option<RowName>> {
        for key in keys {
            let row = (table.to_owned(), key?);
            if !self.untouched.contains(&row) {
                return Ok(Some(row));
            }
        }
        Ok(None)
    }
}
