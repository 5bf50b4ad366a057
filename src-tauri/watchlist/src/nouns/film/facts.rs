use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::storage::LossyRow as _;
use crate::values::{CreditJob, FilmId, PersonId};

/// What is known of a film beside its card.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is what DESIGN's words say it is")]
pub struct Facts {
    pub transliterated_title: Option<String>,
    pub other_titles: Vec<String>,
    pub release_year: Option<i32>,
    pub country: Option<String>,
    pub studio: Option<String>,
    pub genres: Vec<String>,
    pub colour: Option<String>,
    pub based_on: Option<String>,
}

/// Someone who made the film, and as what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is what DESIGN's words say it is")]
pub struct Credit {
    pub job: CreditJob,
    pub person: PersonId,
    pub name: String,
    /// The name in its own language; where a collection shows that one, the one in English, if it has another.
    pub second_name: Option<String>,
    pub role: Option<String>,
}

/// A prize.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Award {
    /// What it is called.
    pub name: String,
    /// Who gives it.
    pub body: String,
    /// The year it was given.
    pub year: Option<i32>,
    /// `won`, `nominated`, …
    pub result: String,
}

pub(crate) fn facts(conn: &Connection, film: FilmId) -> Result<(Facts, Vec<Award>)> {
    let facts = conn
        .prepare_cached(concat!(
            include_str!("../collection/names_spoken.sql"),
            include_str!("facts.sql")
        ))?
        .query_row([film], |row| {
            let json = |column: &str| row.text_if(column).map(Option::unwrap_or_default);
            Ok((
                Facts {
                    transliterated_title: row.text_if("transliterated_title")?,
                    other_titles: serde_json::from_str(&json("other_titles")?).unwrap_or_default(),
                    release_year: row.value_if("release_year")?,
                    country: row.text_if("country")?,
                    studio: row.text_if("studio")?,
                    genres: serde_json::from_str(&json("genres")?).unwrap_or_default(),
                    colour: row.text_if("colour")?,
                    based_on: row.text_if("based_on")?,
                },
                serde_json::from_str(&json("awards")?).unwrap_or_default(),
            ))
        })
        .optional()?;
    Ok(facts.unwrap_or_default())
}

pub(crate) fn credits(conn: &Connection, film: FilmId) -> Result<Vec<Credit>> {
    Ok(conn
        .prepare_cached(include_str!("credits.sql"))?
        .query_map([film], |row| {
            Ok(Credit {
                job: row.get("job")?,
                person: row.get("person")?,
                name: row.text("name")?,
                second_name: row.text_if("second_name")?,
                role: row.text_if("role")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests;
