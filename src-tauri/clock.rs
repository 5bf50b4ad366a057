//! The only place that reads the clock.

use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use watchlist::Now;

/// This moment, and the day it is where the person is.
pub fn now() -> Now {
    at(SystemTime::now())
}

/// A clock may say anything. Beyond the years that a calendar has, it is taken for the last moment of theirs, or the first.
fn at(clock: SystemTime) -> Now {
    let bound = match clock < SystemTime::UNIX_EPOCH {
        true => Timestamp::MIN,
        false => Timestamp::MAX,
    };
    let moment = Timestamp::try_from(clock).unwrap_or(bound);
    let now = Zoned::new(moment, TimeZone::system());
    Now {
        today: now.date(),
        millis: moment.as_millisecond(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::at;

    #[test]
    fn a_clock_that_is_thousands_of_years_off_says_a_day_of_the_calendar() {
        let years = |count: u64| Duration::from_secs(count * 366 * 24 * 60 * 60);
        let to_come = at(SystemTime::UNIX_EPOCH + years(20_000));
        assert_eq!((to_come.today.year(), to_come.today.month()), (9999, 12));
        let long_ago = at(SystemTime::UNIX_EPOCH - years(20_000));
        assert_eq!(long_ago.today.year(), -9999);
        assert!(long_ago.millis < to_come.millis);
    }
}
