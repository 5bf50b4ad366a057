//! The proof: what lies on the disk after a kill is the last that was answered, or that and the one act that was on its
//! way, whole.

use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use rusqlite::Connection;
use serde_json::Value;
use watchlist::{Monitor, Reader, Reason, Watchlist, back_up};

use crate::door::Kind;
use crate::ground::{copy_folder, now};
use crate::place;
use crate::state::{State, look};

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Exactly what was answered last.
    Answered,
    /// That, and the whole act that was on its way.
    OneMore,
}

/// A command that had not been answered when the end came.
pub struct OnItsWay {
    pub name: String,
    pub kind: Kind,
    pub arguments: Value,
}

/// Holds a folder against what was answered, oldest first. Works on a copy: the folder is left for the next start.
pub fn holds(folder: &Path, answered: &[State], on_its_way: Option<&OnItsWay>) -> Result<Found> {
    let ground = place::folder()?;
    let copy = ground.path().join("data");
    copy_folder(folder, &copy, false)?;
    let last = answered.last().context("nothing was answered yet")?;
    let found = State::at(&copy)?;
    let mut watchlist = Watchlist::open(&copy, now()).context("it does not open")?;
    back_up(&copy, Reason::Asked, now(), &Monitor::none()).context("not every sum holds")?;
    let conn = look(&copy)?;
    let loose: i64 =
        conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| {
            row.get(0)
        })?;
    ensure!(loose == 0, "{loose} rows refer to rows that are not there");
    ensure!(State::of(&conn)? == found, "opening changed what is there");
    if found == *last {
        return Ok(Found::Answered);
    }
    let on_its_way = on_its_way.with_context(|| format!("lost: {}", told(&found, last)))?;
    stands_as_journalled(&conn, &found)?;
    match on_its_way.kind {
        Kind::Act => one_act_more(&copy, &mut watchlist, &found, answered)?,
        _ => nothing_of_the_persons(&copy, &found, last, on_its_way)?,
    }
    Ok(Found::OneMore)
}

/// One change more than was answered, and undoing it gives what was answered.
fn one_act_more(
    copy: &Path,
    watchlist: &mut Watchlist,
    found: &State,
    answered: &[State],
) -> Result<()> {
    let last = answered.last().context("nothing was answered yet")?;
    ensure!(
        found.settings == last.settings,
        "an act changed preferences"
    );
    let turned: Vec<_> = last
        .changes
        .iter()
        .zip(&found.changes)
        .filter(|(was, is)| was.state != is.state && is.state != "discarded")
        .collect();
    let more = found.changes.len().cast_signed() - last.changes.len().cast_signed();
    // What was there before it, and whether taking it back or doing it again leads there.
    let (before, done) = match (turned.as_slice(), more) {
        ([(was, is)], 0) if was.state == "done" && is.state == "undone" => (last, false),
        ([(was, is)], 0) if was.state == "undone" && is.state == "done" => (last, true),
        ([], 1) if found.newest() > last.newest() && found.journal.0 > last.journal.0 => {
            (last, true)
        }
        // A save that joined the change already open: what was there before that began.
        ([], 0) if found.changes.last().is_some_and(|newest| newest.open) => {
            let begun = answered.iter().rfind(|it| it.newest() < found.newest());
            (
                begun.context("nobody saw the change begin that was joined")?,
                true,
            )
        }
        ([], 1) if found.newest() > last.newest() => bail!("half an act: it has no journal"),
        _ => bail!("not one act more: {}", told(found, last)),
    };
    for (undo, wanted) in [(done, before), (!done, found)] {
        match undo {
            true => watchlist.undo()?,
            false => watchlist.redo()?,
        };
        let there = State::at(copy)?;
        ensure!(
            there.tables == wanted.tables,
            "half an act: taken back and done again, it leaves something else\n  {}",
            told(&there, wanted)
        );
    }
    Ok(())
}

/// What the newest change left is there, if it holds: the journal has no image of a row that came with it.
fn stands_as_journalled(conn: &Connection, found: &State) -> Result<()> {
    let Some(newest) = found.changes.last().filter(|it| it.state == "done") else {
        return Ok(());
    };
    let tables = conn
        .prepare("SELECT id, name FROM journal_table")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, String)>>>()?;
    for (number, table) in tables {
        let sql = format!(
            "SELECT count(*) FROM journal j LEFT JOIN {table} r ON r.rowid = j.key
             WHERE j.change = ?1 AND j.tbl = ?2 AND j.after_sum IS NOT r.row_sum"
        );
        let missing: i64 = conn.query_row(&sql, [newest.id, number], |row| row.get(0))?;
        ensure!(
            missing == 0,
            "half an act: {missing} rows of {table} are not what the journal says of them"
        );
    }
    Ok(())
}

/// What answers nothing may have changed preferences, or closed a change to further saves; nothing else.
fn nothing_of_the_persons(
    copy: &Path,
    found: &State,
    last: &State,
    on_its_way: &OnItsWay,
) -> Result<()> {
    let rows = |state: &State| {
        let changes: Vec<_> = state
            .changes
            .iter()
            .map(|it| (it.id, it.state.clone()))
            .collect();
        (state.tables.clone(), state.journal, changes)
    };
    ensure!(
        rows(found) == rows(last),
        "{} changed what the person wrote: {}",
        on_its_way.name,
        told(found, last)
    );
    if let Some(wanted) = on_its_way.arguments.get("settings")
        && found.settings != last.settings
    {
        let settings = Reader::open(copy)?.start(now())?.settings;
        let settings = serde_json::to_value(settings)?;
        ensure!(
            settings == *wanted,
            "half of the preferences were kept: {settings} of {wanted}"
        );
    }
    Ok(())
}

fn told(found: &State, wanted: &State) -> String {
    let tail = |state: &State| {
        let from = state.changes.len().saturating_sub(4);
        format!(
            "{:?} with {:?}, journal {:?}",
            state.changes.get(from..),
            state.tables,
            state.journal
        )
    };
    format!("found  {}\n  wanted {}", tail(found), tail(wanted))
}
