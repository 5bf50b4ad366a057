//! Films with the times they were seen, one after the other, for places that keep a diary.

use jiff::civil::Date;
use rusqlite::Connection;

use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::{FilmId, PartialDate};

/// A film as it goes out.
pub(super) struct OutgoingFilm {
    pub title: String,
    pub year: Option<u32>,
    /// Their names, parted by commas.
    pub directors: Option<String>,
    pub imdb: Option<String>,
    pub tmdb: Option<String>,
    pub letterboxd: Option<String>,
    pub half_stars: Option<u8>,
    pub note: Option<String>,
    pub waiting: bool,
    /// Those to the end, oldest first: what is unknown is older than all.
    pub seen: Vec<OutgoingViewing>,
}

/// One time it was seen.
pub(super) struct OutgoingViewing {
    pub on: SeenOn,
    pub half_stars: Option<u8>,
    pub remark: Option<String>,
    pub tags: Vec<String>,
}

/// When, as far as those places can say it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SeenOn {
    Day(Date),
    /// Something is known of it, but no day.
    Imprecise,
    Unknown,
}

impl From<PartialDate> for SeenOn {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::On(part) if part.first() == part.last() && !part.is_about() => {
                Self::Day(part.first())
            }
            PartialDate::Unknown => Self::Unknown,
            PartialDate::On(_) | PartialDate::Range { .. } => Self::Imprecise,
        }
    }
}

/// Hands on every film that is shown.
pub(super) fn each(
    conn: &Connection,
    mut take: impl FnMut(OutgoingFilm) -> Result<()>,
) -> Result<()> {
    let mut films = conn.prepare(include_str!("film_viewings.sql"))?;
    let mut films = films.query([])?;
    while let Some(row) = films.next()? {
        take(OutgoingFilm {
            title: row.text("title")?,
            year: row.value_if("year")?,
            directors: row.text_if("directors")?,
            imdb: row.text_if("imdb")?,
            tmdb: row.text_if("tmdb")?,
            letterboxd: row.text_if("letterboxd")?,
            half_stars: row.value_if("half_stars")?,
            note: row.text_if("note")?,
            waiting: row.get("waiting")?,
            seen: seen(conn, row.get("film")?)?,
        })?;
    }
    Ok(())
}

fn seen(conn: &Connection, film: FilmId) -> Result<Vec<OutgoingViewing>> {
    let mut viewings = conn.prepare_cached(
        "SELECT seen_on, rating, remark,
           (SELECT json_group_array(t.name ORDER BY t.position, t.id)
            FROM viewing_tag x JOIN tag t ON t.id = x.tag WHERE x.viewing = viewing.id) AS tags
         FROM viewing WHERE film = ?1 AND finished = 1 ORDER BY seen_key(seen_on), id",
    )?;
    let viewings = viewings.query_map([film], |row| {
        let on: Option<PartialDate> = row.value_if("seen_on")?;
        let tags = row.text("tags")?;
        Ok(OutgoingViewing {
            on: on.unwrap_or_default().into(),
            half_stars: row.value_if("rating")?,
            remark: row.text_if("remark")?,
            tags: serde_json::from_str(&tags).unwrap_or_default(),
        })
    })?;
    Ok(viewings.collect::<Result<_, _>>()?)
}
