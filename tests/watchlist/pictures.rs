use watchlist::{Error, FilmDraft, Ink, Refusal};

use crate::home::Home;
use crate::verbs::pictures::{photograph, png};

/// Those of stamps, and no others: what is printed looks the same in both themes.
const INKS: &[&str] = &[
    "#23201b", "#f3e7cf", "#b5372b", "#27496d", "#c9983b", "#6f7f8c", "#d8dfe2", "#fffaf0",
];

#[test]
fn every_film_of_the_collection_has_a_drawing_and_says_what_it_is_cancelled_in() {
    let mut home = Home::new();
    let mut hashes = Vec::new();
    for card in home.cards() {
        assert!(card.ink.is_some(), "{}", card.title);
        hashes.push(
            card.picture
                .unwrap_or_else(|| panic!("{} has no drawing", card.title)),
        );
    }
    hashes.sort();
    hashes.dedup();
    assert_eq!(hashes.len(), 10, "each is another");
    for hash in &hashes {
        let picture = home.reader.picture(hash).unwrap().unwrap();
        assert_eq!(picture.kind, "image/svg+xml");
        assert!(picture.bytes.starts_with(b"<svg"), "{hash}");
    }
}

#[test]
fn a_picture_that_is_not_here_is_none() {
    let home = Home::new();
    for nowhere in ["0".repeat(32).as_str(), "", "' OR 1"] {
        assert_eq!(home.reader.picture(nowhere).unwrap(), None);
    }
}

#[test]
fn a_film_nobody_drew_for_has_no_picture_to_fetch() {
    let mut home = Home::new();
    let solaris = FilmDraft {
        title: "Solaris".to_owned(),
        original_title: None,
        year: Some(1972),
        minutes: None,
        credits: Vec::new(),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[solaris], home.now).unwrap();
    let cards = home.cards();
    let card = cards.iter().find(|card| card.title == "Solaris").unwrap();
    assert_eq!((&card.picture, card.ink), (&None, None));
}

#[test]
fn drawings_are_made_of_shapes_in_the_inks_of_stamps_and_nothing_else() {
    let folder = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/collections/soviet-films-on-correspondence"
    );
    let mut seen = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let svg = std::fs::read_to_string(&path).unwrap();
        let name = path.display();
        assert!(svg.contains("viewBox=\"0 0 120 150\""), "{name}: 4 to 5");
        assert!(svg.len() < 5_000, "{name}: {} bytes", svg.len());
        for tag in svg.split('<').skip(1) {
            let element = tag
                .split([' ', '>', '/'])
                .find(|word| !word.is_empty())
                .unwrap();
            let known = [
                "svg", "g", "path", "rect", "circle", "ellipse", "polygon", "line",
            ];
            assert!(
                element.starts_with("!--") || known.contains(&element),
                "{name}: <{element}>"
            );
        }
        for colour in svg.split('#').skip(1) {
            let colour = format!("#{}", colour.split('"').next().unwrap());
            assert!(INKS.contains(&colour.as_str()), "{name}: {colour}");
        }
        seen += 1;
    }
    assert_eq!(seen, 10);
}

#[test]
fn what_a_postmark_is_struck_with_has_a_name() {
    let mut home = Home::new();
    let of = |home: &mut Home, title: &str| {
        let cards = home.cards();
        cards
            .into_iter()
            .find(|card| card.title == title)
            .unwrap()
            .ink
    };
    assert_eq!(of(&mut home, "The Ascent"), Some(Ink::Blue));
    assert_eq!(of(&mut home, "The Commissar"), Some(Ink::Cream));
}

const ASCENT: &str = "The Ascent";

