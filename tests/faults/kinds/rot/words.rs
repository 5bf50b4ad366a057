//! All that the person wrote, read from a file row by row, however damaged it is.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags, Row};

/// A row's values, byte for byte; none of a row that cannot be read.
type Bytes = Option<Vec<u8>>;

/// Every row of the person's, of the history and of their pictures, by table and key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words(BTreeMap<(String, i64), Bytes>);

struct Table {
    name: String,
    key: String,
    columns: String,
}

/// How the tables lie in the file.
pub struct Tables(Vec<Table>);

/// A file as it is: nothing is written beside it, and no log is looked for.
pub fn open(file: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let address = format!("file:{}?immutable=1", file.display());
    Ok(Connection::open_with_flags(address, flags)?)
}

/// What can be made anew, whose rows keep their keys; an entry its place.
const SHOWN: &str =
    "'collection', 'entry', 'picture', 'card', 'tally', 'collection_tally', 'search_film'";

impl Tables {
    /// What the person wrote, of a file that is whole.
    pub fn of(conn: &Connection) -> Result<Self> {
        Self::that(
            conn,
            "m.name IN ('journal', 'image')
               OR EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'row_sum')",
        )
    }

    /// What lists show and what collections say, of a file that is whole.
    pub fn shown(conn: &Connection) -> Result<Self> {
        Self::that(conn, &format!("m.name IN ({SHOWN})"))
    }

    fn that(conn: &Connection, condition: &str) -> Result<Self> {
        let names: Vec<String> = conn
            .prepare(&format!(
                "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND ({condition})"
            ))?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let read = |name: String| {
            let columns: Vec<(String, bool)> = conn
                .prepare("SELECT name, pk AND type = 'INTEGER' FROM pragma_table_info(?1)")?
                .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect::<Result<_, _>>()?;
            let key = columns.iter().find(|(_, key)| *key);
            let key = match name.as_str() {
                // Three columns together, as one number.
                "journal" => "change * 1000000000 + tbl * 10000000 + key",
                // One that could not be read is seeded again, and numbered anew.
                "entry" => "collection * 1000 + position",
                // By the first letters of its hash: what is put back has another rowid.
                "image" | "picture" => "unicode(hash) * 1000000 + unicode(substr(hash, 2)) * 1000 + unicode(substr(hash, 3))",
                _ => key.map_or("rowid", |(column, _)| column),
            }
            .to_owned();
            // The checksums are ours, not the person's.
            let columns: Vec<String> = columns
                .into_iter()
                .map(|(column, _)| column)
                .filter(|column| column != "row_sum" && column != "sum")
                .filter(|column| name != "entry" || column != "id")
                .collect();
            let columns = columns.join(", ");
            Ok(Table { name, key, columns })
        };
        Ok(Self(names.into_iter().map(read).collect::<Result<_>>()?))
    }

    pub fn names(&self) -> String {
        let names: Vec<String> = self
            .0
            .iter()
            .map(|table| format!("'{}'", table.name))
            .collect();
        names.join(", ")
    }

    /// What a file says: of each table, all that a walk through it meets, until it can walk no further.
    pub fn read(&self, file: &Path) -> Words {
        match open(file) {
            Ok(conn) => self.of_connection(&conn),
            Err(_) => Words(BTreeMap::new()),
        }
    }

    /// What a connection reads, the log beside the file included.
    pub fn of_connection(&self, conn: &Connection) -> Words {
        let mut words = BTreeMap::new();
        for table in &self.0 {
            let _ = walk(conn, table, &mut words);
        }
        Words(words)
    }

    /// Whether a file says exactly these words, walked through and asked for row by row.
    pub fn says(&self, file: &Path, words: &Words) -> bool {
        self.read(file) == *words && open(file).is_ok_and(|conn| self.answers(&conn, words))
    }

    /// Where a file says something else, in a few words.
    pub fn difference(&self, file: &Path, words: &Words) -> String {
        let found = self.read(file);
        let other = words.0.keys().chain(found.0.keys());
        let mut other: Vec<_> = other
            .filter(|key| words.0.get(key) != found.0.get(key))
            .map(|(table, key)| format!("{table} {key}"))
            .collect();
        other.dedup();
        other.truncate(5);
        format!(
            "{} of {} rows; {}",
            found.0.len(),
            words.0.len(),
            other.join(", ")
        )
    }

    fn answers(&self, conn: &Connection, words: &Words) -> bool {
        self.0.iter().all(|table| {
            let sql = format!(
                "SELECT {} FROM {} NOT INDEXED WHERE {} = ?1",
                table.columns, table.name, table.key
            );
            let Ok(mut row) = conn.prepare(&sql) else {
                return false;
            };
            let rows = words.0.iter().filter(|((name, _), _)| *name == table.name);
            rows.into_iter().all(|((_, key), bytes)| {
                row.query_row([key], |row| Ok(encoded(row, 0)))
                    .is_ok_and(|found| found == *bytes)
            })
        })
    }
}

fn walk(
    conn: &Connection,
    table: &Table,
    words: &mut BTreeMap<(String, i64), Bytes>,
) -> Result<()> {
    let sql = format!(
        "SELECT {} AS its_key, {} FROM {} NOT INDEXED",
        table.key, table.columns, table.name
    );
    let mut rows = conn.prepare(&sql)?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let known = words.insert((table.name.clone(), row.get(0)?), encoded(row, 1));
        if known.is_some() {
            // The same key twice: the file does not say what it said.
            words.insert((table.name.clone(), i64::MIN), None);
        }
    }
    Ok(())
}

fn encoded(row: &Row<'_>, from: usize) -> Bytes {
    let mut bytes = Vec::new();
    for column in from..row.as_ref().column_count() {
        let (kind, value) = match row.get_ref(column).ok()? {
            ValueRef::Null => (0, Vec::new()),
            ValueRef::Integer(number) => (1, number.to_le_bytes().to_vec()),
            ValueRef::Real(number) => (2, number.to_le_bytes().to_vec()),
            ValueRef::Text(text) => (3, text.to_vec()),
            ValueRef::Blob(blob) => (4, blob.to_vec()),
        };
        bytes.push(kind);
        bytes.extend((value.len() as u64).to_le_bytes());
        bytes.extend(value);
    }
    Some(bytes)
}
