use rusqlite::params;

use super::{IS_OPEN, is_sealed, none_there};
use crate::film::{self, FilmId};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist};

impl Watchlist {
    /// Opens a sealed note before its time: its text is shown, and it stays open. One that is open is left as it is.
    pub fn open_sealed_note(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::OpenSealedNote, film), now, |conn| {
            film::exists(conn, film)?;
            if is_sealed(conn, film)? != Some(true) {
                return Err(none_there());
            }
            let sql = format!(
                "UPDATE sealed_note AS n SET opened_on = ?2 WHERE n.film = ?1 AND NOT ({IS_OPEN})"
            );
            conn.prepare_cached(&sql)?
                .execute(params![film, now.today.to_string()])?;
            Ok(())
        })
    }
}
