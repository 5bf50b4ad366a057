use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::before_commit::Touched;
use super::{ChangeId, Steps, Verb, before_commit, steps};
use crate::derived::{Library, library, notes};
use crate::storage::Watchlist;
use crate::values::{CollectionId, FilmId};
use crate::{Now, Result};

/// More films than this are not named one by one: the interface loads again whatever it shows.
const NAMED_ONE_BY_ONE: usize = 500;
/// While someone writes, saves join one change until so long a rest, in milliseconds.
const REST: i64 = 30_000;

/// What an act changed: exactly what the interface has to load again, and what is committed and on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Changed {
    /// Films whose cards or pages changed; empty where `everything` did.
    pub films: Vec<FilmId>,
    /// Collections whose pages changed.
    pub collections: Vec<CollectionId>,
    /// Too many films changed to name them.
    pub everything: bool,
    /// What `Undo` and `Redo` would do now.
    pub steps: Steps,
    /// The counts beside the places.
    pub library: Library,
}

/// One act of the person, before it is carried out.
#[derive(Debug, Clone)]
pub(crate) struct Act {
    pub verb: Verb,
    pub film: Option<FilmId>,
    pub collection: Option<CollectionId>,
    /// A number, a date or a kind that History may show beside the verb; never a word the person wrote.
    pub detail: Option<String>,
    /// Writing: saves join the change that is open.
    pub joins: bool,
    /// The change this one undoes alone.
    pub undoes: Option<ChangeId>,
}

impl Act {
    pub(crate) fn on_film(verb: Verb, film: FilmId) -> Self {
        Self {
            verb,
            film: Some(film),
            collection: None,
            detail: None,
            joins: false,
            undoes: None,
        }
    }

    pub(crate) fn on_collection(verb: Verb, collection: CollectionId) -> Self {
        Self {
            verb,
            film: None,
            collection: Some(collection),
            detail: None,
            joins: false,
            undoes: None,
        }
    }

    pub(crate) fn on_library(verb: Verb) -> Self {
        Self {
            verb,
            film: None,
            collection: None,
            detail: None,
            joins: false,
            undoes: None,
        }
    }

    pub(crate) fn detail(self, detail: impl ToString) -> Self {
        Self {
            detail: Some(detail.to_string()),
            ..self
        }
    }

    pub(crate) fn joining(self) -> Self {
        Self {
            joins: true,
            ..self
        }
    }
}

impl Watchlist {
    /// Carries out one act: one transaction, one undo step, acknowledged when it is on disk. An act that changes
    /// nothing leaves no trace.
    pub(crate) fn act(
        &mut self,
        act: Act,
        now: Now,
        verb: impl Fn(&Connection) -> Result<()>,
    ) -> Result<Changed> {
        self.with_room(|watchlist| watchlist.act_once(&act, now, &verb))
    }

    fn act_once(
        &mut self,
        act: &Act,
        now: Now,
        verb: impl Fn(&Connection) -> Result<()>,
    ) -> Result<Changed> {
        let tables = Arc::clone(&self.tables);
        let tx = self.writing()?;
        let change = begin(&tx, act, now)?;
        tx.prepare_cached("INSERT INTO acting VALUES (?1)")?
            .execute([change])?;
        verb(&tx)?;
        tx.prepare_cached("DELETE FROM acting")?.execute([])?;
        notes::come_due(&tx, now)?;
        let touched = before_commit(&tx, &tables, Some(change))?;
        end(&tx, change)?;
        let changed = Changed::now(&tx, touched)?;
        tx.commit()?;
        Ok(changed)
    }

    /// Closes the change that is open while someone writes: the next save begins a new one.
    pub(crate) fn close_change(&mut self) -> Result<()> {
        self.with_room(|watchlist| {
            watchlist.opened.still_there()?;
            watchlist.conn.execute("UPDATE change SET open_until = NULL WHERE open_until IS NOT NULL AND id = (SELECT max(id) FROM change)", [])?;
            Ok(())
        })
    }
}

/// The change this act is written under: a new one, or the open one it joins.
fn begin(conn: &Connection, act: &Act, now: Now) -> Result<ChangeId> {
    let open = if act.joins {
        open_change(conn, act, now)?
    } else {
        None
    };
    if let Some(change) = open {
        conn.prepare_cached("UPDATE change SET open_until = ?2 WHERE id = ?1")?
            .execute(params![change, now.millis + REST])?;
        return Ok(change);
    }
    conn.prepare_cached(
        "INSERT INTO change (verb, at, film, collection, detail, undoes, open_until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        act.verb,
        now.millis,
        act.film,
        act.collection,
        act.detail,
        act.undoes,
        act.joins.then_some(now.millis + REST),
    ])?;
    Ok(conn.last_insert_rowid())
}

fn open_change(conn: &Connection, act: &Act, now: Now) -> Result<Option<ChangeId>> {
    let change = conn
        .prepare_cached(
            "SELECT id FROM change
             WHERE id = (SELECT max(id) FROM change) AND state = 'done' AND verb = ?1 AND film IS ?2
               AND collection IS ?3 AND open_until >= ?4",
        )?
        .query_row(
            params![act.verb, act.film, act.collection, now.millis],
            |row| row.get("id"),
        )
        .optional()?;
    Ok(change)
}

/// A change that came to nothing is taken away again; one that did something ends what could be redone.
fn end(conn: &Connection, change: ChangeId) -> Result<()> {
    let nothing = conn
        .prepare_cached("DELETE FROM change WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM journal WHERE change = ?1)")?
        .execute([change])?;
    if nothing == 0 {
        conn.prepare_cached("UPDATE change SET state = 'discarded' WHERE state = 'undone'")?
            .execute([])?;
    }
    Ok(())
}

impl Changed {
    pub(crate) fn now(conn: &Connection, touched: Touched) -> Result<Self> {
        let everything = touched.films.len() > NAMED_ONE_BY_ONE;
        Ok(Self {
            films: if everything {
                Vec::new()
            } else {
                touched.films
            },
            collections: touched.collections,
            everything,
            steps: steps(conn)?,
            library: library::library(conn)?,
        })
    }
}

#[cfg(test)]
mod tests;
