//! The ledger: a line for every row that was read, each of which is exactly one of six things.

use serde::{Deserialize, Serialize};

use rusqlite::Connection;

use super::import_table::ImportTable;
use super::looked_at::Import;
use super::parts::name_of;
use super::plan::{Asked, FilmCandidate, RowFate, uuid_of};
use super::row::{AsideRow, ImportKind, ImportRow, ImportedLabel, LabelRow, Place};
use crate::Result;
use crate::derived::Card;
use crate::derived::index::fold;
use crate::values::{Cause, FilmId, PartialDate, Rating, SetAside, Window};

/// So many viewings on one day are more than anyone saw on it.
const NOT_SEEN_IN_A_DAY: usize = 25;

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum LedgerFate {
    /// It brings a film that is not there.
    NewFilm,
    /// It brings a viewing.
    NewViewing,
    /// It brings something else to a film that is there, or that another row brings.
    Merged,
    /// All it says is there.
    AlreadyThere,
    /// It is not brought in.
    SetAside,
    /// The person is asked first, and it is not brought in until they answer.
    NeedsYou,
}

impl LedgerFate {
    /// What it is called in files.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::NewFilm => "new_film",
            Self::NewViewing => "new_viewing",
            Self::Merged => "merged",
            Self::AlreadyThere => "already_there",
            Self::SetAside => "set_aside",
            Self::NeedsYou => "needs_you",
        }
    }
}

/// How many rows each becomes; together they are all that were read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "each is what it is called")]
pub struct ImportCounts {
    pub new_film: u32,
    pub new_viewing: u32,
    pub merged: u32,
    pub already_there: u32,
    pub set_aside: u32,
    pub needs_you: u32,
}

impl ImportCounts {
    /// How many become that.
    pub(super) fn of(&mut self, fate: LedgerFate) -> &mut u32 {
        match fate {
            LedgerFate::NewFilm => &mut self.new_film,
            LedgerFate::NewViewing => &mut self.new_viewing,
            LedgerFate::Merged => &mut self.merged,
            LedgerFate::AlreadyThere => &mut self.already_there,
            LedgerFate::SetAside => &mut self.set_aside,
            LedgerFate::NeedsYou => &mut self.needs_you,
        }
    }

    /// Whether anything is brought in.
    pub(super) fn bring_anything(self) -> bool {
        self.new_film + self.new_viewing + self.merged > 0
    }
}

/// What an import would do, in a few words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImportSummary {
    /// Whose files they are.
    pub kind: ImportKind,
    /// What was given, as people call it.
    pub names: Vec<String>,
    /// How many files were read.
    pub files: u32,
    /// How many rows were read.
    pub rows: u32,
    /// What becomes of them.
    pub counts: ImportCounts,
    /// How many rows have another rating than the person's own, which stays.
    pub own_ratings_kept: u32,
    /// How many films that are there lack something that the files know: who directed them, countries, running time, original
    /// title.
    #[serde(default)]
    pub fillable: u32,
    /// Whether that is filled in.
    #[serde(default)]
    pub fills_in: bool,
    /// How many rows were deleted there, and are brought in only if that is wanted.
    pub deleted: u32,
    /// Whether they are.
    pub with_deleted: bool,
    /// Days on which more was seen than anyone can see, most first.
    pub shared_days: Vec<SharedDay>,
    /// What is to be known beside, such as that something is missing.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub warnings: Vec<Cause>,
    /// Tables of which the person says what their columns hold; none where it was brought in, and only the ledger is kept.
    #[serde(default)]
    pub tables: Vec<ImportTable>,
}

impl ImportSummary {
    /// What is to be said.
    pub fn causes(&mut self) -> impl Iterator<Item = &mut Cause> {
        self.warnings.iter_mut()
    }
}

/// A day that says when something was written down, more likely than when it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SharedDay {
    /// The day.
    pub day: PartialDate,
    /// How many rows have it.
    pub rows: u32,
    /// Whether it is taken for none on which something was seen.
    pub unknown: bool,
}

