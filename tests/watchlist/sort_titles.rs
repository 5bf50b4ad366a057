use watchlist::{FilmDraft, Question, ViewingDraft};

use crate::home::Home;

const ASCENT: &str = "The Ascent";

/// The ten films and these.
fn home_with(titles: &[&str]) -> Home {
    let mut home = Home::new();
    let films = titles.iter().map(|title| FilmDraft {
        title: (*title).to_owned(),
        ..FilmDraft::default()
    });
    let films: Vec<FilmDraft> = films.collect();
    home.watchlist.add_films(&films, home.now).unwrap();
    home
}

fn place(home: &mut Home, title: &str) -> usize {
    let titles = home.titles(&Question::everything());
    titles.iter().position(|it| it == title).unwrap()
}

#[test]
fn titles_stand_where_people_look_for_them() {
    let titles = [
        "2",
        "8½",
        "10",
        "A to Z",
        "’Burbs",
        "A Burden",
        "Die Hard",
        "Los Angeles Plays Itself",
        "Zzz",
    ];
    let mut home = home_with(&titles);
    let mut all = home.titles(&Question::everything());
    all.retain(|title| titles.contains(&title.as_str()));
    assert_eq!(all, titles);
}

#[test]
fn a_film_is_sorted_as_the_person_says_until_they_say_it_no_more() {
    let mut home = Home::new();
    assert_eq!(place(&mut home, ASCENT), 0);
    let changed = home.with(ASCENT, |list, film, now| {
        list.sort_as(film, " The Ascent ", now)
    });
    assert!(changed.order, "lists have another order");
    let after = place(&mut home, ASCENT);
    assert!(after > 4, "under T, since that is what was said: {after}");
    assert_eq!(home.page(ASCENT).sort_title.as_deref(), Some("The Ascent"));
    assert_eq!(home.page(ASCENT).card.title, ASCENT, "and shown as ever");

    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    home.with(ASCENT, |list, film, now| list.rate(film, 9.0, now));
    assert_eq!(place(&mut home, ASCENT), after, "whatever else is said");

    home.with(ASCENT, |list, film, now| list.sort_as(film, " ", now));
    assert_eq!(home.page(ASCENT).sort_title, None);
    assert_eq!(place(&mut home, ASCENT), 0);
}

#[test]
fn what_a_film_is_sorted_as_is_undone_and_redone_in_one_step() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| list.sort_as(film, "Zero", now));
    assert_eq!(place(&mut home, ASCENT), 9);
    home.watchlist.undo().unwrap();
    assert_eq!(place(&mut home, ASCENT), 0);
    home.watchlist.redo().unwrap();
    let mut home = home.restart();
    assert_eq!(place(&mut home, ASCENT), 9, "and it is kept");
}

#[test]
fn only_a_film_that_is_there_can_be_sorted_as_something() {
    let mut home = Home::new();
    assert!(home.watchlist.sort_as(999, "Zero", home.now).is_err());
    let film = home.film(ASCENT);
    let long = "x".repeat(20_001);
    assert!(home.watchlist.sort_as(film, &long, home.now).is_err());
    assert_eq!(place(&mut home, ASCENT), 0);
}
