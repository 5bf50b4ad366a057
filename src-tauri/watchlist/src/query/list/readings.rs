use rusqlite::Connection;
use serde::Serialize;

use super::{Excerpt, Orders, Question, answer};
use crate::Result;
use crate::derived::Card;
use crate::nouns::collection::{Entry, entries_of};
use crate::nouns::link::{Links, links};
use crate::nouns::note::{self, Beginning};
use crate::values::Window;

/// How much of each note a window carries, in characters: one may be as long as a book.
const LONGEST: u32 = 4_000;

/// One window of a list, to be read from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Readings {
    /// How many films the list has.
    pub total: u32,
    /// The place of the first one given, from 0.
    pub first: u32,
    /// The films of this window.
    pub readings: Vec<Reading>,
    /// For each film of this window that was found by what the person wrote, where the words are.
    pub excerpts: Vec<Excerpt>,
}

/// A film, what its collection says of it, and what the person does.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Reading {
    /// The film.
    pub card: Card,
    /// Its place in the collection asked for, else in the first that has it.
    pub entry: Option<Entry>,
    /// Its links.
    pub links: Links,
    /// What the person wrote on it, if they did.
    pub note: Option<Beginning>,
}

pub(crate) fn readings(
    conn: &Connection,
    orders: &mut Orders,
    question: &Question,
    window: Window,
) -> Result<Readings> {
    let answer = answer(conn, orders, question, window)?;
    let readings = answer
        .cards
        .into_iter()
        .map(|card| {
            let mut entries = entries_of(conn, card.film)?;
            let asked = entries
                .iter()
                .position(|entry| Some(entry.collection) == question.collection())
                .unwrap_or(0);
            let entry = (!entries.is_empty()).then(|| entries.swap_remove(asked));
            Ok(Reading {
                links: links(conn, card.film)?,
                note: note::beginning(conn, card.film, LONGEST)?,
                entry,
                card,
            })
        })
        .collect::<Result<_>>()?;
    Ok(Readings {
        total: answer.total,
        first: answer.first,
        readings,
        excerpts: answer.excerpts,
    })
}
