//! Everything the watchlist knows as one JSON file, documented in `docs/export.md`, so that it outlives this program.

use std::io::{self, BufWriter};
use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::nouns::{note, settings};
use crate::query::{Counts, counts};
use crate::storage::{Existing, Folder, LossyRow as _, write_file};
use crate::{Error, Now, Result};

/// What the file says it is.
const FORMAT: &str = "poste-restante-export";
/// Raised whenever a reader of the version before would misread the file.
const VERSION: u32 = 1;

/// What was exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// What the file holds.
    pub counts: Counts,
    /// Its size in bytes.
    pub bytes: u64,
    /// How many films and collections could not be read, and are left out.
    pub left_out: u32,
}

/// Writes everything that a connection reads to a file, as it is at one moment: what the person said with every earlier
/// text of their notes, what lies in the bin, and what collections say; without steps to undo.
///
/// # Errors
/// [`Error::Refused`], [`Error::Disk`], [`Error::Full`]: it could not, or may not, be written there.
pub(crate) fn export(
    conn: &Connection,
    folder: &Folder,
    to: &Path,
    existing: Existing,
    now: Now,
) -> Result<Exported> {
    let moment = conn.unchecked_transaction()?;
    let counts = counts::counts(&moment)?;
    let mut left_out = 0;
    let bytes = write_file(to, existing, folder, |file| {
        let at = |error: io::Error| Error::at(to, &error);
        let mut out = BufWriter::new(file);
        left_out = write(&moment, &mut out, to, now)?;
        let file = out.into_inner().map_err(|error| at(error.into_error()))?;
        Ok(file.as_file().metadata().map_err(at)?.len())
    })?;
    Ok(Exported {
        counts,
        bytes,
        left_out,
    })
}

/// How many things had to be left out.
fn write(conn: &Connection, out: &mut impl io::Write, file: &Path, now: Now) -> Result<u32> {
    let at = |error: io::Error| Error::at(file, &error);
    let head = json!({
        "format": FORMAT,
        "version": VERSION,
        "program": env!("CARGO_PKG_VERSION"),
        "exported_at": now.millis,
        "settings": settings::settings(conn)?,
    })
    .to_string();
    out.write_all(head.trim_end_matches('}').as_bytes())
        .map_err(at)?;
    let mut left_out = 0;
    for (name, ids, said) in [
        (
            "collections",
            "SELECT id FROM collection ORDER BY id",
            collection as Ask,
        ),
        ("films", "SELECT id FROM film ORDER BY id", film),
    ] {
        write!(out, ",\n\"{name}\":[").map_err(at)?;
        let mut ids = conn.prepare(ids)?;
        let mut ids = ids.query([])?;
        let mut between = "\n";
        while let Some(row) = ids.next()? {
            // One that rotted must not take all the others with it.
            let said = match said(conn, row.get("id")?) {
                Err(Error::Damaged(_) | Error::Sqlite(_) | Error::Unreadable(_)) => {
                    left_out += 1;
                    continue;
                }
                said => said?,
            };
            write!(out, "{between}{said}").map_err(at)?;
            between = ",\n";
        }
        write!(out, "\n]").map_err(at)?;
    }
    if left_out > 0 {
        write!(out, ",\n\"left_out\":{left_out}").map_err(at)?;
    }
    out.write_all(b"}\n").map_err(at)?;
    Ok(left_out)
}

/// All that is said of one thing.
type Ask = fn(&Connection, i64) -> Result<Value>;

fn collection(conn: &Connection, collection: i64) -> Result<Value> {
    ask(conn, include_str!("collection.sql"), collection).map(Value::Object)
}

fn film(conn: &Connection, film: i64) -> Result<Value> {
    let mut said = ask(conn, include_str!("film.sql"), film)?;
    let versions = note::versions(conn, film)?;
    let versions = versions
        .into_iter()
        .map(|version| json!({ "until": version.at, "text": version.text }))
        .collect();
    said.insert("earlier_notes".to_owned(), Value::Array(versions));
    Ok(Value::Object(said))
}

fn ask(conn: &Connection, sql: &str, id: i64) -> Result<Map<String, Value>> {
    let said: String = conn
        .prepare_cached(sql)?
        .query_row([id], |row| row.text("said"))?;
    Ok(serde_json::from_str(&said)?)
}
