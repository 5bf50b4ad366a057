//! A film as one line of a list: derived, one row per film shown.

mod refresh;

use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};

pub(crate) use refresh::{Refreshed, recount, refresh};

use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::{FilmId, Ink, PartialDate, Rating, ViewingId};

/// A film, as any list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Card {
    /// The film.
    pub film: FilmId,
    /// The title it is shown under.
    pub title: String,
    /// The title in its own language; where a collection shows that one, the English one, if it has another.
    pub second_title: Option<String>,
    /// The English title, where a collection shows the film under another: what a picture is composed from is the same
    /// in every language.
    pub international_title: Option<String>,
    /// The year it is shown and sorted under.
    pub year: Option<i32>,
    /// Its directors, separated by commas.
    pub director: Option<String>,
    /// Running time in minutes.
    pub minutes: Option<u32>,
    /// The person's current rating.
    pub rating: Option<Rating>,
    /// Whether it is on the watchlist.
    pub waiting: bool,
    /// How often it was seen to the end.
    pub viewings: u32,
    /// When it was seen last.
    pub seen_on: Option<PartialDate>,
    /// The newest finished viewings, at most three, newest first: the postmarks.
    pub strikes: Vec<Strike>,
    /// Whether there is a note.
    pub noted: bool,
    /// The picture drawn for it; without one, it is composed from what the card says.
    pub picture: Option<String>,
    /// The ink a postmark takes on that picture.
    pub ink: Option<Ink>,
    /// Its first genre, in English.
    pub genre: Option<String>,
    /// Where it was made, in English.
    pub country: Option<String>,
}

/// A postmark: one finished viewing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Strike {
    /// The viewing; its ink never changes.
    pub viewing: ViewingId,
    /// When.
    pub seen_on: PartialDate,
    /// Where.
    pub place: Option<String>,
}

impl Card {
    /// The columns `from_row` needs, over `card`.
    pub(crate) const COLUMNS: &str = "card.film, card.title, card.second_title, card.international_title, card.year, card.director, \
        card.minutes, card.rating, card.waiting, card.viewings, card.seen_on, card.strikes, card.noted, card.picture, \
        card.ink, card.genre, card.country";

    /// The film's, if it has one.
    pub(crate) fn of(conn: &Connection, film: FilmId) -> Result<Option<Self>> {
        let sql = format!("SELECT {} FROM card WHERE film = ?1", Self::COLUMNS);
        Ok(conn
            .prepare_cached(&sql)?
            .query_row([film], Self::from_row)
            .optional()?)
    }

    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let strikes = row.text("strikes")?;
        Ok(Self {
            film: row.get("film")?,
            title: row.text("title")?,
            second_title: row.text_if("second_title")?,
            international_title: row.text_if("international_title")?,
            year: row.value_if("year")?,
            director: row.text_if("director")?,
            minutes: row.value_if("minutes")?,
            rating: row.value_if("rating")?,
            waiting: row.get("waiting")?,
            viewings: row.get("viewings")?,
            seen_on: row.value_if("seen_on")?,
            strikes: serde_json::from_str(&strikes).unwrap_or_default(),
            noted: row.get("noted")?,
            picture: row.text_if("picture")?,
            ink: row.value_if("ink")?,
            genre: row.text_if("genre")?,
            country: row.text_if("country")?,
        })
    }
}
