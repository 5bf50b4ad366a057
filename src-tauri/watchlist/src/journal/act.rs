use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::before_commit::{Touched, sum_late};
use super::{ChangeId, Steps, Subject, THIS_DEVICE, Verb, before_commit, steps};
use crate::derived::{Card, Library, library, notes};
use crate::storage::Watchlist;
use crate::values::{CollectionId, FilmId};
use crate::{Now, Result};

/// While someone writes, saves join one change until so long a pause, in milliseconds.
const PAUSE: i64 = 30_000;

/// What an act changed: exactly what the interface has to load again, and what is committed and on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Changed {
    /// The films and collections of which something changed; empty where `everything` did.
    pub subjects: Vec<Subject>,
    /// The cards of these films that are not what they were.
    pub cards: Vec<Card>,
    /// Whether a list may have another order, or other films.
    pub order: bool,
    /// Too many films changed to name them.
    pub everything: bool,
    /// Whether tags or lists, or how many films they have, are not what they were.
    pub labels: bool,
    /// What `Undo` and `Redo` would do now.
    pub steps: Steps,
    /// The counts beside the shelves.
    pub library: Library,
}

/// One act of the person, before it is carried out.
#[derive(Debug, Clone)]
pub(crate) struct Act {
    pub verb: Verb,
    /// What it is about; nothing if it is about the library as a whole.
    pub subject: Option<Subject>,
    /// A number, a date or a kind that History may show beside the verb; never a word the person wrote.
    pub detail: Option<String>,
    /// Writing: saves join the change that is open.
    pub joins: bool,
    /// The change this one undoes alone.
    pub undoes: Option<ChangeId>,
}

impl Act {
    pub(crate) fn on(verb: Verb, subject: Subject) -> Self {
        Self {
            subject: Some(subject),
            ..Self::on_library(verb)
        }
    }

    pub(crate) fn on_film(verb: Verb, film: FilmId) -> Self {
        Self::on(verb, Subject::Film(film))
    }

    pub(crate) fn on_collection(verb: Verb, collection: CollectionId) -> Self {
        Self::on(verb, Subject::Collection(collection))
    }

    pub(crate) fn on_library(verb: Verb) -> Self {
        Self {
            verb,
            subject: None,
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
        let discarded = end(&tx, change)?;
        sum_late(&tx, &tables)?;
        let changed = Changed::now(&tx, touched)?;
        tx.commit()?;
        self.discarded |= discarded;
        Ok(changed)
    }

    /// Closes the change that is open while someone writes: the next save begins a new one.
    pub(crate) fn close_change(&mut self) -> Result<()> {
        self.beside_acts(|conn| {
            conn.prepare_cached(
                "UPDATE change SET open_until = NULL WHERE open_until IS NOT NULL AND id = (SELECT max(id) FROM change)",
            )?
            .execute([])?;
            Ok(())
        })
    }

    /// Writes what is no act of the person's, and so nowhere in the history: preferences, what is still to be done.
    /// Nothing may be derived from it.
    pub(crate) fn beside_acts(&mut self, write: impl Fn(&Connection) -> Result<()>) -> Result<()> {
        self.with_room(|watchlist| {
            let tables = Arc::clone(&watchlist.tables);
            let tx = watchlist.writing()?;
            write(&tx)?;
            sum_late(&tx, &tables)?;
            Ok(tx.commit()?)
        })
    }
}

/// Says what the act that is being carried out is about, where that is known only by then.
pub(crate) fn is_about(conn: &Connection, subject: Subject) -> Result<()> {
    conn.prepare_cached(
        "UPDATE change SET (subject_kind, subject) = (?1, ?2) WHERE id IN (SELECT * FROM acting)",
    )?
    .execute(subject.stored())?;
    Ok(())
}

/// Says how many things the act that is being carried out is about, where that is known only by then.
pub(crate) fn has_detail(conn: &Connection, detail: impl ToString) -> Result<()> {
    conn.prepare_cached("UPDATE change SET detail = ?1 WHERE id IN (SELECT * FROM acting)")?
        .execute([detail.to_string()])?;
    Ok(())
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
            .execute(params![change, now.millis + PAUSE])?;
        return Ok(change);
    }
    let (kind, subject) = act.subject.map(Subject::stored).unzip();
    conn.prepare_cached(
        "INSERT INTO change (uuid, origin, verb, at, subject_kind, subject, detail, undoes, open_until)
         VALUES (uuid_v7(?2, randomblob(10)), ?8, ?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        act.verb,
        now.millis,
        kind,
        subject,
        act.detail,
        act.undoes,
        act.joins.then_some(now.millis + PAUSE),
        THIS_DEVICE,
    ])?;
    Ok(conn.last_insert_rowid())
}

fn open_change(conn: &Connection, act: &Act, now: Now) -> Result<Option<ChangeId>> {
    let (kind, subject) = act.subject.map(Subject::stored).unzip();
    let change = conn
        .prepare_cached(
            "SELECT id FROM change
             WHERE id = (SELECT max(id) FROM change) AND origin = ?5 AND state = 'done' AND verb = ?1
               AND subject_kind IS ?2 AND subject IS ?3 AND open_until >= ?4",
        )?
        .query_row(
            params![act.verb, kind, subject, now.millis, THIS_DEVICE],
            |row| row.get("id"),
        )
        .optional()?;
    Ok(change)
}

/// A change that came to nothing is taken away again; one that did something ends what could be redone. Whether there was
/// any such.
fn end(conn: &Connection, change: ChangeId) -> Result<bool> {
    let nothing = conn
        .prepare_cached("DELETE FROM change WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM journal WHERE change = ?1)")?
        .execute([change])?;
    let undone = "state = 'undone' AND origin = ?1";
    let redoable = || {
        conn.prepare_cached(&format!(
            "SELECT EXISTS (SELECT 1 FROM change WHERE {undone})"
        ))?
        .query_row([THIS_DEVICE], |row| row.get::<_, bool>(0))
    };
    let discards = nothing == 0 && redoable()?;
    if discards {
        conn.prepare_cached(&format!(
            "UPDATE change SET state = 'discarded' WHERE {undone}"
        ))?
        .execute([THIS_DEVICE])?;
    }
    Ok(discards)
}

impl Changed {
    pub(crate) fn now(conn: &Connection, touched: Touched) -> Result<Self> {
        let Touched {
            refreshed,
            collections,
            labels,
        } = touched;
        let films = refreshed.films.into_iter().map(Subject::Film);
        let collections = collections.into_iter().map(Subject::Collection);
        Ok(Self {
            subjects: films.chain(collections).collect(),
            cards: refreshed.cards,
            // A list of the person's own has its order from them.
            order: refreshed.order || labels,
            everything: refreshed.everything,
            labels,
            steps: steps(conn)?,
            library: library::library(conn)?,
        })
    }
}

#[cfg(test)]
mod tests;
