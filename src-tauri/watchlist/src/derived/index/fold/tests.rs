use super::{line, words};

#[test]
fn letters_lose_case_and_marks() {
    for (text, folded) in [
        ("Éloge de l'amour", "eloge de lamour"),
        ("Człowiek z żelaza", "czlowiek z zelaza"),
        ("Smultronstället", "smultronstallet"),
        ("Das weiße Band", "das weisse band"),
        ("Kærlighed på ø", "kaerlighed pa o"),
        ("ФЁДОР Июнь, Йод", "федор июнь иод"),
        ("Їжак ґанок Єва", "ижак ганок ева"),
        ("Θίασος", "thiasos"),
    ] {
        assert_eq!(words(text).join(" "), folded, "{text}");
    }
}

#[test]
fn a_letter_and_its_mark_written_apart_are_the_same_letter() {
    assert_eq!(words("Йод ёж é"), words("И\u{306}од е\u{308}ж e\u{301}"));
}

#[test]
fn an_apostrophe_joins_and_every_other_mark_parts() {
    assert_eq!(words("Ivan's"), ["ivans"]);
    assert_eq!(
        words("Vos’moy obʺyezd ob\"yezd"),
        ["vosmoy", "obyezd", "obyezd"]
    );
    assert_eq!(words("Spider-Man: “Home”"), ["spider", "man", "home"]);
    assert_eq!(words("8½ and 8 1/2"), ["8", "1", "2", "and", "8", "1", "2"]);
}

#[test]
fn a_name_is_indexed_with_the_other_forms_people_type() {
    assert_eq!(line("Ivan's Childhood"), "ivans childhood|ivan s");
    assert_eq!(line("L'Atalante"), "latalante|l atalante");
    assert_eq!(line("Spider-Man"), "spider man|spiderman");
    assert_eq!(line("Stalker"), "stalker");
}

#[test]
fn an_ampersand_is_a_word_and_a_plus_that_stands_alone() {
    assert_eq!(line("Fast & Furious"), "fast and furious");
    assert_eq!(line("Q&A"), "q and a|qa");
    assert_eq!(line("Romeo + Juliet"), "romeo and juliet");
    assert_eq!(
        words("Fast & Furious + C++ +1"),
        ["fast", "and", "furious", "and", "c", "1"]
    );
}

#[test]
fn every_chinese_character_is_a_word() {
    assert_eq!(words("七人の侍"), ["七", "人", "の", "侍"]);
    assert_eq!(line("七人の侍"), "七 人 の 侍");
}

#[test]
fn what_has_no_letter_has_no_word() {
    for text in ["", "  ", "!?*\"'", "🎬", "\0", "\u{301}", "—"] {
        assert!(words(text).is_empty(), "{text:?} has {:?}", words(text));
        assert_eq!(line(text), "", "{text:?}");
    }
}

#[test]
fn whatever_the_text_a_word_is_a_token_of_the_index() {
    // What FTS5's ascii tokenizer would part, it would take for a phrase, which this index does not keep.
    for text in (0..=0x10_ffff).step_by(0x40).map(|from| {
        (from..from + 0x40)
            .filter_map(char::from_u32)
            .collect::<String>()
    }) {
        for word in words(&text) {
            assert!(
                !word.is_empty()
                    && word
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || !c.is_ascii()),
                "{word:?} of {text:?}"
            );
        }
    }
}
