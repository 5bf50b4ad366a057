//! Two films that turned out to be one.

use watchlist::{
    CreditDraft, Erasure, Error, FilmDraft, Identifier, IdentifierKind, ListDraft, Question,
    Refusal, ViewingDraft,
};

use crate::home::{Home, difference, state};

const ASCENT: &str = "The Ascent";

fn twin() -> FilmDraft {
    FilmDraft {
        title: "Voskhozhdenie".to_owned(),
        year: Some(1977),
        identifiers: vec![Identifier {
            kind: IdentifierKind::Letterboxd,
            id: "the-ascent-1977".to_owned(),
        }],
        ..FilmDraft::default()
    }
}

/// The collection's film and one of the person's own, with something of everything said of each.
fn twins() -> (Home, i64, i64) {
    let mut home = Home::new();
    home.watchlist.add_films(&[twin()], home.now).unwrap();
    let (ascent, own) = (home.film(ASCENT), home.film("Voskhozhdenie"));
    for (film, on, note) in [(ascent, "2011", "Snow."), (own, "1987", "At school.")] {
        let list = &mut home.watchlist;
        list.mark_seen(film, &ViewingDraft::on(on), home.now)
            .unwrap();
        list.write_note(film, note, home.now).unwrap();
        list.leave_writing().unwrap();
        list.rate(film, f64::from(u8::from(film == own) + 8), home.now)
            .unwrap();
        list.tag_films(&[film], note, home.now).unwrap();
    }
    let draft = ListDraft {
        name: "War".to_owned(),
        introduction: String::new(),
        ranked: true,
    };
    home.watchlist.make_list(&draft, &[own], home.now).unwrap();
    (home, ascent, own)
}

#[test]
fn it_is_found_by_the_titles_of_all_that_became_part_of_it_until_they_part() {
    let (mut home, ascent, own) = twins();
    let third = FilmDraft {
        title: "Sotnikov".to_owned(),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[third], home.now).unwrap();
    let third = home.film("Sotnikov");
    let found = |home: &mut Home, words: &str| {
        home.titles(&Question {
            search: words.to_owned(),
            ..Question::everything()
        })
    };
    let merge = |home: &mut Home, film, into| {
        home.watchlist
            .merge_films(film, into, None, home.now)
            .unwrap();
    };
    merge(&mut home, third, own);
    assert_eq!(found(&mut home, "sotnikov"), ["Voskhozhdenie"]);
    merge(&mut home, own, ascent);
    for words in ["sotnikov", "voskhozhdenie", "ascent"] {
        assert_eq!(found(&mut home, words), [ASCENT], "{words}");
    }
    home.watchlist.undo().unwrap();
    assert_eq!(found(&mut home, "sotnikov"), ["Voskhozhdenie"]);
    home.watchlist.undo().unwrap();
    assert_eq!(found(&mut home, "sotnikov"), ["Sotnikov"]);
    home.watchlist.redo().unwrap();
    home.watchlist.redo().unwrap();
    let parts = home
        .reader
        .history(watchlist::Window { first: 1, count: 1 });
    let first = parts.unwrap().lines[0].step.change;
    home.watchlist.undo_change(first, true, home.now).unwrap();
    assert_eq!(
        found(&mut home, "sotnikov"),
        ["Sotnikov"],
        "it parts from the one in the middle, and so from the last"
    );
}

#[test]
fn all_that_was_said_of_either_is_said_of_the_one_and_one_undo_parts_them_again() {
    let (mut home, ascent, own) = twins();
    let before = state(&home);
    let preview = home.reader.merge_preview(own, ascent).unwrap();
    assert_eq!(
        (preview.viewings, preview.half_stars),
        (1, (Some(9), Some(8)))
    );
    assert_eq!(preview.notes, (true, true));
    assert_eq!(
        (preview.tags, preview.lists),
        (vec!["At school.".to_owned()], vec!["War".to_owned()])
    );
    assert_eq!(preview.identifiers, twin().identifiers);

    home.watchlist
        .merge_films(own, ascent, Some(9.0), home.now)
        .unwrap();
    assert_eq!(home.cards().len(), 10);
    let page = home.page(ASCENT);
    assert_eq!(page.note, "Snow.\n\n---\n\nAt school.");
    assert_eq!(
        (page.viewings.len(), page.tags.len(), page.lists.len()),
        (2, 2, 1)
    );
    assert_eq!(page.card.rating.map(|it| it.half_stars()), Some(9));
    let typed = home
        .reader
        .typed_films("letterboxd.com/film/the-ascent-1977", home.now)
        .unwrap();
    let found = typed[0].twin.as_ref().map(|card| card.film);
    assert_eq!(
        found,
        Some(ascent),
        "what the other was called elsewhere leads to the one"
    );
    home.watchlist.undo().unwrap();
    let undone = state(&home);
    assert!(undone == before, "{}", difference(&before, &undone));
}