/// Which lines are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LedgerQuestion {
    /// Only those.
    pub fate: Option<LedgerFate>,
    /// Those whose title has these words, or words that begin so.
    pub search: String,
}

/// One window of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Ledger {
    /// How many lines there are.
    pub total: u32,
    /// Those of the window.
    pub lines: Vec<LedgerLine>,
}

impl Ledger {
    /// Why each line that is set aside is, to be said.
    pub fn causes(&mut self) -> impl Iterator<Item = &mut Cause> {
        self.lines.iter_mut().filter_map(|line| line.why.as_mut())
    }
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LedgerLine {
    /// The file it stands in.
    pub file: String,
    /// The row, as a spreadsheet counts; 0 is the file as a whole.
    pub row: u32,
    /// What it calls the film.
    pub title: String,
    /// The year it gives it.
    pub year: Option<i32>,
    /// When it says that the film was seen.
    pub seen_on: Option<PartialDate>,
    /// How it rates the film, or the viewing.
    pub rating: Option<Rating>,
    /// What becomes of it.
    pub fate: LedgerFate,
    /// Why it is set aside.
    #[cfg_attr(test, ts(type = "string | null"))]
    pub why: Option<Cause>,
    /// The film of the watchlist it is about.
    pub film: Option<FilmId>,
    /// The person's own rating, which stays, where the row has another.
    pub own_rating: Option<Rating>,
    /// What is asked.
    pub asks: Option<ImportQuestion>,
}

/// What the person is asked of a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImportQuestion {
    /// The number that the answer is given with.
    pub number: usize,
    /// The films it may be; none where it is asked whether a note is put below the one that is there.
    pub candidates: Vec<ImportCandidate>,
}

/// A film that a row may be about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImportCandidate {
    /// By its uuid, if it is in the watchlist.
    pub film: Option<String>,
    /// By the number of another row, if it is that row's.
    pub other: Option<usize>,
    /// Where that row stands: `watched.csv`, 12.
    pub file: Option<String>,
    #[expect(missing_docs, reason = "said with the one before")]
    pub row: Option<u32>,
    /// What it is called.
    pub title: String,
    /// Its year.
    pub year: Option<i32>,
    /// Who directed it.
    pub director: Option<String>,
}

