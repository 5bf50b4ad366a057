use watchlist::{ImportKind, ImportOptions};

use super::{bring_in_twice, counts, lines, looked_at, on_list, rating, sample, seen, with};
use crate::home::Home;

#[test]
fn the_csv_is_read_to_the_row() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("tvtime/csv"));
    assert_eq!(import.summary().kind, ImportKind::TvTime);
    assert_eq!(
        lines(&home, &import),
        [
            "tvtime-movies-2026-06-30.csv 2 The Cranes Are Flying (1957): NewViewing",
            "tvtime-movies-2026-06-30.csv 2 The Cranes Are Flying (1957): NewViewing",
            "tvtime-movies-2026-06-30.csv 2 The Cranes Are Flying (1957): NewViewing",
            "tvtime-movies-2026-06-30.csv 3 Stalker (1979): NewFilm",
            "tvtime-movies-2026-06-30.csv 4 Mirror (1975): NewFilm",
            "tvtime-movies-2026-06-30.csv 5 No Year at All: NewFilm",
            "tvtime-movies-2026-06-30.csv 6 : SetAside Aside(NoTitle)",
            "tvtime-movies-2026-06-30.csv 7 Some Day: SetAside Aside(NoSuchDate { text: \"someday\" })",
            "tvtime-movies-2026-06-30.csv 8 : SetAside Aside(Blank)",
            "tvtime-series-episodes-2026-06-30.csv 2 The Wire: SetAside Aside(Series)",
        ]
    );
    assert_eq!(counts(&import), [3, 3, 0, 0, 4, 0]);
    bring_in_twice(&mut home, &sample("tvtime/csv"));
    assert_eq!(
        seen(&mut home, "The Cranes Are Flying"),
        ["2022-11-14", "", ""],
        "once on a day that is known, and twice more"
    );
    assert_eq!(seen(&mut home, "Stalker"), [""]);
    assert_eq!(home.page("Mirror").wait.unwrap().since, 1_668_440_728_000);
}

#[test]
fn the_json_is_read_to_the_element() {
    let mut home = Home::new();
    let moscow = ImportOptions {
        zone: Some("Europe/Moscow".to_owned()),
        ..ImportOptions::default()
    };
    let import = with(&home, &[sample("tvtime/json")], moscow);
    assert_eq!(
        lines(&home, &import),
        [
            "tvtime-movies-2026-06-30.json 1 The Cranes Are Flying (1957): NewViewing",
            "tvtime-movies-2026-06-30.json 1 The Cranes Are Flying (1957): NewViewing",
            "tvtime-movies-2026-06-30.json 2 Mirror (1975): NewFilm",
            "tvtime-movies-2026-06-30.json 3 Known by Its Name: NewFilm",
            "tvtime-movies-2026-06-30.json 4 The Wire: SetAside Aside(Series)",
            "tvtime-movies-2026-06-30.json 5 : SetAside Aside(NotAFilm)",
            "tvtime-movies-2026-06-30.json 6 : SetAside Aside(NotAFilm)",
        ]
    );
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(
        seen(&mut home, "The Cranes Are Flying"),
        ["2022-11-15", ""],
        "that night was the next day in Moscow"
    );
    let tags = home.page("The Cranes Are Flying").tags;
    assert_eq!(tags[0].name, "favourite");
}

#[test]
fn the_zip_of_the_law_is_read_to_the_row_and_joined() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("tvtime/gdpr"));
    let at = |line: String| line.replace("tv-time-personal-data/", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "comments-prod-comments.csv 2 Stalker (1979): NewFilm",
            "comments-prod-comments.csv 3 Stalker: SetAside Aside(Comment)",
            "comments-prod-comments.csv 4 The Wire: SetAside Aside(Series)",
            "emotions-live-votes.csv 2 Stalker: SetAside Aside(NothingKept)",
            "lists-prod-lists.csv 2 Stalker (1979): Merged",
            "lists-prod-lists.csv 3 : SetAside Aside(Series)",
            "lists-prod-lists.csv 4 Mirror (1975): NewFilm",
            "lists-prod-lists.csv 4 Stalker (1979): Merged",
            "lists-prod-lists.csv 4 : SetAside Aside(NoTitle)",
            "ratings-live-votes.csv 2 Stalker (1979): Merged",
            "ratings-live-votes.csv 3 Летят журавли (1957): Merged",
            "ratings-live-votes.csv 4 Mirror: SetAside Aside(NoSuchRating { text: \"99\" })",
            "ratings-live-votes.csv 5 The Wire: SetAside Aside(Series)",
            "tracking-prod-records-v2.csv 2 The Wire: SetAside Aside(Series)",
            "tracking-prod-records.csv 2 Stalker (1979): NewViewing",
            "tracking-prod-records.csv 3 Stalker (1979): AlreadyThere",
            "tracking-prod-records.csv 4 Летят журавли (1957): NewViewing",
            "tracking-prod-records.csv 5 Mirror (1975): Merged",
            "tracking-prod-records.csv 6 No Date Known: NewFilm",
            "tracking-prod-records.csv 7 : SetAside Aside(NothingKept)",
            "tracking-prod-records.csv 8 The Wire: SetAside Aside(Series)",
            "tracking-prod-records.csv 9 : SetAside Aside(NoTitle)",
            "tracking-prod-records.csv 10 Not Yet: SetAside Aside(DayOutside { text: \"2031-03-11 23:09:28\" })",
        ]
    );
    assert_eq!(counts(&import), [3, 2, 5, 1, 12, 0]);
    bring_in_twice(&mut home, &sample("tvtime/gdpr"));
    assert_eq!(
        seen(&mut home, "Stalker"),
        ["2025-03-01"],
        "by the seconds, not by when it was ticked"
    );
    assert_eq!(rating(&mut home, "Stalker"), Some(8));
    let stalker = home.page("Stalker");
    assert_eq!(stalker.note, "The room.\nAnd rain.");
    assert_eq!(stalker.card.minutes, Some(162), "there they are seconds");
    assert!(!stalker.card.waiting, "followed, but watched");
    assert!(home.page("Mirror").card.waiting);
    assert_eq!(
        rating(&mut home, "The Cranes Are Flying"),
        Some(10),
        "by the one title or the other it is the one that was there"
    );
    assert_eq!(on_list(&mut home, "Slow trains"), ["Mirror", "Stalker"]);
}
