//! What would be written, film by film, and what becomes of each row.

use std::collections::BTreeMap;

use super::super::options::ImportOptions;
use super::super::ours::WholeFilm;
use super::super::row::{Gathered, ImportedViewing};
use super::answer::{Asked, ImportAnswers};
use crate::nouns::film::{FilmDraft, Identifier};
use crate::values::{FilmId, Rating, SetAside, ViewingId};

/// What a group of rows is.
#[derive(Debug, Clone)]
pub(super) enum GroupFilm {
    Film(FilmId),
    New,
    /// A collection's film that nobody touched becomes the one of our own export.
    Becomes(FilmId),
    Aside(SetAside),
}

/// What becomes of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum RowFate {
    /// It brings a film that is not there.
    NewFilm,
    /// It brings a viewing.
    NewViewing,
    /// It brings something else to a film that is there, or that another row brings.
    Merged,
    /// All it says is there.
    AlreadyThere,
    /// It is not brought in.
    SetAside(SetAside),
    /// The person is asked first, and it is not brought in until they answer.
    NeedsYou,
}

/// A row with what becomes of it.
#[derive(Debug, Clone)]
pub(in super::super) struct PlannedRow {
    pub fate: RowFate,
    /// The film it is about, where that is there already.
    pub film: Option<FilmId>,
    /// The same by its number in [`Plan::films`], once it is known what is written.
    pub planned: Option<usize>,
    /// The person's own rating, which stays, where the row has another.
    pub own_rating: Option<Rating>,
}

/// Everything that would be written on one film.
#[derive(Debug, Clone)]
pub(in super::super) struct PlannedFilm {
    pub to: Onto,
    /// What other places call it, so that a later import finds it.
    pub identifiers: Vec<Identifier>,
    pub viewings: Vec<PlannedViewing>,
    pub rating: Option<Rating>,
    /// The whole note, as it would be.
    pub note: Option<String>,
    /// It was seen, and waits no longer.
    pub leaves: bool,
    /// Since when it waits, in milliseconds since 1970-01-01 UTC.
    pub waiting: Option<i64>,
    /// Why it does, where nothing says so yet.
    pub why: Option<String>,
    pub tags: Vec<String>,
    /// The row that says of it what only our own exports say.
    pub own: Option<usize>,
    /// What of that is lacking to a film that is there.
    pub lacks: Option<Box<WholeFilm>>,
    /// What any file knows of one that is there, and nothing here says.
    pub fills: Option<Box<FilmDraft>>,
}

/// The film that something is written on.
#[derive(Debug, Clone)]
pub(in super::super) enum Onto {
    /// One that is there.
    Film(FilmId),
    /// One that is added as all of these rows describe it, by their numbers; the description is made when it is written, since
    /// those of all films together are many.
    New(Vec<usize>),
    /// One that is added as our own export has it.
    AsItIs,
    /// A collection's that nobody touched, and that becomes the one of our own export.
    Becomes(FilmId),
}

/// A viewing that would be written, or what of it one that is there lacks.
#[derive(Debug, Clone)]
pub(in super::super) struct PlannedViewing {
    pub into: Option<ViewingId>,
    pub says: ImportedViewing,
}

/// A film's place on a list.
#[derive(Debug, Clone)]
pub(in super::super) struct PlannedPlace {
    pub list: usize,
    /// The film, by its number in [`Plan::films`].
    pub film: usize,
    /// The row that says so: films stand on a list as they do in the file.
    pub row: usize,
    pub remark: Option<String>,
}

/// What the files say, and what the person says of it.
pub(in super::super) struct Understood<'s> {
    pub gathered: &'s Gathered,
    pub answers: &'s ImportAnswers,
    pub options: &'s ImportOptions,
}

/// All of it.
#[derive(Debug, Clone, Default)]
pub(in super::super) struct Plan {
    /// One for each row that was understood.
    pub rows: Vec<PlannedRow>,
    /// Whether each of the lists and tags that rows are about is there already.
    pub labels: Vec<bool>,
    pub films: Vec<PlannedFilm>,
    /// In the order of the lists, and of the films on each.
    pub places: Vec<PlannedPlace>,
    /// What the person is asked, by the number of the first row it is about.
    pub asked: BTreeMap<usize, Asked>,
    /// How many films that are there lack something that the files know.
    pub fillable: u32,
    /// Whether nobody did anything in the watchlist yet: it becomes what our own export is, whole.
    pub untouched: bool,
}

impl PlannedRow {
    /// One that asks, until something else becomes of it.
    pub(in super::super) fn asked() -> Self {
        Self {
            fate: RowFate::NeedsYou,
            film: None,
            planned: None,
            own_rating: None,
        }
    }
}