/// A line before it is told.
enum LedgerRow<'i> {
    Row(usize, &'i ImportRow),
    /// A row about a list or a tag itself, with what that is called, and whether it is there.
    Label(&'i LabelRow, &'i str, bool),
    Aside(&'i AsideRow),
}

impl Import {
    /// What it would do.
    pub fn summary(&self) -> ImportSummary {
        let mut counts = ImportCounts::default();
        let mut rows = 0;
        for line in self.ledger_rows() {
            rows += 1;
            *counts.of(self.fate(&line)) += 1;
        }
        let kept = self.plan.rows.iter().filter(|row| row.own_rating.is_some());
        let aside = self.gathered.aside.iter();
        let deleted = aside.filter(|row| row.why == SetAside::DeletedThere);
        ImportSummary {
            kind: self.gathered.kind,
            names: self.given.iter().map(|path| name_of(path)).collect(),
            files: count(self.gathered.parts.len()),
            rows,
            counts,
            own_ratings_kept: count(kept.count()),
            fillable: self.plan.fillable,
            fills_in: self.options.fill_in,
            deleted: count(deleted.count()),
            with_deleted: self.options.deleted,
            shared_days: self.shared_days(),
            warnings: self
                .gathered
                .warnings
                .iter()
                .cloned()
                .map(Cause::from)
                .collect(),
            tables: self.gathered.tables.clone(),
        }
    }

    /// One window of its ledger, in the order of the files; films are named as a connection reads them.
    pub(crate) fn ledger(
        &self,
        conn: &Connection,
        question: &LedgerQuestion,
        window: Window,
    ) -> Result<Ledger> {
        let asked = fold::words(&question.search);
        let meets = |line: &LedgerRow<'_>| {
            question.fate.is_none_or(|fate| self.fate(line) == fate)
                && (asked.is_empty() || has_words(title(line), &asked))
        };
        let lines: Vec<LedgerRow<'_>> = self.ledger_rows().into_iter().filter(meets).collect();
        let shown = window.slice(&lines).iter();
        Ok(Ledger {
            total: count(lines.len()),
            lines: shown
                .map(|line| self.asked(conn, line))
                .collect::<Result<_>>()?,
        })
    }

    /// Every line of the ledger, in the order of the files.
    fn ledger_rows(&self) -> Vec<LedgerRow<'_>> {
        let rows = self.gathered.rows.iter().enumerate();
        let rows = rows.map(|(number, row)| LedgerRow::Row(number, row));
        let labels = self.gathered.labels.iter().zip(&self.plan.labels);
        let labels = labels.map(|(row, is_there)| {
            let name = match &row.label {
                ImportedLabel::Tag(name) => name,
                ImportedLabel::List(list) => &self.gathered.lists[*list].name,
            };
            LedgerRow::Label(row, name, *is_there)
        });
        let aside = self.gathered.aside.iter().map(LedgerRow::Aside);
        let mut lines: Vec<LedgerRow<'_>> = rows.chain(labels).chain(aside).collect();
        lines.sort_by_key(place);
        lines
    }

    fn fate(&self, line: &LedgerRow<'_>) -> LedgerFate {
        let number = match line {
            LedgerRow::Row(number, _) => number,
            LedgerRow::Label(.., true) => return LedgerFate::AlreadyThere,
            LedgerRow::Label(.., false) => return LedgerFate::Merged,
            LedgerRow::Aside(_) => return LedgerFate::SetAside,
        };
        match self.plan.rows.get(*number).map(|row| &row.fate) {
            Some(RowFate::NewFilm) => LedgerFate::NewFilm,
            Some(RowFate::NewViewing) => LedgerFate::NewViewing,
            Some(RowFate::Merged) => LedgerFate::Merged,
            Some(RowFate::AlreadyThere) => LedgerFate::AlreadyThere,
            Some(RowFate::SetAside(_)) => LedgerFate::SetAside,
            Some(RowFate::NeedsYou) | None => LedgerFate::NeedsYou,
        }
    }

    /// Every line as it is kept, once what is new has become these films; nobody is asked any more.
    pub(super) fn lines<'i>(&'i self, films: &'i [FilmId]) -> impl Iterator<Item = LedgerLine> {
        let film_of = move |line: &LedgerRow<'_>| match line {
            LedgerRow::Row(number, _) => self.plan.rows.get(*number)?.planned,
            LedgerRow::Label(..) | LedgerRow::Aside(_) => None,
        };
        let kept = move |line: LedgerRow<'_>| {
            let mut told = self.told(&line);
            let made = film_of(&line).and_then(|it| films.get(it).copied());
            told.film = told.film.or(made);
            told
        };
        self.ledger_rows().into_iter().map(kept)
    }

    fn asked(&self, conn: &Connection, line: &LedgerRow<'_>) -> Result<LedgerLine> {
        let mut told = self.told(line);
        if let LedgerRow::Row(number, _) = line
            && let Some(asked) = self.plan.asked.get(number)
        {
            told.asks = Some(self.question(conn, *number, asked)?);
        }
        Ok(told)
    }

    fn told(&self, line: &LedgerRow<'_>) -> LedgerLine {
        let at = place(line);
        let mut told = LedgerLine {
            file: self.part(at),
            row: at.row,
            title: title(line).to_owned(),
            year: None,
            seen_on: None,
            rating: None,
            fate: self.fate(line),
            why: None,
            film: None,
            own_rating: None,
            asks: None,
        };
        match line {
            LedgerRow::Label(..) => {}
            LedgerRow::Aside(row) => told.why = Some(row.why.clone().into()),
            LedgerRow::Row(number, row) => {
                let viewing = row.says.viewing.as_ref();
                told.year = row.film.year;
                told.seen_on = viewing.map(|it| it.seen_on);
                told.rating = viewing.and_then(|it| it.rating).or(row.says.rating);
                if let Some(planned) = self.plan.rows.get(*number) {
                    told.film = planned.film;
                    told.own_rating = planned.own_rating;
                    if let RowFate::SetAside(why) = &planned.fate {
                        told.why = Some(why.clone().into());
                    }
                }
            }
        }
        told
    }

    fn question(&self, conn: &Connection, number: usize, asked: &Asked) -> Result<ImportQuestion> {
        let films = match asked {
            Asked::Note(number) => {
                return Ok(ImportQuestion {
                    number: *number,
                    candidates: Vec::new(),
                });
            }
            Asked::Which(films) => films.iter(),
        };
        let candidates = films.map(|it| self.candidate(conn, it));
        let candidates = candidates.collect::<Result<_>>()?;
        Ok(ImportQuestion { number, candidates })
    }

    fn candidate(&self, conn: &Connection, candidate: &FilmCandidate) -> Result<ImportCandidate> {
        match candidate {
            FilmCandidate::Film(film) => {
                let card = Card::of(conn, *film)?;
                Ok(ImportCandidate {
                    film: Some(uuid_of(conn, *film)?),
                    other: None,
                    file: None,
                    row: None,
                    year: card.as_ref().and_then(|card| card.year),
                    director: card.as_ref().and_then(|card| card.director.clone()),
                    title: card.map(|card| card.title).unwrap_or_default(),
                })
            }
            FilmCandidate::Row(other) => {
                let row = self.gathered.rows.get(*other);
                let film = row.map(|row| row.film.clone()).unwrap_or_default();
                Ok(ImportCandidate {
                    film: None,
                    other: Some(*other),
                    file: row.map(|row| self.part(row.place)),
                    row: row.map(|row| row.place.row),
                    year: film.year,
                    director: film.directors().next().map(str::to_owned),
                    title: film.title.clone(),
                })
            }
        }
    }

    fn part(&self, place: Place) -> String {
        let part = self.gathered.parts.get(place.part);
        part.cloned().unwrap_or_default()
    }

    fn shared_days(&self) -> Vec<SharedDay> {
        let mut days = std::collections::HashMap::<PartialDate, usize>::new();
        for row in &self.gathered.rows {
            if let Some(viewing) = &row.says.viewing
                && viewing.seen_on.is_day()
            {
                *days.entry(viewing.seen_on).or_default() += 1;
            }
        }
        let mut shared: Vec<SharedDay> = days
            .into_iter()
            .filter(|(_, rows)| *rows >= NOT_SEEN_IN_A_DAY)
            .map(|(day, rows)| SharedDay {
                day,
                rows: count(rows),
                unknown: self.options.unknown_days.contains(&day),
            })
            .collect();
        shared.sort_by_key(|it| (std::cmp::Reverse(it.rows), it.day.sort_key()));
        shared
    }
}

fn place(line: &LedgerRow<'_>) -> Place {
    match line {
        LedgerRow::Row(_, row) => row.place,
        LedgerRow::Label(row, ..) => row.place,
        LedgerRow::Aside(row) => row.place,
    }
}

fn title<'l>(line: &'l LedgerRow<'_>) -> &'l str {
    match line {
        LedgerRow::Row(_, row) => &row.film.title,
        LedgerRow::Label(_, name, _) => name,
        LedgerRow::Aside(row) => &row.title,
    }
}

/// Whether each of the words asked for begins one of a title's.
pub(super) fn has_words(title: &str, asked: &[String]) -> bool {
    let words = fold::words(title);
    let begins = |asked: &String| words.iter().any(|word| word.starts_with(asked.as_str()));
    asked.iter().all(begins)
}

pub(super) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
