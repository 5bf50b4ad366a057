use watchlist::{Question, ViewingDraft};

use crate::home::Home;

#[test]
fn a_film_seen_since_the_last_search_is_found_among_those_seen() {
    let mut home = Home::new();
    let among_seen = Question {
        search: "kalatozov".to_owned(),
        seen: Some(true),
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
