use std::fs;

use tempfile::TempDir;
use watchlist::{CreditJob, Import, ImportKind, ImportOptions, Monitor};

use super::{bring_in_twice, counts, lines, looked_at, rating, sample, seen};
use crate::home::{Home, NOW};

#[test]
fn a_collection_is_read_to_the_entry() {
    let home = Home::new();
    let import = looked_at(&home, &sample("tellico"));
    assert_eq!(import.summary().kind, ImportKind::Tellico);
    let at = |line: String| line.replace("tellico.xml ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "1 Stalker (1979): NewFilm",
            "2 The Cranes <Are> Flying (1957): NewViewing",
            "3 Only on the Shelf: NewFilm",
            "4 The Wire: SetAside Aside(Series)",
            "5 Eleven of Ten: SetAside Aside(NoSuchRating { text: \"11\" })",
            "6 : SetAside Aside(NoTitle)",
            "7 : SetAside Aside(Blank)",
        ],
        "and no line for a picture"
    );
    assert_eq!(counts(&import), [2, 1, 0, 0, 4, 0]);
}

#[test]
fn what_is_owned_was_seen_only_if_that_is_said() {
    let mut home = Home::new();
    bring_in_twice(&mut home, &sample("tellico"));
    assert_eq!(seen(&mut home, "Stalker"), [""], "it is rated");
    assert_eq!(
        rating(&mut home, "Stalker"),
        Some(9),
        "of ten, as its field says"
    );
    assert_eq!(seen(&mut home, "The Cranes Are Flying"), [""]);
    let shelf = home.page("Only on the Shelf");
    assert!(shelf.viewings.is_empty() && !shelf.card.waiting);
    let stalker = home.page("Stalker");
    assert_eq!(stalker.note, "The room, *at last* &nobody;");
    assert_eq!(stalker.card.second_title.as_deref(), Some("Сталкер"));
    assert_eq!(stalker.facts.country.as_deref(), Some("Soviet Union"));
    let mut tags: Vec<&str> = stalker.tags.iter().map(|it| it.name.as_str()).collect();
    tags.sort_unstable();
    assert_eq!(tags, ["rain & water", "slow"]);
    let people: Vec<_> = stalker
        .credits
        .iter()
        .map(|it| (it.job, it.name.as_str(), it.role.as_deref()))
        .collect();
    assert_eq!(
        people,
        [
            (CreditJob::Director, "Andrei Tarkovsky", None),
            (CreditJob::Composer, "Eduard Artemyev", None),
            (CreditJob::Cast, "Alisa Freindlich", Some("The wife")),
            (CreditJob::Cast, "Anatoly Solonitsyn", None),
        ]
    );
}

/// What becomes of a file with this written before its root, and this in its first entry.
fn told(before: &str, within: &str) -> Vec<String> {
    let home = Home::new();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("films.xml");
    let text = format!(
        "{before}<tellico syntaxVersion=\"11\"><collection type=\"3\"><entry>{within}</entry></collection></tellico>"
    );
    fs::write(&path, text).unwrap();
    let nobody = Monitor::none();
    let mut import = Import::read(&[path], ImportOptions::default(), NOW, &nobody).unwrap();
    home.reader.match_import(&mut import, &nobody).unwrap();
    lines(&home, &import)
}

#[test]
fn declarations_of_its_own_and_what_lies_too_deep_are_set_aside() {
    let bomb = "<!DOCTYPE tellico [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>";
    assert_eq!(
        told(bomb, "<title>&b;</title>"),
        ["films.xml 1 : SetAside Aside(NotReadable)"]
    );
    let deep = "<a>".repeat(100_000);
    assert_eq!(
        told("", &deep),
        ["films.xml 1 : SetAside Aside(NotReadable)"]
    );
    let wide = "<a>b</a>".repeat(100_000);
    assert_eq!(
        told("", &format!("<title>Wide</title>{wide}")),
        ["films.xml 1 Wide: NewFilm"]
    );
    assert_eq!(
        told("", "<title>Cut"),
        ["films.xml 1 : SetAside Aside(BreaksOff)"]
    );
    assert_eq!(
        told("", "<title>&outside; &#0; &#x41;</title>"),
        ["films.xml 1 &outside; &#0; A: NewFilm"],
        "a name that nothing stands for stays a name"
    );
    let other = sample("tellico/images");
    let refused = Import::read(&[other], ImportOptions::default(), NOW, &Monitor::none());
    assert!(refused.is_err(), "pictures alone are nothing to bring in");
}
