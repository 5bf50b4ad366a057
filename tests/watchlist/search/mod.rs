//! How films are found: by any of their titles, by the people who made them, by the person's notes, however spelled.

mod filters;
mod mistyped;
mod names;
mod notes;
mod numbers;
mod odd_input;
mod order;
mod spellings;
mod years;

use watchlist::{Answer, Card, CreditDraft, FilmDraft, Question, Window};

use crate::home::Home;

const RUSSIAN: &str = include_str!("../../data/titles/russian.tsv");

/// A first start, with the ten films of the collection and a thousand more.
fn home_with_a_thousand_films() -> Home {
    let films: Vec<FilmDraft> = RUSSIAN.lines().skip(1).map(from_table).collect();
    assert!(films.len() >= 1000, "the table has {} films", films.len());
    home_with(&films)
}

/// A first start, with the ten films of the collection and these.
fn home_with(films: &[FilmDraft]) -> Home {
    let mut home = Home::new();
    home.watchlist.add_films(films, home.now).unwrap();
    home
}

fn from_table(line: &str) -> FilmDraft {
    let cells: Vec<&str> = line.split('\t').collect();
    let &[original, english, year, _, director] = &cells[..] else {
        panic!("{line:?} has {} columns", cells.len());
    };
    FilmDraft {
        original_title: Some(original.to_owned()),
        year: Some(year.parse().unwrap()),
        credits: CreditDraft::directors(director.split(", ")),
        ..titled(english)
    }
}

fn titled(title: &str) -> FilmDraft {
    FilmDraft {
        title: title.to_owned(),
        ..FilmDraft::default()
    }
}

fn directed(title: &str, director: &str) -> FilmDraft {
    FilmDraft {
        credits: CreditDraft::directors([director.to_owned()]),
        ..titled(title)
    }
}

/// The first 500 films found, and what is said of them.
fn answer(home: &mut Home, typed: &str) -> Answer {
    let question = Question {
        search: typed.to_owned(),
        ..Question::everything()
    };
    let window = Window {
        first: 0,
        count: 500,
    };
    home.reader.films(&question, window).unwrap()
}

fn found(home: &mut Home, typed: &str) -> Vec<Card> {
    answer(home, typed).cards
}

fn titles(home: &mut Home, typed: &str) -> Vec<String> {
    found(home, typed)
        .into_iter()
        .map(|card| card.title)
        .collect()
}
