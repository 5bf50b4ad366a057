use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// A form in which a watchlist can be exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub enum ExportForm {
    /// Everything, in one file of our own.
    Json,
    /// Tables, as a folder of CSV files.
    Csv,
    /// The same tables, as the sheets of one workbook.
    Xlsx,
    /// What Letterboxd takes in: a folder of CSV files.
    Letterboxd,
    /// What Trakt takes in: one CSV file.
    Trakt,
    /// A text file for each film that has a note or was seen, in a folder.
    Markdown,
    /// The diary, as a calendar.
    Ics,
}

impl ExportForm {
    /// All there are.
    pub const ALL: [Self; 7] = [
        Self::Json,
        Self::Csv,
        Self::Xlsx,
        Self::Letterboxd,
        Self::Trakt,
        Self::Markdown,
        Self::Ics,
    ];

    /// What it is called on the command line and in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Letterboxd => "letterboxd",
            Self::Trakt => "trakt",
            Self::Markdown => "markdown",
            Self::Ics => "ics",
        }
    }

    /// Where it is written for someone who chose this folder: in it, or the folder itself where that was written before.
    pub fn within(self, folder: &Path) -> PathBuf {
        match self.is_folder() && folder.ends_with(self.file_name()) {
            true => folder.to_path_buf(),
            false => folder.join(self.file_name()),
        }
    }

    /// What the file, or the folder, is called that is made of it where nobody gave it a name.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Json => "Poste Restante.json",
            Self::Csv => "Poste Restante tables",
            Self::Xlsx => "Poste Restante.xlsx",
            Self::Letterboxd => "Poste Restante for Letterboxd",
            Self::Trakt => "Poste Restante for Trakt.csv",
            Self::Markdown => "Poste Restante notes",
            Self::Ics => "Poste Restante.ics",
        }
    }

    /// Whether it is a folder of files, and not one file.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Csv | Self::Letterboxd | Self::Markdown)
    }

    /// The one that is called so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}
