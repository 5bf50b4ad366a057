use rusqlite::{Connection, OptionalExtension as _, Row};
use serde::{Deserialize, Serialize};

use super::FilmId;
use crate::card::Card;
use crate::collection::CollectionId;
use crate::legible::Legible as _;
use crate::link::{Links, links};
use crate::sealed_note::{self, SealedNote};
use crate::viewing::{Viewing, viewings};
use crate::{Error, Now, Result, note, picture};

/// All that a film's own page shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FilmPage {
    /// What lists show of it.
    pub card: Card,
    /// What is known of it besides.
    pub facts: Facts,
    /// Who made it, in order: directors first, then as each source gives them.
    pub credits: Vec<Credit>,
    /// What it won, or was nominated for.
    pub awards: Vec<Award>,
    /// Its place in each collection.
    pub entries: Vec<Entry>,
    /// Where its trailer is, and where to watch it.
    pub links: Links,
    /// Every viewing, newest first, unknown dates last.
    pub viewings: Vec<Viewing>,
    /// The note; empty where there is none.
    pub note: String,
    /// How many earlier texts of the note are kept.
    pub note_versions: u32,
    /// Whether the picture on its stamp is the person's own.
    pub own_picture: bool,
    /// The note written before seeing it, if there is one.
    pub sealed_note: Option<SealedNote>,
}

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
    pub job: Job,
    pub name: String,
    pub original_name: Option<String>,
    pub role: Option<String>,
}

/// What someone did for a film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is what DESIGN's words say it is")]
pub enum Job {
    Director,
    Writer,
    Cinematographer,
    Composer,
    Cast,
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

/// A film's place in a collection: why it is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Entry {
    /// The collection.
    pub collection: CollectionId,
    /// Its name.
    pub collection_name: String,
    /// What the film is.
    pub description: Option<String>,
    /// What a letter does in it, or what carries the message instead.
    pub letter: Option<String>,
    /// A fact that holds.
    pub fact: Option<String>,
    /// What the source claims, where it errs.
    pub correction: Option<Correction>,
}

/// Where a collection's source errs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Correction {
    /// What the source claims.
    pub claim: String,
    /// What the record says.
    pub record: String,
}

pub(crate) fn page(conn: &Connection, film: FilmId, now: Now) -> Result<FilmPage> {
    let sql = format!("SELECT {} FROM card WHERE film = ?1", Card::COLUMNS);
    let card = conn
        .prepare_cached(&sql)?
        .query_row([film], Card::from_row)
        .optional()?
        .ok_or_else(Error::no_such_film)?;
    let (facts, awards) = facts(conn, film)?;
    Ok(FilmPage {
        facts,
        credits: credits(conn, film)?,
        awards,
        entries: entries_of(conn, film)?,
        links: links(conn, film)?,
        viewings: viewings(conn, film)?,
        note: note::text(conn, film)?,
        note_versions: u32::try_from(note::versions(conn, film)?.len()).unwrap_or(u32::MAX),
        own_picture: picture::is_own(conn, film)?,
        sealed_note: sealed_note::of(conn, film, &now.today.to_string())?,
        card,
    })
}

fn facts(conn: &Connection, film: FilmId) -> Result<(Facts, Vec<Award>)> {
    let facts = conn
        .prepare_cached(include_str!("facts.sql"))?
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

fn credits(conn: &Connection, film: FilmId) -> Result<Vec<Credit>> {
    Ok(conn
        .prepare_cached(include_str!("credits.sql"))?
        .query_map([film], |row| {
            Ok(Credit {
                job: row.get("job")?,
                name: row.text("name")?,
                original_name: row.text_if("original_name")?,
                role: row.text_if("role")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

pub(crate) fn entries_of(conn: &Connection, film: FilmId) -> Result<Vec<Entry>> {
    Ok(conn
        .prepare_cached(include_str!("entries.sql"))?
        .query_map([film], entry)?
        .collect::<Result<_, _>>()?)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let claim = row.text_if("correction_claim")?;
    let record = row.text_if("correction_record")?;
    Ok(Entry {
        collection: row.get("collection")?,
        collection_name: row.text("collection_name")?,
        description: row.text_if("description")?,
        letter: row.text_if("letter")?,
        fact: row.text_if("fact")?,
        correction: claim
            .zip(record)
            .map(|(claim, record)| Correction { claim, record }),
    })
}
