use rusqlite::params;

use super::{ViewingDraft, rate_by, write};
use crate::film::{self, FilmId};
use crate::journal::{Act, Changed, Verb};
use crate::{Now, Result, Watchlist, waiting};

impl Watchlist {
    /// Writes down a viewing. A film seen to the end leaves the watchlist.
    pub fn mark_seen(&mut self, film: FilmId, viewing: &ViewingDraft, now: Now) -> Result<Changed> {
        let said = viewing.look_at(now)?;
        let act = Act::on_film(Verb::MarkSeen, film).detail(said.seen_on);
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            conn.prepare_cached("INSERT INTO viewing (uuid, film, seen_on) VALUES (?1, ?2, ?3)")?
                .execute(params![film::uuid(conn, now)?, film, said.seen_on])?;
            let viewing = conn.last_insert_rowid();
            write(conn, viewing, &said)?;
            rate_by(conn, film, viewing, said.rating)?;
            if said.finished {
                waiting::leave(conn, film)?;
            }
            Ok(())
        })
    }
}
