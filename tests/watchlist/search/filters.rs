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
    let either = |condition: fn(bool) -> Condition| [condition(true), condition(false)];
    let mut all = vec![Condition::Collection(collection)];
    for condition in [
        Condition::Seen,
        Condition::Waiting,
        Condition::Rated,
        Condition::Noted,
    ] {
        all.extend(either(condition));
    }
    for condition in all {
        // Whoever adds one, adds it above.
        match condition {
            Condition::Collection(_)
            | Condition::Seen(_)
            | Condition::Waiting(_)
            | Condition::Rated(_)
            | Condition::Noted(_) => {}
        }
        let list = Question {
            conditions: vec![condition.clone()],
            ..Question::everything()
        };
        let search = Question {
            search: "the".to_owned(),
            ..list.clone()
        };
        let mut listed = home.titles(&list);
        listed.retain(|title| {
            title
                .split(' ')
                .any(|word| word.starts_with("The") || word.starts_with("the"))
        });
        let mut found = home.titles(&search);
        listed.sort();
        found.sort();
        assert_eq!(found, listed, "{condition:?}");
        assert!(
            !found.is_empty() && found.len() < 11,
            "{condition:?} parts them: {found:?}"
        );
    }
}
