use serde::{Deserialize, Serialize};

use super::row::ImportKind;
use super::table_field::{KnownTable, SaidColumns};
use crate::values::{DateOrder, PartialDate};

/// What the person wants of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ImportOptions {
    /// Also what was deleted there.
    pub deleted: bool,
    /// Days that say when something was written down, and not when it was seen; EDTF.
    pub unknown_days: Vec<PartialDate>,
    /// Also who directed films that are there, their countries, running times and original titles, where nothing says so yet.
    pub fill_in: bool,
    /// What the columns of one of the tables hold, where they are to be read so from now on.
    pub columns: Option<SaidColumns>,
    /// Where the person is, as the time zone database calls it, for files that have moments; without it, UTC.
    #[serde(skip)]
    pub zone: Option<String>,
    /// At which hour their day begins there, 0 to 23.
    #[serde(skip)]
    pub day_begins: u8,
    /// What the files are, whatever they look like.
    #[serde(skip)]
    pub kind: Option<ImportKind>,
    /// Which number comes first in days of a table that are written in figures, where the table does not say.
    #[serde(skip)]
    pub order: Option<DateOrder>,
    /// How tables are read that are known.
    #[serde(skip)]
    pub known_tables: Vec<KnownTable>,
}
