use super::{ViewingDraft, ViewingId, film_of, rate_by, took_off_the_watchlist, wait_again, write};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist, waiting};

impl Watchlist {
    /// Says something else of a viewing: another date, a place, a rating of that day. A film that was seen to the end
    /// after all leaves the watchlist; one that was not, waits again if this viewing took it off.
    pub fn edit_viewing(
        &mut self,
        viewing: ViewingId,
        draft: &ViewingDraft,
        now: Now,
    ) -> Result<Changed> {
        let said = draft.look_at(now)?;
        let film = film_of(&self.conn, viewing)?;
        let act = Act::on_film(Verb::EditViewing, film).detail(said.seen_on);
        self.act(act, now, |conn| {
            let (rated, finished): (bool, bool) = conn
                .prepare_cached("SELECT rating IS NOT ?2, finished FROM viewing WHERE id = ?1")?
                .query_row(rusqlite::params![viewing, said.rating], |row| {
                    Ok((row.get(0)?, row.get("finished")?))
                })?;
            let took_off = took_off_the_watchlist(conn, viewing, film)?;
            write(conn, viewing, &said)?;
            if rated {
                rate_by(conn, film, viewing, said.rating)?;
            }
            match (finished, said.finished) {
                (false, true) => waiting::leave(conn, film),
                (true, false) if took_off => wait_again(conn, film, now),
                _ => Ok(()),
            }
        })
    }
}
