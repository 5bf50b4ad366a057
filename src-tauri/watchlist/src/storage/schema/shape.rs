//! The shape of a file, held against what its version of ours makes: no file is trusted because it lies where ours lies.

use std::collections::BTreeSet;

use rusqlite::Connection;
use twox_hash::XxHash3_64;

use super::SummedTable;
use super::functions::register;
use super::migrations::{NEWEST, begin_at, bring_to};
use crate::{Damage, Error, Result, Unreadable};

/// What a file's schema has beside what we make, and instead of it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// What of ours is missing or is not as we make it, and what stands in its way; by our own names.
    pub other: BTreeSet<String>,
    /// What is only more, made by another program. On our connections no view and no trigger of a file runs.
    pub more: Vec<Extra>,
}

/// Something that another program added.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Extra {
    /// `table`, `index`, `view` or `trigger`.
    pub kind: String,
    /// Its name: whatever the file says.
    pub name: String,
}

/// [`digest`] of the newest schema: a file that has it needs no look at each part of it.
const NEWEST_DIGEST: u64 = 15_428_232_752_411_589_296;

/// A row of `sqlite_schema`, as it can be compared.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct SchemaRow {
    kind: String,
    name: String,
    table: String,
    sql: String,
}

impl Shape {
    /// Whether nothing is missing or other.
    pub(crate) fn is_ours(&self) -> bool {
        self.other.is_empty()
    }

    /// An error if something is.
    pub(crate) fn refuse_other(&self) -> Result<()> {
        if self.is_ours() {
            return Ok(());
        }
        let parts = self.other.iter().cloned().collect();
        Err(Error::Damaged(Damage::OtherParts { parts }))
    }
}

impl Extra {
    /// Whether it is something that runs, for a program that lets it.
    pub(crate) fn would_run(&self) -> bool {
        ["view", "trigger"].contains(&self.kind.as_str())
    }

    /// What takes it out of the file, as SQL.
    pub(crate) fn drop(&self) -> String {
        format!("DROP {} \"{}\"", self.kind, self.name.replace('"', "\"\""))
    }
}

/// Compares the whole schema of a file, every part of it, with what this program makes for the version it has.
pub(crate) fn compare(conn: &Connection) -> Result<Shape> {
    let there = parts(conn)?;
    if is_newest(&there) {
        return Ok(Shape::default());
    }
    let made = parts(&made_at(version(conn)?)?)?;
    let mut shape = Shape::default();
    if made.is_empty() && !there.is_empty() {
        shape.other.insert("sqlite_schema".to_owned());
    }
    for part in &made {
        if there.iter().filter(|it| *it == part).count() != 1 {
            shape.other.insert(part.table.clone());
        }
    }
    let ours = |name: &str| made.iter().any(|it| it.name.eq_ignore_ascii_case(name));
    for part in there.into_iter().filter(|it| !made.contains(it)) {
        // Written by ANALYZE, read by the planner alone.
        if part.name.starts_with("sqlite_stat") {
            continue;
        }
        if ours(&part.name) {
            shape.other.insert(part.name);
        } else if part.kind == "index" && part.sql.starts_with("CREATEUNIQUE") && ours(&part.table)
        {
            // It would refuse rows of ours.
            shape.other.insert(part.table);
        } else if let Some(held) = refers_to(conn, &part.name)?.into_iter().find(|it| ours(it)) {
            // It would keep rows of ours from being taken away.
            shape.other.insert(held);
        } else {
            shape.more.push(Extra {
                kind: part.kind,
                name: part.name,
            });
        }
    }
    Ok(shape)
}

/// Brings the file to the newest schema in one transaction; a file already there is not written. What other programs added
/// stays, but for views and triggers, which an update of the schema could not bring along.
///
/// # Errors
/// [`Error::Damaged`], with nothing changed, if what is there is not the schema we make.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    let shape = compare(conn)?;
    shape.refuse_other()?;
    let would_run = shape.more.iter().filter(|it| it.would_run());
    let leave: Vec<String> = would_run.map(Extra::drop).collect();
    bring_to(conn, NEWEST, &leave.join(";"))
}

impl SummedTable {
    /// All tables with checksums, by name: as our schema of the file's version has them. What else a file may call itself
    /// never gets into a statement.
    pub(crate) fn all(conn: &Connection) -> Result<Vec<Self>> {
        match is_newest(&parts(conn)?) {
            true => Self::of_schema(conn),
            false => Self::of_schema(&made_at(version(conn)?)?),
        }
    }
}

fn version(conn: &Connection) -> Result<i32> {
    let version = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match (0..=NEWEST).contains(&version) {
        true => Ok(version),
        false => Err(Error::Unreadable(Unreadable::UnknownSchema)),
    }
}

fn made_at(version: i32) -> Result<Connection> {
    let mut made = Connection::open_in_memory()?;
    register(&made)?;
    begin_at(&mut made, version)?;
    #[cfg(test)]
    made.execute_batch(LATER.get())?;
    Ok(made)
}

fn is_newest(parts: &[SchemaRow]) -> bool {
    digest(parts) == NEWEST_DIGEST
}

fn digest(parts: &[SchemaRow]) -> u64 {
    let mut all = String::new();
    for part in parts {
        for field in [&part.kind, &part.name, &part.table, &part.sql] {
            all.push_str(field);
            all.push('\0');
        }
    }
    XxHash3_64::oneshot(all.as_bytes())
}

/// Everything in a file, in one order, whoever made it.
fn parts(conn: &Connection) -> Result<Vec<SchemaRow>> {
    let mut parts = conn
        .prepare("SELECT type, name, tbl_name, coalesce(sql, '') AS sql FROM sqlite_schema")?
        .query_map([], |row| {
            let name: String = row.get("name")?;
            Ok(SchemaRow {
                kind: row.get("type")?,
                table: row.get("tbl_name")?,
                sql: comparable(&name, &row.get::<_, String>("sql")?),
                name,
            })
        })?
        .collect::<rusqlite::Result<Vec<SchemaRow>>>()?;
    parts.sort();
    Ok(parts)
}

/// Versions of SQLite differ in the blanks and quotes that an `ALTER TABLE` leaves, and in how the index of names keeps its
/// own tables.
fn comparable(name: &str, sql: &str) -> String {
    if ["search_names_", "search_notes_"]
        .iter()
        .any(|it| name.starts_with(it))
    {
        return String::new();
    }
    sql.chars()
        .filter(|it| !it.is_whitespace() && *it != '"')
        .collect()
}

/// The tables that the rows of one refer to.
fn refers_to(conn: &Connection, table: &str) -> Result<Vec<String>> {
    Ok(conn
        .prepare(r#"SELECT DISTINCT "table" AS "to" FROM pragma_foreign_key_list(?1)"#)?
        .query_map([table], |row| row.get("to"))?
        .collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
thread_local! {
    /// What a later version of the schema would add, in this thread.
    pub(crate) static LATER: std::cell::Cell<&'static str> = const { std::cell::Cell::new("") };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_schema_has_the_digest_that_is_written_down() {
        let made = parts(&made_at(NEWEST).unwrap()).unwrap();
        assert_eq!(digest(&made), NEWEST_DIGEST, "write it down anew");
    }
}
