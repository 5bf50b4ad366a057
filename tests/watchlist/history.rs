use watchlist::{LinkKind, Refusal, StepState, UndoOne, Verb, ViewingDraft, Window};

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
    assert_eq!(lines[0].step.title.as_deref(), Some("The Commissar"));
    assert_eq!(lines[0].step.year, Some(1967));
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
    let film = watchlist::FilmDraft {
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

fn solaris(home: &mut Home) -> i64 {
    let film = watchlist::FilmDraft {
        title: "Solaris".to_owned(),
        ..Default::default()
    };
    home.watchlist.add_films(&[film], home.now).unwrap();
    lines(home)[0].step.change
}

fn who_touched(outcome: UndoOne) -> (Vec<Verb>, u32) {
    match outcome {
        UndoOne::Touched { by, rest } => (by.iter().map(|step| step.verb).collect(), rest),
        UndoOne::Undone { .. } => panic!("it was undone"),
    }
}

/// The waiting film was taken off and put on again: that row stays, and the film with it, which it leans on.
#[test]
fn a_film_does_not_go_while_a_row_that_came_with_it_stays() {
    let mut home = Home::new();
    let added = solaris(&mut home);
    home.wait(60);
    home.with("Solaris", |list, film, now| {
        list.take_off_watchlist(film, now)
    });
    home.with("Solaris", |list, film, now| {
        list.put_on_watchlist(film, now)
    });
    let outcome = home.watchlist.undo_change(added, true, home.now).unwrap();
    let (by, rest) = who_touched(outcome);
    assert_eq!(by[0], Verb::PutOnWatchlist);
    assert_eq!(rest, 0, "neither the film nor its waiting can go");
    assert!(home.page("Solaris").card.waiting);
}

#[test]
fn what_was_said_of_a_film_that_is_gone_does_not_come_back_without_it() {
    let mut home = Home::new();
    let added = solaris(&mut home);
    home.with("Solaris", |list, film, now| {
        list.take_off_watchlist(film, now)
    });
    let taken_off = lines(&home)[0].step.change;
    home.watchlist.undo_change(added, true, home.now).unwrap();
    let outcome = home
        .watchlist
        .undo_change(taken_off, true, home.now)
        .unwrap();
    let (by, rest) = who_touched(outcome);
    assert_eq!(by[0], Verb::UndoChange, "that took the film away");
    assert_eq!(rest, 0);
}

#[test]
fn an_address_does_not_come_back_to_a_place_that_another_has_taken() {
    let mut home = Home::new();
    let mut address = |address: Option<&str>| {
        home.with("The Ascent", |list, film, now| {
            list.set_link(film, LinkKind::Watch, address, now)
        });
    };
    address(Some("https://example.org/one"));
    address(None);
    address(Some("https://example.org/two"));
    let taken_away = lines(&home)[1].step.change;
    let outcome = home
        .watchlist
        .undo_change(taken_away, true, home.now)
        .unwrap();
    let (by, rest) = who_touched(outcome);
    assert_eq!((by[0], rest), (Verb::SetLink, 0));
    let own = home.page("The Ascent").links.watch.unwrap().own;
    assert_eq!(own.as_deref(), Some("https://example.org/two"));
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
    assert_eq!(crate::home::refusal(again), Refusal::ChangeIsUndone);
    let never = home.watchlist.undo_change(12345, false, home.now);
    assert_eq!(crate::home::refusal(never), Refusal::ChangeIsUndone);
}

#[test]
fn a_change_of_which_nothing_is_as_it_left_it_is_overtaken_until_what_overtook_it_is_undone() {
    let mut home = Home::new();
    let rate = |home: &mut Home, stars| {
        home.with("The Ascent", |list, film, now| list.rate(film, stars, now));
        home.wait(60);
    };
    let overtaken =
        |home: &Home| -> Vec<bool> { lines(home).iter().map(|line| line.overtaken).collect() };
    rate(&mut home, 4.0);
    rate(&mut home, 8.0);
    assert_eq!(overtaken(&home), [false, true]);
    let first = lines(&home)[1].step.change;
    assert!(
        matches!(
            home.watchlist.undo_change(first, false, home.now).unwrap(),
            UndoOne::Touched { rest: 0, .. }
        ),
        "it would have been refused"
    );
    home.watchlist.undo().unwrap();
    assert_eq!(overtaken(&home), [false, false]);
}

#[test]
fn history_shows_the_film_and_how_its_note_begins_now() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.wait(60);
    let long = "Журавли. ".repeat(50);
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, &long, now)
    });
    let lines = lines(&home);
    let card = lines[0].card.as_ref().unwrap();
    assert_eq!(card.title, "The Ascent");
    let words: String = long.chars().take(120).collect();
    assert_eq!(lines[0].note.as_deref(), Some(words.as_str()));
    assert_eq!(
        lines[1].note, None,
        "what was written over is not what the note says"
    );
}
