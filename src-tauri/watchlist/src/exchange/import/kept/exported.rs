//! Ledgers in our own export, where films are named by uuid, and out of it.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde_json::{Value, json};

use super::{LedgerId, put, unpacked};
use crate::Result;
use crate::exchange::import::ledger::{ImportSummary, LedgerLine};
use crate::exchange::import::ours::OwnLedger;
use crate::storage::{LossyRow as _, is_uuid};
use crate::values::FilmId;

/// The ledgers that are exported, as SQL: an import that was undone is none of what is there.
pub(crate) const EXPORTED: &str = concat!(
    "SELECT l.id FROM import_ledger l WHERE NOT ",
    super::is_undone!(),
    " ORDER BY l.at, l.uuid"
);

/// Their pages, as SQL, in the same order.
pub(crate) const EXPORTED_PAGES: &str = concat!(
    "SELECT p.id FROM ledger_page p JOIN import_ledger l ON l.id = p.ledger WHERE NOT ",
    super::is_undone!(),
    " ORDER BY l.at, l.uuid, p.number"
);

/// The ledger of this uuid, as SQL, and whether its import was undone.
const THERE: &str = concat!(
    "SELECT l.id, ",
    super::is_undone!(),
    " AS undone FROM import_ledger l WHERE l.uuid = ?1"
);

/// A ledger as our own export has it, without its lines.
pub(crate) fn exported_ledger(conn: &Connection, ledger: LedgerId) -> Result<Value> {
    let (uuid, at, summary): (String, i64, String) = conn
        .prepare_cached("SELECT uuid, at, summary FROM import_ledger WHERE id = ?1")?
        .query_row([ledger], |row| {
            Ok((row.text("uuid")?, row.get("at")?, row.text("summary")?))
        })?;
    // What an earlier version of this program did not say of one is said as nothing.
    let summary: ImportSummary = serde_json::from_str(&summary)?;
    Ok(json!({ "uuid": uuid, "at": at, "summary": summary }))
}

/// Some lines of one, in which films are named by uuid.
pub(crate) fn exported_page(conn: &Connection, page: i64) -> Result<Value> {
    let (uuid, lines) = conn
        .prepare_cached(
            "SELECT l.uuid, p.lines FROM ledger_page p JOIN import_ledger l ON l.id = p.ledger WHERE p.id = ?1",
        )?
        .query_row([page], |row| {
            let lines = row.get_ref("lines")?.as_blob().map(unpacked);
            Ok((row.text("uuid")?, lines.unwrap_or_default()))
        })?;
    let named = |line: LedgerLine| {
        // One that was thrown away since has none.
        let film: Option<String> = conn
            .prepare_cached("SELECT uuid FROM film WHERE id = ?1")?
            .query_row([line.film], |row| row.text("uuid"))
            .optional()?;
        let mut line = serde_json::to_value(line)?;
        line["film"] = film.into();
        Ok(line)
    };
    let lines = lines.into_iter().map(named);
    Ok(json!({ "ledger": uuid, "lines": lines.collect::<Result<Vec<Value>>>()? }))
}

/// Keeps a ledger of our own export's, unless it is here and holds, with lines in which films are named by uuid; what cannot be
/// read of it is left out.
pub(in super::super) fn bring(
    conn: &Connection,
    said: &OwnLedger,
    films: &HashMap<&str, FilmId>,
) -> Result<()> {
    let Ok(summary) = serde_json::from_str(&said.summary) else {
        return Ok(());
    };
    let undone: Option<(LedgerId, bool)> = conn
        .prepare_cached(THERE)?
        .query_row([&said.uuid], |row| Ok((row.get("id")?, row.get("undone")?)))
        .optional()?;
    match undone {
        Some((_, false)) => return Ok(()),
        // What an import brought that was undone is brought anew.
        Some((ledger, true)) => {
            conn.execute("DELETE FROM ledger_page WHERE ledger = ?1", [ledger])?;
            conn.execute("DELETE FROM import_ledger WHERE id = ?1", [ledger])?;
        }
        None if !is_uuid(&said.uuid) => return Ok(()),
        None => {}
    }
    let numbered = |mut line: Value| {
        let film = line["film"].as_str().and_then(|uuid| films.get(uuid));
        line["film"] = film.copied().into();
        serde_json::from_value(line).ok()
    };
    let lines = said.pages.iter();
    let lines = lines.flat_map(|page| serde_json::from_str::<Vec<Value>>(page).unwrap_or_default());
    let lines = lines.filter(Value::is_object).filter_map(numbered);
    put(conn, &said.uuid, said.at, &summary, lines)
}
