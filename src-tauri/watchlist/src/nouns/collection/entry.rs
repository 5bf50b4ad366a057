use rusqlite::{Connection, Row};
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::{CollectionId, FilmId};

/// A film's place in a collection: why it is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Entry {
    /// The collection.
    pub collection: CollectionId,
    /// Its name.
    pub collection_name: String,
    /// What the film is.
    pub description: Option<String>,
    /// What a letter does in it, or what carries the message instead.
    pub letter: Option<String>,
    /// A fact that holds.
    pub fact: Option<String>,
    /// What the source claims, where it errs.
    pub correction: Option<Correction>,
}

/// Where a collection's source errs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Correction {
    /// What the source claims.
    pub claim: String,
    /// What the record says.
    pub record: String,
}

pub(crate) fn entries_of(conn: &Connection, film: FilmId) -> Result<Vec<Entry>> {
    Ok(conn
        .prepare_cached(include_str!("entries.sql"))?
        .query_map([film], entry)?
        .collect::<Result<_, _>>()?)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let claim = row.text_if("correction_claim")?;
    let record = row.text_if("correction_record")?;
    Ok(Entry {
        collection: row.get("collection")?,
        collection_name: row.text("collection_name")?,
        description: row.text_if("description")?,
        letter: row.text_if("letter")?,
        fact: row.text_if("fact")?,
        correction: claim
            .zip(record)
            .map(|(claim, record)| Correction { claim, record }),
    })
}
