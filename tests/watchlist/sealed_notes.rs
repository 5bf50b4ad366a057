use std::fs;

use jiff::civil::date;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use watchlist::{
    Card, DateRefusal, Question, Refusal, SealedNote, ViewingDraft, Watchlist, Window,
    back_up_if_due,
};

use crate::home::{Home, refusal};

const ASCENT: &str = "The Ascent";
const TEXT: &str = "I expect gloom, and Ёлка beside me. Quincunx.";

/// Writes a note and seals it, until the film is seen or until a day.
fn seal(home: &mut Home, opens_on: Option<&str>) {
    home.with(ASCENT, |list, film, now| {
        list.write_note_to_seal(film, TEXT, now)?;
        list.seal_note(film, opens_on, now)
    });
}

fn see(home: &mut Home) {
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
}

/// Lets the calendar go on to the first day of 2027.
fn new_year(home: &mut Home) {
    home.now.today = date(2027, 1, 1);
    home.wait(39 * 24 * 60 * 60);
}

fn sealed(home: &mut Home) -> SealedNote {
    home.page(ASCENT).sealed_note.unwrap()
}

/// The text, as far as the page gives it.
fn shown(home: &mut Home) -> Option<String> {
    match sealed(home) {
        SealedNote::Open { text, .. } | SealedNote::Unsealed { text } => Some(text),
        SealedNote::Sealed { .. } => None,
    }
}

/// The titles found by a word that is only in the sealed note.
fn found(home: &mut Home, typed: &str) -> Vec<String> {
    home.titles(&Question {
        search: typed.to_owned(),
        ..Question::everything()
    })
}

/// Everything any question answers about the film, as text.
fn all_that_is_told(home: &mut Home) -> String {
    let page = home.page(ASCENT);
    let film = page.card.film;
    let first = Window {
        first: 0,
        count: 100,
    };
    let everything = Question::everything();
    format!(
        "{page:?} {:?} {:?} {:?} {:?} {:?}",
        home.reader.start(home.now).unwrap(),
        home.reader.films(&everything, first).unwrap(),
        home.reader.readings(&everything, first).unwrap(),
        home.reader.history(first).unwrap(),
        home.reader.note_versions(film).unwrap(),
    )
}

#[test]
fn a_sealed_note_is_told_of_and_its_words_are_not() {
    let mut home = Home::new();
    let before: Vec<Card> = home.cards();
    seal(&mut home, None);
    assert_eq!(
        sealed(&mut home),
        SealedNote::Sealed {
            sealed_on: "2026-11-23".into(),
            opens_on: None
        }
    );
    assert_eq!(home.cards(), before, "no list knows of it");
    assert!(!home.page(ASCENT).card.noted, "it is not the note");
    for restart in [false, true] {
        if restart {
            home = home.restart();
        }
        let told = all_that_is_told(&mut home);
        assert!(
            !told.contains("Quincunx") && !told.contains("gloom"),
            "not a word of it: {told}"
        );
        for typed in ["quincunx", "gloom", "елка", "quinc"] {
            assert!(found(&mut home, typed).is_empty(), "{typed}");
        }
    }
}

#[test]
fn seeing_the_film_opens_it_and_taking_the_viewing_back_seals_it_again() {
    let mut home = Home::new();
    seal(&mut home, None);
    see(&mut home);
    assert_eq!(
        sealed(&mut home),
        SealedNote::Open {
            text: TEXT.into(),
            sealed_on: "2026-11-23".into(),
            opened_on: None
        }
    );
    assert_eq!(found(&mut home, "quincunx"), [ASCENT]);
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    assert_eq!(shown(&mut home), None);
    assert!(found(&mut home, "quincunx").is_empty());
    home.watchlist.undo().unwrap();
    assert_eq!(shown(&mut home).as_deref(), Some(TEXT));
    assert_eq!(found(&mut home, "quincunx"), [ASCENT]);
}

