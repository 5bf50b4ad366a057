//! The stored form: exactly what is written is read, and nothing else.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::part::Precision;
use super::{DateRefusal, Part, PartialDate, Season};

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
    type Err = DateRefusal;

    fn from_str(text: &str) -> Result<Self, DateRefusal> {
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
        let (year, month, day) = (
            self.first().year(),
            self.first().month(),
            self.first().day(),
        );
        match self.precision() {
            Precision::Day => write!(f, "{year:04}-{month:02}-{day:02}"),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Season(season) => write!(f, "{year:04}-{}", season.number()),
            Precision::Year => write!(f, "{year:04}"),
            Precision::Decade => write!(f, "{:03}X", year / 10),
        }?;
        f.write_str(if self.is_about() { "~" } else { "" })
    }
}

impl FromStr for Part {
    type Err = DateRefusal;

    fn from_str(text: &str) -> Result<Self, DateRefusal> {
        if let Some(exact) = text.strip_suffix('~') {
            return match exact.ends_with('~') {
                true => Err(DateRefusal::NotStored),
                false => exact.parse().map(Part::about),
            };
        }
        if let Some(decade) = text.strip_suffix('X') {
            return Part::of_decade(figures(decade, 3)? * 10);
        }
        let pieces: Vec<&str> = text.split('-').collect();
        match pieces[..] {
            [year] => Part::of_year(figures(year, 4)?),
            [year, month] => {
                let (year, month) = (figures(year, 4)?, short(month)?);
                match Season::ALL.into_iter().find(|it| it.number() == month) {
                    Some(season) => Part::of_season(year, season),
                    None => Part::of_month(year, month),
                }
            }
            [year, month, day] => Part::of_day(figures(year, 4)?, short(month)?, short(day)?),
            _ => Err(DateRefusal::NotStored),
        }
    }
}

fn figures(text: &str, length: usize) -> Result<i16, DateRefusal> {
    let is_number = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    let number = is_number.then(|| text.parse().ok()).flatten();
    number.ok_or(DateRefusal::NotStored)
}

fn short(text: &str) -> Result<i8, DateRefusal> {
    i8::try_from(figures(text, 2)?).map_err(|_| DateRefusal::NotStored)
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
