//! A film: what is known of it, and films the person adds.

mod add;
mod facts;

pub use add::NewFilm;
pub(crate) use add::{insert, person};
pub use facts::{Award, Credit, CreditJob, Facts};
pub(crate) use facts::{credits, facts};

use rusqlite::Connection;

use crate::values::FilmId;
use crate::{Error, Result};

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
