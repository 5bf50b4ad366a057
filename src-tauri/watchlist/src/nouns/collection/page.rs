use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;
use url::Url;

use crate::nouns::link;
use crate::storage::LossyRow as _;
use crate::values::{CollectionId, Rating};
use crate::{Error, Refusal, Result};

/// A collection's own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CollectionPage {
    /// The collection.
    pub collection: CollectionId,
    /// Its lasting name, in files.
    pub key: String,
    /// Its name.
    pub name: String,
    /// Paragraphs, separated by empty lines.
    pub introduction: String,
    /// Who gathered it.
    pub source_name: String,
    /// A sentence of thanks to them.
    pub source_thanks: String,
    /// What "where to watch" rests on, in a sentence.
    pub availability: String,
    /// How many films are in it.
    pub films: u32,
    /// How many of them were seen.
    pub seen: u32,
    /// The person's rating of the collection as a whole.
    pub rating: Option<Rating>,
    /// The person's comment; empty where there is none.
    pub comment: String,
}

pub(crate) fn page(conn: &Connection, collection: CollectionId) -> Result<CollectionPage> {
    conn.prepare_cached(include_str!("page.sql"))?
        .query_row([collection], |row| {
            Ok(CollectionPage {
                collection: row.get("id")?,
                key: row.get("key")?,
                name: row.text("name")?,
                introduction: row.text("introduction")?,
                source_name: row.text("source_name")?,
                source_thanks: row.text("source_thanks")?,
                availability: row.text("availability")?,
                films: row.get("films")?,
                seen: row.get("seen")?,
                rating: row.value_if("rating")?,
                comment: row.text("comment")?,
            })
        })
        .optional()?
        .ok_or_else(|| Error::from(Refusal::NoSuchCollection))
}

/// Where the collection comes from. Always http or https.
pub(crate) fn source(conn: &Connection, collection: CollectionId) -> Result<Url> {
    super::exists(conn, collection)?;
    let address: String = conn
        .prepare_cached("SELECT source_address FROM collection WHERE id = ?1")?
        .query_row([collection], |row| row.get("source_address"))?;
    link::web(&address)
}
