use super::{answer, found, home_with_a_thousand_films, titles};
use crate::home::Home;

#[test]
fn whatever_is_typed_is_answered() {
    let mut home = Home::new();
    let long = "журавли ".repeat(15_000);
    let one_word = "x".repeat(100_000);
    for typed in [
        "\"",
        "'",
        "*",
        "cranes*",
        "\"cranes",
        "cra\"nes",
        "NEAR(cranes)",
        "cranes AND",
        "OR",
        "NOT cranes",
        "titles:cranes",
        "^cranes",
        "- cranes",
        "cranes + flying",
        "(",
        "{titles people} : x",
        "\0",
        "cra\0nes",
        "🎬",
        "🎬 cranes",
        "\u{fffd}",
        "\u{202e}cranes",
        "İstanbul",
        "ǅ",
        "ﬁlm",
        "½",
        "%",
        "_",
        ";",
        "'; DROP TABLE film; --",
        "a b c d e f g h i j k l m",
        "е\u{308}\u{308}\u{308}",
        "　",
        "．",
        "①",
        "ß",
        "ﷺ",
        "ไทย",
        "한국",
        &long,
        &one_word,
    ] {
        answer(&mut home, typed);
    }
}

#[test]
fn words_that_can_mean_very_much_are_answered() {
    let mut home = home_with_a_thousand_films();
    answer(&mut home, "sa za ia ie sh ch ju oi");
    answer(&mut home, "sasa seie isja jaie chie zesi owai skie");
    answer(
        &mut home,
        "karenini stranaja nikolajew voskresen petrowski doroggo starikov malchikow",
    );
}

#[test]
fn words_of_a_query_language_are_words() {
    let mut home = Home::new();
    for typed in [
        "cranes*",
        "\"cranes",
        "^cranes",
        "cra\0nes",
        "🎬 cranes",
        "(cranes)",
    ] {
        assert_eq!(
            titles(&mut home, typed),
            ["The Cranes Are Flying"],
            "{typed}"
        );
    }
    assert!(
        titles(&mut home, "cranes NOT flying").is_empty(),
        "no title has the word not"
    );
}

#[test]
fn only_marks_find_nothing() {
    let mut home = Home::new();
    for typed in ["\"", "***", "🎬", "—", "?!"] {
        let nothing = answer(&mut home, typed);
        assert!(
            nothing.total == 0 && !nothing.near && !nothing.capped,
            "{typed}"
        );
    }
}

#[test]
fn the_first_words_of_a_long_text_are_searched_for() {
    let mut home = Home::new();
    assert_eq!(
        titles(&mut home, &"летят журавли ".repeat(10_000)),
        ["The Cranes Are Flying"]
    );
    assert!(
        found(
            &mut home,
            &"летят журавли! ".repeat(3).replace('!', " слон")
        )
        .is_empty()
    );
}
