//! What one word of a date is.

use jiff::civil::Weekday;

use super::Season;
use super::lexicon::{Lexicon, begins_one_of, is_one_of};
use super::piece::{IN_WORDS, Number, Token, Unit};

/// What a word is in one language.
pub(super) fn of_lexicon(word: &str, lexicon: &Lexicon) -> Option<Token> {
    let is = |forms: &str| is_one_of(word, forms);
    let place = |found: Option<usize>| found.and_then(|place| i8::try_from(place).ok());
    let said = |numbers: &[(i16, &str)]| {
        let found = numbers.iter().find(|(_, forms)| is(forms));
        found.map(|(value, _)| *value)
    };
    let begins = |forms: &str| begins_one_of(word, forms);
    if let Some(month) = place(lexicon.months.iter().position(|it| begins(it))) {
        return Some(Token::Month {
            month: month + 1,
            day_after: lexicon.day_after_month,
            roman: false,
        });
    }
    if let Some(day) = place(lexicon.weekdays.iter().position(|it| begins(it))) {
        return Weekday::from_monday_zero_offset(day)
            .ok()
            .map(Token::Weekday);
    }
    if let Some(place) = lexicon.seasons.iter().position(|it| is(it)) {
        return Season::ALL.get(place).copied().map(Token::Season);
    }
    if let Some(tens) = said(lexicon.decades) {
        return Some(Token::Decade(tens));
    }
    if let Some(which) = place(lexicon.which.iter().position(|it| is(it))) {
        return Some(Token::Which(which.into()));
    }
    if let Some(place) = lexicon.units.iter().position(|it| is(it)) {
        let units = [Unit::Day, Unit::Week, Unit::Month, Unit::Year];
        return units.get(place).copied().map(Token::Unit);
    }
    let ordinal = said(lexicon.ordinals);
    if let Some(value) = ordinal.or_else(|| said(lexicon.numbers)) {
        return Some(Token::Number(Number {
            value,
            figures: if value < 10 { 1 } else { 2 },
            year: false,
            decade: false,
            ordinal: ordinal.is_some(),
            after: IN_WORDS,
        }));
    }
    [
        (lexicon.next, Token::Next),
        (lexicon.weekend, Token::Weekend),
        (lexicon.ago, Token::Ago),
        (lexicon.hence, Token::Hence),
    ]
    .into_iter()
    .find_map(|(forms, token)| is(forms).then_some(token))
}

/// The months of postmarks, also as a Cyrillic keyboard writes them.
pub(super) fn roman(word: &str) -> Option<Token> {
    const MONTHS: &str = "i ii iii iv v vi vii viii ix x xi xii";
    let latin: String = word
        .chars()
        .map(|letter| match letter {
            'х' => 'x',
            'і' => 'i',
            other => other,
        })
        .collect();
    let place = MONTHS.split(' ').position(|month| month == latin)?;
    Some(Token::Month {
        month: i8::try_from(place + 1).ok()?,
        day_after: false,
        roman: true,
    })
}
