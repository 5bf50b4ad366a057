//! The language in which collections say what they say. Beside it, nothing knows which languages there are.

use rusqlite::{Connection, OptionalExtension as _};

use super::wording::ENGLISH;
use crate::Result;
use crate::nouns::settings;
use crate::storage::LossyRow as _;

/// The setting that keeps it: `names_spoken.sql` reads it too.
const SETTING: &str = "collections_in";

/// The language, as a tag; English where nobody chose one.
pub(crate) fn spoken(conn: &Connection) -> Result<String> {
    let kept = conn
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([SETTING], |row| row.text("value"))
        .optional()?;
    Ok(kept.unwrap_or_else(|| ENGLISH.to_owned()))
}

/// Chooses it. What collections say is in the one before until they are seeded.
pub(crate) fn speak(conn: &Connection, language: &str) -> Result<()> {
    settings::put(conn, SETTING, language)
}
