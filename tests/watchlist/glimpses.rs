use jiff::civil::date;
use watchlist::{Card, ViewingDraft};

use crate::home::Home;

/// Waiting longest, and last seen.
fn glimpses(home: &Home) -> [Option<String>; 2] {
    let glimpses = home.reader.glimpses().unwrap();
    [glimpses.waiting_longest, glimpses.last_seen].map(|card: Option<Card>| Some(card?.title))
}

fn seen(home: &mut Home, title: &str, on: &str) {
    home.with(title, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on(on), now)
    });
}

fn some(title: &str) -> Option<String> {
    Some(title.to_owned())
}

#[test]
fn the_film_that_waits_longest_and_the_one_seen_last_are_shown() {
    let mut home = Home::new();
    assert_eq!(glimpses(&home), [some("The Ascent"), None]);
    seen(&mut home, "The Ascent", "2026-03-12");
    assert_eq!(glimpses(&home), [some("The Commissar"), some("The Ascent")]);

    seen(&mut home, "The Commissar", "2011");
    seen(&mut home, "The Station Master", "");
    assert_eq!(
        glimpses(&home)[1],
        some("The Ascent"),
        "by the day it was seen, not by when that was told"
    );
    seen(&mut home, "The House I Live In", "2026-03-12");
    assert_eq!(
        glimpses(&home)[1],
        some("The House I Live In"),
        "of one day, the one told of last"
    );
}

#[test]
fn a_film_put_back_on_the_watchlist_waits_from_then_on() {
    let mut home = Home::new();
    seen(&mut home, "The Ascent", "2026-03-12");
    home.now.today = date(2026, 12, 1);
    home.now.millis += 86_400_000;
    home.with("The Ascent", |list, film, now| {
        list.put_on_watchlist(film, now)
    });
    assert_eq!(glimpses(&home)[0], some("The Commissar"));
}
