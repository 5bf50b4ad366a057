//! What a film is worth to the person.

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::journal::{Act, Changed, Verb};
use crate::nouns::film;
use crate::nouns::in_order::InOrder;
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::{FilmId, Rating};
use crate::{Now, Refusal, Result};

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

    /// Rates films alike, or takes their ratings away.
    pub fn rate_all(
        &mut self,
        films: &[FilmId],
        half_stars: Option<f64>,
        now: Now,
    ) -> Result<Changed> {
        let rating = half_stars.map(Rating::new).transpose()?;
        let films = film::keys(films);
        let verb = match rating {
            Some(_) => Verb::RateAll,
            None => Verb::ClearRating,
        };
        let act = Act::on_library(verb).detail(films.count);
        self.act(act, now, |conn| {
            film::all_exist(conn, &films)?;
            match rating {
                None => conn
                    .prepare_cached(
                        "DELETE FROM rating WHERE film IN (SELECT value FROM json_each(?1))",
                    )?
                    .execute([&films.json])?,
                Some(rating) => conn
                    .prepare_cached(&format!(
                        "INSERT INTO rating (film, half_stars) SELECT value, ?2 FROM json_each(?1) WHERE true {ANEW}"
                    ))?
                    .execute(params![films.json, rating])?,
            };
            Ok(())
        })
    }

    /// Moves films before another one of the same rating, in this order; without one, behind all of it.
    pub fn move_in_rating(
        &mut self,
        films: &[FilmId],
        before: Option<FilmId>,
        now: Now,
    ) -> Result<Changed> {
        let act = Act::on_library(Verb::MoveInRating).detail(films.len());
        self.act(act, now, |conn| {
            let all: Vec<FilmId> = films.iter().chain(&before).copied().collect();
            let order = InOrder::rated(conn, in_common(conn, &all)?);
            let before = before.filter(|film| !films.contains(film));
            order.move_rows(films, before)
        })
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

/// A film that is rated otherwise stands behind those of its new rating.
const ANEW: &str = "ON CONFLICT (film) DO UPDATE SET half_stars = excluded.half_stars,
   position = iif(half_stars = excluded.half_stars, position, NULL)";

/// The rating that films have in common, if they do.
fn in_common(conn: &Connection, films: &[FilmId]) -> Result<Rating> {
    let mut common = None;
    for film in films {
        film::exists(conn, *film)?;
        let rating: Option<Rating> = conn
            .prepare_cached("SELECT half_stars FROM rating WHERE film = ?1")?
            .query_row([film], |row| row.value_if("half_stars"))
            .optional()?
            .flatten();
        match (common, rating) {
            (None, Some(_)) => common = rating,
            (Some(common), Some(rating)) if common == rating => {}
            _ => return Err(Refusal::NotRatedAlike.into()),
        }
    }
    common.ok_or_else(|| Refusal::NotRatedAlike.into())
}

/// Sets a film's current rating.
pub(crate) fn put(conn: &Connection, film: FilmId, rating: Rating) -> Result<()> {
    conn.prepare_cached(&format!(
        "INSERT INTO rating (film, half_stars) VALUES (?1, ?2) {ANEW}"
    ))?
    .execute(params![film, rating])?;
    Ok(())
}
