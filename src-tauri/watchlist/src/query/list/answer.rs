use rusqlite::Connection;
use serde::Serialize;

use super::{Orders, Question};
use crate::Result;
use crate::derived::Card;
use crate::values::Window;

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
}

pub(crate) fn answer(
    conn: &Connection,
    orders: &mut Orders,
    question: &Question,
    window: Window,
) -> Result<Answer> {
    let order = orders.of(conn, question)?;
    let sql = format!("SELECT {} FROM card WHERE film = ?1", Card::COLUMNS);
    let mut card = conn.prepare_cached(&sql)?;
    let cards = window
        .slice(&order.films)
        .iter()
        .map(|film| card.query_row([film], Card::from_row))
        .collect::<Result<_, _>>()?;
    Ok(Answer {
        total: u32::try_from(order.films.len()).unwrap_or(u32::MAX),
        first: window.first,
        cards,
        capped: order.capped,
        near: order.near,
    })
}
