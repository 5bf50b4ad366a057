use std::fmt;
use std::fs;
use std::path::Path;

use jiff::Timestamp;

use crate::{Error, Result};

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    Daily,
    Migration,
}

/// A copy's file name: `000012-20261123T041500Z-daily-v1.sqlite3`. The number alone orders copies: clocks go wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Name {
    pub number: u32,
    /// When it was made, to the second, in milliseconds since 1970-01-01 UTC.
    pub millis: i64,
    pub reason: Reason,
    pub schema: i32,
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = Timestamp::from_millisecond(self.millis)
            .unwrap_or_default()
            .strftime("%Y%m%dT%H%M%SZ");
        let reason = match self.reason {
            Reason::Daily => "daily",
            Reason::Migration => "migration",
        };
        write!(
            f,
            "{:06}-{at}-{reason}-v{}.sqlite3",
            self.number, self.schema
        )
    }
}

impl Name {
    fn parse(name: &str) -> Option<Self> {
        let mut parts = name.strip_suffix(".sqlite3")?.split('-');
        let number = parts.next()?.parse().ok()?;
        let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", parts.next()?).ok()?;
        let reason = match parts.next()? {
            "daily" => Reason::Daily,
            "migration" => Reason::Migration,
            _ => return None,
        };
        let schema = parts.next()?.strip_prefix('v')?.parse().ok()?;
        let millis = at
            .to_zoned(jiff::tz::TimeZone::UTC)
            .ok()?
            .timestamp()
            .as_millisecond();
        Some(Self {
            number,
            millis,
            reason,
            schema,
        })
    }
}

/// The copies in a folder, oldest first. Files with other names are nobody's business.
pub(super) fn list(backups: &Path) -> Result<Vec<Name>> {
    let files = match fs::read_dir(backups) {
        Ok(files) => files,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(Error::at(backups, &error)),
    };
    let mut names: Vec<Name> = files
        .flatten()
        .filter_map(|file| Name::parse(file.file_name().to_str()?))
        .collect();
    names.sort_by_key(|name| name.number);
    Ok(names)
}
