//! What a watchlist holds, looked at from outside with a plain SQLite connection.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use rusqlite::{Connection, OpenFlags};

/// One change: what it did, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub id: i64,
    pub verb: String,
    pub state: String,
    /// Saves may still join it.
    pub open: bool,
}

/// All that was committed, as checksums and the list of changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Rows and checksum of each of the person's tables that has any.
    pub tables: BTreeMap<String, (i64, i64)>,
    /// Every change, oldest first.
    pub changes: Vec<Change>,
    /// How many rows the journal has, and the exclusive-or of their checksums; without those of changes that can no longer be
    /// redone, which give their images back whenever the watchlist is idle.
    pub journal: (i64, i64),
    /// The preferences.
    pub settings: BTreeMap<String, String>,
}

impl State {
    /// What is committed now.
    pub fn of(conn: &Connection) -> Result<Self> {
        // One transaction: what is read is one moment.
        let tx = conn.unchecked_transaction()?;
        let tables = tx
            // The person's own words; what was done to them, and settings, are read below. What countries and genres are
            // called is no act: a name that an act made known stays known when that is taken back, and the ledger of
            // an import is kept.
            .prepare_cached(
                "SELECT tbl, row_count, sum FROM table_sum
                 WHERE row_count > 0 AND tbl NOT IN ('change', 'device', 'setting',
                   'country', 'country_name', 'genre', 'genre_name', 'import_ledger', 'ledger_page')",
            )?
            .query_map([], |row| {
                Ok((row.get("tbl")?, (row.get("row_count")?, row.get("sum")?)))
            })?
            .collect::<rusqlite::Result<_>>()?;
        let changes = tx
            .prepare_cached(
                "SELECT id, verb, state, open_until IS NOT NULL AS open FROM change ORDER BY id",
            )?
            .query_map([], |row| {
                Ok(Change {
                    id: row.get("id")?,
                    verb: row.get("verb")?,
                    state: row.get("state")?,
                    open: row.get("open")?,
                })
            })?
            .collect::<rusqlite::Result<_>>()?;
        let mut journal = (0, 0);
        for sum in tx
            .prepare_cached(
                "SELECT iif(c.state = 'discarded', 0, j.sum) FROM journal j JOIN change c ON c.id = j.change",
            )?
            .query_map([], |row| row.get::<_, i64>(0))?
        {
            journal = (journal.0 + 1, journal.1 ^ sum?);
        }
        let settings = tx
            .prepare_cached("SELECT name, value FROM setting")?
            .query_map([], |row| Ok((row.get("name")?, row.get("value")?)))?
            .collect::<rusqlite::Result<_>>()?;
        Ok(Self {
            tables,
            changes,
            journal,
            settings,
        })
    }

    /// What is committed in a folder's watchlist.
    pub fn at(folder: &Path) -> Result<Self> {
        Self::of(&look(folder)?)
    }

    /// The number of the newest change, 0 if there is none.
    pub fn newest(&self) -> i64 {
        self.changes.last().map_or(0, |change| change.id)
    }

    /// What `Undo` would take back, and what `Redo` would do again.
    pub fn steps(&self) -> (Option<i64>, Option<i64>) {
        let mut all = self.changes.iter();
        let undo = self.changes.iter().rfind(|it| it.state == "done");
        let redo = all.find(|it| it.state == "undone");
        (undo.map(|it| it.id), redo.map(|it| it.id))
    }
}

/// A connection to a folder's watchlist that cannot write.
pub fn look(folder: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(folder.join("watchlist.sqlite3"), flags)?;
    conn.busy_timeout(Duration::from_secs(5))?;
    Ok(conn)
}
