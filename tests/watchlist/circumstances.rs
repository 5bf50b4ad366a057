//! Where films were seen, and with whom: known by the names in viewings.

use watchlist::{Circumstance, Condition, NameKind, Question, Refusal, Verb, ViewingDraft};

use crate::home::{Home, refusal};

const ASCENT: &str = "The Ascent";
const COMMISSAR: &str = "The Commissar";
const CRANES: &str = "The Cranes Are Flying";

fn seen(home: &mut Home, title: &str, place: &str, company: &str) {
    let viewing = ViewingDraft {
        place: place.to_owned(),
        company: company.to_owned(),
        ..ViewingDraft::on("2011")
    };
    home.with(title, |list, film, now| list.mark_seen(film, &viewing, now));
}

fn all(home: &Home, kind: Circumstance) -> Vec<(String, u32)> {
    let lines = home.reader.circumstances(kind).unwrap().into_iter();
    lines.map(|it| (it.name, it.viewings)).collect()
}

fn each(names: &[(&str, u32)]) -> Vec<(String, u32)> {
    let names = names.iter();
    names.map(|(name, n)| ((*name).to_owned(), *n)).collect()
}

#[test]
fn a_place_is_called_something_else_in_every_viewing_and_two_become_one() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, "Illuzion", "");
    seen(&mut home, CRANES, "Illuzion", "");
    seen(&mut home, COMMISSAR, "Pioner", "");
    let cranes = home.film(CRANES);
    home.watchlist.remove_films(&[cranes], home.now).unwrap();
    let places = |home: &Home| all(home, Circumstance::Place);
    let before = each(&[("Illuzion", 1), ("Pioner", 1)]);
    assert_eq!(places(&home), before, "what lies in the bin is not shown");

    let changed = home
        .watchlist
        .rename_circumstance(Circumstance::Place, "Illuzion", " Pioner ", home.now)
        .unwrap();
    let step = changed.steps.undo.unwrap();
    assert_eq!(
        (step.verb, step.detail.as_deref()),
        (Verb::RenamePlace, Some("2")),
        "and renamed all the same"
    );
    assert_eq!(places(&home), each(&[("Pioner", 2)]));
    home.watchlist.restore_films(&[cranes], home.now).unwrap();
    assert_eq!(places(&home), each(&[("Pioner", 3)]));
    let strike = &home.card(cranes).strikes[0];
    assert_eq!(strike.place.as_deref(), Some("Pioner"), "on postmarks too");
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    assert_eq!(places(&home), before);
}

#[test]
fn someone_is_called_something_else_also_in_company() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, "", "Anna, Boris ,Вера");
    seen(&mut home, CRANES, "", "Anna");
    seen(&mut home, COMMISSAR, "", "Annabel");
    let companions = |home: &Home| all(home, Circumstance::Companion);
    assert_eq!(
        companions(&home),
        each(&[("Anna", 2), ("Annabel", 1), ("Boris", 1), ("Вера", 1)])
    );
    home.watchlist
        .rename_circumstance(Circumstance::Companion, "Anna", "Boris", home.now)
        .unwrap();
    let company = [ASCENT, CRANES, COMMISSAR].map(|title| {
        let viewing = home.page(title).viewings.remove(0);
        viewing.company.unwrap_or_default()
    });
    assert_eq!(
        company,
        ["Boris, Вера", "Boris", "Annabel"],
        "once each, and whole names"
    );
    let with_boris = Question {
        conditions: vec![Condition::Companion("Boris".to_owned())],
        ..Question::everything()
    };
    assert_eq!(home.titles(&with_boris), [ASCENT, CRANES]);
}

#[test]
fn what_nobody_named_is_not_renamed_and_nothing_is_called_nothing() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, "Illuzion", "Annabel");
    for (kind, name, to, why) in [
        (
            Circumstance::Place,
            "Pioner",
            "Illuzion",
            Refusal::NoSuchName,
        ),
        (
            Circumstance::Companion,
            "Anna",
            "Boris",
            Refusal::NoSuchName,
        ),
        (Circumstance::Place, "Illuzion", " ", Refusal::NoName),
    ] {
        let refused = home.watchlist.rename_circumstance(kind, name, to, home.now);
        assert_eq!(refusal(refused), why);
    }
}

#[test]
fn places_and_companions_complete_from_viewings_of_films_that_are_shown() {
    let mut home = Home::new();
    seen(&mut home, ASCENT, "Kino Illuzion", "Annabel, Boris");
    seen(&mut home, CRANES, "Illuzion", "Anna");
    let names = |home: &Home, kind, typed: &str| home.reader.completions(kind, typed).unwrap();
    assert_eq!(
        names(&home, NameKind::Place, "ILL"),
        ["Illuzion", "Kino Illuzion"],
        "what begins so first"
    );
    assert_eq!(names(&home, NameKind::Companion, "an"), ["Anna", "Annabel"]);
    home.with(CRANES, |list, film, now| list.remove_films(&[film], now));
    assert_eq!(names(&home, NameKind::Companion, "an"), ["Annabel"]);
    assert!(names(&home, NameKind::Place, "annabel").is_empty());
}
