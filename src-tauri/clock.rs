//! The only place that reads the clock.

use std::sync::atomic::{AtomicU8, Ordering};
use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use watchlist::Now;

/// The hour at which a day begins, as the person who is at the window likes it.
static DAY_BEGINS: AtomicU8 = AtomicU8::new(0);

/// Has days begin at this hour from now on.
pub fn begin_days_at(hour: u8) {
    DAY_BEGINS.store(hour, Ordering::Relaxed);
}

/// This moment, and the day it is where the person is.
pub fn now() -> Now {
    at(SystemTime::now(), TimeZone::system(), day_begins())
}

/// Where the person is, as the time zone database calls it; nothing if the system does not say.
pub fn zone() -> Option<String> {
    TimeZone::system().iana_name().map(str::to_owned)
}

/// The hour at which their day begins there.
pub fn day_begins() -> u8 {
    DAY_BEGINS.load(Ordering::Relaxed)
}

/// A clock may say anything. Beyond the years that a calendar has, it is taken for the last moment of theirs, or the first.
/// Before the hour at which days begin, it is still the day before.
fn at(clock: SystemTime, zone: TimeZone, day_begins: u8) -> Now {
    let bound = match clock < SystemTime::UNIX_EPOCH {
        true => Timestamp::MIN,
        false => Timestamp::MAX,
    };
    let moment = Timestamp::try_from(clock).unwrap_or(bound);
    let now = Zoned::new(moment, zone);
    let early = u8::try_from(now.hour()).is_ok_and(|hour| hour < day_begins);
    let evening = now.date().yesterday().ok().filter(|_| early);
    Now {
        today: evening.unwrap_or_else(|| now.date()),
        millis: moment.as_millisecond(),
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use jiff::tz::TimeZone;

    #[test]
    fn what_is_seen_in_the_night_belongs_to_the_evening_if_one_likes() {
        let night = "2026-03-13T01:30:00Z".parse::<jiff::Timestamp>().unwrap();
        let day = |day_begins| {
            super::at(night.into(), TimeZone::UTC, day_begins)
                .today
                .to_string()
        };
        assert_eq!(day(0), "2026-03-13");
        assert_eq!(day(1), "2026-03-13");
        assert_eq!(day(2), "2026-03-12");
        assert_eq!(day(4), "2026-03-12");
    }

    fn at(clock: SystemTime) -> watchlist::Now {
        super::at(clock, TimeZone::UTC, 4)
    }

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
