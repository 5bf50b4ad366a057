use rusqlite::Connection;
use serde::Serialize;

use super::order::FilmOrder;
use super::{Orders, Question};
use crate::Result;
use crate::derived::Card;
use crate::derived::notes::{self, TextPlace};
use crate::query::search::{Piece, excerpt, words_typed};
use crate::values::{FilmId, Window};

/// One window of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Answer {
    /// How many films the list has.
    pub total: u32,
    /// The place of the first card given, from 0.
    pub first: u32,
    /// The films of this window.
    pub cards: Vec<Card>,
    /// A search with more hits than are ranked: the best are here.
    pub capped: bool,
    /// A search that found only by allowing slips of spelling.
    pub near: bool,
    /// For each film of this window that was found by what the person wrote, where the words are.
    pub excerpts: Vec<Excerpt>,
}

/// What a search found in what the person wrote on a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Excerpt {
    /// The film.
    pub film: FilmId,
    /// Where it stands.
    pub place: TextPlace,
    /// Some words around it, in order.
    pub pieces: Vec<Piece>,
}

pub(crate) fn answer(
    conn: &Connection,
    orders: &mut Orders,
    question: &Question,
    window: Window,
) -> Result<Answer> {
    if window.count() == 0 {
        // Whoever wants to know how many there are needs no order.
        let count = orders.count(conn, question)?;
        return Ok(Answer {
            total: u32::try_from(count).unwrap_or(u32::MAX),
            first: window.first,
            cards: Vec::new(),
            capped: false,
            near: false,
            excerpts: Vec::new(),
        });
    }
    let order = orders.of(conn, question)?;
    let sql = format!("SELECT {} FROM card WHERE film = ?1", Card::COLUMNS);
    let mut card = conn.prepare_cached(&sql)?;
    let films = window.slice(&order.films);
    let cards = films
        .iter()
        .map(|film| card.query_row([film], Card::from_row))
        .collect::<Result<_, _>>()?;
    Ok(Answer {
        total: u32::try_from(order.films.len()).unwrap_or(u32::MAX),
        first: window.first,
        cards,
        capped: order.capped,
        near: order.near,
        excerpts: excerpts(conn, &order, films, &question.search)?,
    })
}

fn excerpts(
    conn: &Connection,
    order: &FilmOrder,
    films: &[FilmId],
    typed: &str,
) -> Result<Vec<Excerpt>> {
    let words = words_typed(typed);
    let in_texts = films
        .iter()
        .filter(|film| order.in_texts.binary_search(film).is_ok());
    let mut excerpts = Vec::new();
    for &film in in_texts {
        // Of several texts, the one with the most of the words.
        let found = notes::searched(conn, film)?
            .into_iter()
            .filter_map(|it| Some((it.place, excerpt(&it.text, &words)?)));
        let words_in = |pieces: &[Piece]| pieces.iter().filter(|piece| piece.found).count();
        let best = found.reduce(|best, other| match words_in(&other.1) > words_in(&best.1) {
            true => other,
            false => best,
        });
        excerpts.extend(best.map(|(place, pieces)| Excerpt {
            film,
            place,
            pieces,
        }));
    }
    Ok(excerpts)
}
