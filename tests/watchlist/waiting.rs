//! The order in which films wait, and why they do.

use watchlist::{Condition, FilmDraft, Question, Refusal, Sort, ViewingDraft};

use crate::home::{Home, MILLIS, refusal};

const ASCENT: &str = "The Ascent";
const COMMISSAR: &str = "The Commissar";
const CRANES: &str = "The Cranes Are Flying";

fn in_order(home: &mut Home) -> Vec<String> {
    home.titles(&waiting(false))
}

fn waiting(descending: bool) -> Question {
    Question {
        conditions: vec![Condition::Waiting(true)],
        sort: Sort::Position,
        descending,
        ..Question::everything()
    }
}

fn why(home: &mut Home, title: &str) -> Option<String> {
    home.page(title).wait?.why
}

#[test]
fn films_wait_in_the_order_they_came_until_they_are_moved() {
    let mut home = Home::new();
    assert_eq!(
        in_order(&mut home)[..3],
        [ASCENT, COMMISSAR, CRANES],
        "those that came at once as their collection has them"
    );
    home.wait(60);
    let amarcord = FilmDraft {
        title: "Amarcord".to_owned(),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[amarcord], home.now).unwrap();
    let came = in_order(&mut home);
    assert_eq!(came[10], "Amarcord");

    let films = ["Amarcord", CRANES].map(|title| home.film(title));
    let before = home.film(COMMISSAR);
    let changed = home
        .watchlist
        .move_on_watchlist(&films, Some(before), home.now)
        .unwrap();
    assert!(changed.order, "whoever shows it has to ask again");
    let mut home = home.restart();
    let moved = in_order(&mut home);
    assert_eq!(moved[..4], [ASCENT, "Amarcord", CRANES, COMMISSAR]);
    assert_eq!(moved[4..], came[3..10], "the others stand as they did");
    let mut backwards = home.titles(&waiting(true));
    backwards.reverse();
    assert_eq!(backwards, moved);
    home.watchlist.undo().unwrap();
    assert_eq!(in_order(&mut home), came);

    home.watchlist
        .move_on_watchlist(&films[1..], None, home.now)
        .unwrap();
    assert_eq!(in_order(&mut home)[9..], ["Amarcord", CRANES]);
}

#[test]
fn a_film_that_is_seen_leaves_its_place_and_comes_back_behind_the_others() {
    let mut home = Home::new();
    home.wait(60);
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with(ASCENT, |list, film, now| list.put_on_watchlist(film, now));
    assert_eq!(in_order(&mut home)[9], ASCENT);
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    assert_eq!(in_order(&mut home)[0], ASCENT);
}

#[test]
fn why_a_film_waits_is_said_goes_with_the_wait_and_comes_back() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.say_why_waiting(film, " Anna said so ", now)
    });
    let wait = home.page(ASCENT).wait.unwrap();
    assert_eq!(
        (wait.since, wait.why.as_deref()),
        (MILLIS, Some("Anna said so"))
    );
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    assert_eq!(home.page(ASCENT).wait, None);
    home.watchlist.undo().unwrap();
    assert_eq!(home.page(ASCENT).wait, Some(wait));
    home.with(ASCENT, |list, film, now| {
        list.say_why_waiting(film, "", now)
    });
    assert_eq!(why(&mut home, ASCENT), None);
}

#[test]
fn of_two_films_that_become_one_both_reasons_stay() {
    let mut home = Home::new();
    for (title, why) in [(ASCENT, "Anna said so"), (CRANES, "for the train")] {
        home.with(title, |list, film, now| {
            list.say_why_waiting(film, why, now)
        });
    }
    let into = home.film(ASCENT);
    home.with(CRANES, |list, film, now| {
        list.merge_films(film, into, None, now)
    });
    assert_eq!(
        why(&mut home, ASCENT).as_deref(),
        Some("Anna said so; for the train")
    );
    home.watchlist.undo().unwrap();
    assert_eq!(why(&mut home, ASCENT).as_deref(), Some("Anna said so"));
}

#[test]
fn only_films_that_wait_are_moved_or_have_a_reason() {
    let mut home = Home::new();
    let (ascent, cranes) = (home.film(ASCENT), home.film(CRANES));
    let now = home.now;
    let list = &mut home.watchlist;
    list.take_off_watchlist(ascent, now).unwrap();
    for refused in [
        list.say_why_waiting(ascent, "?", now),
        list.move_on_watchlist(&[ascent], None, now),
        list.move_on_watchlist(&[cranes], Some(ascent), now),
    ] {
        assert_eq!(refusal(refused), Refusal::NotWaiting);
    }
}

#[test]
fn a_film_whose_viewing_is_taken_back_waits_as_it_did() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.say_why_waiting(film, "Anna said so", now)
    });
    home.with(ASCENT, |list, film, now| {
        list.move_on_watchlist(&[film], None, now)
    });
    let before = in_order(&mut home);
    let since = home.page(ASCENT).wait.unwrap().since;
    home.wait(60);
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    assert_eq!(home.page(ASCENT).wait, None);
    home.wait(7 * 86_400);
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    let wait = home.page(ASCENT).wait.unwrap();
    assert_eq!(
        (wait.since, wait.why.as_deref()),
        (since, Some("Anna said so"))
    );
    assert_eq!(in_order(&mut home), before);
}
