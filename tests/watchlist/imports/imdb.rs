use watchlist::{CreditJob, ImportKind};

use super::{bring_in_twice, counts, lines, looked_at, on_list, rating, sample, seen};
use crate::home::Home;

#[test]
fn files_of_2016_are_read_to_the_row() {
    let home = Home::new();
    let import = looked_at(&home, &sample("imdb/2016"));
    assert_eq!(import.summary().kind, ImportKind::Imdb);
    assert_eq!(
        lines(&home, &import),
        [
            "Trains.csv 2 The Arrival of a Train (1896): NewFilm",
            "Trains.csv 3 Stalker (1979): NewFilm",
            "Trains.csv 4 Poirot: SetAside Aside(Series)",
            "WATCHLIST.csv 2 Mirror (1975): NewFilm",
            "WATCHLIST.csv 3 Untitled Winter Project: NewFilm",
            "ratings.csv 2 Stalker (1979): AlreadyThere",
            "ratings.csv 3 The Cranes Are Flying (1957): NewViewing",
            "ratings.csv 4 Poirot: SetAside Aside(Series)",
            "ratings.csv 5 House: Pilot: SetAside Aside(Series)",
            "ratings.csv 6 Pride: SetAside Aside(Series)",
            "ratings.csv 7 Duel (1971): NewFilm",
            "ratings.csv 8 \"Swing it\" magistern (1940): NewFilm",
        ]
    );
    assert_eq!(counts(&import), [6, 1, 0, 1, 4, 0]);
}

#[test]
fn files_of_2021_are_no_utf_8_and_some_were_saved_again_by_a_spreadsheet() {
    let home = Home::new();
    let import = looked_at(&home, &sample("imdb/2021"));
    assert_eq!(
        lines(&home, &import),
        [
            "Nuits blanches.csv 4 Le notti bianche (1957): NewFilm",
            "Nuits blanches.csv 6 Le Fabuleux Destin d’Amélie Poulain (2001): NewFilm",
            "ratings.csv 2 Les Quatre Cents Coups — été (1959): NewFilm",
            "ratings.csv 3 Le Fabuleux Destin d’Amélie Poulain (2001): AlreadyThere",
            "ratings.csv 4 Breaking Bad: SetAside Aside(Series)",
            "ratings.csv 5 Breaking Bad: Ozymandias: SetAside Aside(Series)",
            "ratings.csv 6 Band of Brothers: SetAside Aside(Series)",
            "ratings.csv 7 Ein Männlein steht im Walde (1998): NewFilm",
            "ratings.csv 8 Zu viel des Guten: SetAside Aside(NoSuchRating { text: \"11\" })",
            "ratings.csv 9 : SetAside Aside(NoTitle)",
            "ratings.csv 10 Käfer: SetAside Aside(NoSuchYear { text: \"1066\" })",
            "ratings.csv 11 Tetris: SetAside Aside(OtherWork { kind: \"videoGame\" })",
            "watchlist (1).csv 2 Andrei Rublev (1966): NewFilm",
            "watchlist (1).csv 3 Les Quatre Cents Coups (1959): Merged",
            "watchlist (1).csv 4 : SetAside Aside(Blank)",
            "watchlist (1).csv 5 : SetAside Aside(Blank)",
        ]
    );
    assert_eq!(counts(&import), [5, 0, 1, 1, 9, 0]);
}

