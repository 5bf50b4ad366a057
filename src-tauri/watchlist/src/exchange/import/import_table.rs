use serde::{Deserialize, Serialize};

use super::table_field::{ColumnMapping, KnownTable, TableField};
use crate::nouns::film::Identifier;
use crate::values::{PartialDate, Rating};

/// A table that the person says the columns of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImportTable {
    /// The file it stands in.
    pub file: String,
    /// Its columns, from the left.
    pub columns: Vec<TableColumn>,
    /// How it is read now.
    pub mapping: ColumnMapping,
    /// Whether days stand in any column.
    pub has_days: bool,
    /// Whether some of them can be read in two ways, and nothing is brought in before someone says which number comes first.
    pub asks_order: bool,
    /// By what it is known again, and how it would be read if nobody said anything.
    #[serde(skip)]
    pub(super) guessed: KnownTable,
}

/// One of its columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TableColumn {
    /// What stands above it; empty where nothing does.
    pub heading: String,
    /// What it would hold if nobody said anything.
    pub guess: TableField,
    /// What stands in it in the first ten rows.
    pub cells: Vec<TableCell>,
}

/// One of the first cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TableCell {
    /// As it stands there, at most 200 letters of it.
    pub text: String,
    /// What it means; nothing where that is not understood.
    pub means: Option<CellMeaning>,
}

/// What a cell means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "most are what they are called")]
pub enum CellMeaning {
    /// Nothing stands in it, or nothing that is kept.
    Nothing,
    /// The text that stands there.
    Text,
    Year(i32),
    Minutes(u32),
    Rating(Rating),
    Day(PartialDate),
    Yes,
    No,
    /// What another place calls the film.
    Called(Identifier),
}
