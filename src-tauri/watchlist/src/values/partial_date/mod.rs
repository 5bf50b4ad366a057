//! When a film was seen, as precisely as the person knows and no more: a day, a month, a season, a year, a decade, about
//! one of these, some time within a range, or unknown. Nothing is ever rounded: "2011" is kept as a year and never becomes
//! 1 January.

mod ago;
mod calendar;
mod edtf;
mod figures;
mod lexicon;
mod parse;
mod part;
mod piece;
mod refusal;
mod single;
mod stored;
#[cfg(test)]
mod tests;
mod token;
mod upcoming;
mod validate;
mod word;

pub use part::{Part, Season};
pub use refusal::DateRefusal;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// When a viewing took place.
///
/// Stored and serialised as EDTF text (ISO 8601-2, the Extended Date/Time Format of the Library of Congress, level 1):
/// `2026-03-12`, `2026-03`, `1987-22` (a season: 21 spring, 22 summer, 23 autumn, 24 winter), `2011`, `199X` (the 1990s),
/// each also with a `~` at its end (about then), `../2010` (some time up to and including 2010), `2010/2012`, and the
/// empty text for an unknown date. [`Display`](std::fmt::Display) writes it and [`FromStr`](std::str::FromStr) reads it back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, type = "string"))]
pub enum PartialDate {
    /// On this day, or at some time in this month, season, year or decade.
    On(Part),
    /// Some time from the start of `from` (or from whenever films began, if `None`) to the end of `to`.
    Range {
        /// The first it can have been.
        from: Option<Part>,
        /// The last, itself included.
        to: Part,
    },
    /// Nobody remembers.
    #[default]
    Unknown,
}

/// Which number comes first where a person writes a date in figures, such as `3/4/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export, rename = "FiguresOrder"))]
pub enum DateOrder {
    /// 12/3/2026 is 12 March: most of the world.
    DayMonthYear,
    /// 3/12/2026 is 12 March: the United States.
    MonthDayYear,
    /// 2026/3/12 is 12 March: East Asia, Sweden, Hungary.
    YearMonthDay,
}

impl PartialDate {
    /// From one part to another, both included; where they are one, that.
    fn between(from: Part, to: Part) -> Self {
        match from == to {
            true => Self::On(to),
            false => Self::Range {
                from: Some(from),
                to,
            },
        }
    }

    /// The first day it can have been; `None` if nothing says so (an unknown date, a range open at its start). Nobody
    /// knows how far "about" reaches: it counts as what it is about.
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

    /// Whether it is one day, and no other.
    pub fn is_day(&self) -> bool {
        matches!(self, PartialDate::On(part) if part.first() == part.last() && !part.is_about())
    }

    /// Whether it is certain to have been before this year: what is only about that time, or unknown, is not.
    pub fn is_before(&self, year: i32) -> bool {
        let ends = match self {
            PartialDate::On(part) => part,
            PartialDate::Range { to, .. } => to,
            PartialDate::Unknown => return false,
        };
        !ends.is_about() && i32::from(ends.last().year()) < year
    }

    /// What it is put under in a diary: its month, or itself where that is not known.
    pub fn period(&self) -> String {
        match self.month() {
            Some(month) => month,
            None => self.to_string(),
        }
    }

    /// Text that sorts periods from oldest to newest when compared byte by byte: what is no month is older than the first
    /// month it can have been in. Behind its eighth character stands [`Self::period`].
    pub fn period_key(&self) -> String {
        let month_of = |day: Date| format!("{:04}-{:02}", day.year(), day.month());
        match (
            self.month(),
            self.earliest().or(self.latest().map(Date::first_of_year)),
        ) {
            (Some(month), _) => format!("{month} {month}"),
            (None, Some(first)) => format!("{}\u{1}{self}", month_of(first)),
            (None, None) => String::new(),
        }
    }

    /// The month in which it certainly was, `2026-03`.
    fn month(&self) -> Option<String> {
        let text = self.to_string();
        let month = text.get(..7).filter(|_| matches!(text.len(), 7 | 10))?;
        let number = month.get(5..)?.parse::<u8>().ok()?;
        (number <= 12 && !text.contains('/')).then(|| month.to_owned())
    }

    /// Text that sorts viewings from oldest to newest when compared byte by byte.
    ///
    /// The latest possible day decides; between two that end on the same day the narrower one, which began later, is
    /// the newer. So 31 December 2011 comes after December 2011, that after 2011, that after about 2011, that after "by
    /// 2011". An unknown date gives the empty text and is the oldest of all.
    pub fn sort_key(&self) -> String {
        let begins = match self {
            PartialDate::On(part) => Some(*part),
            PartialDate::Range { from, .. } => *from,
            PartialDate::Unknown => None,
        };
        // About 2011 may have begun before 2011 did, and any day before is enough to sort by.
        let earliest = begins.map(|part| match part.is_about() {
            true => part.first().yesterday().unwrap_or(part.first()),
            false => part.first(),
        });
        let earliest = earliest.map(|day| day.to_string()).unwrap_or_default();
        match self.latest() {
            Some(latest) => format!("{latest}/{earliest}"),
            None => String::new(),
        }
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        PartialDate::On(Part::from(day))
    }
}
