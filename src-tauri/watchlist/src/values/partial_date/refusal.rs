use std::fmt;

use jiff::civil::{Date, Weekday};

use super::{Part, PartialDate};
use crate::values::Parameter;

/// Why a text or a date was not taken, with what is needed to say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateRefusal {
    /// These words are no date that is understood here: at most the first forty characters of them.
    NotADate {
        /// As they were written.
        text: String,
    },
    /// The month has no such day.
    NoSuchDay {
        /// Of four figures.
        year: i16,
        /// 1 to 12.
        month: i8,
        /// The day that is not.
        day: i8,
        /// How many days there are.
        days: i8,
    },
    /// Months go from 1 to 12.
    NoSuchMonth {
        /// The month that is not.
        month: i8,
    },
    /// A year has four figures, or two.
    NoSuchYear {
        /// The year that is not.
        year: i16,
    },
    /// Two short numbers, such as 12.3, may be a day and a month, or a month and a year.
    WhichYear,
    /// That day was another day of the week.
    OtherWeekday {
        /// The day.
        date: Date,
        /// What it was called.
        said: Weekday,
    },
    /// Everyone understands the word, but it has no first and last day: "early", "a few".
    NoBounds {
        /// The word, as it was written but for capitals.
        word: String,
    },
    /// It cannot have been yet.
    InTheFuture {
        /// What was understood.
        date: PartialDate,
    },
    /// There was nothing to see yet.
    BeforeFilms {
        /// What was understood.
        date: PartialDate,
        /// The first year there was.
        first: i16,
    },
    /// A range that ends before it begins.
    Backwards {
        /// What was named first.
        from: Part,
        /// What was named last.
        to: Part,
    },
    /// The calendar ends before that.
    BeyondTheCalendar,
    /// A text that ought to be EDTF and is not.
    NotStored,
    /// These words name no day that is still to come.
    NoDayToCome,
    /// That day is not to come: it is here, or over.
    HereOrOver {
        /// What was understood.
        date: Date,
    },
}

impl DateRefusal {
    pub(super) fn not_a_date(text: &str) -> Self {
        let text = text.trim().chars().filter(|c| !c.is_control()).take(40);
        Self::NotADate {
            text: text.collect(),
        }
    }
}

/// For logs: what a person reads is said at the edge.
impl fmt::Display for DateRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for DateRefusal {}

impl Parameter for DateRefusal {
    fn examples() -> Vec<Self> {
        let text = || "завтра-вчера".to_owned();
        let day = Date::constant(2026, 3, 12);
        let part = Part::from(day);
        let date = PartialDate::from(day);
        vec![
            Self::NotADate { text: text() },
            Self::NoSuchDay {
                year: 2026,
                month: 2,
                day: 30,
                days: 28,
            },
            Self::NoSuchDay {
                year: 2025,
                month: 11,
                day: 31,
                days: 30,
            },
            Self::NoSuchMonth { month: 13 },
            Self::NoSuchYear { year: 311 },
            Self::WhichYear,
            Self::OtherWeekday {
                date: day,
                said: Weekday::Friday,
            },
            Self::NoBounds { word: text() },
            Self::InTheFuture { date },
            Self::BeforeFilms { date, first: 1874 },
            Self::Backwards {
                from: part,
                to: part,
            },
            Self::BeyondTheCalendar,
            Self::NotStored,
            Self::NoDayToCome,
            Self::HereOrOver { date: day },
        ]
    }
}
