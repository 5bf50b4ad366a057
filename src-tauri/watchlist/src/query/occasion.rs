//! Films that come by themselves on their day.

use jiff::civil::Date;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::derived::Card;
use crate::nouns::settings::Settings;
use crate::{Now, Result};

/// More would be a pile.
const MOST: u32 = 3;
/// The year films began.
const FIRST_YEAR: i16 = 1888;

/// Why a film lies on top today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum Occasion {
    /// It was seen on this day.
    Anniversary {
        /// The film.
        card: Card,
        /// How many years ago.
        years: u32,
    },
    /// Its collection has it call on this day of the year.
    Calls {
        /// The film.
        card: Card,
    },
}

/// What lies on top today, as far as the person wants to be reminded; at most three films.
pub(crate) fn occasions(conn: &Connection, settings: &Settings, now: Now) -> Result<Vec<Occasion>> {
    let mut occasions = Vec::new();
    if settings.calls {
        occasions.extend(calls(conn, now.today)?);
    }
    if settings.anniversaries {
        occasions.extend(anniversaries(conn, now.today)?);
    }
    occasions.truncate(MOST as usize);
    Ok(occasions)
}

/// Films seen on this day a year or more ago; of those seen on it more than once, the latest time.
fn anniversaries(conn: &Connection, today: Date) -> Result<Vec<Occasion>> {
    let days: Vec<String> = (FIRST_YEAR..today.year())
        .flat_map(|year| same_day(today, year))
        .map(|day| day.to_string())
        .collect();
    let mut seen = conn.prepare_cached(&format!(
        "SELECT {}, max(v.seen_on) AS day FROM viewing v JOIN card ON card.film = v.film
         WHERE v.seen_on IN (SELECT value FROM json_each(?1)) AND v.finished = 1
         GROUP BY v.film ORDER BY day DESC LIMIT ?2",
        Card::COLUMNS
    ))?;
    let seen = seen.query_map(params![serde_json::to_string(&days)?, MOST], |row| {
        let day: String = row.get("day")?;
        let year = day.get(..4).and_then(|year| year.parse().ok());
        Ok(Occasion::Anniversary {
            card: Card::from_row(row)?,
            years: year.map_or(0, |year: i16| today.year().abs_diff(year).into()),
        })
    })?;
    Ok(seen.collect::<Result<_, _>>()?)
}

/// This day in another year. In a year without a 29 February the 28th stands for it.
fn same_day(today: Date, year: i16) -> impl Iterator<Item = Date> {
    let itself = Date::new(year, today.month(), today.day()).ok();
    let leap_day = (today.month() == 2 && today.day() == 28 && !today.in_leap_year())
        .then(|| Date::new(year, 2, 29).ok())
        .flatten();
    itself.into_iter().chain(leap_day)
}

fn calls(conn: &Connection, today: Date) -> Result<Vec<Occasion>> {
    let day = today.strftime("%m-%d").to_string();
    let mut calling = conn.prepare_cached(&format!(
        "SELECT DISTINCT {} FROM entry e JOIN card ON card.film = e.film
         WHERE e.calls_on = ?1 AND e.withdrawn = 0",
        Card::COLUMNS
    ))?;
    let calling = calling.query_map([day], |row| {
        Ok(Occasion::Calls {
            card: Card::from_row(row)?,
        })
    })?;
    Ok(calling.collect::<Result<_, _>>()?)
}
