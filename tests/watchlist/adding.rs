//! Films of one's own: what is typed becomes them, and which are likely there.

use watchlist::{
    CreditDraft, CreditJob, Error, FilmDraft, Identifier, IdentifierKind, NameKind, Question,
    Refusal, Subject, Verb,
};

use crate::home::Home;

const STALKER: &str = "Stalker";

fn typed(home: &Home, text: &str) -> Vec<FilmDraft> {
    let films = home.reader.typed_films(text, home.now).unwrap();
    films.into_iter().map(|it| it.draft).collect()
}

fn imdb(id: &str) -> Vec<Identifier> {
    vec![Identifier {
        kind: IdentifierKind::Imdb,
        id: id.to_owned(),
    }]
}

fn stalker() -> FilmDraft {
    let cast = |name: &str, role: &str| CreditDraft {
        job: CreditJob::Cast,
        name: name.to_owned(),
        role: Some(role.to_owned()),
    };
    let mut credits = CreditDraft::directors(["Andrei Tarkovsky"]);
    credits.extend([
        cast("Alisa Freindlich", "The wife"),
        cast("Anatoly Solonitsyn", "The writer"),
    ]);
    FilmDraft {
        title: STALKER.to_owned(),
        original_title: Some("Сталкер".to_owned()),
        transliterated_title: Some("Stalker".to_owned()),
        year: Some(1979),
        minutes: Some(162),
        credits,
        countries: vec!["СССР".to_owned(), "East Germany".to_owned()],
        genres: vec!["Science Fiction".to_owned(), "Pilgrimage".to_owned()],
        identifiers: imdb("https://www.imdb.com/title/tt0079944/"),
        trailer: Some("https://example.org/trailer".to_owned()),
        watch: None,
    }
}

#[test]
fn a_film_is_added_waits_and_its_history_names_it() {
    let mut home = Home::new();
    let films = typed(&home, "Stalker (1979)");
    let changed = home.watchlist.add_films(&films, home.now).unwrap();
    let card = home.card(home.reader.library().unwrap().films.into());
    assert_eq!((card.title.as_str(), card.year), (STALKER, Some(1979)));
    assert!(card.waiting);
    assert_eq!(
        changed.cards,
        std::slice::from_ref(&card),
        "and the answer shows it"
    );
    let step = changed.steps.undo.unwrap();
    assert_eq!(
        (step.verb, step.subject, step.title.as_deref()),
        (
            Verb::AddFilms,
            Some(Subject::Film(card.film)),
            Some(STALKER)
        )
    );
    home.watchlist.undo().unwrap();
    assert_eq!(home.cards().len(), 10);
}

#[test]
fn several_lines_are_several_films_and_one_act() {
    let mut home = Home::new();
    let films = typed(
        &home,
        "Stalker (1979)\nMirror 1975\nNostalghia, Tarkovsky, 1983",
    );
    home.watchlist.add_films(&films, home.now).unwrap();
    assert_eq!(
        home.page("Nostalghia").card.director.as_deref(),
        Some("Tarkovsky")
    );
    assert_eq!(home.page("Mirror").card.year, Some(1975));
    home.watchlist.undo().unwrap();
    assert_eq!(home.cards().len(), 10);
}

#[test]
fn all_that_is_said_of_a_film_is_kept_and_shown() {
    let mut home = Home::new();
    home.watchlist.add_films(&[stalker()], home.now).unwrap();
    let page = home.page(STALKER);
    assert_eq!(page.card.second_title.as_deref(), Some("Сталкер"));
    assert_eq!(page.card.minutes, Some(162));
    assert_eq!(
        page.facts.country.as_deref(),
        Some("Soviet Union, East Germany")
    );
    assert_eq!(
        page.facts.genres,
        ["Science fiction", "Pilgrimage"],
        "by one name each"
    );
    let people: Vec<_> = page
        .credits
        .iter()
        .map(|it| (it.job, it.name.as_str()))
        .collect();
    assert_eq!(
        people,
        [
            (CreditJob::Director, "Andrei Tarkovsky"),
            (CreditJob::Cast, "Alisa Freindlich"),
            (CreditJob::Cast, "Anatoly Solonitsyn")
        ]
    );
    assert_eq!(page.credits[2].role.as_deref(), Some("The writer"));
    assert_eq!(
        page.links.trailer.own.as_deref(),
        Some("https://example.org/trailer")
    );
    let drafts = home.reader.film_drafts(page.card.film).unwrap();
    let said = FilmDraft {
        countries: vec!["Soviet Union".to_owned(), "East Germany".to_owned()],
        genres: vec!["Science fiction".to_owned(), "Pilgrimage".to_owned()],
        identifiers: imdb("tt0079944"),
        ..stalker()
    };
    assert_eq!(
        (drafts.said, drafts.collection),
        (said, None),
        "the form shows all of it"
    );
    assert_eq!(
        home.titles(&Question {
            search: "freindlich".to_owned(),
            ..Question::everything()
        }),
        [STALKER],
        "and the search finds it by everyone who made it"
    );
}

