//! The index beside a long list, and where typing leads in it.

use watchlist::{Card, FilmDraft, Question, Sort, ViewingDraft};

use crate::home::Home;

/// It does not count.
const ARTICLE: &str = "The ";

fn by(sort: Sort, descending: bool) -> Question {
    Question {
        sort,
        descending,
        ..Question::everything()
    }
}

fn add(home: &mut Home, titles: &[&str]) {
    let films = titles.iter().map(|title| FilmDraft {
        title: (*title).to_owned(),
        ..FilmDraft::default()
    });
    let films: Vec<FilmDraft> = films.collect();
    home.watchlist.add_films(&films, home.now).unwrap();
}

/// That the index of a list, either way, has the mark of each film, once, where the first one stands that has it.
fn fits(home: &mut Home, sort: Sort, mark: impl Fn(&Card) -> String) {
    for question in [false, true].map(|descending| by(sort, descending)) {
        let mut expected: Vec<(String, u32)> = Vec::new();
        for (at, card) in (0..).zip(home.ask(&question)) {
            let mark = mark(&card);
            if expected.last().is_none_or(|(last, _)| *last != mark) {
                expected.push((mark, at));
            }
        }
        let index = home.reader.list_index(&question).unwrap().into_iter();
        let index: Vec<(String, u32)> = index.map(|it| (it.mark, it.first)).collect();
        assert_eq!(index, expected, "{question:?}");
        let mut marks: Vec<&String> = index.iter().map(|(mark, _)| mark).collect();
        marks.sort();
        marks.dedup();
        assert!(
            marks.len() == index.len() && marks.len() > 2,
            "each once: {index:?}"
        );
    }
}

#[test]
fn titles_and_names_are_marked_by_the_letter_they_are_sorted_under() {
    let mut home = Home::new();
    let letters = [
        ("Émile", "E"),
        ("élan", "E"),
        ("The Apu Trilogy", "A"),
        ("Ёлки", "Е"),
        ("Еда", "Е"),
        ("Дом", "Д"),
        ("10", "#"),
        ("(500) Days of Summer", "#"),
        ("’Burbs", "B"),
        ("Zorro", "Z"),
    ];
    add(&mut home, &letters.map(|(title, _)| title));
    fits(&mut home, Sort::Title, |card| {
        let known = letters.iter().find(|(title, _)| *title == card.title);
        let plain = card.title.strip_prefix(ARTICLE).unwrap_or(&card.title);
        known.map_or_else(|| plain[..1].to_owned(), |(_, letter)| (*letter).to_owned())
    });
    fits(&mut home, Sort::Director, |card| {
        card.director
            .iter()
            .flat_map(|it| it.chars())
            .take(1)
            .collect()
    });
}

#[test]
fn years_minutes_stars_and_months_are_marked() {
    let mut home = Home::new();
    add(&mut home, &["Undated"]);
    for (title, half_stars) in [
        ("The Ascent", 9.0),
        ("The Commissar", 9.0),
        ("Undated", 4.0),
    ] {
        home.with(title, |list, film, now| list.rate(film, half_stars, now));
    }
    for (title, on) in [
        ("The Ascent", "2011-03-12"),
        ("The Commissar", "2011-03"),
        ("The Station Master", "2011"),
        ("The House I Live In", "2012-05-09"),
    ] {
        home.with(title, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(on), now)
        });
    }
    fits(&mut home, Sort::Year, |card| {
        card.year
            .map_or_else(String::new, |it| (it / 10 * 10).to_string())
    });
    fits(&mut home, Sort::Minutes, |card| {
        card.minutes
            .map_or_else(String::new, |it| (it / 10 * 10).to_string())
    });
    fits(&mut home, Sort::Rating, |card| {
        let rating = card.rating.map(|it| it.half_stars());
        rating.map_or_else(String::new, |it| it.to_string())
    });
    // By the last day it may have been.
    fits(&mut home, Sort::Seen, |card| {
        let on = card.seen_on.map(|it| it.to_string()).unwrap_or_default();
        match on.len() {
            4 => format!("{on}-12"),
            _ => on.chars().take(7).collect(),
        }
    });
}

#[test]
fn what_was_added_is_marked_by_its_month_and_what_was_searched_has_no_marks() {
    let mut home = Home::new();
    home.wait(40 * 86_400);
    add(&mut home, &["Zerkalo"]);
    let marks = home.reader.list_index(&by(Sort::Added, false)).unwrap();
    let marks: Vec<_> = marks
        .iter()
        .map(|it| (it.mark.as_str(), it.first))
        .collect();
    assert_eq!(marks, [("2026-11", 0), ("2027-01", 10)]);
    let searched = Question {
        search: "the".to_owned(),
        ..Question::everything()
    };
    for question in [searched, by(Sort::Position, false)] {
        assert!(home.reader.list_index(&question).unwrap().is_empty());
    }
}

#[test]
fn typing_leads_to_the_first_title_that_goes_on_so() {
    let mut home = Home::new();
    for typed in ["a", "l", "let", "CR", "station m", "zz", "the"] {
        for question in [false, true].map(|descending| by(Sort::Title, descending)) {
            let cards = home.ask(&question);
            let goes_on = |card: &Card| {
                let plain = card.title.strip_prefix(ARTICLE).unwrap_or(&card.title);
                plain.to_lowercase().starts_with(&typed.to_lowercase())
            };
            let first = cards.iter().position(goes_on);
            let place = home.reader.list_place(&question, typed).unwrap();
            assert_eq!(place.map(|it| it as usize), first, "{typed}: {question:?}");
        }
    }
    let by_year = by(Sort::Year, false);
    assert_eq!(home.reader.list_place(&by_year, "a").unwrap(), None);
}
