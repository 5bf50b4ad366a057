//! Which copies stay: many of late, few of long ago.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::name::{BackupName, Reason};

const DAY: i64 = 24 * 60 * 60 * 1000;
/// Every copy stays for two days.
const ALL_FOR: i64 = 2 * DAY;
/// One made before a migration stays for a year: only it can be opened by the older program.
const MIGRATION_FOR: i64 = 365 * DAY;
/// The newest stay whatever their dates say.
const NEVER_FEWER: usize = 3;

/// How many, and which period a moment falls in.
type Period = (usize, fn(i64) -> i64);

/// The older copies stay one for each of so many days, then weeks, then months in which there was any.
const PERIODS: [Period; 3] = [(12, day), (10, week), (9, month)];

/// The copies that may go, given all of them, oldest first, and the moment in milliseconds since 1970-01-01 UTC.
pub(super) fn superfluous(all: &[BackupName], now: i64) -> Vec<BackupName> {
    let mut expired = Vec::new();
    let mut periods = PERIODS.into_iter();
    let mut period = periods.next();
    let mut taken = 0;
    let mut last = None;
    for (at, name) in all.iter().rev().enumerate() {
        let age = now - name.millis;
        // A date to come was written by a clock that was wrong: it says nothing about how old the copy is.
        if at < NEVER_FEWER || age < ALL_FOR {
            continue;
        }
        if name.reason == Reason::Migration && age < MIGRATION_FOR {
            continue;
        }
        let Some((count, of)) = period else {
            expired.push(*name);
            continue;
        };
        if last.is_some_and(|last| of(last) == of(name.millis)) {
            expired.push(*name);
            continue;
        }
        last = Some(name.millis);
        taken += 1;
        if taken == count {
            period = periods.next();
            taken = 0;
        }
    }
    expired
}

fn day(millis: i64) -> i64 {
    millis.div_euclid(DAY)
}

/// Weeks begin on Monday; 1 January 1970 was a Thursday.
fn week(millis: i64) -> i64 {
    (day(millis) + 3).div_euclid(7)
}

fn month(millis: i64) -> i64 {
    let date = Timestamp::from_millisecond(millis)
        .unwrap_or_default()
        .to_zoned(TimeZone::UTC);
    i64::from(date.year()) * 12 + i64::from(date.month())
}

#[cfg(test)]
mod tests;
