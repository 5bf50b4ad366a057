use watchlist::FilmDraft;

use super::{answer, directed, home_with, titled, titles};

#[test]
fn a_title_comes_before_a_person_and_a_person_before_a_note() {
    let mut home = home_with(&[
        titled("Alone"),
        directed("Berlin", "Sasha Winterlich"),
        titled("Zero Winter"),
    ]);
    home.with("Alone", |list, film, now| {
        list.write_note(film, "a long winter", now)
    });
    assert_eq!(
        titles(&mut home, "winter"),
        ["Zero Winter", "Berlin", "Alone"]
    );
}

#[test]
fn a_whole_title_comes_first_then_its_beginning_then_a_word_then_the_beginning_of_a_word() {
    let mut home = home_with(&[
        titled("A Brave Moonlight"),
        titled("Blue Moon"),
        titled("Moonstruck"),
        titled("Moon and Sixpence"),
        titled("The Moon"),
    ]);
    assert_eq!(
        titles(&mut home, "moon"),
        [
            "The Moon",
            "Moon and Sixpence",
            "Moonstruck",
            "Blue Moon",
            "A Brave Moonlight"
        ]
    );
}

#[test]
fn the_article_of_a_title_may_be_typed_or_not() {
    let mut home = home_with(&[titled("The Harbour"), titled("Harbour Lights")]);
    for typed in ["harbour", "the harbour"] {
        assert_eq!(titles(&mut home, typed)[0], "The Harbour", "{typed}");
    }
}

#[test]
fn words_in_the_order_of_the_title_come_before_words_in_another() {
    let mut home = home_with(&[
        titled("Night and Fog"),
        titled("Fog Night"),
        titled("The Fog of a Night"),
    ]);
    assert_eq!(
        titles(&mut home, "fog night"),
        ["Fog Night", "The Fog of a Night", "Night and Fog"]
    );
}

#[test]
fn equal_ones_come_by_title_and_then_in_the_order_they_were_added() {
    let mut home = home_with(&[
        FilmDraft {
            year: Some(1950),
            ..titled("Blue Lagoon")
        },
        titled("Azure Lagoon"),
        FilmDraft {
            year: Some(1940),
            ..titled("Blue Lagoon")
        },
    ]);
    let cards = answer(&mut home, "lagoon").cards;
    let found: Vec<_> = cards
        .iter()
        .map(|card| (card.title.as_str(), card.year))
        .collect();
    assert_eq!(
        found,
        [
            ("Azure Lagoon", None),
            ("Blue Lagoon", Some(1950)),
            ("Blue Lagoon", Some(1940))
        ]
    );
}

#[test]
fn what_is_typed_in_its_own_letters_comes_before_what_is_read_in_others() {
    let mut home = home_with(&[
        FilmDraft {
            original_title: Some("Царь".to_owned()),
            ..titled("Aurora")
        },
        directed("Zero", "Zar Petrov"),
    ]);
    assert_eq!(titles(&mut home, "zar"), ["Zero", "Aurora"]);
}

#[test]
fn a_search_with_more_films_than_are_ranked_says_so() {
    let films: Vec<FilmDraft> = (0..600).map(|n| titled(&format!("Harbour {n}"))).collect();
    let mut home = home_with(&films);
    let all = answer(&mut home, "harbour");
    assert!(all.capped && all.total == 500, "{} of 600", all.total);
    let one = answer(&mut home, "harbour 599");
    assert!(!one.capped && one.total == 1, "{} of one", one.total);
}
