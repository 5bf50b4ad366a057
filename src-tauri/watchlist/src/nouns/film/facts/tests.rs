use jiff::civil::date;

use crate::Now;
use crate::journal::{Act, Verb};
use crate::open::Reader;
use crate::storage::Watchlist;

const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};

/// The film's countries and genres, and what its card has of them.
fn said(reader: &mut Reader) -> [String; 4] {
    let page = reader.film(1, NOW).unwrap();
    [
        page.facts.country.unwrap_or_default(),
        page.facts.genres.join(", "),
        page.card.country.unwrap_or_default(),
        page.card.genre.unwrap_or_default(),
    ]
}

#[test]
fn countries_and_genres_that_the_person_gives_stand_in_place_of_the_collections() {
    let folder = tempfile::tempdir().unwrap();
    let mut list = Watchlist::open(folder.path(), NOW).unwrap();
    let mut reader = Reader::open(folder.path()).unwrap();
    let theirs = ["Soviet Union", "War, Drama", "Soviet Union", "War"];
    assert_eq!(said(&mut reader), theirs);
    let write = "INSERT OR IGNORE INTO country (code) VALUES ('FR');
                 INSERT OR IGNORE INTO country_name (country, language, name) VALUES ('FR', 'en', 'France');
                 INSERT INTO film_country (film, country, position) VALUES (1, 'SUHH', 2), (1, 'FR', 1);
                 INSERT INTO film_genre (film, genre, position) VALUES (1, 'romance', 1), (1, 'war', 2);";
    let act = Act::on_film(Verb::Restore, 1);
    list.act(act, NOW, |conn| Ok(conn.execute_batch(write)?))
        .unwrap();
    let mine = ["France, Soviet Union", "Romance, War", "France", "Romance"];
    assert_eq!(said(&mut reader), mine);
    // On the page in the language that is spoken, where a name is known in it; the card's are what is composed from.
    list.speak("ru", NOW).unwrap();
    let russian = ["France, СССР", "мелодрама, военный", "France", "Romance"];
    assert_eq!(said(&mut reader), russian);
    list.speak("en", NOW).unwrap();
    list.undo().unwrap();
    assert_eq!(said(&mut reader), theirs);
    list.redo().unwrap();
    assert_eq!(said(&mut reader), mine);
    crate::back_up(
        folder.path(),
        crate::Reason::Asked,
        NOW,
        &crate::Monitor::none(),
    )
    .expect("every sum holds");
}
