//! The words of dates, one table a language. All of them are understood, whatever language the interface speaks.
//!
//! A table's words are lower case; where several stand in one text they are separated by spaces. ё is read as е.

mod de;
mod en;
mod ru;
mod table;

pub(super) use table::{Feast, Lexicon};

/// Every language whose dates are understood. Where two read the same word differently the first has it.
pub(super) const ALL: &[Lexicon] = &[en::LEXICON, ru::LEXICON, de::LEXICON];

#[cfg(test)]
pub(super) const ENGLISH: Lexicon = en::LEXICON;

/// Whether a word is one of several.
pub(super) fn is_one_of(word: &str, forms: &str) -> bool {
    forms
        .split(' ')
        .any(|form| !form.is_empty() && letters(form).eq(word.chars()))
}

/// Whether a word is one of several, or one cut short after three letters or more.
pub(super) fn begins_one_of(word: &str, forms: &str) -> bool {
    let begins = |form| letters(form).take(word.chars().count()).eq(word.chars());
    is_one_of(word, forms) || word.chars().nth(2).is_some() && forms.split(' ').any(begins)
}

/// What is left of a text after a phrase that it begins with.
pub(super) fn after_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    let same = letters(phrase).all(|letter| rest.next() == Some(letter));
    let rest = rest.as_str();
    let ends = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let whole = ends(rest.chars().next()) || ends(phrase.chars().next_back());
    (same && whole).then(|| rest.trim_start())
}

/// What is left of a text before a phrase that it ends with.
pub(super) fn before_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut starts = text.char_indices().rev();
    let start = starts.nth(phrase.chars().count().checked_sub(1)?)?.0;
    let whole = !text[..start].ends_with(char::is_alphanumeric)
        || !phrase.starts_with(char::is_alphanumeric);
    let same = letters(phrase).eq(text[start..].chars());
    (same && whole).then(|| text[..start].trim_end())
}

/// Whether a text is one of several phrases, and nothing more.
pub(super) fn is_phrase(text: &str, phrases: &[&str]) -> bool {
    phrases
        .iter()
        .any(|phrase| letters(phrase).eq(text.chars()))
}

fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(folded)
}

/// A letter as texts are compared by: ё as е.
pub(super) fn folded(letter: char) -> char {
    match letter {
        'ё' => 'е',
        other => other,
    }
}
