//! What the rail shows of the library where it has room: one film each.

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::Result;
use crate::derived::Card;

/// Films worth a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Glimpses {
    /// The one that has been on the watchlist longest.
    pub waiting_longest: Option<Card>,
    /// The one that was seen last; of those seen on one day, the one told of last.
    pub last_seen: Option<Card>,
}

pub(crate) fn glimpses(conn: &Connection) -> Result<Glimpses> {
    let one = |which: &str| -> Result<Option<Card>> {
        let sql = format!("SELECT {} FROM {which} LIMIT 1", Card::COLUMNS);
        let mut card = conn.prepare_cached(&sql)?;
        Ok(card.query_row([], Card::from_row).optional()?)
    };
    Ok(Glimpses {
        waiting_longest: one(
            "waiting JOIN card ON card.film = waiting.film ORDER BY waiting.since, card.film",
        )?,
        // By the index over when films were seen: only those of the last day are put in order.
        last_seen: one(
            "card WHERE viewings > 0 AND seen_key = (SELECT max(seen_key) FROM card WHERE viewings > 0)
             ORDER BY (SELECT max(id) FROM viewing v WHERE v.film = card.film AND v.finished = 1) DESC",
        )?,
    })
}
