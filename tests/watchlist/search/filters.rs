use watchlist::{
    Condition, CreditJob, FilmDraft, Ink, ListDraft, MadeBy, Question, Span, ViewingDraft, Years,
};

use crate::home::Home;
use crate::verbs::pictures::photograph;

#[test]
fn a_film_seen_since_the_last_search_is_found_among_those_seen() {
    let mut home = Home::new();
    let among_seen = Question {
        search: "kalatozov".to_owned(),
        conditions: vec![Condition::Seen(true)],
        ..Question::everything()
    };
    assert!(home.titles(&among_seen).is_empty());
    for title in ["The Letter Never Sent", "The Cranes Are Flying"] {
        home.with(title, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on("2011"), now)
        });
        assert!(
            home.titles(&among_seen).contains(&title.to_owned()),
            "{title}"
        );
    }
    home.watchlist.undo().unwrap();
    assert_eq!(home.titles(&among_seen), ["The Letter Never Sent"]);
}

#[test]
fn a_search_in_a_collection_finds_films_of_the_collection() {
    let mut home = super::home_with(&[super::titled("Cranes")]);
    let collection = home.reader.library().unwrap().collections[0].collection;
    let among_ten = Question {
        search: "cranes".to_owned(),
        ..Question::of_collection(collection)
    };
    assert_eq!(home.titles(&among_ten), ["The Cranes Are Flying"]);
}

/// Every condition there is, one after another: whoever adds one has to say here what comes after it.
fn after(condition: &Condition) -> Option<Condition> {
    match condition {
        Condition::Collection(_) => Some(Condition::Tag(1)),
        Condition::Tag(_) => Some(Condition::List(1)),
        Condition::List(_) => Some(Condition::Seen(true)),
        Condition::Seen(true) => Some(Condition::Seen(false)),
        Condition::Seen(false) => Some(Condition::Waiting(true)),
        Condition::Waiting(true) => Some(Condition::Waiting(false)),
        Condition::Waiting(false) => Some(Condition::Rated(true)),
        Condition::Rated(true) => Some(Condition::Rated(false)),
        Condition::Rated(false) => Some(Condition::Noted(true)),
        Condition::Noted(true) => Some(Condition::Noted(false)),
        Condition::Noted(false) => Some(Condition::AnyTag(vec![1, 2])),
        Condition::AnyTag(_) => Some(Condition::NoTag(vec![1])),
        Condition::NoTag(_) => Some(Condition::Person(1)),
        Condition::Person(_) => Some(Condition::Country("SUHH".to_owned())),
        Condition::Country(_) => Some(Condition::Genre("war".to_owned())),
        Condition::Genre(_) => Some(Condition::OwnPicture(true)),
        Condition::OwnPicture(true) => Some(Condition::OwnPicture(false)),
        Condition::OwnPicture(false) => Some(Condition::RatedFrom(9)),
        Condition::RatedFrom(_) => Some(Condition::RatedTo(9)),
        Condition::RatedTo(_) => Some(Condition::SeenIn(span("2011-01-01", "2011-12-31"))),
        Condition::SeenIn(_) => Some(Condition::SeenUnknown),
        Condition::SeenUnknown => Some(Condition::Years(Years {
            from: 1957,
            to: 1960,
        })),
        Condition::Years(_) => Some(Condition::MinutesFrom(97)),
        Condition::MinutesFrom(_) => Some(Condition::MinutesTo(97)),
        Condition::MinutesTo(_) => Some(Condition::Unfinished),
        Condition::Unfinished => Some(Condition::SeenTwice),
        Condition::SeenTwice => Some(Condition::Place("Illuzion".to_owned())),
        Condition::Place(_) => Some(Condition::Companion("Anna".to_owned())),
        Condition::Companion(_) => Some(made_by(1, CreditJob::Director)),
        Condition::MadeBy(_) => None,
    }
}

fn made_by(person: i64, job: CreditJob) -> Condition {
    Condition::MadeBy(MadeBy { person, job })
}

fn span(from: &str, to: &str) -> Span {
    Span {
        from: from.to_owned(),
        to: to.to_owned(),
    }
}

/// How many films meet a condition.
fn count(home: &mut Home, condition: Condition) -> usize {
    home.ask(&Question {
        conditions: vec![condition],
        ..Question::everything()
    })
    .len()
}

