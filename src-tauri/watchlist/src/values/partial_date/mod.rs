//! When a film was seen, as precisely as the person knows and no more: a day, a month, a year, some time within a
//! range, or unknown. Nothing is ever rounded: "2011" is kept as a year and never becomes 1 January.

mod edtf;
mod names;
mod parse;
mod single;
mod stored;
mod upcoming;
mod validate;
mod words;

use jiff::civil::Date;

use super::Error;

/// When a viewing took place.
///
/// Stored and serialised as EDTF text (ISO 8601-2, the Extended Date/Time Format of the Library of Congress):
/// `2026-03-12`, `2026-03`, `2011`, `../2010` (some time up to and including 2010), `2010/2012`, and the empty text
/// for an unknown date. [`Display`](std::fmt::Display) writes it and [`FromStr`](std::str::FromStr) reads it back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "string"))]
pub enum PartialDate {
    /// On this day, or at some time in this month or year.
    On(Part),
    /// Some time from the start of `from` (or from whenever films began, if `None`) to the end of `to`.
    Range {
        /// The first day, month or year it can have been.
        from: Option<Part>,
        /// The last one, itself included.
        to: Part,
    },
    /// Nobody remembers.
    #[default]
    Unknown,
}

/// A day, a month or a year of the calendar: what an EDTF date of four, seven or ten characters says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Part {
    first: Date,
    precision: Precision,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Precision {
    Day,
    Month,
    Year,
}

/// Which number comes first where a person writes a date in figures, such as `3/4/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 12/3/2026 is 12 March: most of the world.
    DayMonthYear,
    /// 3/12/2026 is 12 March: the United States.
    MonthDayYear,
    /// 2026/3/12 is 12 March: East Asia, Sweden, Hungary.
    YearMonthDay,
}

/// Why a text or a date was not taken, as a sentence for the person: what is wrong and what to type instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotADate(pub String);

impl From<NotADate> for Error {
    fn from(error: NotADate) -> Self {
        Self::Refused(error.0)
    }
}

impl PartialDate {
    /// The first day it can have been; `None` if nothing says so (an unknown date, a range open at its start).
    pub fn earliest(&self) -> Option<Date> {
        match self {
            PartialDate::On(part) => Some(part.first()),
            PartialDate::Range { from, .. } => from.map(|part| part.first()),
            PartialDate::Unknown => None,
        }
    }

    /// The last day it can have been; `None` for an unknown date.
    pub fn latest(&self) -> Option<Date> {
        match self {
            PartialDate::On(part) => Some(part.last()),
            PartialDate::Range { to, .. } => Some(to.last()),
            PartialDate::Unknown => None,
        }
    }

    /// Text that sorts viewings from oldest to newest when compared byte by byte.
    ///
    /// The latest possible day decides; between two that end on the same day the narrower one, which began later, is
    /// the newer. So 31 December 2011 comes after December 2011, that after 2011, that after "by 2011". An unknown
    /// date gives the empty text and is the oldest of all.
    pub fn sort_key(&self) -> String {
        let text = |date: Option<Date>| date.map(|date| date.to_string()).unwrap_or_default();
        match self.latest() {
            Some(latest) => format!("{latest}/{}", text(self.earliest())),
            None => String::new(),
        }
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        PartialDate::On(Part::from(day))
    }
}

impl From<Date> for Part {
    fn from(day: Date) -> Self {
        Part {
            first: day,
            precision: Precision::Day,
        }
    }
}

impl Part {
    /// This day. Refused, with the length of the month, if the month has no such day.
    pub fn day(year: i16, month: i8, day: i8) -> Result<Part, NotADate> {
        let first = first_of(year, month)?;
        match Date::new(year, month, day) {
            Ok(date) => Ok(date.into()),
            Err(_) => Err(NotADate(format!(
                "There is no day {day} in {} {year}: that month has {} days.",
                names::MONTHS[first.month() as usize - 1],
                first.days_in_month(),
            ))),
        }
    }

    /// This month, 1 to 12.
    pub fn month(year: i16, month: i8) -> Result<Part, NotADate> {
        Ok(Part {
            first: first_of(year, month)?,
            precision: Precision::Month,
        })
    }

    /// This year.
    pub fn year(year: i16) -> Result<Part, NotADate> {
        Ok(Part {
            first: first_of(year, 1)?,
            precision: Precision::Year,
        })
    }

    /// Its first day.
    pub fn first(&self) -> Date {
        self.first
    }

    /// Its last day, itself included.
    pub fn last(&self) -> Date {
        match self.precision {
            Precision::Day => self.first,
            Precision::Month => self.first.last_of_month(),
            Precision::Year => self.first.last_of_year(),
        }
    }

    /// The day, month or year (whichever this is) that `day` lies in: how "before March 2010" becomes "by February".
    fn around(self, day: Date) -> Part {
        let first = match self.precision {
            Precision::Day => day,
            Precision::Month => day.first_of_month(),
            Precision::Year => day.first_of_year(),
        };
        Part { first, ..self }
    }
}

fn first_of(year: i16, month: i8) -> Result<Date, NotADate> {
    if !(0..=9999).contains(&year) {
        return Err(NotADate(format!(
            "{year} is not a year of four figures. Type one such as 2011."
        )));
    }
    Date::new(year, month, 1).map_err(|_| {
        NotADate(format!(
            "There is no month {month}. Type its name, as in 12 March 2026."
        ))
    })
}
