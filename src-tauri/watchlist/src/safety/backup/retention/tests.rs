use proptest::prelude::*;

use super::{BackupName, DAY, HOUR, Reason, month, superfluous, week};

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
    kept_of(all, 1)
}

/// If each takes so many bytes.
fn kept_of(all: &[BackupName], bytes: u64) -> Vec<BackupName> {
    let expired = superfluous(all, NOW, |_| bytes);
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

#[test]
fn of_two_days_the_twelve_newest_and_the_last_of_each_hour_before_stay() {
    // Every minute of two days.
    let all = copies((0..2 * 24 * 60).map(|minutes| minutes * 60 * 1000));
    let kept = kept(&all);
    assert_eq!(kept.len(), 12 + 36);
    let hours: Vec<i64> = kept
        .iter()
        .rev()
        .skip(12)
        .map(|name| name.millis / HOUR)
        .collect();
    assert!(hours.windows(2).all(|pair| pair[0] == pair[1] + 1));

    let in_six_minutes = copies((0..551).map(|number| number * 650));
    assert!(super::superfluous(&in_six_minutes, NOW, |_| 1).len() > 551 - 15);
}

#[test]
fn what_takes_too_much_room_is_thinned_further_and_evenly() {
    const GIB: u64 = 1 << 30;
    let all = copies((0..730).map(|days| days * DAY + 1));
    let few = kept_of(&all, GIB / 8);
    assert!((9..=16).contains(&few.len()), "two GiB at most: {few:?}");
    assert!(
        NOW - few[0].millis > 30 * DAY,
        "some of long ago are among them"
    );
    // Of a watchlist that is as large itself as all of them may be, ten stay, and never fewer than three.
    assert!((5..=10).contains(&kept_of(&all, 3 * GIB).len()));
    let oldest_large = |name: &BackupName| if name.number < 728 { 1 << 50 } else { 1 };
    assert_eq!(superfluous(&all, NOW, oldest_large).len(), 727);
}

proptest! {
    #[test]
    fn whatever_the_clock_said_and_they_take_the_newest_three_stay_and_no_more_than_the_rule_says(
        ages in prop::collection::vec(-400 * DAY..4000 * DAY, 0..120),
        wrong in any::<i64>(),
        bytes in any::<u32>(),
    ) {
        // Numbers order copies, whatever their dates say.
        let mut all = copies(0..ages.len() as i64);
        for (name, age) in all.iter_mut().zip(&ages) {
            name.millis = NOW - age;
        }
        if let Some(name) = all.first_mut() {
            name.millis = wrong;
        }
        let kept = kept_of(&all, bytes.into());
        prop_assert!(all[all.len().saturating_sub(3)..].iter().all(|name| kept.contains(name)));
        prop_assert!(kept.len() <= 3 + 12 + 36 + 12 + 10 + 9);
        prop_assert!(kept.len() <= 10 || kept.len() as u64 * u64::from(bytes) <= 2 << 30);
    }
}
