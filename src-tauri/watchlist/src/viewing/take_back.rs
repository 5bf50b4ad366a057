use super::{ViewingId, film_of, took_off_the_watchlist, wait_again};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist};

impl Watchlist {
    /// Takes a viewing back. A film that this viewing took off the watchlist waits again if no other is left.
    pub fn take_back_viewing(&mut self, viewing: ViewingId, now: Now) -> Result<Changed> {
        let film = film_of(&self.conn, viewing)?;
        self.act(Act::on_film(Verb::TakeBackViewing, film), now, |conn| {
            let took_off = took_off_the_watchlist(conn, viewing, film)?;
            conn.prepare_cached("DELETE FROM viewing WHERE id = ?1")?
                .execute([viewing])?;
            if took_off {
                wait_again(conn, film, now)?;
            }
            Ok(())
        })
    }
}
