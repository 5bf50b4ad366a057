use watchlist::{Condition, Question, Refusal, Sort, ViewingDraft};

use crate::home::{Home, refusal};

const CRANES: &str = "The Cranes Are Flying";

fn rating(home: &mut Home) -> Option<u8> {
    home.page(CRANES)
        .card
        .rating
        .map(|rating| rating.half_stars())
}

#[test]
fn a_film_is_rated_in_half_stars_and_cleared() {
    let mut home = Home::new();
    home.with(CRANES, |list, film, now| list.rate(film, 9.0, now));
    assert_eq!(rating(&mut home), Some(9));
    home.with(CRANES, |list, film, now| list.clear_rating(film, now));
    assert_eq!(rating(&mut home), None);
}

#[test]
fn a_rating_that_is_none_is_refused() {
    let mut home = Home::new();
    let film = home.film(CRANES);
    for wrong in [0.0, 11.0, 4.3, -1.0, f64::NAN, f64::INFINITY, 1e300] {
        assert_eq!(
            refusal(home.watchlist.rate(film, wrong, home.now)),
            Refusal::NoRating,
            "{wrong}"
        );
        let seen = ViewingDraft {
            rating: Some(wrong),
            ..ViewingDraft::on("today")
        };
        assert_eq!(
            refusal(home.watchlist.mark_seen(film, &seen, home.now)),
            Refusal::NoRating,
            "{wrong}"
        );
    }
    assert_eq!(rating(&mut home), None);
}

#[test]
fn rating_the_newest_viewing_rates_the_film() {
    let mut home = Home::new();
    let rated = |seen_on: &str, half_stars| ViewingDraft {
        rating: Some(half_stars),
        ..ViewingDraft::on(seen_on)
    };
    home.with(CRANES, |list, film, now| {
        list.mark_seen(film, &rated("2020", 8.0), now)
    });
    assert_eq!(rating(&mut home), Some(8));
    home.with(CRANES, |list, film, now| {
        list.mark_seen(film, &rated("2011", 4.0), now)
    });
    assert_eq!(
        rating(&mut home),
        Some(8),
        "an older viewing's rating is of its day alone"
    );
    home.with(CRANES, |list, film, now| {
        list.mark_seen(film, &rated("", 3.0), now)
    });
    assert_eq!(
        rating(&mut home),
        Some(8),
        "an unknown date counts as oldest"
    );
    home.with(CRANES, |list, film, now| {
        list.mark_seen(film, &rated("2026-03", 10.0), now)
    });
    assert_eq!(rating(&mut home), Some(10));
}

#[test]
fn rating_the_film_never_rewrites_a_viewing() {
    let mut home = Home::new();
    let seen = ViewingDraft {
        rating: Some(6.0),
        ..ViewingDraft::on("2020")
    };
    home.with(CRANES, |list, film, now| list.mark_seen(film, &seen, now));
    home.with(CRANES, |list, film, now| list.rate(film, 9.0, now));
    assert_eq!(
        home.page(CRANES).viewings[0]
            .rating
            .map(|rating| rating.half_stars()),
        Some(6)
    );
    assert_eq!(rating(&mut home), Some(9));
}

#[test]
fn moving_a_viewing_to_another_date_does_not_bring_an_old_rating_back() {
    let mut home = Home::new();
    let seen = ViewingDraft {
        rating: Some(6.0),
        ..ViewingDraft::on("2020")
    };
    home.with(CRANES, |list, film, now| list.mark_seen(film, &seen, now));
    home.with(CRANES, |list, film, now| list.rate(film, 9.0, now));
    let viewing = home.page(CRANES).viewings[0].viewing;
    let moved = ViewingDraft {
        seen_on: "2021".to_owned(),
        ..seen
    };
    home.watchlist
        .edit_viewing(viewing, &moved, home.now)
        .unwrap();
    assert_eq!(
        rating(&mut home),
        Some(9),
        "the rating of that day was not what was edited"
    );
}

/// Films that are rated, the best first.
fn best_first(home: &mut Home) -> Vec<String> {
    home.titles(&Question {
        conditions: vec![Condition::Rated(true)],
        sort: Sort::Rating,
        descending: true,
        ..Question::everything()
    })
}

#[test]
fn films_rated_alike_stand_in_an_order_of_the_persons_own() {
    const ASCENT: &str = "The Ascent";
    const COMMISSAR: &str = "The Commissar";
    const HOUSE: &str = "The House I Live In";
    const STATION: &str = "The Station Master";
    let mut home = Home::new();
    let rate = |home: &mut Home, title: &str, half_stars| {
        home.with(title, |list, film, now| list.rate(film, half_stars, now));
    };
    rate(&mut home, STATION, 9.0);
    for title in [CRANES, COMMISSAR, ASCENT] {
        rate(&mut home, title, 8.0);
    }
    assert_eq!(
        best_first(&mut home),
        [STATION, ASCENT, COMMISSAR, CRANES],
        "by title, until they are moved"
    );
    let (cranes, ascent) = (home.film(CRANES), home.film(ASCENT));
    let changed = home
        .watchlist
        .move_in_rating(&[cranes], Some(ascent), home.now)
        .unwrap();
    assert!(changed.order, "whoever shows it has to ask again");
    rate(&mut home, HOUSE, 8.0);
    let moved = [STATION, CRANES, ASCENT, COMMISSAR, HOUSE];
    assert_eq!(best_first(&mut home), moved, "a new one stands behind");
    rate(&mut home, CRANES, 8.0);
    assert_eq!(best_first(&mut home), moved, "rated as it was, it stays");
    rate(&mut home, CRANES, 9.0);
    rate(&mut home, CRANES, 8.0);
    assert_eq!(
        best_first(&mut home),
        [STATION, ASCENT, COMMISSAR, CRANES, HOUSE],
        "rated otherwise, it lost its place"
    );
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    assert_eq!(best_first(&mut home), moved);

    let station = home.film(STATION);
    let unrated = home.film("The Letter Never Sent");
    for (film, before) in [(station, Some(ascent)), (unrated, None)] {
        let refused = home.watchlist.move_in_rating(&[film], before, home.now);
        assert_eq!(refusal(refused), Refusal::NotRatedAlike);
    }
}

#[test]
fn the_collection_as_a_whole_has_a_rating_and_a_comment() {
    let mut home = Home::new();
    let collection = home.reader.library().unwrap().collections[0].collection;
    home.watchlist
        .rate_collection(collection, 7.0, home.now)
        .unwrap();
    home.watchlist
        .comment_on_collection(collection, "Start with the Cranes.", home.now)
        .unwrap();
    let mut home = home.restart();
    let page = home.reader.collection(collection).unwrap();
    assert_eq!(page.rating.map(|rating| rating.half_stars()), Some(7));
    assert_eq!(page.comment, "Start with the Cranes.");
    home.watchlist
        .clear_collection_rating(collection, home.now)
        .unwrap();
    assert_eq!(home.reader.collection(collection).unwrap().rating, None);
}
