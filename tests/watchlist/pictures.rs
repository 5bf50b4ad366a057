use watchlist::{Ink, NewFilm};

use crate::home::Home;

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
    let pictures = home.reader.pictures(&hashes).unwrap();
    assert_eq!(pictures.len(), 10);
    hashes.sort();
    hashes.dedup();
    assert_eq!(hashes.len(), 10, "each is another");
    for picture in &pictures {
        assert!(picture.address.starts_with("data:image/svg+xml;base64,"));
    }
    let start = home.reader.start(home.now).unwrap();
    assert_eq!(
        start.pictures.len(),
        10,
        "the first screen has them at once"
    );
}

#[test]
fn a_picture_that_is_not_here_is_left_out() {
    let home = Home::new();
    let nowhere = ["0".repeat(32), String::new(), "' OR 1".to_owned()];
    assert_eq!(home.reader.pictures(&nowhere).unwrap(), []);
}

#[test]
fn a_film_nobody_drew_for_has_no_picture_to_fetch() {
    let mut home = Home::new();
    let solaris = NewFilm {
        title: "Solaris".to_owned(),
        original_title: None,
        year: Some(1972),
        minutes: None,
        directors: Vec::new(),
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
