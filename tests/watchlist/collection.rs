use watchlist::Refusal;

use rusqlite::Connection;

use crate::home::Home;

#[test]
fn a_first_start_shows_ten_waiting_films() {
    let mut home = Home::new();
    let library = home.reader.library().unwrap();
    assert_eq!((library.films, library.waiting, library.seen), (10, 10, 0));
    assert_eq!(
        (library.collections[0].films, library.collections[0].seen),
        (10, 0)
    );
    assert!(
        home.cards()
            .iter()
            .all(|card| card.waiting && card.year.is_some() && card.director.is_some())
    );
}

#[test]
fn every_film_says_what_it_is_and_what_a_letter_does_in_it() {
    let mut home = Home::new();
    for card in home.cards() {
        let page = home.reader.film(card.film, home.now).unwrap();
        let entry = &page.entries[0];
        for text in [&entry.description, &entry.letter, &entry.fact] {
            assert!(
                text.as_ref().is_some_and(|text| text.len() > 30),
                "{}",
                card.title
            );
        }
        assert!(
            page.links.watch.is_some() && page.links.offer.is_some(),
            "{}: where to watch",
            card.title
        );
        assert!(
            page.card.second_title.is_some() && page.facts.transliterated_title.is_some(),
            "{}",
            card.title
        );
    }
}

#[test]
fn two_films_can_be_watched_now_and_eight_come_with_a_trial() {
    let mut home = Home::new();
    let offers: Vec<_> = home
        .cards()
        .iter()
        .map(|card| {
            home.reader
                .film(card.film, home.now)
                .unwrap()
                .links
                .offer
                .unwrap()
        })
        .collect();
    assert_eq!(
        offers
            .iter()
            .filter(|offer| **offer == watchlist::Offer::WatchNow)
            .count(),
        2
    );
}

#[test]
fn links_are_searches_until_the_person_gives_their_own() {
    let mut home = Home::new();
    let film = home.film("The Ascent");
    let address = home
        .reader
        .address_of(film, watchlist::LinkKind::Trailer)
        .unwrap();
    assert_eq!(address.host_str(), Some("www.youtube.com"));
    let words = address.query_pairs().next().unwrap().1.into_owned();
    assert_eq!(words, "Восхождение The Ascent 1977 trailer");
    let own = "https://example.org/ascent?a=1#b";
    home.watchlist
        .set_link(film, watchlist::LinkKind::Trailer, Some(own), home.now)
        .unwrap();
    assert_eq!(
        home.reader
            .address_of(film, watchlist::LinkKind::Trailer)
            .unwrap()
            .as_str(),
        own
    );
    assert_eq!(
        home.page("The Ascent").links.trailer.own.as_deref(),
        Some(own)
    );
    home.watchlist
        .set_link(film, watchlist::LinkKind::Trailer, Some("  "), home.now)
        .unwrap();
    assert_eq!(
        home.page("The Ascent").links.trailer.own,
        None,
        "nothing in its place is the search again"
    );
}

#[test]
fn an_address_that_is_not_of_the_web_is_refused() {
    let mut home = Home::new();
    let film = home.film("The Ascent");
    for address in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "mailto:a@b.c",
        "example.org",
        "https://",
    ] {
        let refused =
            home.watchlist
                .set_link(film, watchlist::LinkKind::Watch, Some(address), home.now);
        assert_eq!(
            crate::home::refusal(refused),
            Refusal::NoWebAddress,
            "{address}"
        );
    }
}

#[test]
fn an_update_refreshes_what_the_collection_says_and_leaves_what_the_person_said() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    home.with("The Commissar", |list, film, now| {
        list.take_off_watchlist(film, now)
    });
    let letter = home.page("The Ascent").entries[0].letter.clone();
    let film = home.film("The Ascent");
    let folder = home.quit();
    // An older release's words, and an entry that the present one no longer has.
    let conn = Connection::open(folder.path().join("watchlist.sqlite3")).unwrap();
    conn.execute_batch(
        "UPDATE collection SET fingerprint = 0;
         UPDATE entry SET letter = 'An older sentence.';
         INSERT INTO entry (collection, key, film, position, title)
           SELECT collection, 'dropped', film, 99, 'Dropped' FROM entry LIMIT 1;",
    )
    .unwrap();
    drop(conn);
    let now = watchlist::Now {
        today: jiff::civil::date(2027, 1, 1),
        millis: crate::home::MILLIS,
    };
    let mut watchlist = watchlist::Watchlist::open(folder.path(), now).unwrap();
    let reader = watchlist::Reader::open(folder.path()).unwrap();
    let page = reader.film(film, now).unwrap();
    assert_eq!(
        page.entries[0].letter, letter,
        "the collection's words are the new ones"
    );
    assert_eq!(
        page.entries.len(),
        1,
        "what the collection withdrew is not shown"
    );
    assert_eq!(
        (page.card.rating.map(|r| r.half_stars()), page.note.as_str()),
        (Some(9), "Snow.")
    );
    let library = reader.library().unwrap();
    assert_eq!(
        (library.films, library.waiting),
        (10, 9),
        "no film came twice, and none waits again"
    );
    assert_eq!(
        watchlist.undo().unwrap().subjects.len(),
        1,
        "the last step is still the person's own"
    );
}

#[test]
fn the_envelope_is_opened_once_and_is_no_act() {
    let mut home = Home::new();
    let closed = |home: &mut Home| home.reader.start(home.now).unwrap().unopened;
    assert!(closed(&mut home));
    let mut home = home.restart();
    assert!(closed(&mut home), "nobody opened it yet");
    home.watchlist.open_envelope().unwrap();
    assert!(!closed(&mut home));
    let steps = home.reader.start(home.now).unwrap().steps;
    assert_eq!(steps.undo, None, "there is nothing to undo");
    let mut home = home.restart();
    assert!(!closed(&mut home), "it stays open");
}

#[test]
fn a_watchlist_in_which_something_was_done_is_no_closed_envelope() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    assert!(!home.reader.start(home.now).unwrap().unopened);
}
