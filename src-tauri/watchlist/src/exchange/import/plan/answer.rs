//! What the person is asked, and answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::values::FilmId;

/// What the person answered, by the number of what they were asked.
pub(in super::super) type ImportAnswers = BTreeMap<usize, ImportAnswer>;

/// What the person says of a row that asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ImportAnswer {
    /// It is not brought in.
    Skip,
    /// It is a film that is not there; of a note, that it is put below the one that is.
    New,
    /// It is this film of the watchlist, by its uuid.
    Film(String),
    /// It is the film of another row of the files, by that row's number among all.
    Row(usize),
}

/// What is asked of the person.
#[derive(Debug, Clone)]
pub(in super::super) enum Asked {
    /// Which of these films it is, if any.
    Which(Vec<FilmCandidate>),
    /// Whether a note is put below another one, by the number it is answered with.
    Note(usize),
}

/// A film that a row may be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum FilmCandidate {
    /// One of the watchlist.
    Film(FilmId),
    /// That of another row.
    Row(usize),
}

/// The number of what is asked of a row: which film it is, or, of so many rows, where its note goes. One row may ask both.
pub(super) fn note_number(row: usize, rows: usize) -> usize {
    row + rows
}
