use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension as _};

use super::Card;
use crate::Result;
use crate::derived::index::{self, Findable};
use crate::derived::notes as written_notes;
use crate::storage::LossyRow as _;
use crate::values::FilmId;

/// More films than this are not named one by one: the interface loads again whatever it shows.
const NAMED_ONE_BY_ONE: usize = 500;

/// The films whose cards were made anew.
#[derive(Debug, Default)]
pub(crate) struct Refreshed {
    /// The films, in order of their keys; none where they are too many to be named.
    pub films: Vec<FilmId>,
    /// Those of their cards that are not what they were.
    pub cards: Vec<Card>,
    /// Whether a card came, went, or differs in what lists are sorted or held by.
    pub order: bool,
    /// There are too many to be named.
    pub everything: bool,
}

/// Makes the cards, tallies and search index of every film the transaction touched anew.
pub(crate) fn refresh(conn: &Connection) -> Result<Refreshed> {
    let stale = conn
        .prepare_cached(
            "INSERT OR IGNORE INTO stale SELECT key FROM touched_subject WHERE kind = 'film'",
        )?
        .execute([])?;
    if stale == 0 {
        return Ok(Refreshed::default());
    }
    let named = stale <= NAMED_ONE_BY_ONE;
    let before = if named {
        stale_cards(conn)?
    } else {
        HashMap::new()
    };
    tally(conn, "-")?;
    conn.prepare_cached(include_str!("leave.sql"))?
        .execute([])?;
    conn.prepare_cached(include_str!("refresh.sql"))?
        .execute([])?;
    tally(conn, "+")?;
    index_touched(conn)?;
    let refreshed = match named {
        true => Refreshed::since(before, conn)?,
        false => Refreshed {
            order: true,
            everything: true,
            ..Refreshed::default()
        },
    };
    conn.prepare_cached("DELETE FROM stale")?.execute([])?;
    Ok(refreshed)
}

impl Refreshed {
    fn since(mut before: HashMap<FilmId, Card>, conn: &Connection) -> Result<Self> {
        let films = conn
            .prepare_cached("SELECT film FROM stale ORDER BY film")?
            .query_map([], |row| row.get("film"))?
            .collect::<Result<_, _>>()?;
        let mut refreshed = Self {
            films,
            ..Self::default()
        };
        let mut now: Vec<Card> = stale_cards(conn)?.into_values().collect();
        now.sort_unstable_by_key(|card| card.film);
        for card in now {
            let before = before.remove(&card.film);
            refreshed.order |= !before
                .as_ref()
                .is_some_and(|before| before.stands_like(&card));
            if before.as_ref() != Some(&card) {
                refreshed.cards.push(card);
            }
        }
        refreshed.order |= !before.is_empty();
        Ok(refreshed)
    }
}

impl Card {
    /// Whether every list that has the one has the other, in the same place.
    fn stands_like(&self, other: &Self) -> bool {
        let place = |card: &Self| {
            (
                card.title.clone(),
                card.original_title.clone(),
                card.year,
                card.director.clone(),
                card.minutes,
                card.rating,
                card.waiting,
                card.viewings,
                card.seen_on,
                card.noted,
            )
        };
        place(self) == place(other)
    }
}

fn stale_cards(conn: &Connection) -> Result<HashMap<FilmId, Card>> {
    let sql = format!(
        "SELECT {} FROM stale CROSS JOIN card ON card.film = stale.film",
        Card::COLUMNS
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_map([], |row| Ok((row.get("film")?, Card::from_row(row)?)))?
        .collect::<Result<_, _>>()?)
}

/// Takes the stale films out of the tallies (`-`), or counts them again (`+`).
fn tally(conn: &Connection, sign: &str) -> Result<()> {
    let sql = format!(
        "UPDATE tally SET films = films {sign} n.films_now, waiting = waiting {sign} n.waiting_now, seen = seen {sign} n.seen_now
         FROM (SELECT count(*) AS films_now, count(*) FILTER (WHERE waiting = 1) AS waiting_now,
                      count(*) FILTER (WHERE viewings > 0) AS seen_now
               FROM stale CROSS JOIN card ON card.film = stale.film) n"
    );
    conn.prepare_cached(&sql)?.execute([])?;
    Ok(())
}

/// Brings the search index up to date: names where a film's facts or people were touched, notes where a
/// note was, or what opens it.
fn index_touched(conn: &Connection) -> Result<()> {
    let touched = |unless: &str| -> Result<Vec<FilmId>> {
        let sql = format!(
            "SELECT DISTINCT key FROM touched_subject WHERE kind = 'film' AND tbl NOT IN ({unless})"
        );
        Ok(conn
            .prepare_cached(&sql)?
            .query_map([], |row| row.get("key"))?
            .collect::<Result<_, _>>()?)
    };
    // Whatever is not known to have no name in it may have one.
    for film in touched(
        "'note', 'sealed_note', 'opened_until', 'viewing', 'rating', 'waiting', 'link', 'own_picture'",
    )? {
        match findable(conn, film)? {
            Some(findable) => index::index_names(conn, &findable)?,
            None => index::forget(conn, film)?,
        }
    }
    let written: Vec<FilmId> = conn
        .prepare_cached(include_str!("written.sql"))?
        .query_map([], |row| row.get("film"))?
        .collect::<Result<_, _>>()?;
    for film in written {
        index::index_note(conn, film, &notes(conn, film)?)?;
    }
    Ok(())
}

/// What the person wrote on a film that is shown, as far as it may be found.
fn notes(conn: &Connection, film: FilmId) -> Result<String> {
    let shown: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM card WHERE film = ?1)")?
        .query_row([film], |row| row.get(0))?;
    if !shown {
        return Ok(String::new());
    }
    let written = written_notes::text(conn, film)?;
    Ok(format!(
        "{written}\n{}",
        written_notes::open_sealed_text(conn, film)?
    ))
}

/// Everything by which a film that is shown can be found.
fn findable(conn: &Connection, film: FilmId) -> Result<Option<Findable>> {
    let shown: Option<String> = conn
        .prepare_cached("SELECT title FROM card WHERE film = ?1")?
        .query_row([film], |row| row.text("title"))
        .optional()?;
    let Some(shown) = shown else { return Ok(None) };
    let mut titles = vec![shown];
    titles.extend(column(conn, include_str!("titles.sql"), film)?);
    let people = column(conn, include_str!("people.sql"), film)?;
    Ok(Some(Findable {
        film,
        titles,
        people,
    }))
}

fn column(conn: &Connection, sql: &str, film: FilmId) -> Result<Vec<String>> {
    Ok(conn
        .prepare_cached(sql)?
        .query_map([film], |row| row.text(0))?
        .collect::<Result<_, _>>()?)
}
