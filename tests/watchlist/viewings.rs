use watchlist::{Condition, Question, Refusal, ViewingDraft};

use crate::home::{Home, refusal};

const ASCENT: &str = "The Ascent";

#[test]
fn a_film_seen_today_is_seen_and_waits_no_longer() {
    let mut home = Home::new();
    let changed = home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let card = home.page(ASCENT).card;
    assert_eq!(
        (card.viewings, card.waiting),
        (1, false),
        "seen once, off the watchlist"
    );
    assert_eq!(card.seen_on.unwrap().to_string(), "2026-11-23");
    assert_eq!(
        (changed.library.seen, changed.library.waiting),
        (1, 9),
        "the counts beside the shelves follow"
    );
}

#[test]
fn a_viewing_keeps_the_precision_it_was_given() {
    for seen_on in [
        "2026-03-12",
        "2026-03",
        "1987-22",
        "2011",
        "199X",
        "1985~",
        "../2010",
        "2010/2012",
        "",
    ] {
        let mut home = Home::new();
        home.with(ASCENT, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(seen_on), now)
        });
        assert_eq!(home.page(ASCENT).viewings[0].seen_on.to_string(), seen_on);
        assert_eq!(
            home.page(ASCENT).card.viewings,
            1,
            "a viewing on an unknown date counts as one"
        );
    }
}

#[test]
fn an_unfinished_viewing_is_kept_and_the_film_goes_on_waiting() {
    let mut home = Home::new();
    let unfinished = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("2020")
    };
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &unfinished, now)
    });
    let page = home.page(ASCENT);
    assert_eq!(page.viewings.len(), 1);
    assert_eq!(
        (page.card.viewings, page.card.waiting),
        (0, true),
        "given up half-way is not seen"
    );
}

#[test]
fn viewings_stand_newest_first_and_unknown_dates_last() {
    let mut home = Home::new();
    for seen_on in ["2011", "", "2026-03-12"] {
        home.with(ASCENT, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(seen_on), now)
        });
    }
    let order: Vec<String> = home
        .page(ASCENT)
        .viewings
        .iter()
        .map(|viewing| viewing.seen_on.to_string())
        .collect();
    assert_eq!(order, ["2026-03-12", "2011", ""]);
}

#[test]
fn a_viewing_can_be_given_a_place_company_and_another_date() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let viewing = home.page(ASCENT).viewings[0].viewing;
    let draft = ViewingDraft {
        place: "  Illuzion, Moscow ".to_owned(),
        company: "Nadia".to_owned(),
        remark: String::new(),
        ..ViewingDraft::on("2026-03-12")
    };
    home.watchlist
        .edit_viewing(viewing, &draft, home.now)
        .unwrap();
    let viewing = &home.page(ASCENT).viewings[0];
    assert_eq!(
        viewing.place.as_deref(),
        Some("Illuzion, Moscow"),
        "white space around it is not part of a place"
    );
    assert_eq!(viewing.company.as_deref(), Some("Nadia"));
    assert_eq!(viewing.remark, None, "an empty remark is none");
    assert_eq!(
        home.page(ASCENT).card.strikes[0].place.as_deref(),
        Some("Illuzion, Moscow"),
        "the postmark carries it"
    );
}

#[test]
fn taking_the_only_viewing_back_lets_the_film_wait_again() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    let page = home.page(ASCENT);
    assert_eq!(
        (page.viewings.len(), page.card.viewings, page.card.waiting),
        (0, 0, true)
    );
}

#[test]
fn taking_one_of_two_viewings_back_leaves_the_other() {
    let mut home = Home::new();
    for seen_on in ["2011", "2020"] {
        home.with(ASCENT, |list, film, now| {
            list.mark_seen(film, &ViewingDraft::on(seen_on), now)
        });
    }
    let newest = home.page(ASCENT).viewings[0].viewing;
    home.watchlist.take_back_viewing(newest, home.now).unwrap();
    let page = home.page(ASCENT);
    assert_eq!(page.viewings[0].seen_on.to_string(), "2011");
    assert!(!page.card.waiting, "it is still seen");
}

#[test]
fn a_film_off_the_watchlist_that_was_seen_by_mistake_does_not_land_on_it() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| list.take_off_watchlist(film, now));
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let viewing = home.page(ASCENT).viewings[0].viewing;
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    assert!(!home.page(ASCENT).card.waiting);
}

#[test]
fn a_film_finished_after_all_leaves_the_watchlist_and_waits_again_if_it_was_not() {
    let mut home = Home::new();
    let unfinished = ViewingDraft {
        finished: false,
        ..ViewingDraft::on("2011")
    };
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &unfinished, now)
    });
    let viewing = home.page(ASCENT).viewings[0].viewing;
    let now = home.now;
    let mut say = |draft: &ViewingDraft| {
        home.watchlist.edit_viewing(viewing, draft, now).unwrap();
        let card = home.page(ASCENT).card;
        (card.viewings, card.waiting)
    };
    assert_eq!(
        say(&ViewingDraft::on("2011")),
        (1, false),
        "a film leaves the watchlist when it is seen, however that is said"
    );
    assert_eq!(say(&unfinished), (0, true), "it was not seen after all");
    say(&ViewingDraft::on("2011"));
    home.watchlist.take_back_viewing(viewing, now).unwrap();
    assert!(
        home.page(ASCENT).card.waiting,
        "the viewing that took it off is gone"
    );
}

#[test]
fn dates_that_cannot_be_are_refused_in_a_sentence() {
    let mut home = Home::new();
    let film = home.film(ASCENT);
    for (seen_on, why) in [
        ("2027-01-01", "in the future"),
        ("1887", "before there were films"),
        ("2026-02-31", "no such day"),
        ("yesterday-ish", "not a date"),
        ("9999999999", "not a year"),
    ] {
        let refused = refusal(
            home.watchlist
                .mark_seen(film, &ViewingDraft::on(seen_on), home.now),
        );
        assert!(
            matches!(refused, Refusal::Date { .. }),
            "{why}: {refused:?}"
        );
        assert_eq!(
            home.page(ASCENT).viewings.len(),
            0,
            "{why}: nothing was written"
        );
    }
}

#[test]
fn an_unknown_film_or_viewing_is_refused() {
    let mut home = Home::new();
    let now = home.now;
    let list = &mut home.watchlist;
    let seen = list.mark_seen(999, &ViewingDraft::on("today"), now);
    assert_eq!(refusal(seen), Refusal::NoSuchFilm);
    let taken_back = list.take_back_viewing(999, now);
    assert_eq!(refusal(taken_back), Refusal::NoSuchViewing);
    assert_eq!(refusal(list.put_on_watchlist(-1, now)), Refusal::NoSuchFilm);
    assert_eq!(
        refusal(list.write_note(0, "text", now)),
        Refusal::NoSuchFilm
    );
}

#[test]
fn a_seen_film_can_be_put_back_to_be_seen_again() {
    let mut home = Home::new();
    home.with(ASCENT, |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("2011"), now)
    });
    home.with(ASCENT, |list, film, now| list.put_on_watchlist(film, now));
    let both = Question {
        conditions: vec![Condition::Seen(true), Condition::Waiting(true)],
        ..Question::everything()
    };
    assert_eq!(home.titles(&both), [ASCENT]);
}
