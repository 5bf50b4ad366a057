use watchlist::{Condition, NewFilm, Question, ViewingDraft};

use crate::home::Home;

#[test]
fn a_film_seen_since_the_last_search_is_found_among_those_seen() {
    let mut home = Home::new();
    let among_seen = Question {
        search: "kalatozov".to_owned(),
        conditions: vec![Condition::Seen(true)],
        ..Question::everything()
    };
    assert!(home.titles(&among_seen).is_empty());
    for title in ["The Letter Never Sent", "The Cranes Are Flying"] {
        home.with(title, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on("2011"), now)
        });
        assert!(
            home.titles(&among_seen).contains(&title.to_owned()),
            "{title}"
        );
    }
    home.watchlist.undo().unwrap();
    assert_eq!(home.titles(&among_seen), ["The Letter Never Sent"]);
}

#[test]
fn a_search_in_a_collection_finds_films_of_the_collection() {
    let mut home = super::home_with(&[super::titled("Cranes")]);
    let collection = home.reader.library().unwrap().collections[0].collection;
    let among_ten = Question {
        search: "cranes".to_owned(),
        ..Question::of_collection(collection)
    };
    assert_eq!(home.titles(&among_ten), ["The Cranes Are Flying"]);
}

/// Every condition there is, one after another: whoever adds one has to say here what comes after it.
fn after(condition: &Condition) -> Option<Condition> {
    match condition {
        Condition::Collection(_) => Some(Condition::Seen(true)),
        Condition::Seen(true) => Some(Condition::Seen(false)),
        Condition::Seen(false) => Some(Condition::Waiting(true)),
        Condition::Waiting(true) => Some(Condition::Waiting(false)),
        Condition::Waiting(false) => Some(Condition::Rated(true)),
        Condition::Rated(true) => Some(Condition::Rated(false)),
        Condition::Rated(false) => Some(Condition::Noted(true)),
        Condition::Noted(true) => Some(Condition::Noted(false)),
        Condition::Noted(false) => None,
    }
}

#[test]
fn a_search_keeps_to_what_a_list_does_under_every_condition() {
    let mut home = Home::new();
    let collection = home.reader.library().unwrap().collections[0].collection;
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.with("The Commissar", |list, film, now| {
        list.write_note(film, "Again.", now)
    });
    let new = NewFilm {
        title: "Thereafter".to_owned(),
        ..NewFilm::default()
    };
    home.watchlist.add_films(&[new], home.now).unwrap();
    let mut titles = |search: &str, condition: Option<&Condition>| {
        let mut titles = home.titles(&Question {
            search: search.to_owned(),
            conditions: condition.into_iter().cloned().collect(),
            ..Question::everything()
        });
        titles.sort();
        titles
    };
    let found = titles("the", None);
    for condition in std::iter::successors(Some(Condition::Collection(collection)), after) {
        let listed = titles("", Some(&condition));
        let mut both = found.clone();
        both.retain(|title| listed.contains(title));
        assert_eq!(titles("the", Some(&condition)), both, "{condition:?}");
        assert!(
            !both.is_empty() && both.len() < found.len(),
            "{condition:?} parts them: {both:?} of {found:?}"
        );
    }
}