#[test]
fn a_film_left_before_its_end_opens_nothing() {
    let mut home = Home::new();
    seal(&mut home, None);
    let left = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("today")
    };
    home.with(ASCENT, |list, film, now| list.mark_seen(film, &left, now));
    assert_eq!(shown(&mut home), None);
    assert!(found(&mut home, "quincunx").is_empty());
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist
        .edit_viewing(viewing, &ViewingDraft::on("today"), home.now)
        .unwrap();
    assert_eq!(found(&mut home, "quincunx"), [ASCENT]);
}

#[test]
fn a_note_for_a_day_opens_on_that_day_and_not_by_seeing_the_film() {
    let mut home = Home::new();
    seal(&mut home, Some("2027-01-01"));
    see(&mut home);
    assert_eq!(shown(&mut home), None, "a day was chosen");
    assert!(found(&mut home, "quincunx").is_empty());
    home.now.today = date(2026, 12, 31);
    assert_eq!(shown(&mut home), None, "the eve");
    new_year(&mut home);
    assert_eq!(
        sealed(&mut home),
        SealedNote::Open {
            text: TEXT.into(),
            sealed_on: "2026-11-23".into(),
            opened_on: Some("2027-01-01".into())
        }
    );
    home.with("The Commissar", |list, film, now| list.rate(film, 8.0, now));
    assert_eq!(
        found(&mut home, "quincunx"),
        [ASCENT],
        "with whatever is done first on that day"
    );
}

#[test]
fn a_note_whose_day_comes_while_the_window_is_open_is_found_without_anything_being_done() {
    let mut home = Home::new();
    seal(&mut home, Some("2027-01-01"));
    assert!(
        home.watchlist.day_began(home.now).unwrap().is_none(),
        "nothing opens today"
    );
    new_year(&mut home);
    let steps = home.reader.start(home.now).unwrap().steps;
    let changed = home.watchlist.day_began(home.now).unwrap().unwrap();
    assert!(changed.order, "a search finds other films");
    assert_eq!(changed.steps, steps, "it is nobody's act");
    assert_eq!(found(&mut home, "quincunx"), [ASCENT]);
    assert!(
        home.watchlist.day_began(home.now).unwrap().is_none(),
        "once is enough"
    );
}

#[test]
fn a_note_that_came_due_while_nothing_ran_is_found_from_the_next_start_on() {
    let mut home = Home::new();
    seal(&mut home, Some("2027-01-01"));
    let folder = home.quit();
    let now = watchlist::Now {
        today: date(2027, 3, 1),
        millis: crate::home::MILLIS + 8_000_000_000,
    };
    for start in ["first", "second"] {
        drop(Watchlist::open(folder.path(), now).unwrap());
        let mut reader = watchlist::Reader::open(folder.path()).unwrap();
        let question = Question {
            search: "quincunx".into(),
            ..Question::everything()
        };
        let window = Window { first: 0, count: 9 };
        assert_eq!(
            reader.films(&question, window).unwrap().cards.len(),
            1,
            "{start}"
        );
    }
}

#[test]
fn a_clock_that_was_wrong_opens_nothing_for_good() {
    let mut home = Home::new();
    seal(&mut home, Some("2027-01-01"));
    let right = home.now;
    new_year(&mut home);
    home.with("The Commissar", |list, film, now| list.rate(film, 8.0, now));
    home.now = right;
    home.with("The Commissar", |list, film, now| list.rate(film, 9.0, now));
    assert_eq!(shown(&mut home), None);
    assert!(found(&mut home, "quincunx").is_empty());
}

