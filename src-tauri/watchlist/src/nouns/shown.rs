//! Films that lists show: what can be acted on.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::values::FilmId;
use crate::{Refusal, Result};

/// Films, as one statement is told them.
pub(crate) struct Keys {
    /// A JSON array of their keys.
    pub json: String,
    /// How many they are.
    pub count: usize,
}

pub(crate) fn keys(films: &[FilmId]) -> Keys {
    let each: BTreeSet<FilmId> = films.iter().copied().collect();
    let keys: Vec<String> = each.iter().map(FilmId::to_string).collect();
    Keys {
        json: format!("[{}]", keys.join(",")),
        count: each.len(),
    }
}

/// That all of them are in the watchlist, or it is refused.
pub(crate) fn all_exist(conn: &Connection, films: &Keys) -> Result<()> {
    let lacks: bool = conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM json_each(?1) WHERE value NOT IN (SELECT film FROM card))",
        )?
        .query_row([&films.json], |row| row.get(0))?;
    if lacks {
        Err(Refusal::NoSuchFilm.into())
    } else {
        Ok(())
    }
}

/// That the film is in the watchlist, or it is refused.
pub(crate) fn exists(conn: &Connection, film: FilmId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM card WHERE film = ?1)")?
        .query_row([film], |row| row.get(0))?;
    if exists {
        Ok(())
    } else {
        Err(Refusal::NoSuchFilm.into())
    }
}
