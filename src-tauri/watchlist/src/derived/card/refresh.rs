use std::collections::HashMap;

use rusqlite::Connection;

use super::Card;
use crate::Result;
use crate::derived::index::{self, Findable};
use crate::derived::{diary, notes};
use crate::storage::LossyRow as _;
use crate::values::FilmId;

/// More films than this are not named one by one: the interface loads again whatever it shows.
const NAMED_ONE_BY_ONE: u32 = 500;

/// What parts several names in one column.
const PARTED_BY: char = '\u{1f}';

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
    conn.prepare_cached(include_str!("remember.sql"))?
        .execute([])?;
    let (stale, differing, facts): (u32, u32, u32) = conn
        .prepare_cached(
            "SELECT count(*) AS films, count(*) FILTER (WHERE differs <> 0) AS differing,
                    count(*) FILTER (WHERE differs & 1) AS facts
             FROM stale",
        )?
        .query_row([], |row| {
            Ok((row.get("films")?, row.get("differing")?, row.get("facts")?))
        })?;
    if stale == 0 {
        return Ok(Refreshed::default());
    }
    let named = stale <= NAMED_ONE_BY_ONE;
    let before = if named {
        stale_cards(conn)?
    } else {
        HashMap::new()
    };
    // The rest is only named.
    if differing > 0 {
        derive(conn, facts > 0)?;
    }
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

/// Makes what is derived of the stale films anew.
fn derive(conn: &Connection, facts: bool) -> Result<()> {
    if facts {
        conn.prepare_cached(include_str!("leave.sql"))?
            .execute([])?;
    }
    conn.prepare_cached(include_str!("refresh.sql"))?
        .execute([])?;
    tally(conn)?;
    diary::refresh(conn)?;
    if facts {
        index_names(conn)?;
    }
    index_texts(conn)
}

impl Refreshed {
    /// Whether a film was derived anew.
    pub(crate) fn any(&self) -> bool {
        self.everything || !self.films.is_empty()
    }

    fn since(mut before: HashMap<FilmId, Sorted>, conn: &Connection) -> Result<Self> {
        let films = conn
            .prepare_cached("SELECT film FROM stale ORDER BY film")?
            .query_map([], |row| row.get("film"))?
            .collect::<Result<_, _>>()?;
        let mut refreshed = Self {
            films,
            ..Self::default()
        };
        let mut now: Vec<Sorted> = stale_cards(conn)?.into_values().collect();
        now.sort_unstable_by_key(|it| it.card.film);
        for it in now {
            let before = before.remove(&it.card.film);
            refreshed.order |= !before
                .as_ref()
                .is_some_and(|before| before.stands_like(&it));
            if before.is_none_or(|before| before.card != it.card) {
                refreshed.cards.push(it.card);
            }
        }
        refreshed.order |= !before.is_empty();
        Ok(refreshed)
    }
}

/// A card, and what else lists are sorted by: the key of its title, its place among films that wait, and among those of its
/// rating.
struct Sorted {
    card: Card,
    title_key: Vec<u8>,
    places: [Option<i64>; 2],
}

impl Sorted {
    /// Whether every list that has the one has the other, in the same place.
    fn stands_like(&self, other: &Self) -> bool {
        let place = |it: &Self| {
            let Self {
                card,
                title_key,
                places,
            } = it;
            (
                (title_key.clone(), *places),
                card.second_title.clone(),
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

fn stale_cards(conn: &Connection) -> Result<HashMap<FilmId, Sorted>> {
    let sql = format!(
        "SELECT {}, title_key, waiting_place, rating_place FROM stale CROSS JOIN card ON card.film = stale.film",
        Card::COLUMNS
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_map([], |row| {
            let card = Card::from_row(row)?;
            let title_key = row.get_ref("title_key")?.as_bytes().unwrap_or_default();
            let title_key = title_key.to_vec();
            let places = [row.get("waiting_place")?, row.get("rating_place")?];
            let sorted = Sorted {
                card,
                title_key,
                places,
            };
            Ok((sorted.card.film, sorted))
        })?
        .collect::<Result<_, _>>()?)
}

/// Counts the stale films in the tallies as what they are now, instead of what they were.
fn tally(conn: &Connection) -> Result<()> {
    let (films, waiting, seen, moved): (i64, i64, i64, i64) = conn
        .prepare_cached(
            "SELECT count(card.film) - count(s.was_seen) AS films,
                    ifnull(sum(card.waiting), 0) - ifnull(sum(s.was_waiting), 0) AS waiting,
                    ifnull(sum(card.viewings > 0), 0) - ifnull(sum(s.was_seen), 0) AS seen,
                    count(*) FILTER (WHERE (card.viewings > 0) IS NOT s.was_seen) AS moved
             FROM stale s LEFT JOIN card ON card.film = s.film WHERE s.differs <> 0",
        )?
        .query_row([], |row| {
            Ok((
                row.get("films")?,
                row.get("waiting")?,
                row.get("seen")?,
                row.get("moved")?,
            ))
        })?;
    if (films, waiting, seen) != (0, 0, 0) {
        conn.prepare_cached(
            "UPDATE tally SET films = films + ?1, waiting = waiting + ?2, seen = seen + ?3",
        )?
        .execute([films, waiting, seen])?;
    }
    if moved > 0 {
        conn.prepare_cached(include_str!("tally_collections.sql"))?
            .execute([])?;
    }
    Ok(())
}

/// Counts the collections anew of which something was said.
pub(crate) fn recount(conn: &Connection) -> Result<()> {
    conn.prepare_cached(include_str!("recount.sql"))?
        .execute([])?;
    Ok(())
}

/// Brings the search index up to date where names may differ.
fn index_names(conn: &Connection) -> Result<()> {
    let mut named = conn.prepare_cached(include_str!("findable.sql"))?;
    let mut named = named.query([])?;
    let mut names = index::Writer::new(conn)?;
    while let Some(row) = named.next()? {
        let film = row.get("film")?;
        let parted = |column| -> rusqlite::Result<Vec<String>> {
            let text = row.text_if(column)?.unwrap_or_default();
            Ok(text.split(PARTED_BY).map(str::to_owned).collect())
        };
        let indexed = row
            .text_if("indexed_titles")?
            .zip(row.text_if("indexed_people")?);
        let findable = match row.text_if("shown")? {
            None => None,
            Some(shown) => Some(Findable {
                titles: [vec![shown], parted("titles")?].concat(),
                people: parted("people")?,
                year: row.value_if("year")?,
            }),
        };
        names.replace(film, indexed, findable.as_ref())?;
    }
    Ok(())
}

/// Brings the search index up to date where texts may differ.
fn index_texts(conn: &Connection) -> Result<()> {
    let written: Vec<FilmId> = conn
        .prepare_cached(include_str!("written.sql"))?
        .query_map([], |row| row.get("film"))?
        .collect::<Result<_, _>>()?;
    for film in written {
        index::index_texts(conn, film, &texts(conn, film)?)?;
    }
    Ok(())
}

/// What the person wrote on a film that is shown, as far as it may be found.
fn texts(conn: &Connection, film: FilmId) -> Result<String> {
    let shown: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM card WHERE film = ?1)")?
        .query_row([film], |row| row.get(0))?;
    if !shown {
        return Ok(String::new());
    }
    let texts: Vec<String> = notes::searched(conn, film)?
        .into_iter()
        .map(|it| it.text)
        .collect();
    Ok(texts.join("\n"))
}
