use std::fs;

use watchlist::{ExportForm, NotHeld, ViewingDraft};

use super::life::{FORMULA, MIRROR, UNDATED, awkward, exported, lacks, text};
use crate::home::Home;

/// What a film of the collection is called elsewhere.
pub(super) const ASCENT: &str = "https://letterboxd.com/film/the-ascent/,50183,tt0075404,";

#[test]
fn letterboxd_is_told_of_every_day_and_of_what_is_said_of_the_film_itself() {
    let (done, outside) = exported(&awkward(), ExportForm::Letterboxd, "folder");
    let holds = "\
LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,WatchedDate,Rewatch,Tags,Review
,,,'+No year,,,0.5,,,,
https://letterboxd.com/film/sum/,603,tt0133093,\"=SUM(\"\"A\"\", 1)\",1999,\"A; B, C\",3.5,2026-03-12,true,with; father,\"One, two;
three 🎬 \\\"
https://letterboxd.com/film/sum/,603,tt0133093,\"=SUM(\"\"A\"\", 1)\",1999,\"A; B, C\",4.5,2026-11-20,true,,
,,,Зеркало,1975,,,,,,\"=Снег.

---
\"\"2\"\"\"
";
    assert_eq!(text(&outside.at("folder").join("letterboxd-1.csv")), holds);
    let counts = done.counts;
    assert_eq!(
        (counts.films, counts.viewings, counts.ratings, counts.notes),
        (3, 2, 2, 1)
    );
    assert_eq!(
        lacks(&done),
        [
            (NotHeld::ImpreciseDates, 3),
            (NotHeld::Unfinished, 1),
            (NotHeld::Places, 1),
            (NotHeld::Company, 1),
            (NotHeld::FilmTags, 1),
            (NotHeld::SealedNotes, 1),
            (NotHeld::Waiting, 2),
            (NotHeld::Lists, 2),
            (NotHeld::Binned, 10),
        ],
        "the row without a day says that one was at an unknown time"
    );
}

#[test]
fn the_rating_that_letterboxd_hears_last_is_the_films() {
    let mut home = Home::new();
    let rated = |rating, day| ViewingDraft {
        rating: Some(rating),
        ..ViewingDraft::on(day)
    };
    for (rating, day) in [(4.0, "2020-01-01"), (6.0, "2021-01-01")] {
        home.with("The Ascent", |list, film, now| {
            list.mark_seen(film, &rated(rating, day), now)
        });
    }
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on(""), now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 10.0, now));
    let (done, outside) = exported(&home, ExportForm::Letterboxd, "folder");
    let written = text(&outside.at("folder").join("letterboxd-1.csv"));
    let rows: Vec<&str> = written.lines().skip(1).collect();
    assert_eq!(
        rows,
        ["2,2020-01-01,true,,", "3,2021-01-01,true,,", "5,,,,",]
            .map(|row| format!("{ASCENT}The Ascent,1977,Larisa Shepitko,{row}")),
        "seen before at an unknown time, so the first known day is none the first time"
    );
    assert_eq!(done.not_held.get(&NotHeld::UnknownDates), Some(&1));
}

#[test]
fn letterboxd_gets_files_of_at_most_a_megabyte_each_with_its_heading() {
    let mut home = awkward();
    for (title, letters) in [(FORMULA, 600_000), (MIRROR, 600_000), (UNDATED, 1_000_000)] {
        let note = "a".repeat(letters);
        home.with(title, |list, film, now| list.write_note(film, &note, now));
    }
    let (done, outside) = exported(&home, ExportForm::Letterboxd, "folder");
    let mut rows = 0;
    for number in 1..=done.files {
        let file = outside
            .at("folder")
            .join(format!("letterboxd-{number}.csv"));
        assert!(fs::metadata(&file).unwrap().len() <= 1_000_000, "{number}");
        let mut file = csv::Reader::from_path(file).unwrap();
        assert_eq!(file.headers().unwrap().get(7), Some("WatchedDate"));
        rows += file.records().map(Result::unwrap).count();
    }
    assert_eq!((done.files, rows), (2, 5));
    assert_eq!(
        done.not_held.get(&NotHeld::LongTexts),
        Some(&1),
        "the longest is too long for any file"
    );
}
