use super::{found, home_with, titled, titles};

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
