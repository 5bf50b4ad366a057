//! Everything the watchlist knows as one JSON file, documented in `docs/export.md`, so that it outlives this program.

use std::io;

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Map, Value, json};

use crate::exchange::condition_names::each_name;
use crate::exchange::exported::{Exported, FORMAT, VERSION};
use crate::exchange::import;
use crate::exchange::one_file::FileToWrite;
use crate::nouns::{note, settings};
use crate::query::counts;
use crate::storage::{LossyRow as _, WorkStage};
use crate::{Error, Now, Result};

/// Writes everything that a connection reads to a file, as it is at one moment: what the person said with every earlier
/// text of their notes, what lies in the bin, and what collections say; without steps to undo.
///
/// # Errors
/// [`Error::Refused`], [`Error::Disk`], [`Error::Full`]: it could not, or may not, be written there.
pub(super) fn export(moment: &Connection, place: FileToWrite<'_>, now: Now) -> Result<Exported> {
    let counts = counts::counts(moment)?;
    place
        .monitor
        .begin(WorkStage::Writing, Some(counts.films))?;
    let mut exported = place.write(|out, exported| {
        exported.left_out = write(moment, out, place, now)?;
        Ok(())
    })?;
    exported.counts = counts;
    Ok(exported)
}

/// How many things had to be left out.
fn write(
    conn: &Connection,
    out: &mut impl io::Write,
    place: FileToWrite<'_>,
    now: Now,
) -> Result<u32> {
    let at = |error: io::Error| place.failed(&error);
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
        ("people", "SELECT id FROM person ORDER BY uuid, id", person),
        // Alike in every watchlist that has them.
        ("films", "SELECT id FROM film ORDER BY added_at, uuid", film),
        ("tags", "SELECT id FROM tag ORDER BY position, id", tag),
        ("lists", "SELECT id FROM list ORDER BY position, id", list),
        (
            "living_lists",
            "SELECT id FROM living_list ORDER BY position, id",
            living_list,
        ),
        ("ledgers", import::EXPORTED, import::exported_ledger),
        (
            "ledger_pages",
            import::EXPORTED_PAGES,
            import::exported_page,
        ),
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
            if name == "films" {
                place.advance()?;
            }
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
    ask(
        conn,
        concat!(
            include_str!("../../nouns/collection/names_spoken.sql"),
            include_str!("collection.sql")
        ),
        collection,
    )
    .map(Value::Object)
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

fn person(conn: &Connection, person: i64) -> Result<Value> {
    ask(conn, include_str!("person.sql"), person).map(Value::Object)
}

fn tag(conn: &Connection, tag: i64) -> Result<Value> {
    ask(conn, include_str!("tag.sql"), tag).map(Value::Object)
}

fn list(conn: &Connection, list: i64) -> Result<Value> {
    ask(conn, include_str!("list.sql"), list).map(Value::Object)
}

/// What it asks by number is written by the names that hold outside this file; what cannot be read, as it is.
fn living_list(conn: &Connection, living: i64) -> Result<Value> {
    let mut said = ask(conn, include_str!("living_list.sql"), living)?;
    let kept = said.get("conditions").and_then(Value::as_str);
    let read = kept.and_then(|kept| serde_json::from_str::<Vec<Value>>(kept).ok());
    if let Some(mut conditions) = read {
        for condition in &mut conditions {
            named(conn, condition)?;
        }
        said.insert("conditions".to_owned(), Value::Array(conditions));
    }
    Ok(Value::Object(said))
}

/// Puts names in the place of numbers, in one condition.
fn named(conn: &Connection, condition: &mut Value) -> Result<()> {
    each_name(condition, &mut |named, number| {
        let (table, column) = (named.table, named.column);
        *number = conn
            .prepare_cached(&format!("SELECT {column} FROM {table} WHERE id = ?1"))?
            .query_row([number.as_i64()], |row| row.text(0))
            .optional()?
            .into();
        Ok(())
    })
}

fn ask(conn: &Connection, sql: &str, id: i64) -> Result<Map<String, Value>> {
    let said: String = conn
        .prepare_cached(sql)?
        .query_row([id], |row| row.text("said"))?;
    Ok(serde_json::from_str(&said)?)
}
