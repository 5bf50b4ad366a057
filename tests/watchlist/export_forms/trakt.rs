use watchlist::{ExportForm, Identifier, IdentifierKind, NotHeld, ViewingDraft};

use super::letterboxd::ASCENT;
use super::life::{UNDATED, awkward, exported, lacks, text};
use crate::home::Home;

#[test]
fn trakt_is_told_of_every_viewing_whenever_it_was_of_ratings_and_of_what_waits() {
    let (done, outside) = exported(&awkward(), ExportForm::Trakt, "trakt.csv");
    let film = "\"=SUM(\"\"A\"\", 1)\",1999,,tt0133093,603,";
    let holds = format!(
        "\
type,action,title,year,trakt,imdb,tmdb,tvdb,watched_at,rating,rated_at
movie,history,{film},unknown,,
movie,history,{film},2026-03-12T12:00:00.000Z,,
movie,history,{film},2026-11-20T12:00:00.000Z,,
movie,ratings,{film},,9,
movie,watchlist,Alien: or not?,1979,,,,,,,
movie,history,Зеркало,1975,,,,,unknown,,
movie,history,Зеркало,1975,,,,,unknown,,
movie,history,Зеркало,1975,,,,,unknown,,
"
    );
    assert_eq!(text(&outside.at("trakt.csv")), holds);
    let counts = done.counts;
    assert_eq!(
        (counts.films, counts.viewings, counts.ratings, counts.notes),
        (3, 6, 1, 0)
    );
    assert_eq!(
        lacks(&done),
        [
            (NotHeld::ImpreciseDates, 3),
            (NotHeld::Unfinished, 1),
            (NotHeld::Places, 1),
            (NotHeld::Company, 1),
            (NotHeld::Remarks, 1),
            (NotHeld::DayRatings, 1),
            (NotHeld::FilmTags, 1),
            (NotHeld::ViewingTags, 1),
            (NotHeld::Notes, 1),
            (NotHeld::SealedNotes, 1),
            (NotHeld::Lists, 2),
            (NotHeld::Nameless, 1),
            (NotHeld::Binned, 10),
        ]
    );
}

#[test]
fn other_places_are_told_english_titles_whatever_is_spoken_here() {
    let mut home = Home::new();
    home.watchlist.speak("ru", home.now).unwrap();
    let ascent = home.film("Восхождение");
    let viewing = ViewingDraft::on("2026-01-02");
    home.watchlist
        .mark_seen(ascent, &viewing, home.now)
        .unwrap();
    let (_, outside) = exported(&home, ExportForm::Trakt, "trakt.csv");
    let row = "movie,history,The Ascent,1977,,tt0075404,50183,,2026-01-02T12:00:00.000Z,,\n";
    assert!(text(&outside.at("trakt.csv")).contains(row));
    let (_, outside) = exported(&home, ExportForm::Letterboxd, "folder");
    let row = format!("{ASCENT}The Ascent,1977,Larisa Shepitko,,2026-01-02,false,,\n");
    assert!(text(&outside.at("folder").join("letterboxd-1.csv")).contains(&row));
    let (_, outside) = exported(&home, ExportForm::Ics, "diary.ics");
    assert!(text(&outside.at("diary.ics")).contains("SUMMARY:Восхождение (1977)\r\n"));
}

#[test]
fn a_film_with_a_number_needs_no_year_at_trakt() {
    let mut home = awkward();
    let film = home.film(UNDATED);
    let mut draft = home.reader.film_drafts(film).unwrap().said;
    draft.identifiers = vec![Identifier {
        kind: IdentifierKind::Imdb,
        id: "tt0000001".to_owned(),
    }];
    home.watchlist.edit_film(film, &draft, home.now).unwrap();
    let (done, outside) = exported(&home, ExportForm::Trakt, "trakt.csv");
    assert!(text(&outside.at("trakt.csv")).contains("movie,ratings,'+No year,,,tt0000001,,,,1,\n"));
    assert_eq!(done.not_held.get(&NotHeld::Nameless), None);
}
