//! A note written before seeing a film: sealed, and not shown or searched until the film is seen or a chosen day comes.

mod discard;
mod due;
mod open;
mod seal;
mod write;

pub(crate) use due::come_due;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::film::FilmId;
use crate::legible::Legible as _;
use crate::{Error, Result, journal};

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

/// Whether `sealed_note n` is open on the ISO day `?2`.
const IS_OPEN: &str = "n.sealed_on IS NOT NULL AND (n.opened_on IS NOT NULL OR iif(n.opens_on IS NULL, \
    EXISTS (SELECT 1 FROM viewing v WHERE v.film = n.film AND v.finished = 1), n.opens_on <= ?2))";

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

/// What a search may find of the note on a film; empty until it is open.
pub(crate) fn searched(conn: &Connection, film: FilmId) -> Result<String> {
    let until: String = conn
        .prepare_cached("SELECT day FROM opened_until")?
        .query_row([], |row| row.get("day"))?;
    Ok(match of(conn, film, &until)? {
        Some(SealedNote::Open { text, .. }) => text,
        _ => String::new(),
    })
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
    Error::refused("There is no sealed note on this film. Nothing was changed.")
}
