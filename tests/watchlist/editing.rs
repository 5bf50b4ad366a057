//! The person's words about a film win, field by field, until they are given back.

use watchlist::{CreditDraft, CreditJob, FilmDraft, Question, Refusal, Verb};

use crate::home::Home;

const ASCENT: &str = "The Ascent";

fn said(home: &mut Home, title: &str) -> FilmDraft {
    let film = home.film(title);
    home.reader.film_drafts(film).unwrap().said
}

#[test]
fn what_is_said_anew_is_the_persons_and_the_rest_stays_the_collections() {
    let mut home = Home::new();
    let before = said(&mut home, ASCENT);
    let draft = FilmDraft {
        title: "Ascension".to_owned(),
        minutes: Some(111),
        ..before.clone()
    };
    home.with(ASCENT, |list, film, now| list.edit_film(film, &draft, now));
    let page = home.page("Ascension");
    assert_eq!(page.card.minutes, Some(111));
    assert_eq!(page.card.director.as_deref(), Some("Larisa Shepitko"));
    let drafts = home.reader.film_drafts(page.card.film).unwrap();
    assert_eq!(drafts.said, draft);
    assert_eq!(
        drafts.collection.map(|it| it.title).as_deref(),
        Some(ASCENT)
    );
    for search in ["ascension", "ascent"] {
        let question = Question {
            search: search.to_owned(),
            ..Question::everything()
        };
        assert_eq!(home.titles(&question), ["Ascension"], "found by both");
    }

    home.watchlist.speak("ru", home.now).unwrap();
    let page = home.page("Ascension");
    assert_eq!(page.card.title, "Ascension", "in every language");
    assert_ne!(page.card.director.as_deref(), Some("Larisa Shepitko"));
    home.watchlist.speak("en", home.now).unwrap();

    home.with("Ascension", |list, film, now| {
        list.edit_film(film, &before, now)
    });
    assert_eq!(said(&mut home, ASCENT), before, "given back");
    let changed = home.with(ASCENT, |list, film, now| list.edit_film(film, &before, now));
    assert!(
        changed.subjects.is_empty(),
        "to say the same again is no act"
    );
}

#[test]
fn an_emptied_field_is_the_collections_again() {
    let mut home = Home::new();
    let before = said(&mut home, ASCENT);
    let other = FilmDraft {
        original_title: Some("Подъём".to_owned()),
        countries: vec!["Belarus".to_owned()],
        genres: vec!["Parable".to_owned()],
        credits: CreditDraft::directors(["Somebody Else"]),
        ..before.clone()
    };
    home.with(ASCENT, |list, film, now| list.edit_film(film, &other, now));
    let edited = said(&mut home, ASCENT);
    assert_eq!(edited.countries, ["Belarus"]);
    let jobs = |draft: &FilmDraft, job| draft.credits.iter().filter(|it| it.job == job).count();
    assert_eq!(
        jobs(&edited, CreditJob::Cast),
        jobs(&before, CreditJob::Cast),
        "no cast was given: the collection's is shown"
    );
    let empty = FilmDraft {
        identifiers: before.identifiers.clone(),
        ..FilmDraft::default()
    };
    home.with(ASCENT, |list, film, now| list.edit_film(film, &empty, now));
    assert_eq!(said(&mut home, ASCENT), before);
}

#[test]
fn a_film_of_ones_own_is_edited_and_needs_its_title() {
    let mut home = Home::new();
    let draft = FilmDraft {
        title: "Mirror".to_owned(),
        year: Some(1975),
        credits: CreditDraft::directors(["Tarkovsky"]),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[draft], home.now).unwrap();
    let film = home.film("Mirror");
    let empty = home
        .watchlist
        .edit_film(film, &FilmDraft::default(), home.now);
    assert!(matches!(
        empty,
        Err(watchlist::Error::Refused(Refusal::NoTitle))
    ));
    let draft = FilmDraft {
        title: "Zerkalo".to_owned(),
        ..FilmDraft::default()
    };
    let changed = home.watchlist.edit_film(film, &draft, home.now).unwrap();
    assert_eq!(changed.steps.undo.map(|it| it.verb), Some(Verb::EditFilm));
    let page = home.page("Zerkalo");
    assert_eq!((page.card.year, page.card.director), (None, None));
    home.watchlist.undo().unwrap();
    let page = home.page("Mirror");
    assert_eq!(page.card.director.as_deref(), Some("Tarkovsky"));
}
