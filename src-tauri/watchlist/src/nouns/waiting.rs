//! The person's watchlist: films waiting to be called for.

use rusqlite::{Connection, params};

use crate::journal::{Act, Changed, Verb};
use crate::nouns::film;
use crate::storage::Watchlist;
use crate::values::FilmId;
use crate::{Now, Result};

impl Watchlist {
    /// Puts a film on the watchlist; one seen before waits to be seen again.
    pub fn put_on_watchlist(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::PutOnWatchlist, film), now, |conn| {
            film::exists(conn, film)?;
            conn.prepare_cached(
                "INSERT INTO waiting (film, since) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            )?
            .execute(params![film, now.millis])?;
            Ok(())
        })
    }

    /// Takes a film off the watchlist; it stays in the library.
    pub fn take_off_watchlist(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::TakeOffWatchlist, film), now, |conn| {
            film::exists(conn, film)?;
            leave(conn, film)
        })
    }
}

/// The film waits no longer.
pub(crate) fn leave(conn: &Connection, film: FilmId) -> Result<()> {
    conn.prepare_cached("DELETE FROM waiting WHERE film = ?1")?
        .execute([film])?;
    Ok(())
}
