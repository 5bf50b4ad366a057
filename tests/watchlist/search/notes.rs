use watchlist::{Question, TextPlace, ViewingDraft, Window};

use super::{answer, found, home_with, titled, titles};
use crate::home::Home;

#[test]
fn a_note_is_found_by_all_its_words_at_once() {
    let mut home = home_with(&[titled("Stalker")]);
    home.with("Stalker", |list, film, now| {
        list.write_note(film, "Смотрели с Ёлкой, at the Élysée’s cinema", now)
    });
    for typed in ["elysee", "смотрели елкой", "ёлк", "cinema the", "elysees"] {
        assert_eq!(titles(&mut home, typed), ["Stalker"], "{typed}");
    }
    assert!(found(&mut home, "cinema theatre").is_empty());
}

#[test]
fn one_or_two_letters_find_a_note_only_as_a_word() {
    let mut home = home_with(&[titled("Stalker")]);
    home.with("Stalker", |list, film, now| {
        list.write_note(film, "qx quintet", now)
    });
    assert_eq!(titles(&mut home, "qx"), ["Stalker"]);
    assert!(found(&mut home, "qu").is_empty());
    assert_eq!(titles(&mut home, "qui"), ["Stalker"]);
}

#[test]
fn a_film_found_by_its_title_and_its_note_is_found_once() {
    let mut home = home_with(&[titled("Stalker")]);
    home.with("Stalker", |list, film, now| {
        list.write_note(film, "stalker again", now)
    });
    assert_eq!(titles(&mut home, "stalker"), ["Stalker"]);
}

fn seen_with_words() -> Home {
    let mut home = home_with(&[titled("Stalker"), titled("Mirror")]);
    let seen = ViewingDraft {
        place: "Illuzion, Таганка".to_owned(),
        company: "Marfa".to_owned(),
        remark: "The projector failed twice".to_owned(),
        ..ViewingDraft::on("2011")
    };
    home.with("Stalker", |list, film, now| {
        list.mark_seen(film, &seen, now)
    });
    home
}

#[test]
fn places_company_and_remarks_of_viewings_are_found() {
    let mut home = seen_with_words();
    for typed in [
        "illuzion",
        "таганка",
        "marfa",
        "projector",
        "failed illuzion",
    ] {
        assert_eq!(titles(&mut home, typed), ["Stalker"], "{typed}");
    }
    home.watchlist.undo().unwrap();
    assert!(found(&mut home, "illuzion").is_empty(), "taken back");
    home.watchlist.redo().unwrap();
    assert_eq!(titles(&mut home, "illuzion"), ["Stalker"]);
}

#[test]
fn a_viewing_edited_is_found_by_what_it_says_now_and_the_note_beside_it_stays() {
    let mut home = seen_with_words();
    home.with("Stalker", |list, film, now| {
        list.write_note(film, "Rooms and water", now)
    });
    let viewing = home.page("Stalker").viewings[0].viewing;
    let draft = ViewingDraft {
        place: "Kino Babylon".to_owned(),
        ..ViewingDraft::on("2011")
    };
    home.watchlist
        .edit_viewing(viewing, &draft, home.now)
        .unwrap();
    assert!(found(&mut home, "illuzion").is_empty());
    assert_eq!(titles(&mut home, "babylon"), ["Stalker"]);
    assert_eq!(titles(&mut home, "water"), ["Stalker"]);
    home.watchlist.take_back_viewing(viewing, home.now).unwrap();
    assert!(found(&mut home, "babylon").is_empty());
    assert_eq!(titles(&mut home, "water"), ["Stalker"]);
}

#[test]
fn a_hit_in_what_the_person_wrote_shows_where_the_words_are() {
    let mut home = seen_with_words();
    home.with("Mirror", |list, film, now| {
        list.write_note(
            film,
            "Long grass.\nThe wind in the field, and a projector of memory.",
            now,
        )
    });
    let answer = answer(&mut home, "projector");
    let shown: Vec<(&str, TextPlace, String)> = answer
        .excerpts
        .iter()
        .map(|it| {
            let title = &answer
                .cards
                .iter()
                .find(|card| card.film == it.film)
                .unwrap()
                .title;
            let pieces = it.pieces.iter().map(|piece| match piece.found {
                true => format!("[{}]", piece.text),
                false => piece.text.clone(),
            });
            (title.as_str(), it.place, pieces.collect())
        })
        .collect();
    assert_eq!(
        shown,
        [
            (
                "Mirror",
                TextPlace::Note,
                "…The wind in the field, and a [projector] of memory.".to_owned()
            ),
            (
                "Stalker",
                TextPlace::Remark,
                "The [projector] failed twice".to_owned()
            ),
        ]
    );
}

#[test]
fn a_list_to_be_read_has_the_same_excerpts() {
    let mut home = seen_with_words();
    let question = Question {
        search: "projector".to_owned(),
        ..Question::everything()
    };
    let window = Window {
        first: 0,
        count: 500,
    };
    let excerpts = home.reader.readings(&question, window).unwrap().excerpts;
    assert_eq!(excerpts.len(), 1);
    assert_eq!(excerpts, answer(&mut home, "projector").excerpts);
}

#[test]
fn a_film_found_by_its_title_needs_no_excerpt() {
    let mut home = seen_with_words();
    home.with("Mirror", |list, film, now| {
        list.write_note(film, "A mirror.", now)
    });
    assert!(answer(&mut home, "mirror").excerpts.is_empty());
    assert!(answer(&mut home, "").excerpts.is_empty());
}

#[test]
fn a_sealed_note_is_shown_only_once_it_is_open() {
    let mut home = home_with(&[titled("Solaris")]);
    home.with("Solaris", |list, film, now| {
        list.write_note_to_seal(film, "I expect an ocean", now)
    });
    home.with("Solaris", |list, film, now| list.seal_note(film, None, now));
    assert!(answer(&mut home, "ocean").excerpts.is_empty());
    home.with("Solaris", |list, film, now| {
        list.mark_seen(film, &ViewingDraft::on("today"), now)
    });
    let excerpts = answer(&mut home, "ocean").excerpts;
    assert_eq!(excerpts.len(), 1);
    assert_eq!(excerpts[0].place, TextPlace::SealedNote);
}
