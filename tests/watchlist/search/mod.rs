//! How films are found: by any of their titles, by the people who made them, by the person's notes, however spelled.

mod spellings;

use watchlist::{Card, NewFilm, Question};

use crate::home::Home;

/// A first start, with the ten films of the collection and a thousand more.
fn home_with_a_thousand_films() -> Home {
    let mut home = Home::new();
    let table = include_str!("../../data/titles/russian.tsv");
    let films: Vec<NewFilm> = table.lines().skip(1).map(film).collect();
    assert!(films.len() >= 1000, "the table has {} films", films.len());
    home.watchlist.add_films(&films, home.now).unwrap();
    home
}

fn film(line: &str) -> NewFilm {
    let cells: Vec<&str> = line.split('\t').collect();
    let &[original, english, year, _, director] = &cells[..] else {
        panic!("{line:?} has {} columns", cells.len());
    };
    NewFilm {
        title: english.to_owned(),
        original_title: Some(original.to_owned()),
        year: Some(year.parse().unwrap()),
        minutes: None,
        directors: director.split(", ").map(str::to_owned).collect(),
    }
}

fn search(home: &mut Home, typed: &str) -> Vec<Card> {
    home.ask(&Question {
        search: typed.to_owned(),
        ..Question::everything()
    })
}

