//! Moments as programs have them, and the day each was where the person is.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::days::{Days, noon};
use super::options::ImportOptions;

/// Where the person is, and when their day begins.
pub(super) struct Calendar {
    zone: TimeZone,
    day_begins: u8,
}

impl Calendar {
    pub(super) fn of(options: &ImportOptions) -> Self {
        let zone = options.zone.as_deref();
        let zone = zone.and_then(|name| TimeZone::get(name).ok());
        Self {
            zone: zone.unwrap_or(TimeZone::UTC),
            day_begins: options.day_begins,
        }
    }

    /// The day of a moment, or the day that is written itself.
    pub(super) fn day(&self, cell: &str) -> Option<Date> {
        match cell.parse::<Timestamp>() {
            Ok(moment) => self.day_of(moment),
            Err(_) => Days::MonthFirst.read(cell),
        }
    }

    /// The day of so many seconds since 1970.
    pub(super) fn day_of_seconds(&self, seconds: i64) -> Option<Date> {
        self.day_of(Timestamp::from_second(seconds).ok()?)
    }

    fn day_of(&self, moment: Timestamp) -> Option<Date> {
        let there = moment.to_zoned(TimeZone::UTC).datetime();
        // Midnight to the second is what a program makes of a day without a time.
        if there.time() == Time::midnight() {
            return Some(there.date());
        }
        let here = self.zone.to_datetime(moment);
        let begins = i64::from(self.day_begins).hours();
        Some(here.checked_sub(begins).ok()?.date())
    }
}

/// A moment, or noon of a day, in milliseconds since 1970; of what is still to come, now.
pub(super) fn since(cell: &str, now: i64) -> i64 {
    let moment = cell.parse::<Timestamp>().map(Timestamp::as_millisecond);
    let moment = moment.ok().or_else(|| noon(Days::MonthFirst.read(cell)?));
    moment.unwrap_or(now).min(now)
}
