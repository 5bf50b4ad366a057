use rusqlite::params;

use super::is_sealed;
use crate::film::{self, FilmId};
use crate::journal::{Act, Changed, Verb};
use crate::{Error, Now, Result, Watchlist, text};

impl Watchlist {
    /// Saves a note that is to be sealed, as it stands; an empty one is taken away. Saves in one go of writing are
    /// one change.
    pub fn write_note_to_seal(&mut self, film: FilmId, note: &str, now: Now) -> Result<Changed> {
        let note = text::long(note)?;
        let act = Act::on_film(Verb::WriteNoteToSeal, film).joining();
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            if is_sealed(conn, film)? == Some(true) {
                return Err(Error::refused(
                    "There is a sealed note on this film already, and it stays as it is. Throw it away first, or \
                     write in your note.",
                ));
            }
            if note.is_empty() {
                conn.prepare_cached("DELETE FROM sealed_note WHERE film = ?1")?
                    .execute([film])?;
            } else {
                conn.prepare_cached(
                    "INSERT INTO sealed_note (film, text) VALUES (?1, ?2)
                     ON CONFLICT (film) DO UPDATE SET text = excluded.text",
                )?
                .execute(params![film, note])?;
            }
            Ok(())
        })
    }
}
