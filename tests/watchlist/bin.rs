//! Removed films, and what was said of them.

use watchlist::{CreditDraft, Error, FilmDraft, Question, Refusal, Verb, ViewingDraft, Window};

use crate::home::{Home, state};

const ASCENT: &str = "The Ascent";

fn binned(home: &Home) -> Vec<(String, i64)> {
    let all = Window {
        first: 0,
        count: 100,
    };
    let bin = home.reader.bin(all, home.now).unwrap();
    assert_eq!(bin.total as usize, bin.films.len());
    let films = bin.films.into_iter();
    films.map(|it| (it.title, it.since)).collect()
}

#[test]
fn a_removed_film_is_nowhere_but_in_the_bin_and_comes_back_with_all_that_was_said() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with(ASCENT, |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.with(ASCENT, |list, film, now| list.rate(film, 9.0, now));
    let page = home.page(ASCENT);
    let film = page.card.film;

    home.wait(60);
    let since = home.now.millis;
    home.with(ASCENT, |list, film, now| list.remove_films(&[film], now));
    assert_eq!(binned(&home), [(ASCENT.to_owned(), since)]);
    for search in ["", "ascent", "snow", "shepitko"] {
        let question = Question {
            search: search.to_owned(),
            ..Question::everything()
        };
        let titles = home.titles(&question);
        assert!(
            !titles.contains(&ASCENT.to_owned()),
            "{search:?}: {titles:?}"
        );
    }
    let library = home.reader.library().unwrap();
    assert_eq!((library.films, library.seen), (9, 0));
    for refused in [
        home.watchlist.rate(film, 1.0, home.now),
        home.watchlist
            .take_back_viewing(page.viewings[0].viewing, home.now),
        home.watchlist.remove_films(&[film], home.now),
    ] {
        assert!(matches!(refused, Err(Error::Refused(Refusal::NoSuchFilm))));
    }
    let mut home = home.restart();
    assert_eq!(
        home.cards().len(),
        9,
        "no start and no update of a collection brings it back"
    );

    home.watchlist.restore_films(&[film], home.now).unwrap();
    assert_eq!(home.page(ASCENT), page, "as it was");
    let noted = Question {
        search: "snow".to_owned(),
        ..Question::everything()
    };
    assert_eq!(home.titles(&noted), [ASCENT], "and found by its note");
    assert!(binned(&home).is_empty());
    let again = home.watchlist.restore_films(&[film], home.now);
    assert!(matches!(again, Err(Error::Refused(Refusal::NoSuchFilm))));
}

#[test]
fn what_has_lain_in_the_bin_for_sixty_days_leaves_it_and_no_update_brings_it_back() {
    let mut home = Home::new();
    let stalker = FilmDraft {
        title: "Stalker".to_owned(),
        credits: CreditDraft::directors(["Tarkovsky"]),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[stalker], home.now).unwrap();
    home.with(ASCENT, |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.with(ASCENT, |list, film, now| {
        list.tag_films(&[film], "snow", now)
    });
    for title in ["Stalker", ASCENT] {
        home.with(title, |list, film, now| list.remove_films(&[film], now));
    }
    let before = state(&home);
    let days_left = |home: &Home| {
        let first = Window { first: 0, count: 1 };
        home.reader.bin(first, home.now).unwrap().films[0].days_left
    };
    home.wait(59 * 86_400);
    assert_eq!(days_left(&home), 1);
    home.watchlist.empty_bin(home.now).unwrap();
    assert!(state(&home) == before, "not yet, and that is no act");
    home.wait(86_400);
    assert_eq!(days_left(&home), 0);
    let changed = home.watchlist.empty_bin(home.now).unwrap();
    let step = changed.steps.undo.unwrap();
    assert_eq!(
        (step.verb, step.detail.as_deref()),
        (Verb::EmptyBin, Some("2"))
    );
    assert!(binned(&home).is_empty());
    let mut home = home.restart();
    assert_eq!(home.cards().len(), 9);
    home.watchlist.undo().unwrap();
    assert_eq!(binned(&home).len(), 2, "until it is undone");
}

#[test]
fn many_are_removed_at_once_and_come_back_at_once() {
    let mut home = Home::new();
    let films: Vec<FilmDraft> = ["A", "B", "C"]
        .map(|title| FilmDraft {
            title: title.to_owned(),
            ..FilmDraft::default()
        })
        .into();
    home.watchlist.add_films(&films, home.now).unwrap();
    let films: Vec<i64> = home.cards().iter().map(|card| card.film).collect();
    home.watchlist.remove_films(&films, home.now).unwrap();
    assert_eq!((home.cards().len(), binned(&home).len()), (0, 13));
    home.watchlist.undo().unwrap();
    assert_eq!((home.cards().len(), binned(&home).len()), (13, 0));
    home.watchlist.redo().unwrap();
    home.watchlist
        .restore_films(&films[..12], home.now)
        .unwrap();
    assert_eq!((home.cards().len(), binned(&home).len()), (12, 1));
}
