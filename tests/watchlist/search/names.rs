use watchlist::FilmDraft;

use super::{directed, found, home_with, titled, titles};
use crate::home::Home;

const CRANES: &str = "The Cranes Are Flying";

#[test]
fn the_cranes_are_found_by_any_of_their_titles_in_either_script() {
    let mut home = Home::new();
    for typed in [
        "журавли",
        "Летят журавли",
        "летят ж",
        "zhuravli",
        "Zhuravl",
        "zh",
        "cranes",
        "CRAN",
        "the cranes are flying",
        "cranes flying",
        "Schurawli",
        "jouravli",
        "Żurawli",
        "žuravli",
    ] {
        assert_eq!(
            titles(&mut home, typed).first().map(String::as_str),
            Some(CRANES),
            "{typed}"
        );
    }
}

#[test]
fn a_director_finds_all_their_films_in_either_script() {
    let mut home = Home::new();
    for typed in [
        "kalatozov",
        "Калатозов",
        "михаил калатозов",
        "Kalatozov Mikhail",
        "kalato",
    ] {
        assert_eq!(
            titles(&mut home, typed),
            [CRANES, "The Letter Never Sent"],
            "{typed}"
        );
    }
}

#[test]
fn words_may_be_spread_over_title_and_people() {
    let mut home = Home::new();
    for typed in [
        "kalatozov cranes",
        "cranes kalatozov",
        "журавли kalat",
        "samoilova cranes",
    ] {
        assert_eq!(titles(&mut home, typed), [CRANES], "{typed}");
    }
}

#[test]
fn every_word_typed_must_be_there() {
    let mut home = Home::new();
    assert!(titles(&mut home, "cranes ballad").is_empty());
    assert!(titles(&mut home, "cranes chukhrai").is_empty());
}

#[test]
fn a_word_is_found_by_its_beginning_and_not_by_its_middle() {
    let mut home = Home::new();
    assert!(
        titles(&mut home, "ying").is_empty(),
        "flying does not begin with ying"
    );
    assert_eq!(titles(&mut home, "fly cra"), [CRANES]);
}

#[test]
fn cyrillic_letters_find_a_name_known_only_in_latin_ones() {
    let mut home = home_with(&[directed("Solaris", "Andrei Tarkovsky")]);
    for typed in ["солярис", "Тарковский", "тарков", "андрей тарковский"]
    {
        assert_eq!(titles(&mut home, typed), ["Solaris"], "{typed}");
    }
}

#[test]
fn other_scripts_are_found_as_they_are_and_as_they_sound() {
    let mut home = home_with(&[
        FilmDraft {
            original_title: Some("七人の侍".to_owned()),
            ..titled("Seven Samurai")
        },
        FilmDraft {
            original_title: Some("Ο Θίασος".to_owned()),
            ..titled("The Travelling Players")
        },
    ]);
    for typed in ["七人", "侍", "人の侍"] {
        assert_eq!(titles(&mut home, typed), ["Seven Samurai"], "{typed}");
    }
    for typed in ["θίασος", "ΘΙΑΣ", "thiasos"] {
        assert_eq!(
            titles(&mut home, typed),
            ["The Travelling Players"],
            "{typed}"
        );
    }
}

#[test]
fn marks_inside_a_name_may_be_left_out_or_typed() {
    let mut home = home_with(&[
        titled("Spider-Man"),
        titled("L'Atalante"),
        titled("Rosemary's Baby"),
        titled("8½"),
        directed("The Quiet Man", "John O'Feeney"),
    ]);
    for (typed, title) in [
        ("spider-man", "Spider-Man"),
        ("spiderman", "Spider-Man"),
        ("spider m", "Spider-Man"),
        ("atalante", "L'Atalante"),
        ("l’atal", "L'Atalante"),
        ("rosemarys", "Rosemary's Baby"),
        ("rosemary's b", "Rosemary's Baby"),
        ("rosemary baby", "Rosemary's Baby"),
        ("8½", "8½"),
        ("8 1/2", "8½"),
        ("ofeeney", "The Quiet Man"),
        ("o'feeney", "The Quiet Man"),
    ] {
        assert_eq!(titles(&mut home, typed), [title], "{typed}");
    }
}

#[test]
fn a_film_whose_adding_was_undone_is_not_found_until_it_is_redone() {
    let mut home = home_with(&[titled("Quiet Flows the Don")]);
    assert_eq!(titles(&mut home, "quiet"), ["Quiet Flows the Don"]);
    home.watchlist.undo().unwrap();
    assert!(found(&mut home, "quiet").is_empty());
    home.watchlist.redo().unwrap();
    assert_eq!(titles(&mut home, "quiet"), ["Quiet Flows the Don"]);
}
