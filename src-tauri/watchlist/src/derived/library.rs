//! The shelves of the library and how much is in each.

use rusqlite::Connection;
use serde::Serialize;

use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::CollectionId;

/// The counts beside the shelves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Library {
    /// All films.
    pub films: u32,
    /// Those waiting.
    pub waiting: u32,
    /// Those seen.
    pub seen: u32,
    /// Every collection.
    pub collections: Vec<CollectionLine>,
}

/// A collection's line in the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CollectionLine {
    /// Its number.
    pub collection: CollectionId,
    /// Its lasting name, in files.
    pub key: String,
    /// Its name.
    pub name: String,
    /// How many films are in it.
    pub films: u32,
    /// How many of them were seen.
    pub seen: u32,
}

pub(crate) fn library(conn: &Connection) -> Result<Library> {
    let (films, waiting, seen) = conn
        .prepare_cached("SELECT films, waiting, seen FROM tally")?
        .query_row([], |row| {
            Ok((row.get("films")?, row.get("waiting")?, row.get("seen")?))
        })?;
    let collections = conn
        .prepare_cached(
            "SELECT c.id, c.key, c.name, t.films, t.seen
             FROM collection c JOIN collection_tally t ON t.collection = c.id ORDER BY c.id",
        )?
        .query_map([], |row| {
            Ok(CollectionLine {
                collection: row.get("id")?,
                key: row.get("key")?,
                name: row.text("name")?,
                films: row.get("films")?,
                seen: row.get("seen")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(Library {
        films,
        waiting,
        seen,
        collections,
    })
}
