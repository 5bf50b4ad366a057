//! Programs with few people, and a few columns each.

use watchlist::ImportKind;

use super::{bring_in_twice, counts, lines, looked_at, on_list, rating, sample, seen};
use crate::home::Home;

#[test]
fn movary_is_read_to_the_row() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("movary"));
    assert_eq!(import.summary().kind, ImportKind::Movary);
    let at = |line: String| line.replace("-1-1760000000.csv", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "export-history 2 Stalker (1979): NewFilm",
            "export-history 3 Stalker (1979): AlreadyThere",
            "export-history 4 The Cranes Are Flying (1957): NewViewing",
            "export-history 5 Mirror: SetAside Aside(NoSuchDate { text: \"2024-13-01\" })",
            "export-history 6 : SetAside Aside(NoTitle)",
            "export-history 7 : SetAside Aside(Blank)",
            "export-ratings 2 Stalker (1979): Merged",
            "export-ratings 3 Solaris (1972): NewFilm",
            "export-ratings 4 Saint: SetAside Aside(NoSuchRating { text: \"12\" })",
            "export-watchlist 2 Andrei Rublev (1966): NewFilm",
        ]
    );
    assert_eq!(counts(&import), [3, 1, 1, 1, 4, 0]);
    bring_in_twice(&mut home, &sample("movary"));
    let stalker = home.page("Stalker").viewings;
    assert_eq!(stalker.len(), 1, "twice on a day is once");
    assert_eq!(stalker[0].place.as_deref(), Some("Kino Arsenal"));
    assert_eq!(stalker[0].remark.as_deref(), Some("Slow, and right"));
    assert_eq!(seen(&mut home, "The Cranes Are Flying"), [""]);
    let rublev = home.page("Andrei Rublev").wait.unwrap();
    assert_eq!(rublev.since, 1_688_212_800_000);
}

#[test]
fn yamtrack_is_read_to_the_row() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("yamtrack"));
    assert_eq!(import.summary().kind, ImportKind::Yamtrack);
    let at = |line: String| line.replace("yamtrack_2026-04-01.csv ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "2 Perfect Blue: NewFilm",
            "3 Stalker: NewFilm",
            "4 Mirror: NewFilm",
            "5 Solaris: NewFilm",
            "6 Andrei Rublev: NewFilm",
            "7 Friends: SetAside Aside(Series)",
            "8 Friends: SetAside Aside(Series)",
            "9 Berserk: SetAside Aside(OtherWork { kind: \"manga\" })",
            "10 Eleven: SetAside Aside(NoSuchRating { text: \"11\" })",
            "11 A Film of One’s Own: NewFilm",
        ]
    );
    bring_in_twice(&mut home, &sample("yamtrack"));
    assert_eq!(seen(&mut home, "Perfect Blue"), ["2024-02-09"]);
    assert_eq!(home.page("Perfect Blue").note, "Twice as strange");
    assert_eq!(
        rating(&mut home, "Stalker"),
        Some(9),
        "the nearest half star of 8.6"
    );
    assert_eq!(rating(&mut home, "A Film of One’s Own"), None);
    let solaris = home.page("Solaris").viewings;
    assert!(!solaris[0].finished, "it was dropped");
    assert!(home.page("Mirror").card.waiting);
    assert_eq!(seen(&mut home, "Andrei Rublev"), [""]);
}

#[test]
fn seriesguide_is_read_to_the_element() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("seriesguide"));
    assert_eq!(import.summary().kind, ImportKind::SeriesGuide);
    assert_eq!(
        lines(&home, &import),
        [
            "sg-lists-export.json 1 First list: SetAside Aside(Series)",
            "sg-movies-export.json 1 Stalker (1979): NewFilm",
            "sg-movies-export.json 1 Stalker (1979): NewViewing",
            "sg-movies-export.json 2 Mirror (1975): NewFilm",
            "sg-movies-export.json 3 The Cranes Are Flying: NewViewing",
            "sg-movies-export.json 4 : SetAside Aside(NoTitle)",
            "sg-movies-export.json 5 Only Owned: NewFilm",
            "sg-shows-export.json 1 Altered Carbon: SetAside Aside(Series)",
        ]
    );
    bring_in_twice(&mut home, &sample("seriesguide"));
    assert_eq!(seen(&mut home, "Stalker"), ["", ""]);
    assert_eq!(seen(&mut home, "The Cranes Are Flying"), [""]);
    let owned = home.page("Only Owned");
    assert!(!owned.card.waiting && owned.viewings.is_empty());
}

#[test]
fn ryot_is_read_to_what_is_said_of_each_film() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("ryot"));
    assert_eq!(import.summary().kind, ImportKind::Ryot);
    let at = |line: String| line.replace("ryot_export.json ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "1 Stalker: NewFilm",
            "1 Stalker: NewViewing",
            "1 Stalker: Merged",
            "1 Stalker: Merged",
            "2 Mirror: NewFilm",
            "3 Solaris: NewFilm",
            "3 Solaris: Merged",
            "4 met_8fdSbJpKGKpn: SetAside Aside(NoTitle)",
            "5 The Wire: SetAside Aside(Series)",
            "6 Roadside Picnic: SetAside Aside(OtherWork { kind: \"book\" })",
            "7 Owned Only: SetAside Aside(NothingKept)",
        ]
    );
    bring_in_twice(&mut home, &sample("ryot"));
    assert_eq!(seen(&mut home, "Stalker"), ["2025-01-09", "2024-05-01"]);
    assert_eq!(rating(&mut home, "Stalker"), Some(9));
    assert_eq!(home.page("Stalker").note, "The room.");
    assert_eq!(
        rating(&mut home, "Solaris"),
        Some(7),
        "the nearest half star of 73"
    );
    assert!(home.page("Mirror").card.waiting);
    assert_eq!(on_list(&mut home, "Slow trains"), ["Stalker"]);
}
