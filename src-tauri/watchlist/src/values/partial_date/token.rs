//! What a text is made of, in any of the languages at once.

use jiff::civil::Date;

use super::DateOrder;
use super::lexicon::{self, Feast, Lexicon, folded, is_one_of};
use super::piece::{IN_WORDS, Number, Token};
use super::word::{of_lexicon, roman};

/// In bytes: no date is longer, in any words. To look for one in a whole book takes seconds.
const LONGEST: usize = 200;

/// How a text is read.
#[derive(Clone, Copy)]
pub(super) struct Interpretation {
    /// The day it is.
    pub today: Date,
    /// Which number comes first.
    pub order: DateOrder,
    /// The languages that are understood.
    pub lexicons: &'static [Lexicon],
    /// Whether what can be read in two ways is read in the other.
    pub other: bool,
}

impl Interpretation {
    pub(super) fn of(today: Date, order: DateOrder) -> Self {
        Self {
            today,
            order,
            lexicons: lexicon::ALL,
            other: false,
        }
    }

    /// The pieces of a plain text; `None` if there is anything in it that dates are not made of.
    pub(super) fn tokens(&self, text: &str) -> Option<Vec<Token>> {
        let mut tokens = Vec::new();
        match self.feast(text) {
            Some((feast, before, year, after)) => {
                self.read(before, &mut tokens)?;
                tokens.push(Token::Feast(feast));
                self.read(year, &mut tokens)?;
                self.read(after, &mut tokens)?;
            }
            None => self.read(text, &mut tokens)?,
        }
        Some(tokens)
    }

    fn read(&self, text: &str, tokens: &mut Vec<Token>) -> Option<()> {
        let mut rest = text;
        let mut between = String::new();
        while let Some(first) = rest.chars().next() {
            let same = |c: char| match first {
                _ if first.is_ascii_digit() => c.is_ascii_digit(),
                _ => c.is_alphabetic() && first.is_alphabetic(),
            };
            let length = rest.find(|c| !same(c)).unwrap_or(rest.len());
            let (run, after) = rest.split_at(length.max(first.len_utf8()));
            rest = after;
            if first.is_ascii_digit() {
                let value = run.parse().ok().filter(|_| run.len() <= 4)?;
                tokens.push(Token::Number(Number {
                    value,
                    figures: run.len(),
                    year: between.ends_with('\'') && run.len() == 2,
                    decade: false,
                    ordinal: false,
                    after: between.trim().chars().next_back().unwrap_or(' '),
                }));
            } else if first.is_alphabetic() {
                self.word(run, &between, rest, tokens)?;
            } else if " .,/-–'".contains(first) {
                between.push(first);
                continue;
            } else {
                return None;
            }
            between.clear();
        }
        Some(())
    }

    fn word(&self, word: &str, between: &str, rest: &str, tokens: &mut Vec<Token>) -> Option<()> {
        if let Some(Token::Number(number)) = tokens.last_mut()
            && matches!(between, "" | "-" | "'")
            && self.ending(word, rest, number)
        {
            return Some(());
        }
        let is = |forms| is_one_of(word, forms);
        if self.lexicons.iter().any(|it| is(it.filler)) {
            return Some(());
        }
        let token = self
            .lexicons
            .iter()
            .find_map(|lexicon| of_lexicon(word, lexicon))
            .or_else(|| roman(word))?;
        match (tokens.last_mut(), token) {
            // Twenty-fifth: said in words, the tens and the rest.
            (Some(Token::Number(tens)), Token::Number(rest))
                if tens.after == IN_WORDS && tens.value >= 20 && rest.value < 10 =>
            {
                tens.value += rest.value;
                tens.ordinal = rest.ordinal;
            }
            _ => tokens.push(token),
        }
        Some(())
    }

    /// Whether a word belongs to the figures before it: 12th, 90s, 87-го.
    fn ending(&self, word: &str, rest: &str, number: &mut Number) -> bool {
        // In 10-х-87 it is a Roman month in Cyrillic letters.
        let mut next = rest.chars();
        let goes_on = next.next().is_some_and(|c| "-./".contains(c))
            && next.next().is_some_and(|c| c.is_ascii_digit());
        if goes_on && roman(word).is_some() {
            return false;
        }
        let (decade, ordinal) = (
            self.lexicons
                .iter()
                .any(|it| is_one_of(word, it.decade_endings)),
            self.lexicons
                .iter()
                .any(|it| is_one_of(word, it.ordinal_endings)),
        );
        let tens = number.value % 10 == 0;
        number.decade =
            decade && tens && matches!((number.figures, number.value), (2, _) | (4, 1000..));
        number.ordinal = ordinal;
        number.decade || ordinal
    }

    /// The longest name of a feast in a text, with what is before it, within it and after it.
    fn feast<'a>(&self, text: &'a str) -> Option<(&'static Feast, &'a str, &'a str, &'a str)> {
        let feasts = self.lexicons.iter().flat_map(|it| it.feasts);
        feasts
            .flat_map(|feast| feast.names.iter().map(move |name| (feast, *name)))
            .filter_map(|(feast, name)| {
                let (before, year, after) = named(text, name)?;
                Some((name.chars().count(), (feast, before, year, after)))
            })
            .max_by_key(|(length, _)| *length)
            .map(|(_, found)| found)
    }

    /// The first word of a text that has no first and last day.
    pub(super) fn without_bounds(&self, text: &str) -> Option<String> {
        text.split([' ', '-', ',', '.'])
            .find(|word| self.lexicons.iter().any(|it| is_one_of(word, it.no_bounds)))
            .map(str::to_owned)
    }
}

/// In lower case, with single spaces, one kind of apostrophe and two of dashes; nothing if it is too long for a date.
pub(super) fn plain(text: &str) -> Option<String> {
    let sign = |c| match c {
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' => '\'',
        '—' | '−' => '–',
        '\u{2010}' | '\u{2011}' => '-',
        '≈' => '~',
        other => folded(other),
    };
    let words = || text.split_whitespace().collect::<Vec<_>>().join(" ");
    (text.len() <= LONGEST).then(|| words().to_lowercase().chars().map(sign).collect())
}

/// What a text has before a feast's name, in place of its `*`, and after it.
fn named<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str, &'a str)> {
    let at_a_word = |place: &usize| !text[..*place].ends_with(char::is_alphanumeric);
    let starts = text.char_indices().map(|(place, _)| place);
    let (head, tail) = name.split_once(" * ").unwrap_or((name, ""));
    starts.filter(at_a_word).find_map(|start| {
        let rest = lexicon::after_phrase(&text[start..], head)?;
        let before = &text[..start];
        if tail.is_empty() {
            return Some((before, "", rest));
        }
        let (year, rest) = rest.split_at(rest.find(|c: char| !c.is_ascii_digit())?);
        Some((
            before,
            year,
            lexicon::after_phrase(rest.trim_start(), tail)?,
        ))
    })
}
