//! Filters kept under a name.

use watchlist::{
    Circumstance, Condition, Erasure, LivingDraft, LivingLine, Question, Refusal, Subject, Verb,
    ViewingDraft,
};

use crate::home::{Home, refusal, state};

const ASCENT: &str = "The Ascent";

fn draft(name: &str, conditions: &[Condition]) -> LivingDraft {
    LivingDraft {
        name: name.to_owned(),
        conditions: conditions.to_vec(),
    }
}

fn living(home: &Home) -> Vec<LivingLine> {
    home.reader.labels().unwrap().living
}

fn names(home: &Home) -> Vec<String> {
    living(home).into_iter().map(|it| it.name).collect()
}

/// The films of the first one.
fn films(home: &mut Home) -> Vec<String> {
    let line = living(home).remove(0);
    home.titles(&Question {
        conditions: line.conditions,
        ..Question::everything()
    })
}

/// One of each name, in this order.
fn make(home: &mut Home, names: &[&str]) -> Vec<i64> {
    for name in names {
        let kept = draft(name, &[Condition::Seen(true)]);
        home.watchlist.make_living_list(&kept, home.now).unwrap();
    }
    living(home).iter().map(|it| it.living).collect()
}

#[test]
fn a_filter_is_kept_under_a_name_and_lives_on_with_its_films() {
    let mut home = Home::new();
    let kept = draft(
        " Seen and loved ",
        &[Condition::Seen(true), Condition::RatedFrom(9)],
    );
    let changed = home.watchlist.make_living_list(&kept, home.now).unwrap();
    assert!(changed.labels, "whoever shows them asks again");
    let step = changed.steps.undo.unwrap();
    let mut home = home.restart();
    let line = living(&home).remove(0);
    assert_eq!(
        (line.name.as_str(), &line.conditions),
        ("Seen and loved", &kept.conditions)
    );
    assert_eq!(
        (step.verb, step.subject, step.title.as_deref()),
        (
            Verb::MakeLivingList,
            Some(Subject::LivingList(line.living)),
            Some("Seen and loved")
        )
    );
    assert!(films(&mut home).is_empty());
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with(ASCENT, |list, film, now| list.rate(film, 9.0, now));
    assert_eq!(films(&mut home), [ASCENT], "nobody put it there");
    home.with(ASCENT, |list, film, now| list.rate(film, 8.0, now));
    assert!(films(&mut home).is_empty());
}

#[test]
fn a_living_list_is_edited_moved_and_removed_each_in_one_act() {
    let mut home = Home::new();
    let made = make(&mut home, &["One", "Two", "Three"]);
    home.watchlist
        .move_living_list(made[2], Some(made[0]), home.now)
        .unwrap();
    assert_eq!(names(&home), ["Three", "One", "Two"]);
    home.watchlist
        .move_living_list(made[2], None, home.now)
        .unwrap();
    assert_eq!(names(&home), ["One", "Two", "Three"]);
    let before = state(&home);
    let other = draft("Uno", &[Condition::Waiting(true)]);
    home.watchlist
        .edit_living_list(made[0], &other, home.now)
        .unwrap();
    assert_eq!(names(&home), ["Uno", "Two", "Three"]);
    assert_eq!(films(&mut home).len(), 10, "and what it asks");
    home.watchlist
        .remove_living_list(made[0], home.now)
        .unwrap();
    assert_eq!(names(&home), ["Two", "Three"]);
    assert_eq!(home.cards().len(), 10, "its films stay");
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    assert_eq!(state(&home), before, "each as it was");
}

#[test]
fn one_without_a_name_or_conditions_is_refused_and_so_is_one_that_is_not_there() {
    let mut home = Home::new();
    let now = home.now;
    let made = make(&mut home, &["One"]);
    let list = &mut home.watchlist;
    let nameless = draft(" ", &[Condition::Seen(true)]);
    let everything = draft("Everything", &[]);
    for (refused, why) in [
        (list.make_living_list(&nameless, now), Refusal::NoName),
        (
            list.make_living_list(&everything, now),
            Refusal::NoConditions,
        ),
        (
            list.edit_living_list(made[0], &everything, now),
            Refusal::NoConditions,
        ),
        (
            list.edit_living_list(4711, &draft("One", &[Condition::Unfinished]), now),
            Refusal::NoSuchLivingList,
        ),
        (
            list.remove_living_list(4711, now),
            Refusal::NoSuchLivingList,
        ),
        (
            list.move_living_list(4711, None, now),
            Refusal::NoSuchLivingList,
        ),
    ] {
        assert_eq!(refusal(refused), why);
    }
    assert_eq!(names(&home), ["One"]);
}

#[test]
fn what_is_called_otherwise_or_became_another_is_asked_for_by_its_new_name() {
    let mut home = Home::new();
    let viewing = ViewingDraft {
        place: "Illuzion".to_owned(),
        company: "Anna, Boris".to_owned(),
        tags: vec!["snow".to_owned(), "slow".to_owned()],
        ..ViewingDraft::on("2011")
    };
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &viewing, now)
    });
    let [snow, slow] = [0, 1].map(|at| home.reader.labels().unwrap().tags[at].tag);
    let asked = |place: &str, companion: &str, tags: &[i64]| {
        [
            Condition::Place(place.to_owned()),
            Condition::Companion(companion.to_owned()),
            Condition::AnyTag(tags.to_vec()),
        ]
    };
    let kept = draft("There", &asked("Illuzion", "Anna", &[slow, snow]));
    home.watchlist.make_living_list(&kept, home.now).unwrap();
    let list = &mut home.watchlist;
    list.rename_circumstance(Circumstance::Place, "Illuzion", "Pioner", home.now)
        .unwrap();
    list.rename_circumstance(Circumstance::Companion, "Anna", "Boris", home.now)
        .unwrap();
    list.merge_tags(slow, snow, home.now).unwrap();
    assert_eq!(
        living(&home)[0].conditions,
        asked("Pioner", "Boris", &[snow])
    );
    assert_eq!(films(&mut home), [ASCENT]);
    for _ in 0..3 {
        home.watchlist.undo().unwrap();
    }
    assert_eq!(living(&home)[0].conditions, kept.conditions);
}

#[test]
fn one_that_asks_for_what_only_an_erased_viewing_named_goes_with_it() {
    let mut home = Home::new();
    for (title, place, company) in [
        (ASCENT, "Mira's flat", "Mira, Boris"),
        ("The Commissar", "Illuzion", "Boris"),
    ] {
        let viewing = ViewingDraft {
            place: place.to_owned(),
            company: company.to_owned(),
            ..ViewingDraft::on("2011")
        };
        home.with(title, |list, film, now| list.mark_seen(film, &viewing, now));
    }
    let asked = [
        ("flat", Condition::Place("Mira's flat".to_owned())),
        ("Mira", Condition::Companion("Mira".to_owned())),
        ("Boris", Condition::Companion("Boris".to_owned())),
    ];
    for (name, condition) in asked {
        let kept = draft(name, &[Condition::Seen(true), condition]);
        home.watchlist.make_living_list(&kept, home.now).unwrap();
    }
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist
        .erase(Erasure::Viewing(viewing), false, home.now)
        .unwrap();
    assert_eq!(names(&home), ["Boris"]);
}
