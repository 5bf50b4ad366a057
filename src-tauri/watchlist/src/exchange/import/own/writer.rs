//! Writes what only our own export says.

use rusqlite::Connection;

use super::people::People;
use crate::exchange::import::ours::OwnLibrary;
use crate::nouns::film::FilmWriter;
use crate::{Now, Result};

/// Writes it, within an act.
pub(in super::super) struct OwnWriter<'w> {
    pub(super) conn: &'w Connection,
    pub(super) now: Now,
    pub(super) library: &'w OwnLibrary,
    /// Whether nobody did anything in the watchlist yet: then all of it becomes what the export is, places and uuids too.
    pub(super) untouched: bool,
    pub(super) people: People<'w>,
    pub(super) films: FilmWriter<'w>,
}

impl<'w> OwnWriter<'w> {
    pub(in super::super) fn new(
        conn: &'w Connection,
        library: &'w OwnLibrary,
        untouched: bool,
        now: Now,
    ) -> Result<Self> {
        Ok(Self {
            conn,
            now,
            library,
            untouched,
            people: People::new(conn, library, untouched, now)?,
            films: FilmWriter::new(conn, now),
        })
    }
}
