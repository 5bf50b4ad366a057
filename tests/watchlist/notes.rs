use watchlist::{Question, Refusal, Window};

use crate::home::{Home, refusal};

const LETTER: &str = "The Letter Never Sent";

#[test]
fn a_note_is_there_after_a_restart_letter_by_letter() {
    let mut home = Home::new();
    let texts = [
        "Four people, one fire.",
        "<script>alert(1)</script> [link](javascript:alert(1)) </textarea>",
        "журавли — ё/е, \u{202e}right to left\u{202c}, \u{200b}zero width, e\u{301} and é, 👨‍👩‍👧",
        "line\r\nline\n\n\ttab",
    ];
    for text in texts {
        home.with(LETTER, |list, film, now| list.write_note(film, text, now));
        home = home.restart();
        assert_eq!(
            home.page(LETTER).note,
            text,
            "a note comes back as it was written"
        );
    }
}

#[test]
fn a_note_of_a_megabyte_is_kept_whole() {
    let mut home = Home::new();
    let long = "Письмо. ".repeat(80_000);
    assert!(long.len() > 1_000_000);
    home.with(LETTER, |list, film, now| list.write_note(film, &long, now));
    assert_eq!(home.page(LETTER).note, long);
}

#[test]
fn a_note_beyond_all_measure_is_refused_and_the_one_before_is_safe() {
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "short", now)
    });
    let film = home.film(LETTER);
    let refused = refusal(
        home.watchlist
            .write_note(film, &"x".repeat(17 << 20), home.now),
    );
    assert_eq!(refused, Refusal::TextTooLong);
    assert_eq!(home.page(LETTER).note, "short");
}

#[test]
fn nul_is_dropped_and_nothing_else() {
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "before\0after", now)
    });
    assert_eq!(home.page(LETTER).note, "beforeafter");
}

#[test]
fn saves_in_one_go_of_writing_are_one_change_until_a_pause_of_half_a_minute() {
    let mut home = Home::new();
    for text in ["F", "Four", "Four people"] {
        home.with(LETTER, |list, film, now| list.write_note(film, text, now));
        home.wait(29);
    }
    assert_eq!(
        home.reader.history(all()).unwrap().total,
        1,
        "typing is one change"
    );
    home.wait(2);
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "Four people, one fire", now)
    });
    assert_eq!(
        home.reader.history(all()).unwrap().total,
        2,
        "a pause ends it"
    );
    home.watchlist.undo().unwrap();
    assert_eq!(home.page(LETTER).note, "Four people");
    home.watchlist.undo().unwrap();
    assert_eq!(home.page(LETTER).note, "");
}

#[test]
fn leaving_the_field_ends_the_change() {
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| list.write_note(film, "one", now));
    home.watchlist.leave_writing().unwrap();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "one two", now)
    });
    assert_eq!(home.reader.history(all()).unwrap().total, 2);
}

#[test]
fn notes_on_two_films_never_join() {
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| list.write_note(film, "one", now));
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "two", now)
    });
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "one more", now)
    });
    assert_eq!(home.reader.history(all()).unwrap().total, 3);
}

#[test]
fn three_notes_go_back_in_three_steps_each_its_own_films() {
    let mut home = Home::new();
    for (title, text) in [(LETTER, "one"), ("The Ascent", "two"), (LETTER, "one more")] {
        home.with(title, |list, film, now| list.write_note(film, text, now));
        home.watchlist.leave_writing().unwrap();
    }
    for (letter, ascent) in [("one", "two"), ("one", ""), ("", "")] {
        home.watchlist.undo().unwrap();
        assert_eq!(home.page(LETTER).note, letter);
        assert_eq!(home.page("The Ascent").note, ascent);
    }
}

#[test]
fn every_earlier_text_is_kept_also_of_what_was_undone() {
    let mut home = Home::new();
    for text in ["first", "second", ""] {
        home.with(LETTER, |list, film, now| list.write_note(film, text, now));
        home.watchlist.leave_writing().unwrap();
    }
    home.watchlist.undo().unwrap();
    home.watchlist.undo().unwrap();
    home.with(LETTER, |list, film, now| {
        list.write_note(film, "third", now)
    });
    let film = home.film(LETTER);
    let texts: Vec<String> = home
        .reader
        .note_versions(film)
        .unwrap()
        .into_iter()
        .map(|version| version.text)
        .collect();
    assert_eq!(
        texts,
        ["first", "second"],
        "in the order in which they were last touched; the current one aside"
    );
    assert_eq!(home.page(LETTER).note_versions, 2);
}

fn all() -> watchlist::Window {
    watchlist::Window {
        first: 0,
        count: 100,
    }
}

#[test]
fn a_list_to_be_read_has_each_note_and_of_a_long_one_its_beginning() {
    let mut home = Home::new();
    let long = "Ё".repeat(4_001);
    home.with(LETTER, |list, film, now| list.write_note(film, &long, now));
    home.with("The Ascent", |list, film, now| {
        list.write_note(film, "Snow.", now)
    });
    let all = Window {
        first: 0,
        count: 10,
    };
    let readings = home
        .reader
        .readings(&Question::everything(), all)
        .unwrap()
        .readings;
    let notes: Vec<(String, bool)> = readings
        .into_iter()
        .filter_map(|reading| reading.note)
        .map(|note| (note.text, note.goes_on))
        .collect();
    assert_eq!(
        notes,
        [("Snow.".to_owned(), false), ("Ё".repeat(4_000), true)]
    );
}