#[test]
fn films_are_those_that_were_certainly_seen_within_a_span() {
    let mut home = Home::new();
    for (title, on) in [
        ("The Ascent", "2011-03-12"),
        ("The Commissar", "2011"),
        ("The Station Master", "2010/2012"),
        ("The House I Live In", ""),
    ] {
        home.with(title, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(on), now)
        });
    }
    for (from, to, films) in [
        ("2011-01-01", "2011-12-31", 2),
        ("2011-03-12", "2011-03-12", 1),
        ("2010-01-01", "2012-12-31", 3),
        ("2011-03-13", "2012-12-31", 0),
    ] {
        assert_eq!(
            count(&mut home, Condition::SeenIn(span(from, to))),
            films,
            "{from} to {to}"
        );
    }
    assert_eq!(count(&mut home, Condition::SeenUnknown), 1);
    let half = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("2011")
    };
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &half, now)
    });
    assert_eq!(count(&mut home, Condition::Unfinished), 1);
    assert_eq!(count(&mut home, Condition::SeenTwice), 0);
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2012"), now)
    });
    assert_eq!(count(&mut home, Condition::SeenTwice), 1);
}

#[test]
fn countries_genres_and_people_are_the_persons_where_they_say_any() {
    let mut home = Home::new();
    let soviet = || Condition::Country("SUHH".to_owned());
    assert_eq!(count(&mut home, soviet()), 10);
    let film = home.film("The Ascent");
    let draft = FilmDraft {
        countries: vec!["Belarus".to_owned()],
        ..home.reader.film_drafts(film).unwrap().said
    };
    home.watchlist.edit_film(film, &draft, home.now).unwrap();
    assert_eq!(count(&mut home, soviet()), 9);
    assert_eq!(count(&mut home, Condition::Country("BY".to_owned())), 1);
    let choices = home.reader.choices().unwrap();
    let countries = choices.countries.iter();
    let countries: Vec<_> = countries.map(|it| (it.name.as_str(), it.films)).collect();
    assert_eq!(countries, [("Soviet Union", 9), ("Belarus", 1)]);
    assert_eq!(choices.decades.iter().map(|it| it.films).sum::<u32>(), 10);
    let found = home.reader.people("kalatoz").unwrap();
    assert_eq!(
        (found[0].name.as_str(), found[0].films),
        ("Mikhail Kalatozov", 2)
    );
    let person = found[0].person;
    assert_eq!(count(&mut home, Condition::Person(person)), 2);
    let page = home.reader.person(person).unwrap();
    assert_eq!((page.films, page.seen), (2, 0));
    assert_eq!(page.second_name.as_deref(), Some("Михаил Калатозов"));
    assert_eq!(page.jobs[0].films, 2);
    let shepitko = home.reader.people("shepitko").unwrap()[0].person;
    for (job, films) in [
        (CreditJob::Director, 1),
        (CreditJob::Writer, 1),
        (CreditJob::Cast, 0),
    ] {
        assert_eq!(count(&mut home, made_by(shepitko, job)), films, "{job:?}");
    }
}

#[test]
fn a_search_keeps_to_what_a_list_does_under_every_condition() {
    let mut home = Home::new();
    let collection = home.reader.library().unwrap().collections[0].collection;
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.with("The Ascent", |list, film, now| {
        list.tag_films(&[film], "snow", now)
    });
    home.with("The Ascent", |list, film, now| {
        let draft = ListDraft {
            name: "Snow".to_owned(),
            introduction: String::new(),
            ranked: true,
        };
        list.make_list(&draft, &[film], now)
    });
    home.with("The Commissar", |list, film, now| {
        list.write_note(film, "Again.", now)
    });
    let unfinished = ViewingDraft {
        finished: false,
        place: "Illuzion".to_owned(),
        company: "Boris, Anna".to_owned(),
        ..ViewingDraft::on("")
    };
    for (title, viewing) in [
        ("The Ascent", ViewingDraft::on("")),
        ("The Commissar", unfinished),
    ] {
        home.with(title, |list, film, now| list.mark_seen(film, &viewing, now));
    }
    home.with("The Commissar", |list, film, now| {
        list.rate(film, 10.0, now)
    });
    home.with("The Ascent", |list, film, now| {
        list.give_picture(film, &photograph(0), Ink::Blue, now)
    });
    let new = FilmDraft {
        title: "Thereafter".to_owned(),
        ..FilmDraft::default()
    };
    home.watchlist.add_films(&[new], home.now).unwrap();
    let mut titles = |search: &str, condition: Option<&Condition>| {
        let mut titles = home.titles(&Question {
            search: search.to_owned(),
            conditions: condition.into_iter().cloned().collect(),
            ..Question::everything()
        });
        titles.sort();
        titles
    };
    let found = titles("the", None);
    for condition in std::iter::successors(Some(Condition::Collection(collection)), after) {
        let listed = titles("", Some(&condition));
        let mut both = found.clone();
        both.retain(|title| listed.contains(title));
        assert_eq!(titles("the", Some(&condition)), both, "{condition:?}");
        assert!(
            !both.is_empty() && both.len() < found.len(),
            "{condition:?} parts them: {both:?} of {found:?}"
        );
    }
}
