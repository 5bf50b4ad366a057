//! Titles in the order a person expects: by Unicode collation, punctuation aside, numbers by value, and without the
//! article they begin with.

mod article;
mod punctuation;

use std::cell::LazyCell;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;

pub(crate) use article::{Told, fits};
use punctuation::is_punctuation;

thread_local! {
    static COLLATOR: LazyCell<CollatorBorrowed<'static>> =
        LazyCell::new(|| CollatorBorrowed::new_root(CollatorOptions::default()));
}

/// The bytes a title is sorted by, its article aside.
pub(crate) fn sort_key(title: &str, told: &Told<'_>) -> Vec<u8> {
    as_it_is_key(article::without(title, told))
}

/// The bytes a name, or what a person said a film is sorted as, is sorted by.
pub(crate) fn as_it_is_key(text: &str) -> Vec<u8> {
    let compared = compared(text);
    let mut key = Vec::with_capacity(compared.len() * 3);
    // Writing to a Vec cannot fail: its error type has no value.
    let Ok(()) = COLLATOR.with(|collator| collator.write_sort_key_to(&compared, &mut key));
    key
}

/// What is compared: words parted by one space, without punctuation, each number after how many digits it has, so that 2
/// comes before 10. (The collator could do the last, but only with every language's rules compiled in; and what it does
/// with punctuation it does with spaces.) Nothing but punctuation stays as it is.
fn compared(text: &str) -> String {
    let mut compared = String::with_capacity(text.len() + 2);
    let mut rest = text;
    let mut gap = false;
    while let Some(letter) = rest.chars().next() {
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let after = &rest[letter.len_utf8()..];
        if digits > 0 {
            part(&mut compared, &mut gap);
            rest = number(&mut compared, rest);
            continue;
        }
        if letter.is_whitespace() || is_parting(letter, after) {
            gap = true;
        } else if !is_punctuation(letter) {
            part(&mut compared, &mut gap);
            compared.push(letter);
        }
        rest = after;
    }
    match compared.is_empty() {
        true => text.to_owned(),
        false => compared,
    }
}

fn part(compared: &mut String, gap: &mut bool) {
    if std::mem::take(gap) && !compared.is_empty() {
        compared.push(' ');
    }
}

/// Takes a number off the text, `10,000` as one.
fn number<'t>(compared: &mut String, text: &'t str) -> &'t str {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut rest = text.trim_start_matches(is_digit);
    let mut digits = text[..text.len() - rest.len()].to_owned();
    while let Some(after) = rest.strip_prefix(',') {
        let longer = after.trim_start_matches(is_digit);
        let thousands = &after[..after.len() - longer.len()];
        if thousands.len() != 3 {
            break;
        }
        digits.push_str(thousands);
        rest = longer;
    }
    let value = digits.trim_start_matches('0');
    // Nine digits more, another nine: longer ones still come later.
    compared.extend(std::iter::repeat_n('9', value.len() / 9));
    compared.push(char::from(b"012345678"[value.len() % 9]));
    compared.push_str(value);
    rest
}

/// Punctuation that parts words: `Spider-Man`, `3:10`, `Face/Off`; a point or comma only between digits.
fn is_parting(letter: char, after: &str) -> bool {
    match letter {
        '-' | '/' | ':' | ';' | '_' | '\u{2010}'..='\u{2015}' | '…' => true,
        '.' | ',' => after.starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
