//! What only our own exports say, as it is understood: of one film, and of all of them together.

use std::collections::HashMap;

use crate::nouns::link::LinkKind;
use crate::values::{CreditJob, Ink, Rating};

/// All that our own export says of a film, beside what every file may say.
#[derive(Debug, Clone, Default)]
pub(crate) struct WholeFilm {
    /// When it came, in milliseconds since 1970-01-01 UTC; so are all moments here.
    pub added_at: Option<i64>,
    /// When it was erased, where its collection must not bring it back.
    pub removed_at: Option<i64>,
    /// Since when it lies in the bin.
    pub binned_since: Option<i64>,
    /// The uuid of the film that it turned out to be.
    pub merged_into: Option<String>,
    /// The collection's entry that came for it, by its number in [`OwnLibrary::entries`].
    pub entry: Option<usize>,
    pub words: FilmWords,
    pub sort_title: Option<String>,
    pub genres: Vec<CodeAndName>,
    pub countries: Vec<CodeAndName>,
    /// Kind and value, also of places that this program does not know.
    pub identifiers: Vec<(String, String)>,
    pub credits: Vec<OwnCredit>,
    pub waiting_position: Option<i64>,
    pub rating_position: Option<i64>,
    /// When each was replaced, and what it was; newest first.
    pub earlier_notes: Vec<(i64, String)>,
    pub sealed_note: Option<Box<OwnSealedNote>>,
    pub links: Vec<(LinkKind, String)>,
    /// What it is made of is read once more when it is written.
    pub picture: Option<Box<OwnPicture>>,
}

/// What a person, or a collection, calls a film; the columns of its row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct FilmWords {
    pub title: Option<String>,
    pub original_title: Option<String>,
    pub transliterated_title: Option<String>,
    pub year: Option<i32>,
    pub release_year: Option<i32>,
    pub minutes: Option<u32>,
    /// Any words, which count where there are no codes.
    pub genre: Option<String>,
    pub country: Option<String>,
}

impl FilmWords {
    /// The same, with another's words where there are none.
    pub(super) fn or(&self, other: &Self) -> Self {
        let text = |own: &Option<String>, other: &Option<String>| own.clone().or(other.clone());
        Self {
            title: text(&self.title, &other.title),
            original_title: text(&self.original_title, &other.original_title),
            transliterated_title: text(&self.transliterated_title, &other.transliterated_title),
            year: self.year.or(other.year),
            release_year: self.release_year.or(other.release_year),
            minutes: self.minutes.or(other.minutes),
            genre: text(&self.genre, &other.genre),
            country: text(&self.country, &other.country),
        }
    }
}

/// A country or a genre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodeAndName {
    pub code: String,
    pub name: Option<String>,
}

/// Someone who made a film.
#[derive(Debug, Clone)]
pub(crate) struct OwnCredit {
    pub job: CreditJob,
    pub position: i64,
    pub role: Option<String>,
    pub person: OwnPerson,
}

/// Someone, by what they are called here and everywhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OwnPerson {
    pub uuid: String,
    pub name: String,
    pub original_name: Option<String>,
}

/// A note that was written to be sealed; ISO days.
#[derive(Debug, Clone)]
pub(crate) struct OwnSealedNote {
    pub text: String,
    pub sealed_on: Option<String>,
    pub opens_on: Option<String>,
    pub opened_on: Option<String>,
}

/// A picture of the person's own.
#[derive(Debug, Clone)]
pub(crate) struct OwnPicture {
    pub hash: String,
    pub ink: Ink,
}

/// What our own export says beside films and lists.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnLibrary {
    /// The person's preferences, as they are kept.
    pub settings: Option<String>,
    pub opinions: Vec<OwnOpinion>,
    pub entries: Vec<OwnEntry>,
    pub people: Vec<OwnPerson>,
    pub tags: Vec<OwnTag>,
    /// By their numbers among all lists of the files.
    pub lists: HashMap<usize, OwnList>,
    pub living: Vec<OwnLivingList>,
    pub ledgers: Vec<OwnLedger>,
    /// Names of fields that this program does not know.
    pub unknown: Vec<String>,
    /// How many pictures were none.
    pub no_pictures: u32,
}

impl OwnLibrary {
    /// Remembers what a later program, or someone, wrote there; so much of it as can be told.
    pub(super) fn does_not_know(&mut self, name: &str) {
        /// More of them nobody reads.
        const MOST: usize = 20;
        let name: String = name.chars().take(50).collect();
        if self.unknown.len() < MOST && !self.unknown.contains(&name) {
            self.unknown.push(name);
        }
    }
}

/// The ledger of an import, as the file has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnLedger {
    pub uuid: String,
    /// When it was brought in, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    pub summary: String,
    /// Its lines, so many together.
    pub pages: Vec<String>,
}

/// What the person says of a collection.
#[derive(Debug, Clone)]
pub(crate) struct OwnOpinion {
    pub collection: String,
    pub rating: Option<Rating>,
    pub comment: Option<String>,
}

/// A film's place in a collection, with what the collection says of it as far as a film has it.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnEntry {
    pub collection: String,
    pub key: String,
    /// The uuid of the film it came for; of old exports, of the one that became.
    pub film: String,
    pub words: FilmWords,
    /// Codes.
    pub countries: Vec<String>,
    /// Names, in the language that the collection spoke.
    pub genres: Vec<String>,
}

/// A list, of which the rest is said as in every file.
#[derive(Debug, Clone)]
pub(crate) struct OwnList {
    pub uuid: String,
    pub position: i64,
}

/// A tag.
#[derive(Debug, Clone)]
pub(crate) struct OwnTag {
    pub uuid: String,
    pub name: String,
    pub position: i64,
}

/// A filter kept under a name.
#[derive(Debug, Clone)]
pub(crate) struct OwnLivingList {
    pub uuid: String,
    pub name: String,
    /// As the file has them, what they name by uuid or key.
    pub conditions: serde_json::Value,
    pub position: i64,
}
