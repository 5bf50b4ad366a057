//! What a row of someone's file says, in the same words whatever the format.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::import_table::ImportTable;
use super::ours::{OwnLibrary, WholeFilm};
use crate::nouns::film::FilmDraft;
use crate::nouns::list::ListDraft;
use crate::values::{DateOrder, ImportWarning, PartialDate, Rating, SetAside, text};

/// Which program's files they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ImportKind {
    /// The tables that this program writes for spreadsheets.
    OwnTables,
    /// Letterboxd's export: the ZIP, the folder it unpacks to, or files of it.
    Letterboxd,
    /// The CSV that Letterboxd takes in.
    LetterboxdImport,
    /// IMDb's CSV: ratings, watchlist, lists.
    Imdb,
    /// Trakt's export: the ZIP, the folder it unpacks to, or files of it.
    Trakt,
    /// TV Time: what people took out of it before it closed.
    TvTime,
    /// Movary's CSV files.
    Movary,
    /// Yamtrack's CSV.
    Yamtrack,
    /// SeriesGuide's JSON.
    SeriesGuide,
    /// Ryot's JSON.
    Ryot,
    /// Tellico's collection of films.
    Tellico,
    /// Our own export.
    PosteRestante,
    /// Notes in Markdown, a file for each film: this program's or anybody's.
    Markdown,
    /// A table of anyone's own making, of which the person says what its columns hold.
    Table,
    /// A list of titles, one a line.
    Titles,
}

impl ImportKind {
    /// The kind that is called so: `letterboxd`, `imdb`, `table`.
    pub fn named(name: &str) -> Option<Self> {
        serde_json::from_value(Value::from(name)).ok()
    }
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Place {
    /// The file, by its number among those that were read.
    pub part: usize,
    /// The row, as a spreadsheet counts: a header is row 1. Zero is the file as a whole.
    pub row: u32,
}

/// One row, understood.
#[derive(Debug, Clone)]
pub(crate) struct ImportRow {
    pub place: Place,
    /// The film it is about, as the row describes it.
    pub film: FilmDraft,
    /// What the file calls that film wherever it names it; nothing where this row does not say it.
    pub key: Option<String>,
    pub says: Says,
}

/// What a row says of its film beside what it is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Says {
    /// Seen, then and there.
    pub viewing: Option<ImportedViewing>,
    /// The day of that, where only all days of the files together tell which it is.
    pub figures: Option<Box<DayInFigures>>,
    /// Not for the first time, then and there.
    pub again: bool,
    /// Seen at some time, if nothing else in the file says when.
    pub seen: bool,
    /// What it is worth now.
    pub rating: Option<Rating>,
    /// Nothing, and that is said: it is not what the newest viewing was worth.
    pub unrated: bool,
    /// Markdown.
    pub note: Option<String>,
    /// On the watchlist since this moment, in milliseconds since 1970-01-01 UTC.
    pub waiting: Option<i64>,
    /// Why it does.
    pub why: Option<String>,
    pub tags: Vec<String>,
    /// On this list, by its number in [`Gathered::lists`].
    pub list: Option<usize>,
    /// What is said of the film there.
    pub remark: Option<String>,
    /// Its place there, where the file has one.
    pub position: Option<i64>,
    pub own: Option<Box<OwnFilm>>,
}

/// A day in figures, `5/6/2024`, read in each order; in the one that the person said, if they did.
#[derive(Debug, Clone)]
pub(crate) struct DayInFigures {
    /// As it is written.
    pub text: String,
    /// The only order it can have; nothing where it can have both.
    pub tells: Option<DateOrder>,
    pub day_first: Result<PartialDate, SetAside>,
    pub month_first: Result<PartialDate, SetAside>,
}

/// What only our own exports say of a film.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnFilm {
    /// What it is called in every watchlist that has it.
    pub uuid: String,
    /// All of it, where the file has that.
    pub whole: Option<WholeFilm>,
}

/// A viewing as a file has it.
#[derive(Debug, Clone)]
pub(crate) struct ImportedViewing {
    pub seen_on: PartialDate,
    pub finished: bool,
    pub rating: Option<Rating>,
    pub place: Option<String>,
    pub company: Option<String>,
    /// Markdown.
    pub remark: Option<String>,
    pub tags: Vec<String>,
    /// What the file calls this viewing wherever it names it, the same in every later export; empty where it has no name.
    pub source: String,
    /// What our own exports call it, the same in every watchlist that has it.
    pub uuid: Option<String>,
}

impl ImportedViewing {
    /// Seen to the end then, and nothing more said of it.
    pub(super) fn on(seen_on: PartialDate) -> Self {
        Self {
            seen_on,
            finished: true,
            rating: None,
            place: None,
            company: None,
            remark: None,
            tags: Vec::new(),
            source: String::new(),
            uuid: None,
        }
    }
}

/// A list as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ImportedList {
    pub name: String,
    /// Markdown.
    pub introduction: String,
    pub ranked: bool,
    /// What the files call it wherever they name it; nothing where all is said of it at once.
    pub key: Option<String>,
}

impl ImportedList {
    /// As a person would describe it.
    pub(super) fn draft(&self) -> ListDraft {
        ListDraft {
            name: self.name.clone(),
            introduction: self.introduction.clone(),
            ranked: self.ranked,
        }
    }

    /// As much of it as a list can have.
    pub(super) fn bound(&mut self) {
        if text::line(&self.name).is_err() {
            self.name = self.name.chars().take(1000).collect();
        }
        if text::long(&self.introduction).is_err() {
            self.introduction.clear();
        }
    }
}

/// A row that is not brought in.
#[derive(Debug, Clone)]
pub(crate) struct AsideRow {
    pub place: Place,
    /// What it calls the film, if it names one.
    pub title: String,
    pub why: SetAside,
}

/// A row about no film, but about a list or a tag itself.
#[derive(Debug, Clone)]
pub(crate) struct LabelRow {
    pub place: Place,
    pub label: ImportedLabel,
}

/// What such a row is about.
#[derive(Debug, Clone)]
pub(crate) enum ImportedLabel {
    Tag(String),
    /// A list, by its number in [`Gathered::lists`].
    List(usize),
}

/// All that was read, before anything is held against the watchlist.
#[derive(Debug, Clone)]
pub(crate) struct Gathered {
    pub kind: ImportKind,
    /// The names of the files, within what was given.
    pub parts: Vec<String>,
    pub rows: Vec<ImportRow>,
    pub aside: Vec<AsideRow>,
    pub lists: Vec<ImportedList>,
    /// In the person's order.
    pub labels: Vec<LabelRow>,
    pub warnings: Vec<ImportWarning>,
    /// Those of which the person says what their columns hold.
    pub tables: Vec<ImportTable>,
    /// What only our own export says beside films and what stands on lists.
    pub own: Option<Box<OwnLibrary>>,
    /// Ratings of rows, by their numbers, of which only all of them together tell out of how many they are.
    pub unscaled: Vec<(usize, f64)>,
}

impl Gathered {
    pub(super) fn new(kind: ImportKind) -> Self {
        Self {
            kind,
            parts: Vec::new(),
            rows: Vec::new(),
            aside: Vec::new(),
            lists: Vec::new(),
            labels: Vec::new(),
            warnings: Vec::new(),
            tables: Vec::new(),
            own: None,
            unscaled: Vec::new(),
        }
    }
}
