//! How much a watchlist holds, for a person who has to choose between two of them.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use crate::{Parameter, Result};

/// What a person counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Counts {
    /// Films, the collection's among them.
    pub films: u32,
    /// Viewings, finished or not.
    pub viewings: u32,
    /// Films with a rating.
    pub ratings: u32,
    /// Notes on films, sealed ones among them, and comments on collections.
    pub notes: u32,
}

impl Parameter for Counts {
    fn examples() -> Vec<Self> {
        let all = u32::examples().into_iter();
        all.map(|number| Self {
            films: number,
            viewings: number,
            ratings: number,
            notes: number,
        })
        .collect()
    }
}

/// Counts the rows of a watchlist of any schema.
pub(crate) fn counts(conn: &Connection) -> Result<Counts> {
    Ok(Counts {
        films: rows(conn, "film")?,
        viewings: rows(conn, "viewing")?,
        ratings: rows(conn, "rating")?,
        notes: rows(conn, "note")? + rows(conn, "sealed_note")? + rows(conn, "collection_comment")?,
    })
}

/// A table that an older schema does not have yet has no rows.
fn rows(conn: &Connection, table: &str) -> Result<u32> {
    if !conn.table_exists(None, table)? {
        return Ok(0);
    }
    Ok(
        conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
            row.get(0)
        })?,
    )
}
