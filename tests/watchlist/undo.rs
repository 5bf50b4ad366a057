use proptest::prelude::*;
use watchlist::{Ink, LinkKind, Subject, ViewingDraft};

use crate::home::{Home, difference, state};
use crate::pictures::photograph;

/// Something a person does, to the n-th of the ten films.
#[derive(Debug, Clone)]
pub enum Deed {
    See(usize, &'static str, Option<u8>),
    SeeInPlace(usize),
    EditFirstViewing(usize, &'static str),
    TakeBackFirstViewing(usize),
    Wait(usize),
    WaitNoLonger(usize),
    Rate(usize, u8),
    Clear(usize),
    Note(usize, String),
    Leave,
    NoteToSeal(usize, String),
    Seal(usize, Option<&'static str>),
    OpenSealed(usize),
    DiscardSealed(usize),
    GivePicture(usize, u8),
    TakePictureAway(usize),
    Link(usize, bool),
    RateCollection(u8),
    ClearCollection,
    Comment(String),
    AddFilm(u8),
}

impl Deed {
    pub fn carry_out(&self, home: &mut Home) {
        let films: Vec<_> = home.cards().iter().map(|card| card.film).collect();
        let film = |n: &usize| films[n % films.len()];
        let collection = home.reader.library().unwrap().collections[0].collection;
        let now = home.now;
        let list = &mut home.watchlist;
        let first = |reader: &watchlist::Reader, n| {
            reader
                .film(film(n), now)
                .unwrap()
                .viewings
                .first()
                .map(|v| v.viewing)
        };
        let done = match self {
            Self::See(n, on, rating) => {
                let draft = ViewingDraft {
                    rating: rating.map(f64::from),
                    ..ViewingDraft::on(on)
                };
                list.mark_seen(film(n), &draft, now).map(drop)
            }
            Self::SeeInPlace(n) => {
                let draft = ViewingDraft {
                    place: "Illuzion".into(),
                    finished: false,
                    ..ViewingDraft::on("")
                };
                list.mark_seen(film(n), &draft, now).map(drop)
            }
            Self::EditFirstViewing(n, on) => match first(&home.reader, n) {
                Some(viewing) => list
                    .edit_viewing(viewing, &ViewingDraft::on(on), now)
                    .map(drop),
                None => Ok(()),
            },
            Self::TakeBackFirstViewing(n) => match first(&home.reader, n) {
                Some(viewing) => list.take_back_viewing(viewing, now).map(drop),
                None => Ok(()),
            },
            Self::Wait(n) => list.put_on_watchlist(film(n), now).map(drop),
            Self::WaitNoLonger(n) => list.take_off_watchlist(film(n), now).map(drop),
            Self::Rate(n, half_stars) => list.rate(film(n), f64::from(*half_stars), now).map(drop),
            Self::Clear(n) => list.clear_rating(film(n), now).map(drop),
            Self::Note(n, text) => list.write_note(film(n), text, now).map(drop),
            Self::Leave => list.leave_writing(),
            // Most of these are refused at one time or another: then they are no deed, and leave no trace.
            Self::NoteToSeal(n, text) => {
                unless_refused(list.write_note_to_seal(film(n), text, now))
            }
            Self::Seal(n, day) => unless_refused(list.seal_note(film(n), *day, now)),
            Self::OpenSealed(n) => unless_refused(list.open_sealed_note(film(n), now)),
            Self::DiscardSealed(n) => unless_refused(list.discard_sealed_note(film(n), now)),
            Self::GivePicture(n, which) => list
                .give_picture(film(n), &photograph(*which), Ink::Blue, now)
                .map(drop),
            Self::TakePictureAway(n) => unless_refused(list.take_picture_away(film(n), now)),
            Self::Link(n, own) => list
                .set_link(
                    film(n),
                    LinkKind::Watch,
                    own.then_some("https://example.org/film"),
                    now,
                )
                .map(drop),
            Self::RateCollection(half_stars) => list
                .rate_collection(collection, f64::from(*half_stars), now)
                .map(drop),
            Self::ClearCollection => list.clear_collection_rating(collection, now).map(drop),
            Self::Comment(text) => list.comment_on_collection(collection, text, now).map(drop),
            Self::AddFilm(n) => {
                let film = watchlist::NewFilm {
                    title: format!("Film {n}"),
                    ..Default::default()
                };
                list.add_films(&[film], now).map(drop)
            }
        };
        done.unwrap();
        home.wait(10);
    }
}

fn unless_refused(done: watchlist::Result<watchlist::Changed>) -> watchlist::Result<()> {
    match done {
        Ok(_) | Err(watchlist::Error::Refused(_)) => Ok(()),
        Err(other) => Err(other),
    }
}

pub fn deed() -> impl Strategy<Value = Deed> {
    let on = prop::sample::select(vec!["today", "2026-03-12", "2011", "../2010", ""]);
    prop_oneof![
        (0..10usize, on.clone(), prop::option::of(1..=10u8))
            .prop_map(|(n, on, rating)| Deed::See(n, on, rating)),
        (0..10usize).prop_map(Deed::SeeInPlace),
        (0..10usize, on).prop_map(|(n, on)| Deed::EditFirstViewing(n, on)),
        (0..10usize).prop_map(Deed::TakeBackFirstViewing),
        (0..10usize).prop_map(Deed::Wait),
        (0..10usize).prop_map(Deed::WaitNoLonger),
        (0..10usize, 1..=10u8).prop_map(|(n, half_stars)| Deed::Rate(n, half_stars)),
        (0..10usize).prop_map(Deed::Clear),
        (0..3usize, "[а-яa-z\"\\\\{} 👨]{0,12}").prop_map(|(n, text)| Deed::Note(n, text)),
        Just(Deed::Leave),
        (0..2usize, "[а-яa-z\"\\\\ ]{0,12}").prop_map(|(n, text)| Deed::NoteToSeal(n, text)),
        (
            0..2usize,
            prop::sample::select(vec![None, Some("2026-11-24")])
        )
            .prop_map(|(n, day)| Deed::Seal(n, day)),
        (0..2usize).prop_map(Deed::OpenSealed),
        (0..2usize).prop_map(Deed::DiscardSealed),
        (0..2usize, 0..3u8).prop_map(|(n, which)| Deed::GivePicture(n, which)),
        (0..2usize).prop_map(Deed::TakePictureAway),
        (0..10usize, any::<bool>()).prop_map(|(n, own)| Deed::Link(n, own)),
        (1..=10u8).prop_map(Deed::RateCollection),
        Just(Deed::ClearCollection),
        "[a-z]{0,5}".prop_map(Deed::Comment),
        any::<u8>().prop_map(Deed::AddFilm),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_deeds_undone_to_the_start_give_the_first_state_and_redone_the_last(
        deeds in prop::collection::vec(deed(), 1..25),
        restart in any::<bool>(),
    ) {
        let mut home = Home::new();
        let first = state(&home);
        for deed in &deeds {
            deed.carry_out(&mut home);
        }
        let last = state(&home);
        if restart {
            home = home.restart();
        }
        let mut steps = 0;
        while home.watchlist.undo().unwrap().steps.undo.is_some() {
            steps += 1;
        }
        let undone = state(&home);
        prop_assert!(undone == first, "undone to the start: {}", difference(&first, &undone));
        while home.watchlist.redo().unwrap().steps.redo.is_some() {
            steps -= 1;
        }
        let redone = state(&home);
        prop_assert!(redone == last, "redone to the end: {}", difference(&last, &redone));
        prop_assert_eq!(steps, 0, "as many steps back as forth");
    }
}

#[test]
fn undo_and_redo_outlive_a_restart() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.with("The Ascent", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let mut home = home.restart();
    let changed = home.watchlist.undo().unwrap();
    assert_eq!(
        changed.subjects,
        [Subject::Film(home.film("The Ascent"))],
        "the interface is told what to draw again"
    );
    assert_eq!(home.page("The Ascent").card.viewings, 0);
    let mut home = home.restart();
    home.watchlist.redo().unwrap();
    assert_eq!(home.page("The Ascent").card.viewings, 1);
}

#[test]
fn something_done_after_an_undo_ends_what_could_be_redone() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.watchlist.undo().unwrap();
    let changed = home.with("The Ascent", |list, film, now| list.rate(film, 2.0, now));
    assert_eq!(changed.steps.redo, None);
    assert_eq!(
        home.watchlist.redo().unwrap().subjects,
        [],
        "redo does nothing then"
    );
}

#[test]
fn an_act_that_changes_nothing_is_no_step_and_keeps_redo() {
    let mut home = Home::new();
    home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    home.with("The Ascent", |list, film, now| list.rate(film, 9.0, now));
    home.watchlist.undo().unwrap();
    let changed = home.with("The Ascent", |list, film, now| list.rate(film, 8.0, now));
    assert!(
        changed.steps.redo.is_some(),
        "rating 4 stars what has 4 stars does nothing"
    );
}

#[test]
fn with_nothing_done_undo_does_nothing() {
    let mut home = Home::new();
    let before = state(&home);
    let changed = home.watchlist.undo().unwrap();
    assert_eq!(
        (changed.subjects.len(), changed.steps.undo),
        (0, None),
        "seeding is not the person's and is not undone"
    );
    assert_eq!(state(&home), before);
}
