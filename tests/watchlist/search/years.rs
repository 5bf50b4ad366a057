use watchlist::FilmDraft;

use super::{answer, home_with, titled, titles};

fn of(title: &str, year: i32) -> FilmDraft {
    FilmDraft {
        year: Some(year),
        ..titled(title)
    }
}

#[test]
fn a_year_finds_its_films_after_titles_that_are_it() {
    let mut home = home_with(&[of("1957", 2001), of("Wild Strawberries", 1957)]);
    assert_eq!(
        titles(&mut home, "1957"),
        [
            "1957",
            "The Cranes Are Flying",
            "The House I Live In",
            "Wild Strawberries"
        ]
    );
    assert!(!answer(&mut home, "1957").near);
    assert_eq!(titles(&mut home, "195"), ["1957"], "half a year is none");
}

#[test]
fn a_year_stands_beside_other_words() {
    let mut home = home_with(&[]);
    for typed in ["1957 cranes", "kalatozov 1957", "журавли 1957"] {
        assert_eq!(
            titles(&mut home, typed),
            ["The Cranes Are Flying"],
            "{typed}"
        );
    }
    assert!(titles(&mut home, "cranes 1958").is_empty());
}

#[test]
fn a_decade_finds_its_films_however_it_is_written() {
    let mut home = home_with(&[
        of("Late", 1969),
        of("Early", 1960),
        of("Before", 1959),
        of("After", 1970),
    ]);
    let fifties = titles(&mut home, "1950s");
    assert!(fifties.contains(&"Before".to_owned()) && !fifties.contains(&"Early".to_owned()));
    for typed in ["1960s", "60s", "1960's", "1960-е", "60-х", "1960е"] {
        let found = titles(&mut home, typed);
        assert!(
            found.contains(&"Late".to_owned()) && found.contains(&"Early".to_owned()),
            "{typed}: {found:?}"
        );
        assert!(
            !found.contains(&"Before".to_owned()) && !found.contains(&"After".to_owned()),
            "{typed}: {found:?}"
        );
    }
}

#[test]
fn a_film_that_is_given_another_year_is_found_by_it() {
    let mut home = home_with(&[of("Wild Strawberries", 1957)]);
    home.watchlist.undo().unwrap();
    assert_eq!(titles(&mut home, "1957").len(), 2, "of the collection");
}
