//! A collection as a file: what `collections/*.json` say, and what a shared collection will.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::entry::Correction;
use crate::nouns::film::{Award, CreditJob};
use crate::nouns::link::Offer;
use crate::values::Ink;
use crate::{Error, Result};

/// The format this program reads.
const FORMAT: u32 = 1;

/// Names by code and language.
pub(super) type Translations = BTreeMap<String, BTreeMap<String, String>>;

#[derive(Debug, Deserialize)]
pub(super) struct CollectionFile {
    format: u32,
    pub key: String,
    pub version: u32,
    pub name: String,
    pub introduction: String,
    pub source: SourceInFile,
    pub availability: String,
    /// What the countries and genres that its films name are called, by code and language.
    #[serde(default)]
    pub country_names: Translations,
    #[serde(default)]
    pub genre_names: Translations,
    pub films: Vec<FilmInFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SourceInFile {
    pub name: String,
    pub address: String,
    pub thanks: String,
}

/// All that a collection says of one film.
#[derive(Debug, Deserialize)]
pub(super) struct FilmInFile {
    pub key: String,
    pub title: String,
    pub year: Option<i32>,
    pub original_title: Option<String>,
    pub transliterated_title: Option<String>,
    #[serde(default)]
    pub other_titles: Vec<String>,
    pub release_year: Option<i32>,
    pub minutes: Option<u32>,
    /// ISO 3166 codes; of countries that are gone, those of its part 3.
    #[serde(default)]
    pub countries: Vec<String>,
    pub studio: Option<String>,
    pub colour: Option<String>,
    /// Codes, as `genre_names` has them.
    #[serde(default)]
    pub genres: Vec<String>,
    pub based_on: Option<String>,
    #[serde(default)]
    pub identifiers: BTreeMap<String, String>,
    #[serde(default)]
    pub people: Vec<PersonInFile>,
    #[serde(default)]
    pub awards: Vec<Award>,
    pub description: Option<String>,
    pub letter: Option<String>,
    pub fact: Option<String>,
    pub correction: Option<Correction>,
    pub offer: Option<Offer>,
    /// The day of the year, `MM-DD`, on which the film calls.
    pub calls_on: Option<String>,
    /// What a postmark is struck with on the drawing that comes with the film, if one does.
    pub ink: Option<Ink>,
}

#[derive(Debug, Deserialize)]
pub(super) struct PersonInFile {
    pub job: CreditJob,
    pub name: String,
    pub original_name: Option<String>,
    pub role: Option<String>,
}

impl CollectionFile {
    pub(super) fn read(json: &str) -> Result<Self> {
        let file: Self = serde_json::from_str(json)?;
        if file.format == FORMAT {
            Ok(file)
        } else {
            Err(Error::Unreadable(format!(
                "a collection in format {}, newer than this program reads",
                file.format
            )))
        }
    }
}
