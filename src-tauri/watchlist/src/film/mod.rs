//! A film: its page, and films the person adds.

mod add;
mod page;

pub use add::NewFilm;
pub(crate) use add::{insert, person, uuid};
pub use page::{Award, Correction, Credit, Entry, Facts, FilmPage, Job};
pub(crate) use page::{entries_of, page};

use rusqlite::Connection;

use crate::{Error, Result};

/// A film's number in this watchlist.
pub type FilmId = i64;

/// That the film is in the watchlist, or the sentence that it is not.
pub(crate) fn exists(conn: &Connection, film: FilmId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM card WHERE film = ?1)")?
        .query_row([film], |row| row.get(0))?;
    if exists {
        Ok(())
    } else {
        Err(Error::no_such_film())
    }
}
