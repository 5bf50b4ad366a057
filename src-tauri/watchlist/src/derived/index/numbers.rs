//! Numbers in titles: `II`, `Twelve`, `двадцать один`. Beside its words a title is indexed with the value of each, in a
//! spelling that nobody can type, so that it counts as a reading and not as what is written there.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::fold;
use crate::values::lexicon::{Fact, lines_of};

/// Begins a value; no folded text has it.
const VALUE: char = '№';

/// The numerals that are read as numbers, from I; `XX` and `XXX` are letters.
const ROMAN: [&str; 19] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    "xvi", "xvii", "xviii", "xix",
];

/// How a value is indexed.
pub(crate) fn value(number: u32) -> String {
    format!("{VALUE}{number}")
}

/// How a decade is indexed, by any of its years.
pub(crate) fn decade(year: u32) -> String {
    format!("{VALUE}{}s", year / 10 * 10)
}

/// Whether an indexed word is a value.
pub(crate) fn is_value(word: &str) -> bool {
    word.starts_with(VALUE)
}

/// The numbers in a title that are not written in digits.
pub(crate) fn in_title(title: &str) -> Vec<u32> {
    let mut words = Vec::new();
    let mut numerals = Vec::new();
    for chunk in title.split_whitespace() {
        let written = chunk.trim_matches(|c: char| !c.is_alphanumeric());
        let is_numeral = written.chars().all(|c| c.is_ascii_uppercase());
        for word in fold::words(chunk) {
            numerals.push(is_numeral);
            words.push(word);
        }
    }
    let found = numbers(&words, |at| numerals[at]);
    found.into_iter().map(|(_, number)| number).collect()
}

/// For each word typed, the numbers it may be, or be a part of, in digits or not.
pub(crate) fn typed(words: &[String]) -> Vec<Option<u32>> {
    let mut read = vec![None; words.len()];
    for (range, number) in numbers(words, |_| true) {
        read[range].fill(Some(number));
    }
    for (read, word) in read.iter_mut().zip(words) {
        if word.len() < 10 && word.starts_with(|c: char| ('1'..='9').contains(&c)) {
            *read = read.or(word.parse().ok());
        }
    }
    read
}

/// For each word typed, the decade it may mean, or be a part of: `1960s`, `60s`, `1960 е`. Of two figures alone nobody can
/// tell the century.
pub(crate) fn typed_decades(words: &[String]) -> Vec<Vec<u32>> {
    let mut read = vec![Vec::new(); words.len()];
    for (at, word) in words.iter().enumerate() {
        let figures = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let beside = words.get(at + 1).map_or("", String::as_str);
        let (ending, parts) = match &word[figures.len()..] {
            "" => (beside, 2),
            within => (within, 1),
        };
        if !DECADES.iter().any(|known| known == ending) || !figures.ends_with('0') {
            continue;
        }
        let years = match (figures.len(), figures.parse::<u32>()) {
            (4, Ok(year)) => vec![year],
            (2, Ok(year)) => vec![1900 + year, 2000 + year],
            _ => continue,
        };
        read[at..at + parts].fill(years);
    }
    read
}

/// The numbers among folded words: where, and how many. A numeral counts after another word, where `may_be_numeral`, and I
/// only as a part's.
fn numbers(words: &[String], may_be_numeral: impl Fn(usize) -> bool) -> Vec<(Range<usize>, u32)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let spelled = spelled_out(&words[at..]);
        let numeral = || match at.checked_sub(1).map(|before| &words[before]) {
            Some(before) if may_be_numeral(at) => {
                let number = ROMAN.iter().position(|numeral| *numeral == words[at])? + 1;
                (number > 1 || PARTS.contains(before)).then_some((1, number as u32))
            }
            _ => None,
        };
        let (len, number) = spelled.or_else(numeral).unwrap_or((1, 0));
        if number > 0 {
            found.push((at..at + len, number));
        }
        at += len;
    }
    found
}

