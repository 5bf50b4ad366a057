use proptest::prelude::*;
use watchlist::{FilmDraft, Monitor, Question, Window};

use crate::home::{Home, difference, state};
use crate::verbs::{self, Texts};

const LETTER: &str = "The Letter Never Sent";

/// Texts that programs have stumbled over, each by what it is.
fn texts() -> Vec<(&'static str, String)> {
    vec![
        ("right to left", "abc\u{202e}dcba\u{2066}x\u{2069}".into()),
        ("nothing to see", "\u{200b}\u{feff}\u{2060}\u{200d}".into()),
        ("composed", "Amélie ёлка й".into()),
        ("decomposed", "Ame\u{301}lie е\u{308}лка и\u{306}".into()),
        (
            "ten thousand marks on one letter",
            format!("Z{}", "\u{301}".repeat(10_000)),
        ),
        ("a family", "👨‍👩‍👧‍👦🏳️‍🌈👍🏽🇺🇦".into()),
        ("a flag half said", "🇺".into()),
        ("a title of 100 kB", "Письмо ".repeat(8_000)),
        ("one word of 100 kB", "ж".repeat(50_000)),
        (
            "markup",
            "<script>alert(1)</script><img src=x onerror=alert(1)>".into(),
        ),
        ("a template", "${7*7} {{7*7}} %s %n \\0 \\u0000".into()),
        ("SQL", "'); DROP TABLE note; --".into()),
        (
            "a search of its own",
            "title:* NEAR(a b) \"x\" AND NOT ^y -z".into(),
        ),
        (
            "control characters",
            "\u{1}\u{7}\u{8}\u{1b}[31m\u{7f}\u{85}\u{9b}".into(),
        ),
        (
            "ends of lines",
            "a\r\nb\rc\nd\u{2028}e\u{2029}f\u{b}g".into(),
        ),
        (
            "what stands for nothing",
            "\u{fffd}\u{fffe}\u{ffff}\u{10ffff}".into(),
        ),
        ("JSON", "{\"a\":[1,2],\"b\":\"\\ud800\"}".into()),
        ("a path", "../../etc/passwd C:\\con\\nul".into()),
        ("white space", " \t\u{a0}\u{3000}x\u{a0} ".into()),
    ]
}

/// Writes a text wherever the person can write one, there and back: what one verb takes away another says again. What is
/// refused leaves no trace; nothing panics.
fn write_everywhere(home: &mut Home, text: &str) {
    let film = home.film(LETTER);
    let [sense, nonsense] = [None, Some(text)].map(|of_a_form| {
        let any = Some(text);
        verbs::writing(Texts { any, of_a_form })
    });
    for deed in sense.iter().chain(&nonsense).chain(sense.iter().rev()) {
        home.does_to(Some(film), deed);
    }
    for search in [text, &text.chars().take(3).collect::<String>()] {
        let question = Question {
            search: search.to_owned(),
            ..Question::everything()
        };
        home.reader
            .films(
                &question,
                Window {
                    first: 0,
                    count: 60,
                },
            )
            .unwrap();
    }
}

#[test]
fn every_text_from_hell_is_kept_byte_by_byte_or_refused_in_a_sentence() {
    for (what, text) in texts() {
        let mut home = Home::new();
        let film = home.film(LETTER);
        let before = state(&home);
        write_everywhere(&mut home, &text);
        let page = home.reader.film(film, home.now).unwrap();
        assert!(page.note == text, "{what}: the note");
        let remark = page.viewings.iter().find_map(|it| it.remark.as_deref());
        let line = (text.len() <= 20_000).then_some(text.trim());
        assert!(remark == line, "{what}: the remark");
        let written = state(&home);
        let mut home = home.restart();
        assert!(state(&home) == written, "{what}: after a restart");
        watchlist::back_up(
            home.folder(),
            watchlist::Reason::Asked,
            home.now,
            &Monitor::none(),
        )
        .unwrap_or_else(|error| panic!("{what}: every sum holds: {error}"));
        while home.reader.start(home.now).unwrap().steps.undo.is_some() {
            home.watchlist.undo().unwrap();
        }
        let undone = state(&home);
        assert!(undone == before, "{what}: {}", difference(&before, &undone));
    }
}

#[test]
fn twins_composed_and_decomposed_are_two_texts_and_one_search() {
    let mut home = Home::new();
    let films = ["Amélie", "Ame\u{301}lie"].map(|title| FilmDraft {
        title: title.to_owned(),
        ..FilmDraft::default()
    });
    home.watchlist.add_films(&films, home.now).unwrap();
    for search in ["amelie", "Amélie", "Ame\u{301}lie"] {
        let found = home.titles(&Question {
            search: search.to_owned(),
            ..Question::everything()
        });
        assert_eq!(found.len(), 2, "{search}: {found:?}");
    }
}

#[test]
fn only_nul_is_left_out() {
    let mut home = Home::new();
    home.with(LETTER, |list, film, now| list.write_note(film, "a\0b", now));
    assert_eq!(home.page(LETTER).note, "ab");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_text_at_all_is_kept_and_can_be_undone(text in "\\PC{1,200}|(?s).{1,200}") {
        let mut home = Home::new();
        let film = home.film(LETTER);
        let before = state(&home);
        write_everywhere(&mut home, &text);
        let page = home.reader.film(film, home.now).unwrap();
        prop_assert_eq!(&page.note, &text.replace('\0', ""));
        while home.reader.start(home.now).unwrap().steps.undo.is_some() {
            home.watchlist.undo().unwrap();
        }
        prop_assert_eq!(state(&home), before);
    }
}
