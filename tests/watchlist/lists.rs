use watchlist::{Condition, FilmDraft, Question, Sort, ViewingDraft, Window};

use crate::home::Home;

#[test]
fn the_collection_stands_in_its_own_order() {
    let mut home = Home::new();
    let collection = home.reader.library().unwrap().collections[0].collection;
    let titles = home.titles(&Question::of_collection(collection));
    assert_eq!(titles.len(), 10);
    assert_eq!(
        (titles[0].as_str(), titles[9].as_str()),
        ("The Ascent", "The House I Live In")
    );
}

#[test]
fn titles_are_sorted_as_people_sort_them() {
    let mut home = Home::new();
    let films = [
        "Émile",
        "The Apu Trilogy",
        "élan",
        "Zorro",
        "Ёлки",
        "Дом",
        "Еда",
        "a film",
        "10",
    ]
    .map(|title| FilmDraft {
        title: title.to_owned(),
        ..Default::default()
    });
    home.watchlist.add_films(&films, home.now).unwrap();
    let titles = home.titles(&Question::everything());
    let place = |title: &str| titles.iter().position(|other| other == title).unwrap();
    for (before, after) in [
        ("10", "The Apu Trilogy"),
        ("The Apu Trilogy", "The Ascent"),
        ("élan", "Émile"),
        ("Émile", "a film"),
        ("a film", "Zorro"),
        ("Zorro", "Дом"),
        ("Дом", "Еда"),
        ("Еда", "Ёлки"),
    ] {
        assert!(
            place(before) < place(after),
            "{before} stands before {after}: {titles:?}"
        );
    }
}

#[test]
fn every_sort_has_what_lacks_it_last_both_ways() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 3.0, now));
    home.with("The Commissar", |list, film, now| list.rate(film, 9.0, now));
    let by_rating = |descending| Question {
        sort: Sort::Rating,
        descending,
        ..Question::everything()
    };
    assert_eq!(
        home.titles(&by_rating(false))[..2],
        ["The Ascent", "The Commissar"]
    );
    assert_eq!(
        home.titles(&by_rating(true))[..2],
        ["The Commissar", "The Ascent"]
    );
    assert_eq!(
        home.titles(&by_rating(true)).len(),
        10,
        "the unrated ones are there, after them"
    );
}

#[test]
fn what_was_added_last_can_be_put_first() {
    let mut home = Home::new();
    for title in ["Zerkalo", "Amarcord"] {
        let film = FilmDraft {
            title: title.to_owned(),
            ..FilmDraft::default()
        };
        home.watchlist.add_films(&[film], home.now).unwrap();
    }
    let newest = Question {
        sort: Sort::Added,
        descending: true,
        ..Question::everything()
    };
    assert_eq!(home.titles(&newest)[..2], ["Amarcord", "Zerkalo"]);
}

#[test]
fn films_are_sorted_by_when_they_were_seen() {
    let mut home = Home::new();
    for (title, on) in [
        ("The Ascent", "2011"),
        ("The Commissar", "2026-03-12"),
        ("The Station Master", "../2010"),
    ] {
        home.with(title, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(on), now)
        });
    }
    let seen = Question {
        conditions: vec![Condition::Seen(true)],
        sort: Sort::Seen,
        descending: true,
        ..Question::everything()
    };
    assert_eq!(
        home.titles(&seen),
        ["The Commissar", "The Ascent", "The Station Master"]
    );
}

#[test]
fn filters_can_be_joined() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.with("The Commissar", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2012"), now)
    });
    home.with("The Commissar", |list, film, now| {
        list.write_note(film, "Again.", now)
    });
    let everything = Question::everything;
    assert_eq!(
        home.titles(&Question {
            conditions: vec![Condition::Seen(true)],
            ..everything()
        }),
        ["The Ascent", "The Commissar"]
    );
    assert_eq!(
        home.titles(&Question {
            conditions: vec![Condition::Waiting(true)],
            ..everything()
        })
        .len(),
        8
    );
    assert_eq!(
        home.titles(&Question {
            conditions: vec![Condition::Rated(true)],
            ..everything()
        }),
        ["The Ascent"]
    );
    assert_eq!(
        home.titles(&Question {
            conditions: vec![Condition::Noted(true)],
            ..everything()
        }),
        ["The Commissar"]
    );
    assert_eq!(
        home.titles(&Question {
            conditions: vec![Condition::Seen(true), Condition::Rated(false)],
            ..everything()
        }),
        ["The Commissar"]
    );
    let none = Question {
        conditions: vec![Condition::Seen(false), Condition::Noted(true)],
        ..everything()
    };
    assert!(home.titles(&none).is_empty());
}

#[test]
fn a_window_is_a_slice_and_the_end_is_not_an_error() {
    let mut home = Home::new();
    let everything = Question::everything();
    let whole = home.titles(&everything);
    let mut window = |first, count| {
        home.reader
            .films(&everything, Window { first, count })
            .unwrap()
    };
    let middle = window(3, 4);
    assert_eq!((middle.total, middle.first), (10, 3));
    assert_eq!(
        middle
            .cards
            .iter()
            .map(|card| card.title.clone())
            .collect::<Vec<_>>(),
        whole[3..7]
    );
    assert_eq!(window(8, 10).cards.len(), 2);
    assert!(window(4_000_000_000, 4_000_000_000).cards.is_empty());
}

#[test]
fn a_list_is_asked_again_after_an_act() {
    let mut home = Home::new();
    let waiting = Question {
        conditions: vec![Condition::Waiting(true)],
        ..Question::everything()
    };
    assert_eq!(home.titles(&waiting).len(), 10);
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    assert_eq!(home.titles(&waiting).len(), 9);
}

#[test]
fn a_search_keeps_to_the_filters() {
    let mut home = Home::new();
    home.with("The Cranes Are Flying", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    let search = |typed: &str, seen: Option<bool>| Question {
        search: typed.to_owned(),
        conditions: seen.map(Condition::Seen).into_iter().collect(),
        ..Question::everything()
    };
    assert_eq!(
        home.titles(&search("kalatozov", None)),
        ["The Cranes Are Flying", "The Letter Never Sent"]
    );
    assert_eq!(
        home.titles(&search("kalatozov", Some(true))),
        ["The Cranes Are Flying"]
    );
    assert_eq!(
        home.titles(&search("kalatozov", Some(false))),
        ["The Letter Never Sent"]
    );
}

#[test]
fn what_is_written_in_a_note_is_found_and_what_was_erased_from_it_is_not() {
    let mut home = Home::new();
    let search = |typed: &str| Question {
        search: typed.to_owned(),
        ..Question::everything()
    };
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Снег and silence", now)
    });
    assert_eq!(home.titles(&search("silence")), ["The Ascent"]);
    assert_eq!(home.titles(&search("снег")), ["The Ascent"]);
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow", now)
    });
    assert!(home.titles(&search("silence")).is_empty());
    home.watchlist.undo().unwrap();
    assert!(
        home.titles(&search("silence")).is_empty(),
        "both saves were one change, undone together"
    );
    home.watchlist.redo().unwrap();
    assert_eq!(home.titles(&search("snow")), ["The Ascent"]);
}
