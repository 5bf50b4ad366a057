//! What a file knows of films that are there, and nobody said here, may be filled in: never over what is said.

use std::fs;

use watchlist::{CreditDraft, FilmDraft, ImportOptions};

use super::with;
use crate::home::Home;

const HEADER: &str = "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,\
    Genres,Num Votes,Release Date,Directors\n";

#[test]
fn empty_fields_of_films_that_are_there_are_filled_in_if_that_is_wished() {
    let mut home = Home::new();
    let mirror = FilmDraft {
        title: "Mirror".to_owned(),
        year: Some(1975),
        ..FilmDraft::default()
    };
    let stalker = FilmDraft {
        title: "Stalker".to_owned(),
        year: Some(1979),
        minutes: Some(163),
        credits: CreditDraft::directors(["A. Tarkovsky"]),
        ..FilmDraft::default()
    };
    home.watchlist
        .add_films(&[mirror, stalker], home.now)
        .unwrap();
    home.wait(60);
    let file = home.folder().join("ratings.csv");
    let rows = "tt0072443,,,Mirror,Zerkalo,,Movie,8,107,1975,,1,,Andrei Tarkovsky\n\
        tt0079944,,,Stalker,Stalker,,Movie,8,162,1979,,1,,Andrei Tarkovsky\n";
    fs::write(&file, format!("{HEADER}{rows}")).unwrap();
    let files = [file];

    let unasked = with(&home, &files, ImportOptions::default());
    let summary = unasked.summary();
    assert_eq!((summary.fillable, summary.fills_in), (1, false));
    home.watchlist.import_files(&unasked, home.now).unwrap();
    home.wait(60);
    assert_eq!(home.page("Mirror").card.minutes, None, "nobody wished it");

    let options = ImportOptions {
        fill_in: true,
        ..ImportOptions::default()
    };
    let asked = with(&home, &files, options.clone());
    assert_eq!(asked.summary().counts.merged, 1, "the row brings it");
    home.watchlist.import_files(&asked, home.now).unwrap();
    home.wait(60);
    let mirror = home.page("Mirror").card;
    assert_eq!(mirror.minutes, Some(107));
    assert_eq!(mirror.director.as_deref(), Some("Andrei Tarkovsky"));
    assert_eq!(mirror.second_title.as_deref(), Some("Zerkalo"));
    let stalker = home.page("Stalker").card;
    assert_eq!(stalker.minutes, Some(163), "what is said stays");
    assert_eq!(stalker.director.as_deref(), Some("A. Tarkovsky"));

    let again = with(&home, &files, options).summary();
    assert_eq!((again.fillable, again.counts.merged), (0, 0));
    home.watchlist.undo().unwrap();
    assert_eq!(home.page("Mirror").card.minutes, None, "one step");
}
