//! A note written before seeing a film: sealed, and not shown or searched until the film is seen or a chosen day comes.

use std::sync::Arc;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::derived::notes::{self, IS_OPEN};
use crate::journal::{self, Act, Changed, Verb, before_commit};
use crate::nouns::film;
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, text};
use crate::{Error, Now, Refusal, Result};

/// A note written before seeing the film. The text of a sealed one never leaves the core.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum SealedNote {
    /// It is still being written.
    Unsealed {
        /// What there is of it.
        text: String,
    },
    /// Nobody reads it yet.
    Sealed {
        /// The ISO day it was sealed.
        sealed_on: String,
        /// The ISO day it opens; with none, it opens when the film is seen.
        opens_on: Option<String>,
    },
    /// It can be read.
    Open {
        /// What the person wrote.
        text: String,
        /// The ISO day it was sealed.
        sealed_on: String,
        /// The ISO day it was opened; none if seeing the film opened it.
        opened_on: Option<String>,
    },
}

impl Watchlist {
    /// Saves a note that is to be sealed, as it stands; an empty one is taken away. Saves in one go of writing are
    /// one change.
    pub fn write_note_to_seal(&mut self, film: FilmId, note: &str, now: Now) -> Result<Changed> {
        let note = text::long(note)?;
        let act = Act::on_film(Verb::WriteNoteToSeal, film).joining();
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            if is_sealed(conn, film)? == Some(true) {
                return Err(Refusal::SealedAlready.into());
            }
            if note.is_empty() {
                conn.prepare_cached("DELETE FROM sealed_note WHERE film = ?1")?
                    .execute([film])?;
            } else {
                conn.prepare_cached(
                    "INSERT INTO sealed_note (film, text) VALUES (?1, ?2)
                     ON CONFLICT (film) DO UPDATE SET text = excluded.text",
                )?
                .execute(params![film, note])?;
            }
            Ok(())
        })
    }

    /// Seals what was written: until the film is seen, or until the ISO day `opens_on`.
    pub fn seal_note(&mut self, film: FilmId, opens_on: Option<&str>, now: Now) -> Result<Changed> {
        let opens_on = opens_on.map(|day| to_come(day, now)).transpose()?;
        let mut act = Act::on_film(Verb::SealNote, film);
        if let Some(day) = &opens_on {
            act = act.detail(day);
        }
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            can_be_sealed(conn, film, opens_on.is_some())?;
            conn.prepare_cached(
                "UPDATE sealed_note SET sealed_on = ?2, opens_on = ?3 WHERE film = ?1",
            )?
            .execute(params![film, now.today.to_string(), opens_on])?;
            Ok(())
        })
    }

    /// Opens a sealed note before its time: its text is shown, and it stays open. One that is open is left as it is.
    pub fn open_sealed_note(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::OpenSealedNote, film), now, |conn| {
            film::exists(conn, film)?;
            if is_sealed(conn, film)? != Some(true) {
                return Err(none_there());
            }
            let sql = format!(
                "UPDATE sealed_note AS n SET opened_on = ?2 WHERE n.film = ?1 AND NOT ({IS_OPEN})"
            );
            conn.prepare_cached(&sql)?
                .execute(params![film, now.today.to_string()])?;
            Ok(())
        })
    }

    /// The day changed while the watchlist was open: notes that open on it are found from now on, as they would be after
    /// the next act. Answers what changed, if anything did. Nobody's act: it is not journalled.
    pub fn day_began(&mut self, now: Now) -> Result<Option<Changed>> {
        self.with_room(|watchlist| {
            let tables = Arc::clone(&watchlist.tables);
            let tx = watchlist.writing()?;
            if !notes::come_due(&tx, now)? {
                return Ok(None);
            }
            let touched = before_commit(&tx, &tables, None)?;
            let changed = Changed {
                // Which films a search finds may be others now.
                order: true,
                ..Changed::now(&tx, touched)?
            };
            tx.commit()?;
            Ok(Some(changed))
        })
    }

    /// Throws away a note that is or was to be sealed, read or unread. Undo brings it back as it was.
    pub fn discard_sealed_note(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::DiscardSealedNote, film), now, |conn| {
            film::exists(conn, film)?;
            let gone = conn
                .prepare_cached("DELETE FROM sealed_note WHERE film = ?1")?
                .execute([film])?;
            if gone == 0 {
                return Err(none_there());
            }
            Ok(())
        })
    }
}

