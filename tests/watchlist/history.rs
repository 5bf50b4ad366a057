use watchlist::{StepState, UndoOne, Verb, ViewingDraft, Window};

use crate::home::{Home, difference, state};

fn lines(home: &Home) -> Vec<watchlist::HistoryLine> {
    home.reader
        .history(Window {
            first: 0,
            count: 100,
        })
        .unwrap()
        .lines
}

#[test]
fn history_names_every_change_newest_first() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.wait(60);
    home.with("The Commissar", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    let lines = lines(&home);
    assert_eq!(lines[0].step.verb, Verb::MarkSeen);
    assert_eq!(lines[0].step.title.as_deref(), Some("The Commissar (1967)"));
    assert_eq!(lines[0].step.detail.as_deref(), Some("2011"));
    assert_eq!(lines[1].step.verb, Verb::Rate);
    assert_eq!(lines[1].step.detail.as_deref(), Some("8"));
    assert!(lines[0].step.at > lines[1].step.at);
}

#[test]
fn one_old_change_is_undone_alone() {
    let mut home = Home::new();
    let before = state(&home);
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    let old = lines(&home)[0].step.change;
    home.with("The Commissar", |list, film, now| {
        list.rate(film, 10.0, now)
    });
    let mut home = home.restart();
    let outcome = home.watchlist.undo_change(old, false, home.now).unwrap();
    assert!(
        matches!(outcome, UndoOne::Undone { .. }),
        "nobody touched it since"
    );
    assert_eq!(home.page("The Ascent").card.viewings, 0);
    assert!(home.page("The Ascent").card.waiting, "it waits again");
    assert_eq!(
        home.page("The Commissar")
            .card
            .rating
            .map(|r| r.half_stars()),
        Some(10),
        "the later change stays"
    );
    assert_eq!(
        lines(&home)
            .iter()
            .find(|line| line.step.change == old)
            .unwrap()
            .state,
        StepState::Undone
    );
    home.watchlist.undo().unwrap();
    assert_eq!(
        home.page("The Ascent").card.viewings,
        1,
        "undoing from History is itself a step"
    );
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    let after = state(&home);
    assert!(after == before, "{}", difference(&before, &after));
}

#[test]
fn what_was_touched_since_is_told_and_nothing_is_done() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    let old = lines(&home)[0].step.change;
    home.with("The Ascent", |list, film, now| list.rate(film, 3.0, now));
    let before = state(&home);
    let outcome = home.watchlist.undo_change(old, false, home.now).unwrap();
    let UndoOne::Touched { by, rest } = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(
        (by[0].verb, by[0].detail.as_deref(), rest),
        (Verb::Rate, Some("3"), 0)
    );
    assert_eq!(state(&home), before, "nothing was done");
}

#[test]
fn the_rest_goes_back_if_the_person_says_so() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    let old = lines(&home)[0].step.change;
    home.with("The Ascent", |list, film, now| {
        list.put_on_watchlist(film, now)
    });
    let outcome = home.watchlist.undo_change(old, false, home.now).unwrap();
    let UndoOne::Touched { by, rest } = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!((by[0].verb, rest), (Verb::PutOnWatchlist, 1));
    assert!(matches!(
        home.watchlist.undo_change(old, true, home.now).unwrap(),
        UndoOne::Undone { .. }
    ));
    let page = home.page("The Ascent");
    assert_eq!(
        (page.viewings.len(), page.card.waiting),
        (0, true),
        "the viewing is gone, the watchlist as it was"
    );
}

#[test]
fn a_film_that_other_rows_lean_on_does_not_go() {
    let mut home = Home::new();
    let film = watchlist::NewFilm {
        title: "Solaris".to_owned(),
        year: Some(1972),
        ..Default::default()
    };
    home.watchlist.add_films(&[film], home.now).unwrap();
    let added = lines(&home)[0].step.change;
    home.with("Solaris", |list, film, now| list.rate(film, 9.0, now));
    let outcome = home.watchlist.undo_change(added, false, home.now).unwrap();
    let UndoOne::Touched { by, .. } = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(by[0].verb, Verb::Rate, "the rating leans on the film");
    assert_eq!(
        home.page("Solaris").card.rating.map(|r| r.half_stars()),
        Some(9)
    );
}

#[test]
fn a_row_touched_there_and_back_counts_as_untouched() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    let old = lines(&home)[0].step.change;
    home.with("The Ascent", |list, film, now| list.rate(film, 3.0, now));
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    assert!(matches!(
        home.watchlist.undo_change(old, false, home.now).unwrap(),
        UndoOne::Undone { .. }
    ));
    assert_eq!(home.page("The Ascent").card.rating, None);
}

#[test]
fn a_change_is_not_undone_twice() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    let old = lines(&home)[0].step.change;
    home.watchlist.undo_change(old, false, home.now).unwrap();
    let again = home.watchlist.undo_change(old, false, home.now);
    assert!(crate::home::refusal(again).contains("undone already"));
    let never = home.watchlist.undo_change(12345, false, home.now);
    assert!(crate::home::refusal(never).contains("never made"));
}
