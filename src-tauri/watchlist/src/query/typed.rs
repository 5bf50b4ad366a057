//! Films that are about to be added: what was typed, and which of them are likely there.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::derived::Card;
use crate::derived::index::title_key;
use crate::nouns::film::FilmDraft;
use crate::{Now, Refusal, Result};

/// So many lines are read at once; more is what an import is for.
const MOST: u32 = 10_000;

/// A line that was typed, understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TypedFilm {
    /// The film it describes.
    pub draft: FilmDraft,
    /// A film of the library that is likely the same.
    pub twin: Option<Card>,
}

pub(crate) fn typed_films(conn: &Connection, text: &str, now: Now) -> Result<Vec<TypedFilm>> {
    if text.lines().take(MOST as usize + 1).count() > MOST as usize {
        return Err(Refusal::TooManyLines { most: MOST }.into());
    }
    FilmDraft::typed(text, now.today.year().into())
        .into_iter()
        .map(|draft| {
            let twin = twin(conn, &draft)?;
            Ok(TypedFilm { draft, twin })
        })
        .collect()
}

/// A film that another place calls the same; else one that has one of the titles, in any of its languages, and a year that
/// is at most one off, as far as both are known.
pub(crate) fn twin(conn: &Connection, draft: &FilmDraft) -> Result<Option<Card>> {
    for identifier in &draft.identifiers {
        let same = card(
            conn,
            "film = (SELECT coalesce(f.merged_into, f.id) FROM identifier i JOIN film f ON f.id = i.film
             WHERE i.kind = ?1 AND i.value = ?2)",
            params![identifier.kind, identifier.id],
        )?;
        if same.is_some() {
            return Ok(same);
        }
    }
    let titles = [
        Some(&draft.title),
        draft.original_title.as_ref(),
        draft.transliterated_title.as_ref(),
    ];
    for title in titles.into_iter().flatten() {
        let key = title_key(title);
        if key.is_empty() {
            continue;
        }
        let same = card(
            conn,
            "film IN (SELECT film FROM search_title WHERE title = ?1)
               AND coalesce(abs(year - ?2), 0) <= 1
             ORDER BY coalesce(abs(year - ?2), 1), film",
            params![key, draft.year],
        )?;
        if same.is_some() {
            return Ok(same);
        }
    }
    Ok(None)
}

fn card(conn: &Connection, which: &str, values: impl rusqlite::Params) -> Result<Option<Card>> {
    let sql = format!("SELECT {} FROM card WHERE {which} LIMIT 1", Card::COLUMNS);
    Ok(conn
        .prepare_cached(&sql)?
        .query_row(values, Card::from_row)
        .optional()?)
}