#[test]
fn a_person_may_open_their_own_note_early_and_it_stays_open() {
    let mut home = Home::new();
    seal(&mut home, None);
    home.with(ASCENT, |list, film, now| list.open_sealed_note(film, now));
    assert_eq!(shown(&mut home).as_deref(), Some(TEXT));
    assert_eq!(found(&mut home, "quincunx"), [ASCENT]);
    home.watchlist.undo().unwrap();
    assert_eq!(shown(&mut home), None, "undone, it is sealed again");
    assert!(found(&mut home, "quincunx").is_empty());
    home.watchlist.redo().unwrap();
    let changes = |home: &Home| {
        home.reader
            .history(Window { first: 0, count: 1 })
            .unwrap()
            .total
    };
    let before = changes(&home);
    home.with(ASCENT, |list, film, now| list.open_sealed_note(film, now));
    assert_eq!(changes(&home), before, "what is open is not opened twice");
}

#[test]
fn the_note_and_the_sealed_note_are_two_and_both_are_found() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.write_note(film, "Snow and silence.", now)
    });
    seal(&mut home, None);
    see(&mut home);
    assert_eq!(home.page(ASCENT).note, "Snow and silence.");
    assert_eq!(home.page(ASCENT).note_versions, 0);
    for typed in ["silence", "gloom"] {
        assert_eq!(found(&mut home, typed), [ASCENT], "{typed}");
    }
    home.with(ASCENT, |list, film, now| list.write_note(film, "", now));
    assert_eq!(found(&mut home, "gloom"), [ASCENT], "without the note, too");
}

#[test]
fn what_is_being_written_is_kept_at_every_step_and_not_yet_searched() {
    let mut home = Home::new();
    for text in ["I", "I expect", TEXT] {
        home.with(ASCENT, |list, film, now| {
            list.write_note_to_seal(film, text, now)
        });
    }
    let mut home = home.restart();
    assert_eq!(
        sealed(&mut home),
        SealedNote::Unsealed { text: TEXT.into() }
    );
    assert!(found(&mut home, "quincunx").is_empty());
    home.watchlist.undo().unwrap();
    assert_eq!(
        home.page(ASCENT).sealed_note,
        None,
        "one go of writing is one step"
    );
}

#[test]
fn undoing_the_sealing_gives_the_unsealed_page_back() {
    let mut home = Home::new();
    seal(&mut home, Some("2027-01-01"));
    home.watchlist.undo().unwrap();
    assert_eq!(
        sealed(&mut home),
        SealedNote::Unsealed { text: TEXT.into() }
    );
    let changed = home.watchlist.redo().unwrap();
    assert_eq!(shown(&mut home), None);
    assert!(!format!("{changed:?}").contains("Quincunx"));
}

#[test]
fn thrown_away_it_is_gone_and_undone_it_is_sealed_still() {
    let mut home = Home::new();
    seal(&mut home, None);
    home.with(ASCENT, |list, film, now| {
        list.discard_sealed_note(film, now)
    });
    assert_eq!(home.page(ASCENT).sealed_note, None);
    see(&mut home);
    assert!(found(&mut home, "quincunx").is_empty());
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    assert_eq!(shown(&mut home), None);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    let now = home.now;
    let list = &mut home.watchlist;
    let refused = |done, why| assert_eq!(refusal(done), why);
    refused(list.seal_note(film, None, now), Refusal::NothingToSeal);
    refused(list.open_sealed_note(film, now), Refusal::NoSealedNote);
    refused(list.discard_sealed_note(film, now), Refusal::NoSealedNote);
    list.write_note_to_seal(film, " \n", now).unwrap();
    refused(list.seal_note(film, None, now), Refusal::NothingToSeal);
    list.write_note_to_seal(film, TEXT, now).unwrap();
    refused(list.open_sealed_note(film, now), Refusal::NoSealedNote);
    for day in ["2026-11-23", "2026-11-22", "1999-01-01"] {
        refused(list.seal_note(film, Some(day), now), Refusal::DayIsOver);
    }
    for day in ["", "2027", "soon", "2027-02-30"] {
        refused(list.seal_note(film, Some(day), now), Refusal::NoDay);
    }
    list.mark_seen(film, &ViewingDraft::on("today"), now)
        .unwrap();
    refused(list.seal_note(film, None, now), Refusal::OpensAtOnce);
    list.seal_note(film, Some("2027-01-01"), now).unwrap();
    refused(list.seal_note(film, None, now), Refusal::AnotherIsSealed);
    let more = list.write_note_to_seal(film, "more", now);
    refused(more, Refusal::SealedAlready);
    let none = list.write_note_to_seal(film, "", now);
    refused(none, Refusal::SealedAlready);
    refused(list.seal_note(99_999, None, now), Refusal::NoSuchFilm);
    assert_eq!(shown(&mut home), None);
}