#[test]
fn a_picture_of_ones_own_goes_before_the_drawing_until_it_is_taken_away() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    let drawn = home.card(film);
    let changed = home
        .watchlist
        .give_picture(film, &photograph(1), Ink::Cream, home.now)
        .unwrap();
    assert_eq!(changed.cards.len(), 1, "its stamp is drawn anew");
    let own = home.card(film);
    assert_ne!(own.picture, drawn.picture);
    assert_eq!(own.ink, Some(Ink::Cream));
    assert!(home.reader.film(film, home.now).unwrap().own_picture);
    let kept = home.reader.picture(&own.picture.unwrap()).unwrap().unwrap();
    assert_eq!(kept.kind, "image/png");
    assert_eq!(kept.bytes, png(1), "it is kept byte for byte");

    home.watchlist.take_picture_away(film, home.now).unwrap();
    assert_eq!(home.card(film), drawn);
    assert!(!home.reader.film(film, home.now).unwrap().own_picture);
}

#[test]
fn giving_and_taking_away_a_picture_are_undone_and_redone_also_after_a_restart() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    let drawn = home.card(film);
    let give = |home: &mut Home, n| {
        home.watchlist
            .give_picture(film, &photograph(n), Ink::Cream, home.now)
            .unwrap()
    };
    give(&mut home, 1);
    let first = home.card(film);
    give(&mut home, 2);
    let second = home.card(film);
    assert_ne!(first, second);
    home.watchlist.take_picture_away(film, home.now).unwrap();
    let mut home = home.restart();
    for wanted in [&second, &first, &drawn] {
        home.watchlist.undo().unwrap();
        assert_eq!(&home.card(film), wanted);
    }
    for wanted in [&first, &second, &drawn] {
        home.watchlist.redo().unwrap();
        assert_eq!(&home.card(film), wanted);
    }
}

#[test]
fn a_picture_two_films_have_is_kept_once() {
    let mut home = Home::new();
    let (one, other) = (home.film(ASCENT), home.film("The Commissar"));
    for film in [one, other] {
        home.watchlist
            .give_picture(film, &photograph(7), Ink::Blue, home.now)
            .unwrap();
    }
    assert_eq!(home.card(one).picture, home.card(other).picture);
    let kept: u32 = rusqlite::Connection::open(home.file())
        .unwrap()
        .query_row("SELECT count(*) FROM image", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kept, 1);
}

#[test]
fn what_is_no_picture_is_refused_and_changes_nothing() {
    use base64::Engine as _;
    let encoded = |bytes: &[u8]| base64::engine::general_purpose::STANDARD.encode(bytes);
    let mut home = Home::new();
    let film = home.film(ASCENT);
    let before = home.card(film);
    let sized = |width: u32, height: u32| {
        let mut bytes = png(1);
        bytes[16..20].copy_from_slice(&width.to_be_bytes());
        bytes[20..24].copy_from_slice(&height.to_be_bytes());
        bytes
    };
    let huge = [&[0xff, 0xd8, 0xff][..], &vec![0; 1024 * 1024]].concat();
    for (address, refusal) in [
        (String::new(), Refusal::NoPicture),
        ("data:image/jpeg;base64,%%%".to_owned(), Refusal::NoPicture),
        (
            "https://example.org/poster.jpg".to_owned(),
            Refusal::NoPicture,
        ),
        (
            format!("data:image/png;base64,{}", encoded(b"<svg onload='x()'/>")),
            Refusal::NoPicture,
        ),
        (
            format!("data:image/jpeg;base64,{}", encoded(&huge)),
            Refusal::PictureTooLarge,
        ),
        (
            format!("data:image/png;base64,{}", encoded(&sized(4097, 1))),
            Refusal::PictureTooWide,
        ),
        (
            format!("data:image/png;base64,{}", encoded(&sized(16_000, 16_000))),
            Refusal::PictureTooWide,
        ),
    ] {
        let error = home
            .watchlist
            .give_picture(film, &address, Ink::Blue, home.now)
            .unwrap_err();
        assert_eq!(error, Error::Refused(refusal));
    }
    let error = home
        .watchlist
        .take_picture_away(film, home.now)
        .unwrap_err();
    assert_eq!(error, Error::Refused(Refusal::NoOwnPicture));
    assert_eq!(home.card(film), before);
    assert!(
        home.watchlist.undo().is_err() || home.card(film) == before,
        "there is nothing to undo"
    );
}
