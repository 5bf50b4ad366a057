//! The shape of the file: migrations, and what the journal must know of each table.

mod functions;
mod summed_table;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

pub(crate) use functions::register;
pub(crate) use summed_table::SummedTable;

use crate::{Error, Result};

/// `PRAGMA application_id` of every watchlist: "PoRe".
pub(crate) const APPLICATION_ID: i32 = 0x506f_5265;

const STEPS: &[M] = &[
    M::up(include_str!("../../../migrations/0001_watchlist.sql")),
    M::up(include_str!("../../../migrations/0002_album.sql")),
    M::up(include_str!("../../../migrations/0003_sealed_notes.sql")),
    M::up(include_str!("../../../migrations/0004_own_pictures.sql")),
];

/// The schema this program writes.
pub(crate) const NEWEST: i32 = STEPS.len() as i32;

/// Makes an empty file as it was at this schema.
pub(crate) fn begin_at(conn: &mut Connection, version: i32) -> Result<()> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    let steps = usize::try_from(version).unwrap_or_default();
    Migrations::from_slice(STEPS)
        .to_version(conn, steps)
        .map_err(failed)
}

/// Whether a file has, of this schema, every table as it was made, and nothing that runs by itself: what looks like a
/// table of ours could be a view that never ends. Tables that somebody added are nobody's business.
pub(crate) fn is_as_made(conn: &Connection, version: i32) -> Result<bool> {
    if !(1..=NEWEST).contains(&version) {
        return Ok(false);
    }
    let mut made = Connection::open_in_memory()?;
    register(&made)?;
    begin_at(&mut made, version)?;
    let (there, made) = (tables(conn)?, tables(&made)?);
    Ok(made.iter().all(|table| there.contains(table))
        && there
            .iter()
            .all(|(kind, _, _)| kind == "table" || kind == "index"))
}

type Made = (String, String, Option<String>);

/// Kind, name and statement of everything in a file.
fn tables(conn: &Connection) -> Result<Vec<Made>> {
    Ok(conn
        .prepare("SELECT type, name, sql FROM sqlite_schema")?
        .query_map([], |row| {
            Ok((row.get("type")?, row.get("name")?, row.get("sql")?))
        })?
        .collect::<std::result::Result<_, _>>()?)
}

/// Brings the file to the newest schema in one transaction; a file already there is not written.
pub(crate) fn migrate(conn: &mut Connection) -> Result<()> {
    let found: i32 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found == NEWEST {
        return Ok(());
    }
    if found == 0 {
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    Migrations::from_slice(STEPS)
        .to_latest(conn)
        .map_err(failed)
}

fn failed(error: rusqlite_migration::Error) -> Error {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => Error::from(err),
        other => Error::NotOpen(format!(
            "This watchlist could not be brought up to date ({other}). It was left as it was, \
             and the backup made just before is in the folder `backups`."
        )),
    }
}