#[test]
fn what_makes_no_sense_is_refused_and_nothing_is_added() {
    let mut home = Home::new();
    home.watchlist.add_films(&[stalker()], home.now).unwrap();
    let titled = |title: &str| FilmDraft {
        title: title.to_owned(),
        ..FilmDraft::default()
    };
    for (draft, refusal) in [
        (titled("  "), Refusal::NoTitle),
        (
            FilmDraft {
                year: Some(1873),
                ..titled("A")
            },
            Refusal::YearOutside,
        ),
        (
            FilmDraft {
                minutes: Some(0),
                ..titled("A")
            },
            Refusal::MinutesOutside,
        ),
        (
            FilmDraft {
                identifiers: imdb("Stalker"),
                ..titled("A")
            },
            Refusal::NoIdentifier,
        ),
        (
            FilmDraft {
                watch: Some("mubi".to_owned()),
                ..titled("A")
            },
            Refusal::NoWebAddress,
        ),
        (
            FilmDraft {
                identifiers: imdb("tt0079944"),
                ..titled("A")
            },
            Refusal::IdentifierTaken {
                id: "tt0079944".to_owned(),
                binned: false,
            },
        ),
    ] {
        let films = [titled("First"), draft];
        match home.watchlist.add_films(&films, home.now) {
            Err(Error::Refused(it)) => assert_eq!(it, refusal),
            other => panic!("{refusal:?}: {other:?}"),
        }
    }
    assert_eq!(home.cards().len(), 11, "not even the film before it");
}

#[test]
fn what_a_film_in_the_bin_is_called_elsewhere_is_taken_and_that_is_said() {
    let mut home = Home::new();
    let mirror = FilmDraft {
        title: "Mirror".to_owned(),
        identifiers: imdb("tt0072443"),
        ..FilmDraft::default()
    };
    let add = |home: &mut Home| {
        home.watchlist
            .add_films(std::slice::from_ref(&mirror), home.now)
    };
    add(&mut home).unwrap();
    home.watchlist.remove_films(&[11], home.now).unwrap();
    let refused = add(&mut home).unwrap_err();
    let Error::Refused(Refusal::IdentifierTaken { binned, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert!(binned);
}

#[test]
fn a_likely_twin_is_told_by_identifier_or_by_title_in_any_language_and_year() {
    let mut home = Home::new();
    home.watchlist.add_films(&[stalker()], home.now).unwrap();
    let twin = |text: &str| {
        let films = home.reader.typed_films(text, home.now).unwrap();
        films
            .into_iter()
            .next()
            .and_then(|it| it.twin)
            .map(|card| card.title)
    };
    for (typed, title) in [
        ("stalker", STALKER),
        ("СТАЛКЕР (1980)", STALKER),
        ("Something else tt0079944", STALKER),
        ("Letyat zhuravli (1957)", "The Cranes Are Flying"),
        ("Летят журавли 1958", "The Cranes Are Flying"),
        ("Cranes are flying", "The Cranes Are Flying"),
    ] {
        assert_eq!(twin(typed).as_deref(), Some(title), "{typed}");
    }
    for typed in ["Stalker (1985)", "Stalkers", "", "!!!"] {
        assert_eq!(twin(typed), None, "{typed}");
    }
}

#[test]
fn no_more_than_ten_thousand_lines_are_read_at_once() {
    let home = Home::new();
    let lines = |count: usize| "Film\n".repeat(count);
    assert_eq!(typed(&home, &lines(10_000)).len(), 10_000);
    match home.reader.typed_films(&lines(10_001), home.now) {
        Err(Error::Refused(it)) => assert_eq!(it, Refusal::TooManyLines { most: 10_000 }),
        other => panic!("{other:?}"),
    }
}

#[test]
fn names_complete_from_what_the_library_and_the_lists_know_in_any_letters() {
    let mut home = Home::new();
    home.watchlist.add_films(&[stalker()], home.now).unwrap();
    let names = |kind, typed: &str| home.reader.completions(kind, typed).unwrap();
    assert_eq!(names(NameKind::Person, "tarko"), ["Andrei Tarkovsky"]);
    assert_eq!(
        names(NameKind::Person, "калатоз"),
        ["Mikhail Kalatozov"],
        "by any name"
    );
    assert_eq!(names(NameKind::Country, "sov"), ["Soviet Union"]);
    assert_eq!(names(NameKind::Country, "франц")[0], "France");
    assert_eq!(
        names(NameKind::Genre, "pil"),
        ["Pilgrimage"],
        "one of one's own"
    );
    assert_eq!(
        names(NameKind::Genre, "fic"),
        ["Science fiction"],
        "any word of it"
    );
    assert!(names(NameKind::Person, " ").is_empty());
    assert!(
        names(NameKind::Country, "a").len() == 8,
        "no more than are shown"
    );
}