/// How many of the first words are one number, and which.
fn spelled_out(words: &[String]) -> Option<(usize, u32)> {
    let (mut thousands, mut rest, mut len) = (0, 0, 0);
    let mut after_hundreds = false;
    for (at, word) in words.iter().enumerate() {
        match WORDS.get(word.as_str()) {
            Some(NumberWord::Number(n)) if rest == 0 || (goes_on(rest) > *n) => rest += n,
            Some(NumberWord::Times(100)) if rest < 10 => rest = rest.max(1) * 100,
            Some(NumberWord::Times(1000)) if thousands == 0 => {
                thousands = rest.max(1) * 1000;
                rest = 0;
            }
            // A hundred and one.
            Some(NumberWord::And) if after_hundreds => continue,
            _ => break,
        }
        after_hundreds = rest.is_multiple_of(100);
        len = at + 1;
    }
    (len > 0).then_some((len, thousands + rest))
}

/// Below what a number must lie that goes on with another: twenty with a unit, a hundred with what is less.
fn goes_on(number: u32) -> u32 {
    match number % 100 {
        0 => 100,
        20..=90 if number.is_multiple_of(10) => 10,
        _ => 0,
    }
}

/// A word of a number.
enum NumberWord {
    Number(u32),
    Times(u32),
    And,
}

static WORDS: LazyLock<HashMap<String, NumberWord>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for line in lines_of(Fact::And) {
        words.insert(fold::line(line.word), NumberWord::And);
    }
    for kind in [Fact::Number, Fact::Times] {
        for line in lines_of(kind) {
            let number = line.word.parse().unwrap_or_default();
            for word in &line.beside {
                let part = match kind {
                    Fact::Times => NumberWord::Times(number),
                    _ => NumberWord::Number(number),
                };
                words.insert(fold::line(word), part);
            }
        }
    }
    words
});

static PARTS: LazyLock<Vec<String>> = LazyLock::new(|| folded(Fact::Part));
static DECADES: LazyLock<Vec<String>> = LazyLock::new(|| folded(Fact::Decade));

fn folded(kind: Fact) -> Vec<String> {
    let words = lines_of(kind).flat_map(|line| &line.beside);
    words.map(|word| fold::line(word)).collect()
}

#[cfg(test)]
mod tests {
    use super::{in_title, typed, typed_decades};

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_title_has_the_numbers_that_are_spelled_out_in_it() {
        for (title, numbers) in [
            ("Twelve Angry Men", vec![12]),
            ("12 Angry Men", vec![]),
            ("Двадцать один", vec![21]),
            ("Twenty-One", vec![21]),
            ("Two One", vec![2, 1]),
            ("Twenty Twelve", vec![20, 12]),
            ("Тысяча и одна ночь", vec![1001]),
            ("A Hundred and One Dalmatians", vec![101]),
            ("Two Hundred", vec![200]),
            ("Девять дней одного года", vec![9]),
            ("Three Thousand Three Hundred Thirty-Three", vec![3333]),
            ("One and Two", vec![1, 2]),
            ("Rocky II", vec![2]),
            ("Rocky II: The Return", vec![2]),
            ("Louis XIV", vec![14]),
            ("Ivan the Terrible, Part I", vec![1]),
            ("The King and I", vec![]),
            ("Withnail & I", vec![]),
            ("What Have I Done", vec![]),
            ("M", vec![]),
            ("V for Vendetta", vec![]),
            ("XXX", vec![]),
            ("The XXX", vec![]),
            ("I, Robot", vec![]),
            ("Il vi ii", vec![]),
        ] {
            assert_eq!(in_title(title), numbers, "{title}");
        }
    }

    #[test]
    fn a_word_typed_is_a_number_or_a_part_of_one() {
        for (text, numbers) in [
            ("rocky 2", vec![None, Some(2)]),
            ("rocky ii", vec![None, Some(2)]),
            ("twenty one grams", vec![Some(21), Some(21), None]),
            ("1957", vec![Some(1957)]),
            ("007", vec![None]),
            ("99999999999", vec![None]),
            ("m", vec![None]),
            ("xxx", vec![None]),
            ("me and i", vec![None, None, None]),
        ] {
            assert_eq!(typed(&words(text)), numbers, "{text}");
        }
    }

    #[test]
    fn a_decade_is_typed_in_many_ways() {
        for (text, decades) in [
            ("1960s", vec![vec![1960]]),
            ("60s", vec![vec![1960, 2060]]),
            ("1960 е", vec![vec![1960], vec![1960]]),
            ("1960", vec![vec![]]),
            ("1965s", vec![vec![]]),
            ("10s cinema", vec![vec![1910, 2010], vec![]]),
        ] {
            assert_eq!(typed_decades(&words(text)), decades, "{text}");
        }
    }
}
