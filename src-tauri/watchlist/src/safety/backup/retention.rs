//! Which copies stay: many of late, few of long ago, and fewer of all where they would take too much room.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::name::{BackupName, Reason};

const HOUR: i64 = 60 * 60 * 1000;
const DAY: i64 = 24 * HOUR;
/// For so long a copy is young: of the young ones so many of the newest stay, and the last of so many hours before.
const YOUNG: i64 = 2 * DAY;
const NEWEST: usize = 12;
const YOUNG_PERIODS: [Period; 1] = [(36, hour)];
/// The older ones stay one for each of so many days, then weeks, then months in which there was any.
const PERIODS: [Period; 3] = [(12, day), (10, week), (9, month)];
/// One made before a migration stays for a year: only it can be opened by the older program.
const MIGRATION_FOR: i64 = 365 * DAY;
/// The newest stay whatever their dates and their sizes say.
const NEVER_FEWER: usize = 3;
/// In bytes, or so many times the newest: where more would stay, half as many do of each period, and half of those again.
const BUDGET: u64 = 2 << 30;
const BUDGET_COPIES: u64 = 10;

/// How many, and which period a moment falls in.
type Period = (usize, fn(i64) -> i64);

/// The copies that may go, given all of them, oldest first, what each takes in bytes, and the moment in milliseconds
/// since 1970-01-01 UTC.
pub(super) fn superfluous(
    all: &[BackupName],
    now: i64,
    bytes: impl Fn(&BackupName) -> u64,
) -> Vec<BackupName> {
    let newest = all.last().map_or(0, &bytes);
    let budget = BUDGET.max(newest.saturating_mul(BUDGET_COPIES));
    let mut share = 1;
    loop {
        let (staying, expired) = split(all, now, share);
        // Beyond the longest period nothing is left to halve.
        if share > 64 || staying.iter().map(&bytes).sum::<u64>() <= budget {
            return expired;
        }
        share *= 2;
    }
}

/// Those that stay and those that may go, if only so many-th a part of each period's does.
fn split(all: &[BackupName], now: i64, share: usize) -> (Vec<BackupName>, Vec<BackupName>) {
    let mut young = Thinning::by(&YOUNG_PERIODS, share);
    let mut old = Thinning::by(&PERIODS, share);
    let (mut staying, mut expired) = (Vec::new(), Vec::new());
    for (at, name) in all.iter().rev().enumerate() {
        // A date to come was written by a clock that was wrong: it says nothing about how old the copy is.
        let age = now.saturating_sub(name.millis);
        let stays = at < NEVER_FEWER
            || (name.reason == Reason::Migration && age < MIGRATION_FOR)
            || match age < YOUNG {
                true => at < NEWEST / share || young.keeps(name.millis),
                false => old.keeps(name.millis),
            };
        match stays {
            true => staying.push(*name),
            false => expired.push(*name),
        }
    }
    (staying, expired)
}

/// One of each period, going back in time.
struct Thinning {
    /// The longest first.
    periods: Vec<Period>,
    taken: usize,
    last: Option<i64>,
}

impl Thinning {
    fn by(periods: &[Period], share: usize) -> Self {
        let fewer = periods.iter().rev().map(|(count, of)| (count / share, *of));
        Self {
            periods: fewer.collect(),
            taken: 0,
            last: None,
        }
    }

    fn keeps(&mut self, millis: i64) -> bool {
        while let Some((count, of)) = self.periods.last() {
            if self.taken == *count {
                self.periods.pop();
                self.taken = 0;
                continue;
            }
            if self.last.is_some_and(|last| of(last) == of(millis)) {
                return false;
            }
            self.last = Some(millis);
            self.taken += 1;
            return true;
        }
        false
    }
}

fn hour(millis: i64) -> i64 {
    millis.div_euclid(HOUR)
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
