//! Pictures of films, each kept once under the hash of its content: drawn by a collection, or brought by the person.

mod own;

pub(crate) use own::is_own;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::Result;
use crate::values::content_hash;

/// The kind of every picture a collection brings.
const DRAWING: &str = "image/svg+xml";

/// A picture, as a page can show it: as an image, in which nothing runs and from which nothing is fetched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Picture {
    /// Its content's hash, by which cards name it.
    pub hash: String,
    /// All of it, in a `data:` address.
    pub address: String,
}

/// Keeps a drawing, if it is not here yet, and gives its hash: XXH3, 128 bits, in hexadecimal figures.
pub(crate) fn keep_drawing(conn: &Connection, svg: &str) -> Result<String> {
    let hash = content_hash(svg.as_bytes());
    conn.prepare_cached("INSERT OR IGNORE INTO picture (hash, kind, bytes) VALUES (?1, ?2, ?3)")?
        .execute(params![hash, DRAWING, svg.as_bytes()])?;
    Ok(hash)
}

/// The pictures of these hashes that there are.
pub(crate) fn pictures(conn: &Connection, hashes: &[String]) -> Result<Vec<Picture>> {
    let mut statement =
        conn.prepare_cached("SELECT hash, kind, bytes FROM picture WHERE hash = ?1 UNION ALL SELECT hash, kind, bytes FROM image WHERE hash = ?1")?;
    let mut pictures = Vec::with_capacity(hashes.len());
    for hash in hashes {
        pictures.extend(statement.query_row([hash], Picture::from_row).optional()?);
    }
    Ok(pictures)
}

impl Picture {
    fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
        let (kind, bytes): (String, Vec<u8>) = (row.get("kind")?, row.get("bytes")?);
        Ok(Self {
            hash: row.get("hash")?,
            address: format!("data:{kind};base64,{}", STANDARD.encode(bytes)),
        })
    }
}
