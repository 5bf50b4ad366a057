//! Titles as people spell them, in six habits and with slips: `tests/data/titles`.

use std::collections::BTreeMap;

use super::{found, home_with_a_thousand_films};

#[test]
#[expect(
    clippy::print_stderr,
    reason = "the table is the result, beside its limit"
)]
fn the_right_film_is_among_the_first_three_95_times_of_100_in_every_habit_of_spelling() {
    let mut home = home_with_a_thousand_films();
    let table = include_str!("../../data/titles/spellings.tsv");
    let mut habits: BTreeMap<&str, (u32, Vec<String>)> = BTreeMap::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let &[typed, habit, meant] = &cells[..] else {
            panic!("{line:?} has {} columns", cells.len())
        };
        let found = found(&mut home, typed);
        let right = found
            .iter()
            .take(3)
            .any(|card| card.second_title.as_deref() == Some(meant));
        let (asked, missed) = habits.entry(habit).or_default();
        *asked += 1;
        if !right {
            let first: Vec<&str> = found
                .iter()
                .take(3)
                .map(|card| card.title.as_str())
                .collect();
            missed.push(format!(
                "{typed} ({meant}) finds {first:?} of {}",
                found.len()
            ));
        }
    }
    for (habit, (asked, missed)) in &habits {
        let hits = 100.0 - 100.0 * missed.len() as f64 / f64::from(*asked);
        eprintln!("{habit:8} {asked:5} asked {hits:6.1} % among the first three");
        eprintln!("{missed:#?}");
    }
    let poor: Vec<_> = habits
        .iter()
        .filter(|(_, (asked, missed))| missed.len() * 20 > *asked as usize)
        .collect();
    assert!(poor.is_empty(), "fewer than 95 of 100 in {poor:#?}");
}
