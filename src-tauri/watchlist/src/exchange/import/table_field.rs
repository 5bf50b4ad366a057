use serde::{Deserialize, Serialize};

use crate::values::DateOrder;

/// What a column of someone's table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "most are what they are called")]
pub enum TableField {
    /// Nothing that is kept here.
    Ignored,
    Title,
    OriginalTitle,
    Year,
    /// Names parted by commas, semicolons or strokes, as in all that names several.
    Director,
    /// Stars: half a star to 5.
    RatingOf5,
    /// 1 to 10.
    RatingOf10,
    /// 1 to 100, or percent.
    RatingOf100,
    SeenOn,
    /// Yes or no, or when.
    Seen,
    /// Yes or no, or since when.
    Waiting,
    Note,
    Tags,
    List,
    Place,
    Company,
    /// On the viewing.
    Remark,
    Minutes,
    Countries,
    Genres,
    /// What another place calls it, or its address there.
    Imdb,
    Tmdb,
    Letterboxd,
}

/// How someone's table is to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ColumnMapping {
    /// What each column holds, from the left.
    pub fields: Vec<TableField>,
    /// Whether the first row is names of columns, and no film.
    pub header: bool,
    /// Which number comes first in days that are written in figures; nothing: as the column itself tells.
    pub order: Option<DateOrder>,
}

/// What the person says of the columns of one of the tables they gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct SaidColumns {
    /// Which of them, from zero.
    pub table: u32,
    /// How it is to be read.
    pub mapping: ColumnMapping,
}

/// How a table is read that has this first row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownTable {
    /// The checksum of that row.
    pub first_row: String,
    /// How it is read.
    pub mapping: ColumnMapping,
}

impl TableField {
    /// Whether days stand in it, or may.
    pub(super) fn has_days(self) -> bool {
        matches!(self, Self::SeenOn | Self::Seen | Self::Waiting)
    }
}
