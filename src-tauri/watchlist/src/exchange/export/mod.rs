//! Everything the watchlist knows as one JSON file, documented in `docs/export.md`, so that it outlives this program.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::nouns::{note, settings};
use crate::query::{Counts, counts};
use crate::storage::{Folder, LossyRow as _, permissions, read_only, retry};
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
}

/// Writes everything to a file: what the person said with every earlier text of their notes, what lies in the bin, and
/// what collections say; without steps to undo. Reads beside whoever has the watchlist open, as it is at one moment.
///
/// A file that lies there is replaced when the new one is whole and on the disk.
pub fn export(folder: &Path, to: &Path, now: Now) -> Result<Exported> {
    let folder = Folder::at(folder)?;
    let conn = read_only(&folder.watchlist())?;
    let moment = conn.unchecked_transaction()?;
    let unfinished = to.with_added_extension("unfinished");
    let written = write(&moment, &unfinished, now).and_then(|()| {
        permissions::sync(&unfinished)?;
        retry::rename(&unfinished, to).map_err(|error| Error::at(to, &error))?;
        parent(to).map_or(Ok(()), permissions::sync)
    });
    if let Err(error) = written {
        // A part of it is worth nothing; what lay there stays.
        let _ = retry::remove_file(&unfinished);
        return Err(error);
    }
    let bytes = fs::metadata(to)
        .map_err(|error| Error::at(to, &error))?
        .len();
    Ok(Exported {
        counts: counts::counts(&moment)?,
        bytes,
    })
}

/// The folder a file lies in; none for the one we are in.
fn parent(file: &Path) -> Option<&Path> {
    file.parent()
        .filter(|folder| !folder.as_os_str().is_empty())
}

fn write(conn: &Connection, file: &Path, now: Now) -> Result<()> {
    let at = |error: io::Error| Error::at(file, &error);
    // What was left by one that was cut off.
    let _ = retry::remove_file(file);
    permissions::make_file(file).map_err(at)?;
    let mut out = BufWriter::new(File::options().write(true).open(file).map_err(at)?);
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
            let said = said(conn, row.get("id")?)?;
            write!(out, "{between}{said}").map_err(at)?;
            between = ",\n";
        }
        write!(out, "\n]").map_err(at)?;
    }
    out.write_all(b"}\n").and_then(|()| out.flush()).map_err(at)
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
