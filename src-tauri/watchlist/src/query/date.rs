//! Dates as the person writes them, read by their settings.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::nouns::settings::settings;
use crate::storage::LossyRow as _;
use crate::values::{DateOrder, FilmId, PartialDate};
use crate::{Now, Result};

/// A date as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct UnderstoodDate {
    /// The date.
    pub date: PartialDate,
    /// What else the words could mean: day and month the other way round, or March 2026 for `mar 26`.
    pub other: Option<PartialDate>,
    /// The year of the film, if the date is certain to be before it: worth asking about, and no reason to refuse.
    pub before_film: Option<i32>,
}

/// `film`: the film it is to be the date of, if it is known yet.
pub(crate) fn understand_date(
    conn: &Connection,
    text: &str,
    film: Option<FilmId>,
    system: DateOrder,
    now: Now,
) -> Result<UnderstoodDate> {
    let order = settings(conn)?.date_order.resolve(system);
    let (date, other) = PartialDate::readings(text, now.today, order)?;
    let year = film.map(|film| year_of(conn, film)).transpose()?.flatten();
    Ok(UnderstoodDate {
        date,
        other,
        before_film: year.filter(|year| date.is_before(*year)),
    })
}

fn year_of(conn: &Connection, film: FilmId) -> Result<Option<i32>> {
    let year = conn
        .prepare_cached("SELECT year FROM card WHERE film = ?1")?
        .query_row([film], |row| row.value_if("year"))
        .optional()?;
    Ok(year.flatten())
}

pub(crate) fn understand_upcoming_day(
    conn: &Connection,
    text: &str,
    system: DateOrder,
    now: Now,
) -> Result<UnderstoodDate> {
    let order = settings(conn)?.date_order.resolve(system);
    let (day, other) = PartialDate::upcoming(text, now.today, order)?;
    Ok(UnderstoodDate {
        date: day.into(),
        other: other.map(PartialDate::from),
        before_film: None,
    })
}
