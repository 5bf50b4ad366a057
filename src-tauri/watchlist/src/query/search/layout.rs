//! What was typed with the keyboard set to the other layout: `;ehfdkb` for «журавли», `ыефдлук` for Stalker. Which keys share
//! a place, on the American and the Russian keyboard, says the table `layouts.tsv`; a place with two letters has two lines.

use std::sync::LazyLock;

/// Shorter texts are too many words' beginnings.
const SHORTEST: usize = 3;

/// The same keys on the other layout; none if it is too short, or of both layouts at once.
pub(super) fn other(typed: &str) -> Option<String> {
    let typed = typed.trim().to_lowercase();
    let cyrillic = |letter: char| matches!(letter, 'а'..='я' | 'ё');
    let (is_cyrillic, is_latin) = (
        typed.contains(cyrillic),
        typed.contains(|letter: char| letter.is_ascii_alphabetic()),
    );
    if typed.chars().count() < SHORTEST || is_cyrillic == is_latin {
        return None;
    }
    let key = |letter: char| {
        let same = KEYS.iter().find_map(|&(latin, cyrillic)| match is_latin {
            true => (latin == letter).then_some(cyrillic),
            false => (cyrillic == letter).then_some(latin),
        });
        same.unwrap_or(letter)
    };
    Some(typed.chars().map(key).collect())
}

static KEYS: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
    let lines = include_str!("layouts.tsv").lines().skip(1);
    let pair = |line: &str| {
        let (latin, cyrillic) = line.split_once('\t')?;
        Some((latin.chars().next()?, cyrillic.chars().next()?))
    };
    lines.filter_map(pair).collect()
});

#[cfg(test)]
mod tests {
    use super::other;

    #[test]
    fn the_same_keys_are_read_on_the_other_layout() {
        for (typed, meant) in [
            (";ehfdkb", Some("журавли")),
            (":ehfdkb", Some("журавли")),
            ("Ktnzn ;ehfdkb", Some("летят журавли")),
            ("`krf", Some("ёлка")),
            ("ыефдлук", Some("stalker")),
            ("Щ Икщерук", Some("o brother")),
            ("журавли z", None),
            ("12 34", None),
            ("zh", None),
        ] {
            assert_eq!(other(typed).as_deref(), meant, "{typed}");
        }
    }

    #[test]
    fn every_letter_of_the_russian_alphabet_has_a_key() {
        for letter in "абвгдеёжзийклмнопрстуфхцчшщъыьэюя".chars() {
            let typed = letter.to_string().repeat(3);
            let latin = other(&typed).unwrap();
            assert!(latin.is_ascii(), "{letter}");
        }
    }
}