#[test]
fn a_backup_holds_it_sealed_and_whole() {
    let mut home = Home::new();
    seal(&mut home, None);
    let copy = back_up_if_due(home.folder(), home.now).unwrap().unwrap();
    let folder = tempfile::tempdir().unwrap();
    fs::copy(copy, folder.path().join("watchlist.sqlite3")).unwrap();
    let film = home.film(ASCENT);
    let mut watchlist = Watchlist::open(folder.path(), home.now).unwrap();
    let reader = watchlist::Reader::open(folder.path()).unwrap();
    let restored = |reader: &watchlist::Reader| reader.film(film, home.now).unwrap().sealed_note;
    assert!(matches!(restored(&reader), Some(SealedNote::Sealed { .. })));
    watchlist
        .mark_seen(film, &ViewingDraft::on("today"), home.now)
        .unwrap();
    assert!(matches!(restored(&reader), Some(SealedNote::Open { text, .. }) if text == TEXT));
}

#[test]
fn a_day_to_come_is_understood_as_people_write_it() {
    let home = Home::new();
    let order = watchlist::DateOrder::DayMonthYear;
    let understood = |text: &str| {
        home.reader
            .understand_upcoming_day(text, order, home.now)
            .map(|understood| understood.date.to_string())
    };
    // Today is Monday, 23 November 2026.
    for (written, day) in [
        ("12 March 2027", "2027-03-12"),
        ("12 марта 2027", "2027-03-12"),
        ("2027-03-12", "2027-03-12"),
        ("12 March", "2027-03-12"),
        ("24 November", "2026-11-24"),
        ("23 November", "2027-11-23"),
        ("December", "2026-12-01"),
        ("March 2027", "2027-03-01"),
        ("2030", "2030-01-01"),
        ("12.3.27", "2027-03-12"),
        ("12.3.41", "2041-03-12"),
        ("tomorrow", "2026-11-24"),
        ("завтра", "2026-11-24"),
        ("Monday", "2026-11-30"),
        ("in three weeks", "2026-12-14"),
        ("in a year", "2027-11-23"),
        ("next year", "2027-01-01"),
    ] {
        assert_eq!(understood(written).unwrap(), day, "{written}");
    }
    for over in [
        "today",
        "yesterday",
        "12 March 2026",
        "1999",
        "last year",
        "2026",
    ] {
        let refused = refusal(understood(over));
        assert!(
            matches!(
                refused,
                Refusal::Date {
                    why: DateRefusal::HereOrOver { .. } | DateRefusal::NoDayToCome
                }
            ),
            "{over}: {refused:?}"
        );
    }
    for none in ["", "when pigs fly", "before 2030", "31 February 2027"] {
        refusal(understood(none));
    }
}

#[test]
fn no_text_makes_understanding_fail_other_than_in_a_sentence() {
    let home = Home::new();
    let order = watchlist::DateOrder::DayMonthYear;
    let understood = TestRunner::default().run(&"[a-z0-9 ./а-я-]{0,24}", |text| {
        if let Err(error) = home.reader.understand_upcoming_day(&text, order, home.now) {
            prop_assert!(matches!(error, watchlist::Error::Refused(_)), "{:?}", error);
        }
        Ok(())
    });
    understood.unwrap();
}
