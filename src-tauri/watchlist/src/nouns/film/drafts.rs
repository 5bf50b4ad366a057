use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{FilmDraft, Identifier};
use crate::nouns::link::{self, LinkKind};
use crate::storage::LossyRow as _;
use crate::values::{CreditJob, FilmId};
use crate::{Error, Refusal, Result};

/// What the form begins with that says something else of a film.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FilmDrafts {
    /// The film as it is shown: the person's words and, field by field where they say nothing, the collection's.
    pub said: FilmDraft,
    /// What the first collection that has it says alone.
    pub collection: Option<FilmDraft>,
}

pub(crate) fn drafts(conn: &Connection, film: FilmId) -> Result<FilmDrafts> {
    let mut statement = conn.prepare_cached(concat!(
        include_str!("../collection/names_spoken.sql"),
        include_str!("drafts.sql")
    ))?;
    let said = statement
        .query_row([film], |row| {
            let entry: Option<i64> = row.get("entry")?;
            Ok((
                draft(row, "")?,
                entry.map(|_| draft(row, "of_")).transpose()?,
            ))
        })
        .optional()?;
    let (own, collection) = said.ok_or_else(|| Error::from(Refusal::NoSuchFilm))?;
    let mut said = match &collection {
        Some(collection) => own.over(collection),
        None => own,
    };
    said.identifiers = identifiers(conn, film)?;
    said.trailer = link::own(conn, film, LinkKind::Trailer)?;
    said.watch = link::own(conn, film, LinkKind::Watch)?;
    Ok(FilmDrafts { said, collection })
}

impl FilmDraft {
    /// These words and, where they say nothing, others.
    fn over(self, other: &Self) -> Self {
        let credits = CreditJob::ALL.into_iter().flat_map(|job| {
            let from = match self.credits_as(job).next() {
                Some(_) => &self,
                None => other,
            };
            from.credits_as(job).cloned()
        });
        let names = |own: &Vec<String>, other: &Vec<String>| match own.is_empty() {
            true => other.clone(),
            false => own.clone(),
        };
        Self {
            credits: credits.collect(),
            countries: names(&self.countries, &other.countries),
            genres: names(&self.genres, &other.genres),
            title: match self.title.is_empty() {
                true => other.title.clone(),
                false => self.title,
            },
            original_title: self.original_title.or_else(|| other.original_title.clone()),
            transliterated_title: self
                .transliterated_title
                .or_else(|| other.transliterated_title.clone()),
            year: self.year.or(other.year),
            minutes: self.minutes.or(other.minutes),
            ..self
        }
    }
}

/// One side of the row: the columns that begin so.
fn draft(row: &Row<'_>, prefix: &str) -> rusqlite::Result<FilmDraft> {
    let column = |name: &str| format!("{prefix}{name}");
    let text = |name: &str| row.text_if(column(name).as_str());
    Ok(FilmDraft {
        title: text("title")?.unwrap_or_default(),
        original_title: text("original_title")?,
        transliterated_title: text("transliterated_title")?,
        year: row.value_if(column("year").as_str())?,
        minutes: row.value_if(column("minutes").as_str())?,
        credits: listed(text("credits")?),
        countries: listed(text("countries")?),
        genres: listed(text("genres")?),
        ..FilmDraft::default()
    })
}

fn listed<T: DeserializeOwned>(json: Option<String>) -> Vec<T> {
    json.and_then(|json| serde_json::from_str(&json).ok())
        .unwrap_or_default()
}

/// What other places call it, as far as this program knows them.
pub(crate) fn identifiers(conn: &Connection, film: FilmId) -> Result<Vec<Identifier>> {
    let mut known = conn
        .prepare_cached("SELECT kind, value FROM identifier WHERE film = ?1 ORDER BY kind, id")?;
    let rows = known.query_map([film], |row| {
        let kind = row.value_if("kind")?;
        let id = row.text("value")?;
        Ok(kind.map(|kind| Identifier { kind, id }))
    })?;
    let each = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(each.into_iter().flatten().collect())
}
