use super::article::without;
use super::{Told, as_it_is_key, sort_key};

#[test]
fn an_article_does_not_count_and_what_only_looks_like_one_does() {
    let table = include_str!("../../../../../tests/data/titles/articles.tsv");
    let mut wrong = Vec::new();
    for line in table.lines().skip(1) {
        let [title, original, countries, from] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("{line:?}");
        };
        let original = Some(original).filter(|it| !it.is_empty());
        let told = Told {
            original,
            countries,
        };
        if without(title, &told) != from {
            wrong.push(format!(
                "{line:?} is sorted from {:?}",
                without(title, &told)
            ));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// That these stand in this order.
fn stand(titles: &[&str]) {
    let key = |title: &str| sort_key(title, &Told::default());
    for pair in titles.windows(2) {
        assert!(
            key(pair[0]) < key(pair[1]),
            "{} before {}",
            pair[0],
            pair[1]
        );
    }
}

#[test]
fn punctuation_does_not_count() {
    stand(&[
        "Buñuel",
        "’Burbs",
        "Burden of Dreams",
        "¡Burla!",
        "The 'Burned' House",
        "…Burning",
    ]);
    let key = |title| sort_key(title, &Told::default());
    for (one, other) in [
        ("Spider-Man", "Spider Man"),
        ("Who's That?", "Whos That"),
        ("L.A. Confidential", "LA Confidential"),
        ("[REC]", "REC"),
        ("  Mirror ", "Mirror"),
        ("Face/Off", "Face Off"),
    ] {
        assert_eq!(key(one), key(other), "{one}");
    }
}

#[test]
fn what_is_nothing_but_punctuation_has_a_place() {
    stand(&["…", "A to Z"]);
    assert!(!as_it_is_key("!!!").is_empty());
}

#[test]
fn words_are_compared_one_by_one() {
    stand(&["New York, New York", "Newark", "The Newcomers"]);
}

#[test]
fn numbers_are_in_the_order_of_their_values() {
    stand(&[
        "0",
        "1",
        "2",
        "2 Days in Paris",
        "007",
        "8½",
        "9",
        "10",
        "12 Angry Men",
        "(500) Days of Summer",
        "1900",
        "10,000 BC",
        "20000 Leagues Under the Sea",
        "123456789",
        "1234567890",
        "12345678901234567890",
        "Rocky 2",
        "Rocky 10",
        "Zorro",
    ]);
    stand(&["3:10 to Yuma", "3:11 to Yuma", "3:100 to Yuma", "Cube 2.5"]);
}
