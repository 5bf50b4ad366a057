use rusqlite::{Connection, params};

use super::{ViewingId, film_of};
use crate::film::FilmId;
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist};

impl Watchlist {
    /// Takes a viewing back. A film that this viewing took off the watchlist waits again if no other is left.
    pub fn take_back_viewing(&mut self, viewing: ViewingId, now: Now) -> Result<Changed> {
        let film = film_of(&self.conn, viewing)?;
        self.act(Act::on_film(Verb::TakeBackViewing, film), now, |conn| {
            let waits_again = took_off_the_watchlist(conn, viewing, film)?;
            conn.prepare_cached("DELETE FROM viewing WHERE id = ?1")?
                .execute([viewing])?;
            let seen: bool = conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM viewing WHERE film = ?1 AND finished = 1)",
                )?
                .query_row([film], |row| row.get(0))?;
            if waits_again && !seen {
                conn.prepare_cached("INSERT OR IGNORE INTO waiting (film, since) VALUES (?1, ?2)")?
                    .execute(params![film, now.millis])?;
            }
            Ok(())
        })
    }
}

/// The journal knows: the change that brought the viewing took the film off the watchlist.
fn took_off_the_watchlist(conn: &Connection, viewing: ViewingId, film: FilmId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (
               SELECT 1 FROM journal came JOIN journal went ON went.change = came.change
               WHERE came.tbl = 'viewing' AND came.key = ?1 AND came.before IS NULL
                 AND went.tbl = 'waiting' AND went.key = ?2 AND went.after IS NULL)",
        )?
        .query_row([viewing, film], |row| row.get(0))?)
}
