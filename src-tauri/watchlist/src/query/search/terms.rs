//! What was typed, word by word, with all that each word can mean.

use std::sync::LazyLock;

use super::fit::Fit;
use super::letters::{self, Letter};
use super::meaning::Meaning;
use super::reading::{near, readings};
use super::slips::slips_possible;
use super::vocabulary::Vocabulary;
use crate::derived::index::{fold, numbers};
use crate::values::lexicon::{Fact, lines_of};

/// So many words of what was typed are looked for.
pub(super) const MOST_WORDS: usize = 8;

/// A lone word this short is taken as it is: it could be read as too many others.
const TOO_SHORT_TO_READ: usize = 2;

/// What was typed: one word at least, at most [`MOST_WORDS`]. A film answers if each has a meaning among its words.
pub(super) struct Terms {
    pub(super) words: Vec<Word>,
}

/// A typed word with all it can mean.
#[derive(Clone)]
pub(super) struct Word {
    pub(super) typed: String,
    pub(super) meanings: Vec<Meaning>,
}

impl Terms {
    /// Each word as it was typed and as it can be read: in the other script, as a number or a year, as any word for *and*.
    pub(super) fn read(words: &[String], vocabulary: &Vocabulary) -> Self {
        let words = &words[..words.len().min(MOST_WORDS)];
        let lone = words.len() == 1;
        let numbers = numbers::typed(words).into_iter();
        let numbers = numbers.zip(numbers::typed_decades(words));
        let words = words.iter().zip(numbers).map(|(typed, (number, decades))| {
            let mut meanings = vec![Meaning {
                text: typed.clone(),
                open: true,
                fit: Fit::TYPED,
            }];
            if !(lone && typed.chars().count() <= TOO_SHORT_TO_READ) {
                if let Some(letters) = letters::letters_of(typed) {
                    meanings.extend(readings(&letters, vocabulary));
                }
                let number = number.map(|it| [it.to_string(), numbers::value(it)]);
                let decades = decades.into_iter().map(numbers::decade);
                let ands = ands(typed, lone).map(str::to_owned);
                let whole = number.into_iter().flatten().chain(decades).chain(ands);
                meanings.extend(whole.filter(|text| text != typed).map(|text| Meaning {
                    text,
                    open: false,
                    fit: Fit::READ,
                }));
            }
            Word {
                typed: typed.clone(),
                meanings,
            }
        });
        Terms {
            words: words.collect(),
        }
    }

    /// The same with slips forgiven, in what order to ask: first in the words that begin no word there is, then in all
    /// that are long enough; in words half typed only if `begun`.
    pub(super) fn forgiving(
        &self,
        vocabulary: &Vocabulary,
        begun: bool,
    ) -> impl Iterator<Item = Self> {
        let long = |word: &Word| word.is_long();
        let long_and_strange = |word: &Word| word.is_long() && !word.is_known(vocabulary);
        let mut ways = vec![
            self.words.iter().map(long_and_strange).collect(),
            self.words.iter().map(long).collect(),
        ];
        ways.dedup();
        ways.retain(|way: &Vec<bool>| way.contains(&true));
        ways.into_iter().map(move |way| {
            let words = self
                .words
                .iter()
                .zip(way)
                .map(|(word, forgive)| match forgive {
                    true => word.forgiving(vocabulary, begun),
                    false => word.clone(),
                });
            Terms {
                words: words.collect(),
            }
        })
    }
}

/// Where one of the words for *and* was typed beside others, all of them.
fn ands(typed: &str, lone: bool) -> impl Iterator<Item = &'static str> {
    static ANDS: LazyLock<Vec<String>> = LazyLock::new(|| {
        lines_of(Fact::And)
            .map(|line| fold::line(line.word))
            .collect()
    });
    let is_one = !lone && ANDS.iter().any(|it| it == typed);
    let all = if is_one { ANDS.as_slice() } else { &[] };
    all.iter().map(String::as_str)
}

impl Word {
    /// How well a word of a film fits this one, if it does.
    pub(super) fn fit(&self, word: &str) -> Option<Fit> {
        let fits = self.meanings.iter().filter_map(|meaning| {
            let rest = word.strip_prefix(meaning.text.as_str())?;
            match rest.is_empty() {
                true => Some(meaning.fit),
                false => meaning.open.then(|| meaning.fit.begun()),
            }
        });
        fits.min()
    }

    fn forgiving(&self, vocabulary: &Vocabulary, begun: bool) -> Word {
        let mut word = self.clone();
        let near = near(&self.letters(), vocabulary).into_iter();
        word.meanings
            .extend(near.filter(|meaning| begun || !meaning.fit.begun));
        word
    }

    /// Long enough for a slip, if only with the letter that is missing.
    fn is_long(&self) -> bool {
        slips_possible(self.letters().len()) > 0
    }

    fn is_known(&self, vocabulary: &Vocabulary) -> bool {
        let letters = self.letters();
        self.meanings.len() > 1
            || vocabulary.latin.has_beginning(&letters)
            || vocabulary.cyrillic.has_beginning(&letters)
    }

    /// None if it is in a script that only fits as it is.
    fn letters(&self) -> Vec<Letter> {
        letters::letters_of(&self.typed).unwrap_or_default()
    }
}
