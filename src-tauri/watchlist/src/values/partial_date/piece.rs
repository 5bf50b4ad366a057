//! What a text about a date is made of.

use jiff::civil::{Date, Weekday};

use super::Season;
use super::lexicon::Feast;

/// Where a number said in words has what stands before it.
pub(super) const IN_WORDS: char = '\0';

/// A piece of a text once filler is gone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Token {
    Number(Number),
    Month {
        month: i8,
        day_after: bool,
        roman: bool,
    },
    Season(Season),
    Weekday(Weekday),
    /// Its first year, or its tens alone if it is written so.
    Decade(i16),
    Feast(&'static Feast),
    /// This one (0), the last one, or the one so many before.
    Which(i16),
    Next,
    Unit(Unit),
    Weekend,
    Ago,
    Hence,
}

/// A number, in figures or in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    pub value: i16,
    pub figures: usize,
    /// Whether it can only be a year: an apostrophe stands before it, or the word for year beside it.
    pub year: bool,
    /// Whether it is followed by what follows a decade's.
    pub decade: bool,
    /// Whether it is said as an ordinal number: a day, if no year.
    pub ordinal: bool,
    /// What stands between it and what is before it: the last sign that is no space, or a space.
    pub after: char,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
}

impl Number {
    pub(super) fn is_day(self) -> bool {
        self.figures <= 2 && self.value <= 31 && !self.year
    }

    /// One of one or two figures always fits.
    pub(super) fn short(self) -> i8 {
        i8::try_from(self.value).unwrap_or(i8::MAX)
    }

    /// 2026 as it is, and 26 as the latest year ending so that is not in the future.
    pub(super) fn full_year(self, today: Date) -> Option<i16> {
        match self.figures {
            4 => Some(self.value),
            2 if 2000 + self.value <= today.year() => Some(2000 + self.value),
            2 => Some(1900 + self.value),
            _ => None,
        }
    }
}