/// The note on a film, as far as it may be shown on the ISO day `today`.
pub(crate) fn of(conn: &Connection, film: FilmId, today: &str) -> Result<Option<SealedNote>> {
    let sql = format!(
        "SELECT iif(n.sealed_on IS NULL OR ({IS_OPEN}), n.text, NULL) AS text, n.sealed_on, n.opens_on, n.opened_on
         FROM sealed_note n WHERE n.film = ?1"
    );
    let note = conn
        .prepare_cached(&sql)?
        .query_row(params![film, today], |row| {
            let (text, sealed_on): (Option<String>, Option<String>) =
                (row.text_if("text")?, row.text_if("sealed_on")?);
            let (opens_on, opened_on): (Option<String>, Option<String>) =
                (row.text_if("opens_on")?, row.text_if("opened_on")?);
            Ok(match (text, sealed_on) {
                (text, None) => SealedNote::Unsealed {
                    text: text.unwrap_or_default(),
                },
                (None, Some(sealed_on)) => SealedNote::Sealed {
                    sealed_on,
                    opens_on,
                },
                (Some(text), Some(sealed_on)) => SealedNote::Open {
                    text,
                    sealed_on,
                    opened_on: opened_on.or(opens_on),
                },
            })
        })
        .optional()?;
    Ok(note)
}

/// Whether there is such a note on a film, or the journal remembers one.
pub(crate) fn is_remembered(conn: &Connection, film: FilmId) -> Result<bool> {
    Ok(is_sealed(conn, film)?.is_some() || journal::remembers(conn, "sealed_note", film)?)
}

/// Whether the note on a film is sealed; `None` where there is no such note.
fn is_sealed(conn: &Connection, film: FilmId) -> Result<Option<bool>> {
    let sealed = conn
        .prepare_cached("SELECT sealed_on IS NOT NULL AS sealed FROM sealed_note WHERE film = ?1")?
        .query_row([film], |row| row.get("sealed"))
        .optional()?;
    Ok(sealed)
}

fn none_there() -> Error {
    Error::from(Refusal::NoSealedNote)
}

/// The day as it is kept, if it is one that is still to come.
fn to_come(day: &str, now: Now) -> Result<String> {
    let day: Date = day.parse().map_err(|_| Error::from(Refusal::NoDay))?;
    if day <= now.today {
        return Err(Refusal::DayIsOver.into());
    }
    Ok(day.to_string())
}

fn can_be_sealed(conn: &Connection, film: FilmId, on_a_day: bool) -> Result<()> {
    let written: Option<(String, bool)> = conn
        .prepare_cached(
            "SELECT text, sealed_on IS NOT NULL AS sealed FROM sealed_note WHERE film = ?1",
        )?
        .query_row([film], |row| Ok((row.text("text")?, row.get("sealed")?)))
        .optional()?;
    match written {
        Some((_, true)) => Err(Refusal::AnotherIsSealed.into()),
        Some((text, false)) if !text.trim().is_empty() => {
            let seen: bool = conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM viewing WHERE film = ?1 AND finished = 1)",
                )?
                .query_row([film], |row| row.get(0))?;
            if seen && !on_a_day {
                return Err(Refusal::OpensAtOnce.into());
            }
            Ok(())
        }
        _ => Err(Refusal::NothingToSeal.into()),
    }
}
