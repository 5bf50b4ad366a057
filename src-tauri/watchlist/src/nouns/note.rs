//! The person's own text on a film.

use std::borrow::Cow;
use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::derived::notes;
use crate::journal::{self, Act, ChangeId, Changed, Verb};
use crate::nouns::film;
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, content_hash, text};
use crate::{Now, Result};

/// Stands between two notes that were apart.
pub(crate) const BETWEEN: &str = "\n\n---\n\n";

/// An earlier text of a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct NoteVersion {
    /// When the change that replaced it began, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// The text.
    pub text: String,
}

/// A note, as far as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Beginning {
    /// Its text, or the beginning of it.
    pub text: String,
    /// Whether there is more.
    pub goes_on: bool,
}

impl Watchlist {
    /// Saves a note as it stands; an empty one is taken away. Saves in one go of writing are one change.
    pub fn write_note(&mut self, film: FilmId, note: &str, now: Now) -> Result<Changed> {
        let note = text::long(note)?;
        self.act(Act::on_film(Verb::WriteNote, film).joining(), now, |conn| {
            film::exists(conn, film)?;
            if note.is_empty() {
                conn.prepare_cached("DELETE FROM note WHERE film = ?1")?
                    .execute([film])?;
                Ok(())
            } else {
                put(conn, film, &note)
            }
        })
    }

    /// The person left what they were writing: the next save is a change of its own.
    pub fn leave_writing(&mut self) -> Result<()> {
        self.close_change()
    }
}

/// The whole note of a film, in place of the one there is.
pub(crate) fn put(conn: &Connection, film: FilmId, note: &str) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO note (film, text) VALUES (?1, ?2) ON CONFLICT (film) DO UPDATE SET text = excluded.text",
    )?
    .execute(params![film, note])?;
    Ok(())
}

/// At most so many characters of a film's note; nothing where there is none.
pub(crate) fn beginning(
    conn: &Connection,
    film: FilmId,
    longest: u32,
) -> Result<Option<Beginning>> {
    Ok(conn
        .prepare_cached(
            "SELECT substr(text, 1, ?2) AS text, length(text) > ?2 AS goes_on FROM note WHERE film = ?1",
        )?
        .query_row(params![film, longest], |row| {
            Ok(Beginning {
                text: row.text("text")?,
                goes_on: row.get("goes_on")?,
            })
        })
        .optional()?)
}

/// Whether there is a note, or the journal remembers one.
pub(crate) fn is_remembered(conn: &Connection, film: FilmId) -> Result<bool> {
    Ok(!notes::text(conn, film)?.is_empty()
        || journal::remembers(conn, "note", film)?
        || !brought(conn, film)?.is_empty())
}

/// Earlier texts that came along from another watchlist, newest first.
fn brought(conn: &Connection, film: FilmId) -> Result<Vec<NoteVersion>> {
    Ok(conn
        .prepare_cached(
            "SELECT until, text FROM earlier_note WHERE film = ?1 ORDER BY until DESC, id",
        )?
        .query_map([film], |row| {
            Ok(NoteVersion {
                at: row.get("until")?,
                text: row.text("text")?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// How many earlier texts there are, of which none is read: each has a checksum of its own.
pub(crate) fn count_versions(conn: &Connection, film: FilmId) -> Result<u32> {
    Ok(conn
        .prepare_cached(
            "SELECT count(DISTINCT j.after_sum) + (SELECT count(*) FROM earlier_note WHERE film = ?1)
             FROM journal_table t JOIN journal j ON j.tbl = t.id AND j.key = ?1
             WHERE t.name = 'note' AND j.after_sum IS NOT (SELECT row_sum FROM note WHERE film = ?1)",
        )?
        .query_row([film], |row| row.get(0))?)
}

/// Every text the note ever had but the one it has now, newest first: what the journal remembers of its row, also of
/// changes that were undone, and what came along from another watchlist.
pub(crate) fn versions(conn: &Connection, film: FilmId) -> Result<Vec<NoteVersion>> {
    let mut seen = HashSet::from([content_hash(notes::text(conn, film)?.as_bytes())]);
    let mut versions = Vec::new();
    let mut remembered = conn.prepare_cached(include_str!("note_versions.sql"))?;
    let mut remembered = remembered.query([film])?;
    while let Some(row) = remembered.next()? {
        let image = row.get_ref("image")?.as_bytes().unwrap_or_default();
        let lossy;
        let image = match str::from_utf8(image) {
            Ok(image) => image,
            Err(_) => {
                lossy = String::from_utf8_lossy(image);
                &lossy
            }
        };
        // One that is no image any more says nothing.
        let Ok(Image { text }) = serde_json::from_str(image) else {
            continue;
        };
        if seen.insert(content_hash(text.as_bytes())) {
            let (at, text) = (row.get("at")?, text.into_owned());
            let change: ChangeId = row.get("change")?;
            versions.push((change, NoteVersion { at, text }));
        }
    }
    // One change may have been the last to know two of them.
    versions.sort_by(|(a, it), (b, other)| b.cmp(a).then_with(|| it.text.cmp(&other.text)));
    let own = versions.into_iter().map(|(_, version)| version);
    let brought = brought(conn, film)?.into_iter();
    // Whatever was written here is newer than what came along.
    Ok(own
        .chain(brought.filter(|it| seen.insert(content_hash(it.text.as_bytes()))))
        .collect())
}

/// Of a note's row, what it says.
#[derive(Deserialize)]
struct Image<'i> {
    #[serde(borrow)]
    text: Cow<'i, str>,
}
