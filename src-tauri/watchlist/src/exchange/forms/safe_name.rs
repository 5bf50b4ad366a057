//! A name for a file after a title, which every system takes, and every program that links to files by name.

/// So long that with all that is added no system finds it too long; in bytes.
const LONGEST: usize = 150;
/// What no file of Windows may be called, whatever its ending.
const TAKEN: [&str; 4] = ["con", "prn", "aux", "nul"];
/// The same, with a figure behind.
const TAKEN_BY_NUMBER: [&str; 2] = ["com", "lpt"];

/// The title as such a name, without an ending.
pub(super) fn safe_name(title: &str) -> String {
    let letters = title.chars().map(|letter| match letter {
        // Not in Windows' names; the last four mean something in links of Obsidian.
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' | '[' | ']' | '#' | '^' => ' ',
        letter if letter.is_control() || is_invisible(letter) => ' ',
        other => other,
    });
    let letters: String = letters.collect();
    let mut name = String::new();
    for word in letters.split_whitespace() {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(word);
    }
    let end = (0..=LONGEST.min(name.len())).rev();
    let end = end.into_iter().find(|end| name.is_char_boundary(*end));
    name.truncate(end.unwrap_or_default());
    // A point first hides a file, and Windows drops the last.
    let name = name.trim_matches(['.', ' ']);
    match name.is_empty() || is_taken(name) {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}

/// Marks that turn the direction of writing, or that nobody sees.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_taken(name: &str) -> bool {
    let name = name.to_lowercase();
    // Up to the first point: `nul.1` is taken, too.
    let name = name.split('.').next().unwrap_or_default().trim_end();
    let numbered = |start: &&str| {
        let rest = name.strip_prefix(*start);
        rest.is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    TAKEN.contains(&name) || TAKEN_BY_NUMBER.iter().any(numbered)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LONGEST, safe_name};

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        for (title, name) in [
            ("Вий: «Пролог»", "Вий «Пролог»"),
            ("What/If?", "What If"),
            ("...And Justice", "And Justice"),
            ("Nul", "Nul_"),
            ("com1.x", "com1.x_"),
            ("Concert", "Concert"),
            ("???", "_"),
            ("a\u{202e}b\nc", "a b c"),
            ("Amélie 🎬", "Amélie 🎬"),
        ] {
            assert_eq!(safe_name(title), name, "{title:?}");
        }
        assert!(safe_name(&"ы".repeat(200)).len() <= LONGEST);
    }

    proptest! {
        #[test]
        fn no_name_is_one_that_a_system_refuses(title in "\\PC{0,90}") {
            let name = safe_name(&title);
            prop_assert!(!name.is_empty() && name.len() <= LONGEST + 1);
            prop_assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|', '\0']));
            prop_assert!(!name.starts_with(['.', ' ']) && !name.ends_with(['.', ' ']));
        }
    }
}
