//! A collection as a file: what `collections/*.json` say, and what a shared collection will.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::wording::{Speech, Translations, Wording};
use crate::nouns::film::Award;
use crate::nouns::link::Offer;
use crate::values::{CreditJob, Ink};
use crate::{Error, Result, Unreadable};

/// The format this program reads.
const FORMAT: u32 = 2;

#[derive(Debug, Deserialize)]
pub(super) struct CollectionFile {
    format: u32,
    pub key: String,
    pub version: u32,
    pub name: Wording,
    pub introduction: Wording,
    pub source: SourceInFile,
    pub availability: Wording,
    /// What the countries and genres that its films name are called, by code and language.
    #[serde(default)]
    pub country_names: Translations,
    #[serde(default)]
    pub genre_names: Translations,
    /// What is said again and again, by how it is said in English: then every film says it in English alone.
    #[serde(default)]
    pub terms: Translations,
    pub films: Vec<FilmInFile>,
}

#[derive(Debug, Deserialize)]
pub(super) struct SourceInFile {
    pub name: String,
    pub address: String,
    pub thanks: Wording,
}

/// All that a collection says of one film.
#[derive(Debug, Deserialize)]
pub(super) struct FilmInFile {
    pub key: String,
    pub title: Wording,
    /// That of its original title and of the original names: what it and they are called in it.
    pub language: Option<String>,
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
    pub studio: Option<Wording>,
    pub colour: Option<Wording>,
    /// Codes, as `genre_names` has them.
    #[serde(default)]
    pub genres: Vec<String>,
    pub based_on: Option<Wording>,
    #[serde(default)]
    pub identifiers: BTreeMap<String, String>,
    #[serde(default)]
    pub people: Vec<PersonInFile>,
    #[serde(default)]
    pub awards: Vec<AwardInFile>,
    pub description: Option<Wording>,
    pub letter: Option<Wording>,
    pub fact: Option<Wording>,
    pub correction: Option<CorrectionInFile>,
    pub offer: Option<Offer>,
    /// The day of the year, `MM-DD`, on which the film calls.
    pub calls_on: Option<String>,
    /// What a postmark is struck with on the drawing that comes with the film, if one does.
    pub ink: Option<Ink>,
}

#[derive(Debug, Deserialize)]
pub(super) struct PersonInFile {
    pub job: CreditJob,
    pub name: Wording,
    pub original_name: Option<String>,
    pub role: Option<Wording>,
}

#[derive(Debug, Deserialize)]
pub(super) struct AwardInFile {
    name: Wording,
    body: Wording,
    year: Option<i32>,
    result: Wording,
}

#[derive(Debug, Deserialize)]
pub(super) struct CorrectionInFile {
    pub claim: Wording,
    pub record: Wording,
}

impl FilmInFile {
    /// What it is called.
    pub(super) fn title(&self) -> Called<'_> {
        self.called(&self.title, self.original_title.as_deref())
    }

    /// What someone is called who made it.
    pub(super) fn name<'f>(&'f self, person: &'f PersonInFile) -> Called<'f> {
        self.called(&person.name, person.original_name.as_deref())
    }

    fn called<'f>(&'f self, name: &'f Wording, original: Option<&'f str>) -> Called<'f> {
        let original = self.language.as_deref().zip(original);
        Called { name, original }
    }

    /// What it won, in this language.
    pub(super) fn awards(&self, speech: Speech<'_>) -> Vec<Award> {
        let say = |text: &Wording| speech.say(text).to_owned();
        let award = |award: &AwardInFile| Award {
            name: say(&award.name),
            body: say(&award.body),
            year: award.year,
            result: say(&award.result),
        };
        self.awards.iter().map(award).collect()
    }
}

/// What a film or someone is called: where the file does not say it in the language of the original, as the original.
#[derive(Debug, Clone, Copy)]
pub(super) struct Called<'f> {
    name: &'f Wording,
    /// Its language, and what it is.
    original: Option<(&'f str, &'f str)>,
}

impl<'f> Called<'f> {
    /// In this language, or else in English.
    pub(super) fn shown(self, speech: Speech<'f>) -> &'f str {
        let original = || {
            let (language, name) = self.original?;
            (language == speech.language).then_some(name)
        };
        self.name
            .in_language(speech)
            .or_else(original)
            .unwrap_or_else(|| self.name.in_english())
    }

    /// In English.
    pub(super) fn in_english(self) -> &'f str {
        self.name.in_english()
    }

    /// In every language, but for English and the original.
    pub(super) fn elsewhere(self) -> Vec<&'f str> {
        let original = self.original.map(|(_, original)| original);
        let known = |name: &&str| *name != self.in_english() && Some(*name) != original;
        self.name.in_all().filter(known).collect()
    }
}

impl CollectionFile {
    pub(super) fn read(json: &str) -> Result<Self> {
        let file: Self = serde_json::from_str(json)?;
        if file.format == FORMAT {
            Ok(file)
        } else {
            Err(Error::Unreadable(Unreadable::CollectionFormat {
                format: file.format,
            }))
        }
    }
}