#[test]
fn a_collections_film_goes_into_one_of_ones_own_and_the_collection_follows() {
    let (mut home, ascent, own) = twins();
    let preview = home.reader.merge_preview(ascent, own).unwrap();
    assert_eq!(preview.collections, ["Soviet Films on Correspondence"]);
    home.watchlist
        .merge_films(ascent, own, None, home.now)
        .unwrap();
    let mut home = home.restart();
    home.watchlist.speak("ru", home.now).unwrap();
    home.watchlist.speak("en", home.now).unwrap();
    let page = home.page("Voskhozhdenie");
    assert_eq!(page.card.film, own);
    assert_eq!(
        page.card.director.as_deref(),
        Some("Larisa Shepitko"),
        "an update lands there"
    );
    assert_eq!((page.entries.len(), page.card.rating), (1, None));
    let collection = home.reader.library().unwrap().collections[0].clone();
    assert_eq!((collection.films, collection.seen), (10, 1));
    let ten = Question::of_collection(collection.collection);
    assert!(home.titles(&ten).contains(&"Voskhozhdenie".to_owned()));
}

#[test]
fn what_is_known_of_the_one_that_goes_fills_what_is_not_known_of_the_other() {
    let mut home = Home::new();
    let known = FilmDraft {
        title: "Сталкер".to_owned(),
        year: Some(1979),
        minutes: Some(162),
        credits: CreditDraft::directors(["Andrei Tarkovsky"]),
        countries: vec!["Soviet Union".to_owned(), "East Germany".to_owned()],
        ..FilmDraft::default()
    };
    let bare = FilmDraft {
        title: "Stalker".to_owned(),
        minutes: Some(161),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[known, bare], home.now).unwrap();
    let (known, bare) = (home.film("Сталкер"), home.film("Stalker"));
    home.watchlist
        .merge_films(known, bare, None, home.now)
        .unwrap();
    let page = home.page("Stalker");
    assert_eq!((page.card.year, page.card.minutes), (Some(1979), Some(161)));
    assert_eq!(page.card.director.as_deref(), Some("Andrei Tarkovsky"));
    assert_eq!(
        page.facts.country.as_deref(),
        Some("Soviet Union, East Germany")
    );
}

#[test]
fn one_that_was_seen_waits_no_longer_unless_to_be_seen_again() {
    let (mut home, ascent, own) = twins();
    home.watchlist.put_on_watchlist(own, home.now).unwrap();
    home.watchlist
        .merge_films(own, ascent, None, home.now)
        .unwrap();
    assert!(home.card(ascent).waiting, "it waited to be seen again");
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    let other = FilmDraft {
        title: "Other".to_owned(),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[other], home.now).unwrap();
    let other = home.film("Other");
    home.watchlist
        .merge_films(other, ascent, None, home.now)
        .unwrap();
    assert!(!home.card(ascent).waiting, "it is seen");
}

#[test]
fn a_merged_film_leaves_the_bin_with_all_its_parts_and_comes_back_by_undo() {
    let (mut home, ascent, own) = twins();
    home.watchlist
        .merge_films(ascent, own, None, home.now)
        .unwrap();
    home.watchlist.remove_films(&[own], home.now).unwrap();
    let before = state(&home);
    home.wait(61 * 86_400);
    home.watchlist.empty_bin(home.now).unwrap();
    assert_eq!(home.cards().len(), 9);
    let mut home = home.restart();
    home.watchlist.undo().unwrap();
    let undone = state(&home);
    assert!(undone == before, "{}", difference(&before, &undone));
}

#[test]
fn a_note_that_is_erased_takes_those_along_that_became_part_of_it() {
    let (mut home, ascent, own) = twins();
    home.watchlist
        .merge_films(own, ascent, None, home.now)
        .unwrap();
    home.watchlist
        .erase(Erasure::Note(ascent), false, home.now)
        .unwrap();
    let file = std::fs::read(home.file()).unwrap();
    let log = std::fs::read(home.folder().join("watchlist.sqlite3-wal")).unwrap_or_default();
    for text in ["Snow.", "At school."] {
        let tagged = format!("\"text\":\"{text}\"");
        let is_in = |bytes: &[u8]| {
            bytes
                .windows(tagged.len())
                .any(|it| it == tagged.as_bytes())
        };
        assert!(!is_in(&file) && !is_in(&log), "{text}");
    }
    home.watchlist.undo().unwrap();
    assert_eq!(home.page("Voskhozhdenie").note, "");
}

#[test]
fn a_film_is_no_other_one() {
    let (mut home, ascent, _) = twins();
    let refused = home.watchlist.merge_films(ascent, ascent, None, home.now);
    assert!(matches!(refused, Err(Error::Refused(Refusal::SameFilm))));
}
