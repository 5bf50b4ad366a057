//! How tables were read before: a table with the same first row is read so again.

use rusqlite::{Connection, OptionalExtension as _};

use super::super::table_field::KnownTable;
use crate::Result;
use crate::nouns::settings;
use crate::storage::LossyRow as _;

const SETTING: &str = "known_tables";
/// So many are remembered, the last ones.
const MOST: usize = 20;

/// Those that are remembered, the last one first; none where they cannot be read.
pub(crate) fn known_tables(conn: &Connection) -> Result<Vec<KnownTable>> {
    let stored: Option<String> = conn
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([SETTING], |row| row.text("value"))
        .optional()?;
    let tables = stored.and_then(|it| serde_json::from_str(&it).ok());
    Ok(tables.unwrap_or_default())
}

/// Remembers how these are read.
pub(in super::super) fn remember(conn: &Connection, tables: &[KnownTable]) -> Result<()> {
    let mut all = tables.to_vec();
    let is_new = |it: &KnownTable| !tables.iter().any(|new| new.first_row == it.first_row);
    all.extend(known_tables(conn)?.into_iter().filter(is_new));
    all.truncate(MOST);
    settings::put(conn, SETTING, &serde_json::to_string(&all)?)
}
