use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use tempfile::TempDir;
use watchlist::{Import, ImportKind, ImportOptions, Monitor};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::{bring_in_twice, counts, lines, looked_at, on_list, rating, sample, seen, with};
use crate::home::{Home, NOW};

fn in_zone(zone: &str, day_begins: u8) -> ImportOptions {
    ImportOptions {
        zone: Some(zone.to_owned()),
        day_begins,
        ..ImportOptions::default()
    }
}

#[test]
fn the_export_is_read_to_the_row() {
    let home = Home::new();
    let import = looked_at(&home, &sample("trakt/2026"));
    assert_eq!(import.summary().kind, ImportKind::Trakt);
    assert_eq!(
        lines(&home, &import),
        [
            "collection-movies.json 1 Saint: SetAside Aside(NothingKept)",
            "comments-movies.json 1 Stalker (1979): NewFilm",
            "comments-movies.json 2 Saint: SetAside Aside(Comment)",
            "comments-seasons.json 1 The Wire: SetAside Aside(Series)",
            "comments-shows.json 1 The Wire: SetAside Aside(Series)",
            "comments-shows.json 2 : SetAside Aside(BreaksOff)",
            "likes-comments.json 1 Mirror: SetAside Aside(NotAFilm)",
            "lists-favorites.json 1 Stalker (1979): Merged",
            "lists-favorites.json 2 The Wire: SetAside Aside(Series)",
            "lists-list-4242-slow-trains.json 1 Mirror (1975): NewFilm",
            "lists-list-4242-slow-trains.json 2 Stalker (1979): Merged",
            "lists-list-4242-slow-trains.json 3 : SetAside Aside(NotAFilm)",
            "lists-watchlist.json 1 Andrei Rublev (1966): NewFilm",
            "lists-watchlist.json 2 The Wire: SetAside Aside(Series)",
            "lists-watchlist.json 3 Stalker (1979): Merged",
            "notes-movies.json 1 Mirror (1975): Merged",
            "ratings-movies.json 1 Stalker (1979): Merged",
            "ratings-movies.json 2 Solaris (1972): NewFilm",
            "ratings-movies.json 3 Saint: SetAside Aside(NoSuchRating { text: \"11\" })",
            "ratings-seasons.json 1 The Wire: SetAside Aside(Series)",
            "watched-history-1.json 1 Stalker (1979): NewViewing",
            "watched-history-1.json 2 Stalker (1979): NewViewing",
            "watched-history-1.json 3 The Cranes Are Flying (1957): NewViewing",
            "watched-history-1.json 4 The Cranes Are Flying (1957): AlreadyThere",
            "watched-history-1.json 5 Saint (2010): NewFilm",
            "watched-history-1.json 6 The Wire: SetAside Aside(Series)",
            "watched-history-3.json 1 No Ids at All (2001): NewFilm",
            "watched-history-3.json 2 Nobody Knows It: NewFilm",
            "watched-history-3.json 3 Mirror: SetAside Aside(DayOutside { text: \"2031-01-01T10:00:00.000Z\" })",
            "watched-history-3.json 4 Mirror: SetAside Aside(NoSuchDate { text: \"last spring\" })",
            "watched-history-3.json 5 : SetAside Aside(NoTitle)",
            "watched-history-3.json 6 Before Films: SetAside Aside(NoSuchYear { text: \"1066\" })",
            "watched-history-3.json 7 : SetAside Aside(NotAFilm)",
            "watched-movies.json 1 Stalker (1979): AlreadyThere",
            "watched-movies.json 2 Mirror (1975): NewViewing",
            "watched-playback.json 1 Mirror: SetAside Aside(NothingKept)",
            "watched-shows.json 1 The Wire: SetAside Aside(Series)",
        ]
    );
    assert_eq!(counts(&import), [7, 4, 5, 2, 19, 0]);
}

#[test]
fn what_is_missing_in_it_is_said() {
    let home = Home::new();
    let warnings = looked_at(&home, &sample("trakt/2026")).summary().warnings;
    let told: Vec<String> = warnings.iter().map(|it| format!("{it:?}")).collect();
    assert_eq!(
        told,
        [
            "Import(Incomplete { what: \"ratings-movies\", pages: Some(1), of: Some(3) })",
            "Import(Incomplete { what: \"notes-shows\", pages: None, of: None })",
            "Import(PagesMissing { what: \"watched-history\", first: 2, last: 2 })",
        ]
    );
    let whole = looked_at(&home, &sample("trakt/2023")).summary().warnings;
    assert!(whole.is_empty(), "nothing is missing there: {whole:?}");
}

#[test]
fn a_play_is_a_viewing_on_the_day_it_was_where_the_person_is() {
    let stalker = |options: ImportOptions| {
        let mut home = Home::new();
        let import = with(&home, &[sample("trakt/2023")], options);
        home.watchlist.import_files(&import, home.now).unwrap();
        [
            seen(&mut home, "Stalker"),
            seen(&mut home, "The Cranes Are Flying"),
        ]
        .concat()
    };
    assert_eq!(
        stalker(ImportOptions::default()),
        ["2022-05-01", "2022-05-03"]
    );
    assert_eq!(
        stalker(in_zone("Europe/Moscow", 0)),
        ["2022-05-02", "2022-05-03"],
        "half past two at night"
    );
    assert_eq!(
        stalker(in_zone("Europe/Moscow", 4)),
        ["2022-05-01", "2022-05-03"],
        "which is still the evening before for some"
    );
    assert_eq!(
        stalker(in_zone("America/New_York", 0)),
        ["2022-05-01", "2022-05-02"]
    );
    assert_eq!(
        stalker(in_zone("Nowhere/At_All", 0)),
        ["2022-05-01", "2022-05-03"]
    );
}

