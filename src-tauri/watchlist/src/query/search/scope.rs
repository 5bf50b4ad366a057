//! The films a search is held among: those of a place and its filters. Keystrokes come in runs under the same filters, so
//! the films are remembered for as long as nothing is written.

use rusqlite::{Connection, Rows, params_from_iter};

use crate::query::condition::Filter;

/// So few films are looked through one by one, without the index.
const FEW: usize = 2500;

/// The films that meet a filter.
#[derive(Default)]
pub(super) struct Scope {
    filter: Option<Filter>,
    data_version: i64,
    /// In the order of their keys; empty without a filter.
    films: Vec<i64>,
}

impl Scope {
    /// Fetches the films that meet a filter, unless it is the last one and nothing has been written since, as far as a
    /// connection that only reads can tell.
    pub(super) fn refresh(
        &mut self,
        conn: &Connection,
        filter: Option<&Filter>,
    ) -> rusqlite::Result<()> {
        let data_version = conn
            .prepare_cached("PRAGMA data_version")?
            .query_one([], |row| row.get(0))?;
        if self.filter.as_ref() == filter && self.data_version == data_version {
            return Ok(());
        }
        let mut films = Vec::new();
        if let Some(Filter { sql, values }) = filter {
            let mut statement =
                conn.prepare_cached(&format!("SELECT c.film FROM card c WHERE {sql}"))?;
            films = statement
                .query_map(params_from_iter(values), |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            films.sort_unstable();
        }
        *self = Scope {
            filter: filter.cloned(),
            data_version,
            films,
        };
        Ok(())
    }

    /// All of them, if looking through them beats looking for them among everything that matches.
    pub(super) fn if_few(&self) -> Option<&[i64]> {
        (self.filter.is_some() && self.films.len() <= FEW).then_some(&self.films)
    }

    /// The first `cap` films of an answer, whose first column they are, that are among these.
    pub(super) fn among(&self, mut rows: Rows<'_>, cap: usize) -> rusqlite::Result<Vec<i64>> {
        let mut films = Vec::new();
        while films.len() < cap
            && let Some(row) = rows.next()?
        {
            let film = row.get(0)?;
            if self.filter.is_none() || self.films.binary_search(&film).is_ok() {
                films.push(film);
            }
        }
        Ok(films)
    }
}
