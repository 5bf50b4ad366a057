//! Which notes may be shown, and which texts of the person's are searched.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::mark_stale;
use crate::storage::LossyRow as _;
use crate::values::FilmId;
use crate::{Now, Result};

/// The note as it stands; empty where there is none.
pub(crate) fn text(conn: &Connection, film: FilmId) -> Result<String> {
    let text = conn
        .prepare_cached("SELECT text FROM note WHERE film = ?1")?
        .query_row([film], |row| row.text("text"))
        .optional()?;
    Ok(text.unwrap_or_default())
}

/// A text of the person's that is searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Searched {
    /// Where it stands.
    pub place: TextPlace,
    /// What stands there.
    pub text: String,
}

/// Where something stands that the person wrote on a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum TextPlace {
    Note,
    SealedNote,
    Place,
    Company,
    Remark,
}

/// Every text by which the film is found: the note, the sealed one once it is open, and of each viewing where, with whom and
/// the remark.
pub(crate) fn searched(conn: &Connection, film: FilmId) -> Result<Vec<Searched>> {
    let mut texts = vec![
        (TextPlace::Note, text(conn, film)?),
        (TextPlace::SealedNote, open_sealed_text(conn, film)?),
    ];
    let mut viewings = conn.prepare_cached(
        "SELECT place, company, remark FROM viewing WHERE film = ?1 AND (place, company, remark) IS NOT (NULL, NULL, NULL)
         ORDER BY seen_key(seen_on) DESC, id DESC",
    )?;
    let mut viewings = viewings.query([film])?;
    while let Some(row) = viewings.next()? {
        for (place, column) in [
            (TextPlace::Place, "place"),
            (TextPlace::Company, "company"),
            (TextPlace::Remark, "remark"),
        ] {
            texts.push((place, row.text_if(column)?.unwrap_or_default()));
        }
    }
    texts.retain(|(_, text)| !text.is_empty());
    let searched = texts
        .into_iter()
        .map(|(place, text)| Searched { place, text });
    Ok(searched.collect())
}

/// Whether `sealed_note n` is open on the ISO day `?2`.
pub(crate) const IS_OPEN: &str = "n.sealed_on IS NOT NULL AND (n.opened_on IS NOT NULL OR iif(n.opens_on IS NULL, \
    EXISTS (SELECT 1 FROM viewing v WHERE v.film = n.film AND v.finished = 1), n.opens_on <= ?2))";

/// The text of a film's sealed note, for the search; empty until it is open.
pub(crate) fn open_sealed_text(conn: &Connection, film: FilmId) -> Result<String> {
    let until: String = conn
        .prepare_cached("SELECT day FROM opened_until")?
        .query_row([], |row| row.get("day"))?;
    let sql = format!("SELECT n.text FROM sealed_note n WHERE n.film = ?1 AND {IS_OPEN}");
    let text = conn
        .prepare_cached(&sql)?
        .query_row(params![film, until], |row| row.text("text"))
        .optional()?;
    Ok(text.unwrap_or_default())
}

/// Names to the hook the films whose sealed notes open by today, or were open on a day that is to come again after a
/// wrong clock was put right. On almost every day there are none, and nothing is written. Whether there are any.
pub(crate) fn come_due(conn: &Connection, now: Now) -> Result<bool> {
    let today = now.today.to_string();
    let due = "FROM opened_until u CROSS JOIN sealed_note n
        ON n.opens_on > min(u.day, ?1) AND n.opens_on <= max(u.day, ?1) WHERE true";
    let due = conn
        .prepare_cached(&mark_stale("opened_until", "n.film", due))?
        .execute([&today])?;
    if due > 0 {
        conn.prepare_cached("UPDATE opened_until SET day = ?1")?
            .execute([&today])?;
    }
    Ok(due > 0)
}
