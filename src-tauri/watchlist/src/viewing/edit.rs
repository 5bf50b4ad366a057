use super::{ViewingDraft, ViewingId, film_of, rate_by, write};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist};

impl Watchlist {
    /// Says something else of a viewing: another date, a place, a rating of that day.
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
            let rated = conn
                .prepare_cached("SELECT rating IS NOT ?2 FROM viewing WHERE id = ?1")?
                .query_row(rusqlite::params![viewing, said.rating], |row| row.get(0))?;
            write(conn, viewing, &said)?;
            if rated {
                rate_by(conn, film, viewing, said.rating)
            } else {
                Ok(())
            }
        })
    }
}
