//! What a film is worth to the person.

use rusqlite::{Connection, params};

use crate::journal::{Act, Changed, Verb};
use crate::nouns::film;
use crate::storage::Watchlist;
use crate::values::{FilmId, Rating};
use crate::{Now, Result};

impl Watchlist {
    /// Rates a film, in half stars. What a viewing was rated on its day stays.
    pub fn rate(&mut self, film: FilmId, half_stars: f64, now: Now) -> Result<Changed> {
        let rating = Rating::new(half_stars)?;
        self.act(
            Act::on_film(Verb::Rate, film).detail(rating.half_stars()),
            now,
            |conn| {
                film::exists(conn, film)?;
                put(conn, film, rating)
            },
        )
    }

    /// Takes a film's rating away.
    pub fn clear_rating(&mut self, film: FilmId, now: Now) -> Result<Changed> {
        self.act(Act::on_film(Verb::ClearRating, film), now, |conn| {
            film::exists(conn, film)?;
            conn.prepare_cached("DELETE FROM rating WHERE film = ?1")?
                .execute([film])?;
            Ok(())
        })
    }
}

/// Sets a film's current rating.
pub(crate) fn put(conn: &Connection, film: FilmId, rating: Rating) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO rating (film, half_stars) VALUES (?1, ?2)
         ON CONFLICT (film) DO UPDATE SET half_stars = excluded.half_stars",
    )?
    .execute(params![film, rating])?;
    Ok(())
}
