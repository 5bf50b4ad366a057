//! The stored form: exactly what is written is read, and nothing else.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{NotADate, Part, PartialDate, Precision};

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartialDate::On(part) => part.fmt(f),
            PartialDate::Range {
                from: Some(from),
                to,
            } => write!(f, "{from}/{to}"),
            PartialDate::Range { from: None, to } => write!(f, "../{to}"),
            PartialDate::Unknown => Ok(()),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        match text.split_once('/') {
            None if text.is_empty() => Ok(PartialDate::Unknown),
            None => Ok(PartialDate::On(text.parse()?)),
            Some(("..", to)) => Ok(PartialDate::Range {
                from: None,
                to: to.parse()?,
            }),
            Some((from, to)) => Ok(PartialDate::Range {
                from: Some(from.parse()?),
                to: to.parse()?,
            }),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.first;
        match self.precision {
            Precision::Day => write!(
                f,
                "{:04}-{:02}-{:02}",
                date.year(),
                date.month(),
                date.day()
            ),
            Precision::Month => write!(f, "{:04}-{:02}", date.year(), date.month()),
            Precision::Year => write!(f, "{:04}", date.year()),
        }
    }
}

impl FromStr for Part {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        let malformed =
            || NotADate("A stored date is written like 2026-03-12, 2026-03 or 2011.".to_owned());
        let figures = |text: &str, length: usize| match text.len() == length
            && text.bytes().all(|b| b.is_ascii_digit())
        {
            true => text.parse::<i16>().map_err(|_| malformed()),
            false => Err(malformed()),
        };
        let pieces: Vec<&str> = text.split('-').collect();
        match pieces[..] {
            [year] => Part::year(figures(year, 4)?),
            [year, month] => Part::month(figures(year, 4)?, figures(month, 2)? as i8),
            [year, month, day] => Part::day(
                figures(year, 4)?,
                figures(month, 2)? as i8,
                figures(day, 2)? as i8,
            ),
            _ => Err(malformed()),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}
