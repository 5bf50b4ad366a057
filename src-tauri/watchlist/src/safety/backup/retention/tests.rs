use proptest::prelude::*;

use super::{BackupName, DAY, Reason, month, superfluous, week};

const NOW: i64 = 1_795_407_300_000;

/// A copy of each of these ages in milliseconds, the oldest first, as a folder has them.
fn copies(ages: impl IntoIterator<Item = i64>) -> Vec<BackupName> {
    let mut ages: Vec<i64> = ages.into_iter().collect();
    ages.sort_unstable_by(|a, b| b.cmp(a));
    let name = |(number, age): (usize, i64)| BackupName {
        number: number as u32 + 1,
        millis: NOW - age,
        reason: Reason::Daily,
        schema: 4,
    };
    ages.into_iter().enumerate().map(name).collect()
}

fn kept(all: &[BackupName]) -> Vec<BackupName> {
    let expired = superfluous(all, NOW);
    all.iter()
        .filter(|name| !expired.contains(name))
        .copied()
        .collect()
}

#[test]
fn of_two_years_of_daily_copies_two_days_twelve_days_ten_weeks_and_nine_months_stay() {
    let all = copies((0..730).map(|days| days * DAY + 1));
    let kept = kept(&all);
    assert_eq!(
        kept.len(),
        2 + 12 + 10 + 9 + 1,
        "three of the newest stay anyhow, two are of two days"
    );
    let older: Vec<i64> = kept
        .iter()
        .rev()
        .skip(3 + 12)
        .map(|name| name.millis)
        .collect();
    assert!(
        older[..10]
            .windows(2)
            .all(|pair| week(pair[0]) == week(pair[1]) + 1)
    );
    assert!(
        older[10..]
            .windows(2)
            .all(|pair| month(pair[0]) == month(pair[1]) + 1)
    );
}

#[test]
fn a_day_with_many_copies_keeps_its_newest() {
    let noon = 10 * DAY - NOW.rem_euclid(DAY);
    let all = copies((0..20).map(|hour| noon + hour).chain([1, 2, 3]));
    let kept = kept(&all);
    assert_eq!(kept.len(), 3 + 1);
    assert_eq!(kept[0].millis, NOW - noon, "the last of that day");
}

#[test]
fn one_made_before_a_migration_stays_for_a_year() {
    let mut all = copies((0..60).map(|hour| 300 * DAY + hour).chain([1, 2, 3]));
    all[5].reason = Reason::Migration;
    assert!(kept(&all).contains(&all[5]));
    let mut old = copies((0..60).map(|hour| 400 * DAY + hour).chain([1, 2, 3]));
    old[5].reason = Reason::Migration;
    assert!(!kept(&old).contains(&old[5]));
}

proptest! {
    #[test]
    fn whatever_the_clock_said_the_newest_three_and_all_of_two_days_stay(
        ages in prop::collection::vec(-400 * DAY..4000 * DAY, 0..120),
    ) {
        // Numbers order copies, whatever their dates say.
        let mut all = copies(0..ages.len() as i64);
        for (name, age) in all.iter_mut().zip(&ages) {
            name.millis = NOW - age;
        }
        let kept = kept(&all);
        prop_assert!(kept.len() >= all.len().min(3));
        for (at, name) in all.iter().rev().enumerate() {
            let young = NOW - name.millis < 2 * DAY;
            prop_assert!(!(at < 3 || young) || kept.contains(name), "{name}");
        }
        let old = kept.iter().filter(|name| NOW - name.millis >= 2 * DAY).count();
        prop_assert!(old <= 3 + 12 + 10 + 9);
    }
}
