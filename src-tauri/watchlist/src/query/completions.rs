//! Names that go on from what is typed: people, countries, genres, places and company as the library knows them.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Deserialize;

use crate::Result;
use crate::derived::index::fold;
use crate::nouns::collection;
use crate::nouns::kind::Kind;
use crate::nouns::viewing::Circumstance;
use crate::query::circumstances;
use crate::storage::LossyRow as _;

/// So many are answered.
const MOST: usize = 8;

/// So many films are asked for the names of those who made them: one or two letters fit thousands.
const FILMS: u32 = 300;

/// What a name is the name of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum NameKind {
    Person,
    Country,
    Genre,
    Place,
    Companion,
}

pub(crate) fn completions(conn: &Connection, kind: NameKind, typed: &str) -> Result<Vec<String>> {
    let words = fold::words(typed);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let known = match kind {
        NameKind::Person => people(conn, &words)?,
        NameKind::Country => kinds(conn, Kind::Country)?,
        NameKind::Genre => kinds(conn, Kind::Genre)?,
        NameKind::Place => named(conn, Circumstance::Place)?,
        NameKind::Companion => named(conn, Circumstance::Companion)?,
    };
    // Those that begin so first, then by name.
    let mut fitting: BTreeMap<(bool, String), ()> = BTreeMap::new();
    for names in known {
        let best = names.iter().filter_map(|name| fit(name, &words)).max();
        if let (Some(begins), Some(shown)) = (best, names.into_iter().next()) {
            fitting.insert((!begins, shown), ());
        }
    }
    Ok(fitting
        .into_keys()
        .map(|(_, name)| name)
        .take(MOST)
        .collect())
}

/// Whether a name begins with what is typed; nothing if no word of it does.
pub(crate) fn fit(name: &str, typed: &[String]) -> Option<bool> {
    let words = fold::words(name);
    let has = |typed: &String| words.iter().any(|word| word.starts_with(typed.as_str()));
    typed.iter().all(has).then(|| {
        let begins = |(word, typed): (&String, &String)| word.starts_with(typed.as_str());
        words.iter().zip(typed).all(begins)
    })
}

fn kinds(conn: &Connection, kind: Kind) -> Result<Vec<Vec<String>>> {
    kind.names(conn, &collection::spoken(conn)?)
}

fn named(conn: &Connection, kind: Circumstance) -> Result<Vec<Vec<String>>> {
    let names = circumstances::names(conn, kind)?;
    Ok(names.into_iter().map(|name| vec![name]).collect())
}

/// For each person who made one of the films that the search finds so, all their names, the one shown first.
fn people(conn: &Connection, words: &[String]) -> Result<Vec<Vec<String>>> {
    let names = conn
        .prepare_cached(include_str!("completions.sql"))?
        .query_map(rusqlite::params![matching(words), FILMS], |row| {
            let names = [
                row.text_if("named")?,
                row.text_if("name")?,
                row.text_if("original_name")?,
            ];
            Ok(names.into_iter().flatten().collect())
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

/// An expression of FTS5 for films made by someone of whom each word begins a word of a name. Folded words have no quotes,
/// and quoted, none of them is an operator.
pub(crate) fn matching(words: &[String]) -> String {
    let each = words.iter().map(|word| format!("\"{word}\" *"));
    format!("people : ({})", each.collect::<Vec<_>>().join(" AND "))
}
