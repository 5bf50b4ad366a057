use std::path::Path;
use std::sync::Arc;

use rusqlite::Connection;

use super::copy::Copy;
use super::differences::{attach, detach};
use super::stage::Staged;
use crate::journal::{Act, Changed, Verb};
use crate::safety::backup::{self, Reason};
use crate::storage::{Folder, Monitor, SummedTable, Watchlist, read_only};
use crate::{Now, Refusal, Result};

/// A copy that can be gone back to, with a backup made of what is there instead. There is one at a time.
pub struct ReadyCopy(Staged);

/// Makes a copy ready, beside whoever has the watchlist open: all of going back that takes long, but for the change.
///
/// # Errors
/// As [`Watchlist::restore`].
pub fn ready_copy(folder: &Path, copy: Copy<'_>, now: Now, monitor: &Monitor) -> Result<ReadyCopy> {
    ReadyCopy::new(&Folder::there(folder)?, copy, now, monitor)
}

impl ReadyCopy {
    fn new(folder: &Folder, copy: Copy<'_>, now: Now, monitor: &Monitor) -> Result<Self> {
        let monitor = monitor.followed();
        let staged = monitor.ended(Staged::new(&copy.path(folder)?, folder.path(), &monitor))?;
        let conn = read_only(&folder.watchlist())?;
        attach(&conn, &staged)?;
        same_films(&conn)?;
        drop(conn);
        // Cancelled up to where this is made, and no further: so nothing is left of it.
        monitor.ended(backup::make(folder, Reason::Restore, now, &monitor))?;
        monitor.commits();
        Ok(Self(staged))
    }
}

impl Watchlist {
    /// Goes back to a copy, as one change like any other: `Undo` takes it back. What is now is backed up first. The
    /// history stays; films of a collection that came after the copy stay too. Once the change itself begins it is not
    /// cancelled any more.
    ///
    /// # Errors
    /// `Error::Refused`, with nothing changed: the copy is damaged, newer than this program, or not of this
    /// watchlist.
    pub fn restore(&mut self, copy: Copy<'_>, now: Now, monitor: &Monitor) -> Result<Changed> {
        let ready = ReadyCopy::new(&self.folder, copy, now, monitor)?;
        self.restore_ready(&ready, now)
    }

    /// The change itself, to a copy that was made ready beside.
    ///
    /// # Errors
    /// As [`Watchlist::restore`].
    pub fn restore_ready(&mut self, ready: &ReadyCopy, now: Now) -> Result<Changed> {
        attach(&self.conn, &ready.0)?;
        let restored = self.go_back(now);
        detach(&self.conn)?;
        restored
    }

    fn go_back(&mut self, now: Now) -> Result<Changed> {
        // Asked before, and something may have been done since.
        same_films(&self.conn)?;
        let tables = Arc::clone(&self.tables);
        self.act(Act::on_library(Verb::Restore), now, |conn| {
            put_back(conn, &tables)
        })
    }
}

/// Rows are known by their keys: the copy must mean the same films and collections by them.
fn same_films(conn: &Connection) -> Result<()> {
    let elsewhere: bool = conn.query_row(
        "SELECT EXISTS (
           SELECT 1 FROM main.collection c JOIN earlier.collection ec ON ec.key = c.key
           LEFT JOIN main.entry e ON e.collection = c.id
           LEFT JOIN earlier.entry ee ON ee.collection = ec.id AND ee.key = e.key
           WHERE ec.id <> c.id OR ee.made_for <> e.made_for)",
        [],
        |row| row.get(0),
    )?;
    if elsewhere {
        return Err(Refusal::OfAnotherWatchlist.into());
    }
    Ok(())
}

/// Takes every row away that is not in the copy as it is here, then brings those of the copy.
fn put_back(conn: &Connection, tables: &[SummedTable]) -> Result<()> {
    conn.execute_batch(
        "PRAGMA defer_foreign_keys = ON;
         INSERT OR IGNORE INTO main.image SELECT * FROM earlier.image;
         INSERT OR IGNORE INTO main.country (code) SELECT code FROM earlier.country;
         INSERT OR IGNORE INTO main.genre (code) SELECT code FROM earlier.genre;
         INSERT OR IGNORE INTO main.country_name (country, language, name)
           SELECT country, language, name FROM earlier.country_name;
         INSERT OR IGNORE INTO main.genre_name (genre, language, name)
           SELECT genre, language, name FROM earlier.genre_name",
    )?;
    let journalled = || tables.iter().filter(|table| table.is_journalled());
    for table in journalled() {
        conn.execute(&leave(table, tables), [])?;
    }
    for table in journalled() {
        conn.execute(&come(table), [])?;
    }
    // One that stays, merged into one that went, is itself again.
    conn.execute(
        "UPDATE main.film SET merged_into = NULL WHERE merged_into NOT IN (SELECT id FROM main.film)",
        [],
    )?;
    Ok(())
}

/// What a collection's rows refer to: it may have come with a later version of the collection, and then it stays.
const LEANED_ON: [(&str, &str); 2] = [
    ("film", "SELECT made_for FROM main.entry"),
    ("person", "SELECT person FROM main.entry_credit"),
];

fn leave(table: &SummedTable, tables: &[SummedTable]) -> String {
    let (name, key) = (&table.name, &table.key);
    let mut sql = format!(
        "DELETE FROM main.{name} WHERE NOT EXISTS (
           SELECT 1 FROM earlier.{name} e WHERE e.{key} = {name}.{key} AND e.row_sum = {name}.row_sum)"
    );
    for (to, keys) in LEANED_ON {
        let Some(leaned_on) = tables.iter().find(|table| table.name == to) else {
            continue;
        };
        // And so does all that was said of it.
        if let Some(column) = table.subject(to) {
            let known = format!("SELECT {} FROM earlier.{to}", leaned_on.key);
            sql += &format!(" AND ({column} NOT IN ({keys}) OR {column} IN ({known}))");
        }
    }
    sql
}

fn come(table: &SummedTable) -> String {
    let (name, key) = (&table.name, &table.key);
    let columns: Vec<&str> = table.all_columns().collect();
    let columns = columns.join(", ");
    format!(
        "INSERT INTO main.{name} ({columns}) SELECT {columns} FROM earlier.{name}
         WHERE {key} NOT IN (SELECT {key} FROM main.{name})"
    )
}
