use super::none_there;
use crate::film::{self, FilmId};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist};

impl Watchlist {
    /// Throws away a note that is or was to be sealed, read or unread. Undo brings it back as it was.
    pub fn discard_sealed_note(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::DiscardSealedNote, film), now, |conn| {
            film::exists(conn, film)?;
            let gone = conn
                .prepare_cached("DELETE FROM sealed_note WHERE film = ?1")?
                .execute([film])?;
            if gone == 0 {
                return Err(none_there());
            }
            Ok(())
        })
    }
}
