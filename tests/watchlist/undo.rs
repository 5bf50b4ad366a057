use fastrand::Rng;
use proptest::prelude::*;
use watchlist::{Subject, ViewingDraft};

use crate::home::{Home, difference, state};
use crate::verbs::{self, Deed};

/// Any verb, or that the person left what they were writing.
pub fn deed() -> impl Strategy<Value = Option<Deed>> {
    any::<u64>().prop_map(|seed| {
        let mut rng = Rng::with_seed(seed);
        (rng.u8(..20) > 0).then(|| verbs::any(&mut rng))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_deeds_undone_to_the_start_give_the_first_state_and_redone_the_last(
        deeds in prop::collection::vec(deed(), 1..25),
        restart in any::<bool>(),
    ) {
        let mut home = Home::new();
        let first = state(&home);
        for deed in &deeds {
            home.does(deed.as_ref());
        }
        let last = state(&home);
        if restart {
            home = home.restart();
        }
        let mut steps = 0;
        while home.watchlist.undo().unwrap().steps.undo.is_some() {
            steps += 1;
        }
        let undone = state(&home);
        prop_assert!(undone == first, "undone to the start: {}", difference(&first, &undone));
        while home.watchlist.redo().unwrap().steps.redo.is_some() {
            steps -= 1;
        }
        let redone = state(&home);
        prop_assert!(redone == last, "redone to the end: {}", difference(&last, &redone));
        prop_assert_eq!(steps, 0, "as many steps back as forth");
    }
}

#[test]
fn undo_and_redo_outlive_a_restart() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let mut home = home.restart();
    let changed = home.watchlist.undo().unwrap();
    assert_eq!(
        changed.subjects,
        [Subject::Film(home.film("The Ascent"))],
        "the interface is told what to draw again"
    );
    assert_eq!(home.page("The Ascent").card.viewings, 0);
    let mut home = home.restart();
    home.watchlist.redo().unwrap();
    assert_eq!(home.page("The Ascent").card.viewings, 1);
}

#[test]
fn something_done_after_an_undo_ends_what_could_be_redone() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.watchlist.undo().unwrap();
    let changed = home.with("The Ascent", |list, film, now| list.rate(film, 2.0, now));
    assert_eq!(changed.steps.redo, None);
    assert_eq!(
        home.watchlist.redo().unwrap().subjects,
        [],
        "redo does nothing then"
    );
}

#[test]
fn an_act_that_changes_nothing_is_no_step_and_keeps_redo() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.watchlist.undo().unwrap();
    let changed = home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    assert!(
        changed.steps.redo.is_some(),
        "rating 4 stars what has 4 stars does nothing"
    );
}

#[test]
fn with_nothing_done_undo_does_nothing() {
    let mut home = Home::new();
    let before = state(&home);
    let changed = home.watchlist.undo().unwrap();
    assert_eq!(
        (changed.subjects.len(), changed.steps.undo),
        (0, None),
        "seeding is not the person's and is not undone"
    );
    assert_eq!(state(&home), before);
}
