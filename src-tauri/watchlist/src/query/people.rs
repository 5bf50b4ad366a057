//! People: found by name, each with what they made.

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::derived::index::fold;
use crate::query::completions::{fit, matching};
use crate::storage::LossyRow as _;
use crate::values::{CreditJob, PersonId};
use crate::{Refusal, Result};

/// So many are found.
const MOST: usize = 8;

/// So many films are asked for those who made them.
const FILMS: u32 = 300;

/// A person, as they are found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PersonLine {
    /// Their number.
    pub person: PersonId,
    /// Their name, as films show it.
    pub name: String,
    /// How many films of the library they made.
    pub films: u32,
}

/// What a person's page says above their films.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct PersonPage {
    /// Their number.
    pub person: PersonId,
    /// Their name, as films show it.
    pub name: String,
    /// Another one, in their own language or in English.
    pub second_name: Option<String>,
    /// As what they made films, the most frequent first.
    pub jobs: Vec<JobCount>,
    /// How many films of the library they made.
    pub films: u32,
    /// How many of those were seen.
    pub seen: u32,
}

/// How many films someone made as what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct JobCount {
    /// As what.
    pub job: CreditJob,
    /// How many films.
    pub films: u32,
}

/// People with a name that goes on from what is typed, in any letters; those with the most films first.
pub(crate) fn people(conn: &Connection, typed: &str) -> Result<Vec<PersonLine>> {
    let words = fold::words(typed);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = conn.prepare_cached(include_str!("people_found.sql"))?;
    let mut rows = statement.query(params![matching(&words), FILMS])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let names = [
            row.text_if("named")?,
            row.text_if("name")?,
            row.text_if("original_name")?,
        ];
        let names: Vec<String> = names.into_iter().flatten().collect();
        if names.iter().any(|name| fit(name, &words).is_some()) {
            let person = row.get("person")?;
            let (films, _) = films(conn, person)?;
            found.push(PersonLine {
                person,
                name: names.into_iter().next().unwrap_or_default(),
                films,
            });
        }
    }
    found.sort_by(|a, b| (b.films, &a.name).cmp(&(a.films, &b.name)));
    found.truncate(MOST);
    Ok(found)
}

pub(crate) fn person(conn: &Connection, person: PersonId) -> Result<PersonPage> {
    let names = conn
        .prepare_cached(include_str!("person.sql"))?
        .query_row([person], |row| {
            Ok((row.text("name")?, row.text_if("second_name")?))
        })
        .optional()?;
    let Some((name, second_name)) = names else {
        return Err(Refusal::NoSuchPerson.into());
    };
    let (films, seen) = films(conn, person)?;
    let jobs = conn
        .prepare_cached(include_str!("person_jobs.sql"))?
        .query_map([person], |row| {
            Ok(JobCount {
                job: row.get("job")?,
                films: row.get("films")?,
            })
        })?
        .collect::<Result<_, _>>()?;
    Ok(PersonPage {
        person,
        name,
        second_name,
        jobs,
        films,
        seen,
    })
}

/// How many films they made, and how many of those were seen.
fn films(conn: &Connection, person: PersonId) -> Result<(u32, u32)> {
    Ok(conn
        .prepare_cached(
            "SELECT count(*) AS films, count(*) FILTER (WHERE viewings > 0) AS seen FROM card
             WHERE film IN (
               SELECT film FROM credit WHERE person = ?1
               UNION ALL
               SELECT e.film FROM entry_credit e
               WHERE e.person = ?1 AND NOT EXISTS (SELECT 1 FROM credit c WHERE c.film = e.film AND c.job = e.job))",
        )?
        .query_row([person], |row| Ok((row.get("films")?, row.get("seen")?)))?)
}
