use rusqlite::{Connection, OptionalExtension as _, params};

use crate::journal::{Act, Changed, Verb};
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, text};
use crate::{Now, Result};

impl Watchlist {
    /// Says what a film is sorted as, wherever it is sorted by title; an empty text leaves that to its title again. What
    /// is said is taken as it is: an article in it counts.
    pub fn sort_as(&mut self, film: FilmId, title: &str, now: Now) -> Result<Changed> {
        let title = text::line(title)?;
        self.act(Act::on_film(Verb::SortAs, film), now, |conn| {
            super::exists(conn, film)?;
            match &title {
                None => conn
                    .prepare_cached("DELETE FROM sort_title WHERE film = ?1")?
                    .execute([film])?,
                Some(title) => conn
                    .prepare_cached(
                        "INSERT INTO sort_title (film, title) VALUES (?1, ?2)
                         ON CONFLICT (film) DO UPDATE SET title = excluded.title",
                    )?
                    .execute(params![film, title])?,
            };
            Ok(())
        })
    }
}

/// What the person said a film is sorted as.
pub(crate) fn sort_title(conn: &Connection, film: FilmId) -> Result<Option<String>> {
    Ok(conn
        .prepare_cached("SELECT title FROM sort_title WHERE film = ?1")?
        .query_row([film], |row| row.text("title"))
        .optional()?)
}
