use std::fmt;
use std::fs;
use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Error, Refusal, Result};

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "BackupReason"))]
pub enum Reason {
    /// It was the first of its day.
    Daily,
    /// The application was closed.
    Quit,
    /// The file was about to be brought to a newer schema.
    Migration,
    /// The watchlist was about to be put back to an earlier copy.
    Restore,
    /// A damaged watchlist was repaired.
    Repair,
    /// A newer program was about to take this one's place.
    Update,
    /// The person asked for it.
    Asked,
}

impl Reason {
    const ALL: [(Self, &str); 7] = [
        (Self::Daily, "daily"),
        (Self::Quit, "quit"),
        (Self::Migration, "migration"),
        (Self::Restore, "restore"),
        (Self::Repair, "mending"),
        (Self::Update, "update"),
        (Self::Asked, "asked"),
    ];

    fn name(self) -> &'static str {
        let found = Self::ALL.into_iter().find(|(reason, _)| *reason == self);
        found.map_or("asked", |(_, name)| name)
    }

    fn parse(name: &str) -> Option<Self> {
        let found = Self::ALL.into_iter().find(|(_, known)| *known == name);
        found.map(|(reason, _)| reason)
    }
}

/// A copy's file name: `000012-20261123T041500Z-daily-v1.sqlite3`. The number alone orders copies: clocks go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BackupName {
    pub number: u32,
    /// When it was made, to the second, in milliseconds since 1970-01-01 UTC.
    pub millis: i64,
    pub reason: Reason,
    pub schema: i32,
}

impl fmt::Display for BackupName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = Timestamp::from_millisecond(self.millis)
            .unwrap_or_default()
            .strftime("%Y%m%dT%H%M%SZ");
        write!(
            f,
            "{:06}-{at}-{}-v{}.sqlite3",
            self.number,
            self.reason.name(),
            self.schema
        )
    }
}

/// No copy has a higher one: at one a second that is a hundred years. Whatever a person names a file by hand, beyond it
/// none is ours, and below it another always follows, but for the highest itself.
const HIGHEST: u32 = 3_999_999_999;

impl BackupName {
    /// The number that follows this one.
    ///
    /// # Errors
    /// [`Error::Refused`], if none does.
    pub(super) fn after(number: u32) -> Result<u32> {
        match number < HIGHEST {
            true => Ok(number + 1),
            false => Err(Refusal::NoNumberLeft { number }.into()),
        }
    }

    /// Only what is written exactly as we write it.
    pub(super) fn parse(file: &str) -> Option<Self> {
        let mut parts = file.strip_suffix(".sqlite3")?.split('-');
        let number = parts.next()?.parse().ok()?;
        let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", parts.next()?).ok()?;
        let reason = Reason::parse(parts.next()?)?;
        let schema = parts.next()?.strip_prefix('v')?.parse().ok()?;
        let millis = at
            .to_zoned(jiff::tz::TimeZone::UTC)
            .ok()?
            .timestamp()
            .as_millisecond();
        let name = Self {
            number,
            millis,
            reason,
            schema,
        };
        (number <= HIGHEST && name.to_string() == file).then_some(name)
    }
}

/// The copies in a folder, oldest first. Files with other names are nobody's business, nor is a folder with such a name.
pub(crate) fn list(backups: &Path) -> Result<Vec<BackupName>> {
    let files = match fs::read_dir(backups) {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::at(backups, &error)),
    };
    let mut names: Vec<BackupName> = files
        .flatten()
        .filter_map(|file| {
            let name = BackupName::parse(file.file_name().to_str()?)?;
            file.path().is_file().then_some(name)
        })
        .collect();
    names.sort_by_key(|name| name.number);
    Ok(names)
}