#[test]
fn midnight_to_the_second_is_a_day_and_no_moment() {
    let mut home = Home::new();
    let import = with(
        &home,
        &[sample("trakt/2026")],
        in_zone("America/New_York", 0),
    );
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(seen(&mut home, "Saint"), ["2025-12-24"]);
}

#[test]
fn all_of_it_comes_once() {
    let mut home = Home::new();
    bring_in_twice(&mut home, &sample("trakt/2026"));
    assert_eq!(seen(&mut home, "Stalker"), ["2026-04-01", "2026-03-31"]);
    assert_eq!(rating(&mut home, "Stalker"), Some(10));
    let stalker = home.page("Stalker");
    assert_eq!(
        stalker.note,
        "The room, at last.\nAnd rain.\n\n---\n\nStill the best"
    );
    let tags: Vec<&str> = stalker.tags.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(tags, ["favourite"]);
    assert!(stalker.card.waiting, "it was put back, to be seen again");
    assert_eq!(
        seen(&mut home, "The Cranes Are Flying"),
        ["2026-02-14"],
        "twice on a day is once"
    );
    assert_eq!(
        seen(&mut home, "Mirror"),
        ["2018-06-01"],
        "of which no page of the history tells"
    );
    assert_eq!(home.page("Mirror").note, "Watch it with subtitles.");
    assert_eq!(seen(&mut home, "No Ids at All"), [""]);
    assert_eq!(seen(&mut home, "Solaris"), [""], "rated, it was seen");
    let wait = home.page("Andrei Rublev").wait.unwrap();
    assert_eq!(wait.why.as_deref(), Some("Olga lent me the book"));
    assert_eq!(wait.since, 1_726_040_703_000);
    assert_eq!(
        on_list(&mut home, "Slow Trains"),
        ["Mirror", "Stalker: The trolley"]
    );
    let lists = home.reader.labels().unwrap().lists;
    let page = home.reader.list_page(lists[0].list).unwrap();
    assert_eq!(lists.len(), 1, "one with nothing on it is none");
    assert!(page.draft.ranked);
    assert_eq!(page.draft.introduction, "Films that take their time");
}

#[test]
fn the_folders_of_old_are_read_as_well() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("trakt/2023"));
    assert_eq!(
        lines(&home, &import),
        [
            "anna/lists/list-12-winter.json 1 Mirror (1975): NewFilm",
            "anna/lists/watchlist.json 1 Mirror (1975): Merged",
            "anna/ratings/ratings-movies.json 1 The Cranes Are Flying (1957): Merged",
            "anna/watched/watched-history-1.json 1 Stalker (1979): NewFilm",
            "anna/watched/watched-history-1.json 2 The Cranes Are Flying (1957): NewViewing",
        ]
    );
    bring_in_twice(&mut home, &sample("trakt/2023"));
    assert_eq!(on_list(&mut home, "Winter"), ["Mirror"]);
}

#[test]
fn the_zip_is_what_it_unpacks_to() {
    let home = Home::new();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("trakt-export-anna.zip");
    let mut zip = ZipWriter::new(File::create(&path).unwrap());
    put(&mut zip, &sample("trakt/2026"));
    zip.finish().unwrap();
    let nobody = Monitor::none();
    let mut import = Import::read(&[path], ImportOptions::default(), NOW, &nobody).unwrap();
    home.reader.match_import(&mut import, &nobody).unwrap();
    let unpacked = looked_at(&home, &sample("trakt/2026"));
    assert_eq!(lines(&home, &import), lines(&home, &unpacked));
}

fn put(zip: &mut ZipWriter<File>, folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&fs::read(&path).unwrap()).unwrap();
    }
}

#[test]
fn the_csv_that_trakt_takes_in_is_read_to_the_row() {
    let mut home = Home::new();
    let import = looked_at(&home, &sample("trakt-import"));
    assert_eq!(import.summary().kind, ImportKind::Trakt);
    let at = |line: String| line.replace("trakt.csv ", "");
    let told: Vec<String> = lines(&home, &import).into_iter().map(at).collect();
    assert_eq!(
        told,
        [
            "2 Stalker (1979): NewFilm",
            "3 Stalker (1979): NewViewing",
            "4 Stalker (1979): NewViewing",
            "5 Stalker (1979): Merged",
            "6 Mirror (1975): NewFilm",
            "7 Solaris (1972): NewFilm",
            "8 Andrei Rublev (1966): NewFilm",
            "9 Friends: SetAside Aside(Series)",
            "10 Owned: SetAside Aside(NothingKept)",
            "11 Bad: SetAside Aside(NoSuchDate { text: \"2024-13-01\" })",
            "12 Eleven: SetAside Aside(NoSuchRating { text: \"11\" })",
            "13 : SetAside Aside(NoTitle)",
            "14 : SetAside Aside(Blank)",
        ]
    );
    bring_in_twice(&mut home, &sample("trakt-import"));
    assert_eq!(seen(&mut home, "Stalker"), ["2024-05-01", "", ""]);
    assert_eq!(rating(&mut home, "Stalker"), Some(9));
    assert_eq!(
        seen(&mut home, "Solaris").len(),
        0,
        "what it was seen on is said in rows of their own"
    );
    assert!(home.page("Andrei Rublev").card.waiting);
}

#[test]
fn noon_to_the_second_is_a_day_where_it_is_another_one_already() {
    let mut home = Home::new();
    let options = in_zone("Pacific/Auckland", 0);
    let import = with(&home, &[sample("trakt-import")], options);
    home.watchlist.import_files(&import, home.now).unwrap();
    assert_eq!(seen(&mut home, "Stalker")[0], "2024-05-01");
    assert_eq!(seen(&mut home, "Mirror"), ["2024-05-02"]);
}
