use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::film::{self, FilmId};
use crate::journal::{Act, Changed, Verb};
use crate::legible::Legible as _;
use crate::{Error, Now, Result, Watchlist};

impl Watchlist {
    /// Seals what was written: until the film is seen, or until the ISO day `opens_on`.
    pub fn seal_note(&mut self, film: FilmId, opens_on: Option<&str>, now: Now) -> Result<Changed> {
        let opens_on = opens_on.map(|day| to_come(day, now)).transpose()?;
        let mut act = Act::on_film(Verb::SealNote, film);
        if let Some(day) = &opens_on {
            act = act.detail(day);
        }
        self.act(act, now, |conn| {
            film::exists(conn, film)?;
            can_be_sealed(conn, film, opens_on.is_some())?;
            conn.prepare_cached(
                "UPDATE sealed_note SET sealed_on = ?2, opens_on = ?3 WHERE film = ?1",
            )?
            .execute(params![film, now.today.to_string(), opens_on])?;
            Ok(())
        })
    }
}

/// The day as it is kept, if it is one that is still to come.
fn to_come(day: &str, now: Now) -> Result<String> {
    let day: Date = day.parse().map_err(|_| {
        Error::refused("That is not a day. Choose one such as 12 March 2027. Nothing was sealed.")
    })?;
    if day <= now.today {
        return Err(Error::refused(
            "A sealed note opens on a day that is still to come, and that one is here or over. Nothing was sealed.",
        ));
    }
    Ok(day.to_string())
}

fn can_be_sealed(conn: &Connection, film: FilmId, on_a_day: bool) -> Result<()> {
    let written: Option<(String, bool)> = conn
        .prepare_cached(
            "SELECT text, sealed_on IS NOT NULL AS sealed FROM sealed_note WHERE film = ?1",
        )?
        .query_row([film], |row| Ok((row.text("text")?, row.get("sealed")?)))
        .optional()?;
    match written {
        Some((_, true)) => Err(Error::refused(
            "There is a sealed note on this film already, and it stays as it is. Throw it away before sealing another.",
        )),
        Some((text, false)) if !text.trim().is_empty() => {
            let seen: bool = conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM viewing WHERE film = ?1 AND finished = 1)",
                )?
                .query_row([film], |row| row.get(0))?;
            if seen && !on_a_day {
                return Err(Error::refused(
                    "You have seen this film, so the note would open at once. Choose a day on which it opens. What \
                     you wrote is safe.",
                ));
            }
            Ok(())
        }
        _ => Err(Error::refused(
            "There is nothing written to seal. Write to yourself first.",
        )),
    }
}
