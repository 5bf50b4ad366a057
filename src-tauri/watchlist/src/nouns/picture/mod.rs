//! Pictures of films, each kept once under the hash of its content: drawn by a collection, or brought by the person.

mod own;

pub(crate) use own::{is_own, keep_own, kind_of};

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::Result;
use crate::values::content_hash;

/// The media type of every picture a collection brings.
const DRAWING: &str = "image/svg+xml";
/// Every media type a picture may have.
const KINDS: [&str; 4] = [DRAWING, own::JPEG, own::PNG, own::WEBP];

/// A picture, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its media type: `image/svg+xml`, `image/jpeg`, `image/png` or `image/webp`.
    pub kind: &'static str,
    /// All of it.
    pub bytes: Vec<u8>,
}

/// Keeps a drawing, if it is not here yet, and gives its hash: XXH3, 128 bits, in hexadecimal figures.
pub(crate) fn keep_drawing(conn: &Connection, svg: &str) -> Result<String> {
    let hash = content_hash(svg.as_bytes());
    conn.prepare_cached("INSERT OR IGNORE INTO picture (hash, kind, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![hash, DRAWING, svg.as_bytes()])?;
    Ok(hash)
}

/// The picture whose content has this hash, if there is one of a kind that is known.
pub(crate) fn picture(conn: &Connection, hash: &str) -> Result<Option<Picture>> {
    let kept: Option<(String, Vec<u8>)> = conn
        .prepare_cached(
            "SELECT kind, bytes FROM picture WHERE hash = ?1 UNION ALL SELECT kind, bytes FROM image WHERE hash = ?1",
        )?
        .query_row([hash], |row| Ok((row.get("kind")?, row.get("bytes")?)))
        .optional()?;
    Ok(kept.and_then(|(said, bytes)| {
        let kind = KINDS.into_iter().find(|kind| *kind == said)?;
        Some(Picture { kind, bytes })
    }))
}
