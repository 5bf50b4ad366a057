use watchlist::{FilmDraft, ImportAnswer, LedgerFate, UndoOne, ViewingDraft};

use super::files::Files;
use super::letterboxd::EXPORT;
use super::{bring_in, ledger, lines, looked_at, matched};
use crate::home::{Home, state};

#[test]
fn the_same_file_again_adds_nothing() {
    let mut home = Home::new();
    let files = Files::of(EXPORT);
    bring_in(&mut home, files.path());
    let before = state(&home);
    let again = bring_in(&mut home, files.path());
    assert_eq!(
        (again.new_film, again.new_viewing, again.merged),
        (0, 0, 0),
        "{again:?}"
    );
    assert_eq!(state(&home), before);
}

#[test]
fn it_finds_itself_after_the_person_said_something_else() {
    let mut home = Home::new();
    let files = Files::of(EXPORT);
    bring_in(&mut home, files.path());
    let stalker = home.page("Stalker");
    let draft = FilmDraft {
        title: "Сталкер".into(),
        ..home.reader.film_drafts(stalker.card.film).unwrap().said
    };
    home.watchlist
        .edit_film(stalker.card.film, &draft, home.now)
        .unwrap();
    let moved = ViewingDraft::on("2024-04-30");
    home.watchlist
        .edit_viewing(stalker.viewings[1].viewing, &moved, home.now)
        .unwrap();
    home.watchlist
        .rate(stalker.card.film, 7.0, home.now)
        .unwrap();
    let again = looked_at(&home, files.path());
    let new: Vec<String> = lines(&home, &again)
        .into_iter()
        .filter(|line| line.contains("New"))
        .collect();
    assert!(new.is_empty(), "{new:?}");
}

#[test]
fn a_newer_export_brings_exactly_what_is_new() {
    let mut home = Home::new();
    bring_in(&mut home, Files::of(EXPORT).path());
    let mut newer: Vec<(&str, String)> = EXPORT
        .iter()
        .map(|(name, text)| (*name, (*text).to_owned()))
        .collect();
    // Seen there, it is on the watchlist there no longer.
    newer.retain(|(name, _)| *name != "watchlist.csv");
    let diary = newer
        .iter_mut()
        .find(|(name, _)| *name == "diary.csv")
        .unwrap();
    diary
        .1
        .push_str("2026-01-02,Mirror,1975,https://boxd.it/6x1FFF,4,,,2026-01-01\n");
    let newer: Vec<(&str, &str)> = newer
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let counts = bring_in(&mut home, Files::of(&newer).path());
    assert_eq!(
        (counts.new_film, counts.new_viewing, counts.merged),
        (0, 1, 0),
        "{counts:?}"
    );
    let mirror = home.page("Mirror");
    assert_eq!(mirror.viewings.len(), 1);
    assert!(
        !home.card(mirror.card.film).waiting,
        "seen, it waits no longer"
    );
}

#[test]
fn it_is_undone_alone_after_other_acts() {
    let mut home = Home::new();
    let before = home.cards();
    bring_in(&mut home, Files::of(EXPORT).path());
    let change = home
        .reader
        .history(super::Window { first: 0, count: 1 })
        .unwrap()
        .lines[0]
        .step
        .change;
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    let undone = home.watchlist.undo_change(change, false, home.now).unwrap();
    assert!(matches!(undone, UndoOne::Undone { .. }), "{undone:?}");
    let mut after = home.cards();
    let ascent = after
        .iter_mut()
        .find(|card| card.title == "The Ascent")
        .unwrap();
    assert_eq!(
        ascent.rating.take().unwrap().half_stars(),
        8,
        "the later act stays"
    );
    assert_eq!(after, before);
}

#[test]
fn what_was_answered_once_is_not_asked_again() {
    let mut home = Home::new();
    let files = Files::of(EXPORT);
    let mut import = looked_at(&home, files.path());
    let asking = ledger(&home, &import, Some(LedgerFate::NeedsYou)).lines;
    let question = asking[0].asks.clone().unwrap();
    let castle = question.candidates[1].other.unwrap();
    import.answer(question.number, Some(ImportAnswer::Row(castle)));
    matched(&home, &mut import);
    home.watchlist.import_files(&import, home.now).unwrap();
    let again = looked_at(&home, files.path()).summary().counts;
    assert_eq!((again.needs_you, again.new_viewing), (0, 0), "{again:?}");
}

#[test]
fn what_the_person_leaves_out_is_set_aside() {
    let home = Home::new();
    let files = Files::of(EXPORT);
    let mut import = looked_at(&home, files.path());
    let asking = ledger(&home, &import, Some(LedgerFate::NeedsYou)).lines;
    let number = asking[0].asks.as_ref().unwrap().number;
    import.answer(number, Some(ImportAnswer::Skip));
    matched(&home, &mut import);
    let row = "diary.csv 4 The Haunted Castle (1897): SetAside Aside(LeftOut)".to_owned();
    assert!(lines(&home, &import).contains(&row));
}
