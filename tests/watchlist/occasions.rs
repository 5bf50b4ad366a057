use jiff::civil::date;
use watchlist::{Occasion, Settings, ViewingDraft};

use crate::home::Home;

/// What lies on top, in words.
fn on_top(home: &mut Home) -> Vec<String> {
    let occasions = home.reader.start(home.now).unwrap().occasions;
    occasions
        .into_iter()
        .map(|occasion| match occasion {
            Occasion::Anniversary { card, years } => format!("{} after {years}", card.title),
            Occasion::Calls { card } => format!("{} calls", card.title),
        })
        .collect()
}

fn seen(home: &mut Home, title: &str, on: &str) {
    home.with(title, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on(on), now)
    });
}

#[test]
fn on_an_ordinary_day_nothing_lies_on_top() {
    let mut home = Home::new();
    seen(&mut home, "The Ascent", "2025-11-22");
    seen(&mut home, "The Commissar", "2026-11-23");
    assert_eq!(
        on_top(&mut home),
        [""; 0],
        "today is no anniversary of itself"
    );
}

#[test]
fn a_film_seen_on_this_day_lies_on_top_with_the_years_since() {
    let mut home = Home::new();
    seen(&mut home, "The Ascent", "2019-11-23");
    seen(&mut home, "The Ascent", "2024-11-23");
    seen(&mut home, "The Commissar", "2011-11-23");
    for on in [
        "2011-11",
        "2011-23",
        "201X",
        "2011-11-23~",
        "2011-11-23/2011-11-24",
    ] {
        seen(&mut home, "The Letter Never Sent", on);
    }
    assert_eq!(
        on_top(&mut home),
        ["The Ascent after 2", "The Commissar after 15"]
    );
}

#[test]
fn a_film_that_was_not_seen_to_the_end_has_no_anniversary() {
    let mut home = Home::new();
    let draft = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("2020-11-23")
    };
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &draft, now)
    });
    assert_eq!(on_top(&mut home), [""; 0]);
}

#[test]
fn a_leap_day_is_remembered_on_the_day_before_the_first_of_march() {
    let mut home = Home::new();
    seen(&mut home, "The Ascent", "2024-02-29");
    home.now.today = date(2026, 2, 28);
    assert_eq!(on_top(&mut home), ["The Ascent after 2"]);
    home.now.today = date(2028, 2, 28);
    assert_eq!(on_top(&mut home), [""; 0], "that year has its own");
    home.now.today = date(2028, 2, 29);
    assert_eq!(on_top(&mut home), ["The Ascent after 4"]);
}

#[test]
fn the_irony_of_fate_calls_on_new_years_eve() {
    let mut home = Home::new();
    home.now.today = date(2026, 12, 31);
    let called = on_top(&mut home);
    assert_eq!(called.len(), 1);
    assert!(called[0].starts_with("The Irony of Fate") && called[0].ends_with("calls"));
    home.now.today = date(2027, 1, 1);
    assert_eq!(on_top(&mut home), [""; 0]);
}

#[test]
fn a_window_open_over_midnight_is_told_what_lies_on_top_on_the_new_day() {
    let mut home = Home::new();
    seen(&mut home, "The Ascent", "2020-11-23");
    assert_eq!(home.reader.occasions(home.now).unwrap().len(), 1);
    home.now.today = date(2026, 11, 24);
    assert!(home.reader.occasions(home.now).unwrap().is_empty());
    // Asleep for weeks, it wakes on the last day of the year.
    home.now.today = date(2026, 12, 31);
    let start = home.reader.start(home.now).unwrap();
    assert_eq!(home.reader.occasions(home.now).unwrap(), start.occasions);
    assert_eq!(start.occasions.len(), 1);
}

#[test]
fn each_occasion_can_be_turned_off() {
    let mut home = Home::new();
    seen(&mut home, "The Ascent", "2020-12-31");
    home.now.today = date(2026, 12, 31);
    assert_eq!(on_top(&mut home).len(), 2);
    for (calls, anniversaries, left) in [(false, true, 1), (true, false, 1), (false, false, 0)] {
        let settings = Settings {
            calls,
            anniversaries,
            ..Settings::default()
        };
        home.watchlist.settings_changed(&settings).unwrap();
        assert_eq!(on_top(&mut home).len(), left);
    }
}