#[test]
fn files_since_2024_have_original_titles_and_any_encoding() {
    let home = Home::new();
    let import = looked_at(&home, &sample("imdb/2025"));
    assert_eq!(
        lines(&home, &import),
        [
            "Snow.csv 2 The Cranes Are Flying (1957): NewViewing",
            "ratings.csv 2 Stalker (1979): NewFilm",
            "ratings.csv 3 Летят журавли (1957): AlreadyThere",
            "ratings.csv 4 The Queen’s Gambit: SetAside Aside(Series)",
            "ratings.csv 5 The Wire: SetAside Aside(Series)",
            "ratings.csv 6 The Wire: The Target: SetAside Aside(Series)",
            "ratings.csv 7 Duel (1971): NewFilm",
            "ratings.csv 8 An Evening of Songs: NewFilm",
            "ratings.csv 9 Emma (1996): NewFilm",
            "ratings.csv 10 Emma (1996): NewFilm",
            "ratings.csv 11 \"Swing it\" magistern (1940): NewFilm",
            "ratings.csv 12 \"Open (1941): NewFilm",
            "ratings.csv 13 Behind It (1942): NewFilm",
            "watchlist.csv 2 Mirror (1975): NewFilm",
            "watchlist.csv 3 Next Winter: NewFilm",
            "watchlist.csv 4 The Wire: SetAside Aside(Series)",
            "Тихое кино.csv 3 Неотправленное письмо (1960): Merged",
            "Тихое кино.csv 4 Сталкер (1979): Merged",
        ],
        "a header alone has no rows, and what begins with a quotation mark swallows none"
    );
    assert_eq!(counts(&import), [10, 1, 2, 1, 4, 0]);
    assert_eq!(import.summary().files, 5);
}

#[test]
fn a_rating_says_that_it_was_seen_and_not_when() {
    let mut home = Home::new();
    bring_in_twice(&mut home, &sample("imdb/2025"));
    assert_eq!(seen(&mut home, "Stalker"), [""], "on no day that is known");
    assert_eq!(rating(&mut home, "Stalker"), Some(10));
    let stalker = home.page("Stalker");
    assert_eq!(stalker.card.second_title.as_deref(), Some("Сталкер"));
    assert_eq!(stalker.card.minutes, Some(162));
    assert_eq!(stalker.facts.genres, ["Drama", "Science fiction"]);
    let director = stalker
        .credits
        .iter()
        .find(|it| it.job == CreditJob::Director);
    assert_eq!(director.unwrap().name, "Andrei Tarkovsky");
    assert_eq!(
        rating(&mut home, "The Cranes Are Flying"),
        Some(9),
        "by its original title it is the one that was there"
    );
}

#[test]
fn what_waits_there_waits_here_since_then_and_says_why() {
    let mut home = Home::new();
    bring_in_twice(&mut home, &sample("imdb/2016"));
    let mirror = home.page("Mirror").wait.unwrap();
    assert_eq!(mirror.why.as_deref(), Some("Anna said so"));
    assert_eq!(
        mirror.since, 1_483_272_000_000,
        "noon of the first of January 2017"
    );
    assert!(seen(&mut home, "Mirror").is_empty());
}

#[test]
fn a_list_keeps_its_name_its_order_and_its_remarks() {
    let mut home = Home::new();
    bring_in_twice(&mut home, &sample("imdb/2016"));
    assert_eq!(
        on_list(&mut home, "Trains"),
        [
            "The Arrival of a Train: The first one\nanybody remembers",
            "Stalker"
        ]
    );
    bring_in_twice(&mut home, &sample("imdb/2025"));
    assert_eq!(
        on_list(&mut home, "Тихое кино"),
        [
            "The Letter Never Sent: Холодно и тихо, как в письме",
            "Stalker: Дождь идёт и в комнате"
        ]
    );
    let lists = home.reader.labels().unwrap().lists;
    let names: Vec<&str> = lists.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        names,
        ["Trains", "Snow", "Тихое кино"],
        "the watchlist is none, nor is one with nothing on it"
    );
}

#[test]
fn days_that_a_spreadsheet_wrote_anew_are_read_in_one_order() {
    let mut home = Home::new();
    bring_in_twice(&mut home, &sample("imdb/2021"));
    let since = |home: &mut Home, title| home.page(title).wait.unwrap().since;
    let july = 1_562_241_600_000;
    assert_eq!(
        since(&mut home, "Andrei Rublev"),
        july,
        "4/7/2019 is the fourth of July, since another row has 13/7/2019"
    );
    let coups = since(&mut home, "Les Quatre Cents Coups — été");
    assert_eq!(coups, july + 9 * 86_400_000);
}
