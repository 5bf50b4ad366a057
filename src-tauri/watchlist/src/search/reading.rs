//! What a typed word can mean: itself, the same word in the other script, or, where slips are forgiven, a word near it.

use super::letters::{self, Letter, spellings_at_end, spellings_at_start};
use super::slips::{Progress, Typed, slips_forgiven};
use super::vocabulary::Vocabulary;
use super::word_list::WordList;

/// Readings of one word beyond these add only noise.
const MOST_READINGS: usize = 32;

/// So many words of what was typed are looked for.
pub(super) const MOST_WORDS: usize = 8;

/// A lone word this short is taken as it is: it could be read as too many others.
const TOO_SHORT_TO_READ: usize = 2;

/// What was typed, word by word: one word at least, at most [`MOST_WORDS`].
pub(super) struct Question {
    pub(super) words: Vec<Word>,
}

/// A typed word with all it can mean.
pub(super) struct Word {
    pub(super) typed: String,
    pub(super) meanings: Vec<Meaning>,
}

/// One of the things a typed word can mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) text: String,
    /// Whether it is the beginning of words rather than one whole word.
    pub(super) open: bool,
    pub(super) fit: Fit,
}

/// How well a word fits what was typed; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit(u8);

impl Fit {
    /// As it was typed.
    pub(super) const TYPED: Fit = Fit(0);
    /// Typed in the letters of another script.
    pub(super) const READ: Fit = Fit(2);

    /// With slips.
    fn slipped(slips: usize) -> Fit {
        Fit(2 + 2 * slips as u8)
    }

    /// The same, but only begun.
    pub(super) fn begun(self) -> Fit {
        Fit(self.0 | 1)
    }

    /// Whether the whole word fits, not only its beginning.
    pub(super) fn is_whole(self) -> bool {
        self.0 & 1 == 0
    }

    /// Whether it was typed in the letters of another script, or near it.
    pub(super) fn is_read(self) -> bool {
        self >= Fit::READ
    }

    /// How many slips it takes.
    pub(super) fn slips(self) -> u8 {
        (self.0 / 2).saturating_sub(1)
    }
}

impl Question {
    /// Each word as it was typed and as it can be read in the other script.
    pub(super) fn read(words: &[String], vocabulary: &Vocabulary) -> Self {
        let lone = words.len() == 1;
        let words = words.iter().take(MOST_WORDS).map(|typed| {
            let mut meanings = vec![Meaning {
                text: typed.clone(),
                open: true,
                fit: Fit::TYPED,
            }];
            if let Some(letters) = letters::letters_of(typed)
                && !(lone && letters.len() <= TOO_SHORT_TO_READ)
            {
                meanings.extend(readings(&letters, vocabulary));
            }
            Word {
                typed: typed.clone(),
                meanings,
            }
        });
        Question {
            words: words.collect(),
        }
    }

    /// The same with slips: only in words nothing begins with, or in `all` words long enough for them.
    pub(super) fn forgiving(&self, vocabulary: &Vocabulary, all: bool) -> Self {
        let words = self.words.iter().map(|word| {
            let mut meanings = word.meanings.clone();
            if let Some(letters) = letters::letters_of(&word.typed)
                && slips_forgiven(letters.len() + 1) > 0
                && (all || !is_known(&letters, word, vocabulary))
            {
                meanings.extend(near(&letters, vocabulary));
            }
            Word {
                typed: word.typed.clone(),
                meanings,
            }
        });
        Question {
            words: words.collect(),
        }
    }
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
}

fn is_known(letters: &[Letter], word: &Word, vocabulary: &Vocabulary) -> bool {
    word.meanings.len() > 1
        || vocabulary.latin.has_beginning(letters)
        || vocabulary.cyrillic.has_beginning(letters)
}

fn readings(letters: &[Letter], vocabulary: &Vocabulary) -> Vec<Meaning> {
    let mut beginnings = match letters.iter().all(|&letter| letters::is_cyrillic(letter)) {
        true => spelled(letters, &vocabulary.latin),
        false => read(letters, &vocabulary.cyrillic),
    };
    beginnings.truncate(MOST_READINGS);
    let meaning = |text: Vec<Letter>| Meaning {
        text: letters::word_of(&text),
        open: true,
        fit: Fit::READ,
    };
    beginnings.into_iter().map(meaning).collect()
}

/// The beginnings of Cyrillic words that are written as these Latin letters.
fn read(latin: &[Letter], words: &WordList) -> Vec<Vec<Letter>> {
    let typed = Typed::new(latin, 0);
    let mut found = Vec::new();
    let step = |states: &[Progress], word: &[Letter]| {
        let (progress, done) = step_spelled(&typed, states, word, |progress| *progress);
        if done.is_some() {
            found.push(word.to_vec());
            return None;
        }
        progress.is_alive().then_some(progress)
    };
    words.walk(typed.start(), step, |_, _| {});
    found
}

/// The beginnings of Latin words that are spellings of these Cyrillic letters.
fn spelled(cyrillic: &[Letter], words: &WordList) -> Vec<Vec<Letter>> {
    let mut found = Vec::new();
    let mut open = vec![(Vec::new(), cyrillic)];
    while let Some((latin, rest)) = open.pop() {
        if rest.is_empty() {
            found.push(latin);
            continue;
        }
        for (used, spelling) in spellings_at_start(rest) {
            let longer = [&latin[..], spelling].concat();
            if words.has_beginning(&longer) {
                open.push((longer, &rest[used..]));
            }
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Words near what was typed, in the same script or read in the other, best first.
///
/// How many slips are forgiven goes by the longer of the two: a word of five letters is a typed one of four if one is
/// missing. It goes by what was typed where that is only the beginning of the word.
fn near(letters: &[Letter], vocabulary: &Vocabulary) -> Vec<Meaning> {
    let typed = Typed::new(letters, slips_forgiven(letters.len() + 1));
    let mut found = Vec::new();
    let mut arrive = |word: &[Letter], so_far: SoFar| {
        let len = letters::written_len(word);
        let whole = typed
            .slips_made(&so_far.progress)
            .filter(|&slips| slips <= slips_forgiven(len.max(letters.len())));
        let begun = so_far
            .done
            .filter(|&slips| slips <= slips_forgiven(letters.len()));
        let fits = whole
            .map(Fit::slipped)
            .into_iter()
            .chain(begun.map(|slips| Fit::slipped(slips).begun()));
        if let Some(fit) = fits.min() {
            found.push((fit, len.abs_diff(letters.len()), word.to_vec()));
        }
    };
    let start = SoFar {
        progress: typed.start(),
        done: None,
    };
    let plain = |states: &[SoFar], word: &[Letter]| {
        let (from, letter) = (states.last()?, word.last()?);
        let progress = typed.step(&from.progress, *letter);
        SoFar {
            progress,
            done: fewest(from.done, typed.slips_made(&progress)),
        }
        .if_alive()
    };
    let other = |states: &[SoFar], word: &[Letter]| {
        let (progress, done) = step_spelled(&typed, states, word, |so_far| so_far.progress);
        SoFar {
            progress,
            done: fewest(states.last()?.done, done),
        }
        .if_alive()
    };
    if letters.iter().all(|&letter| letters::is_cyrillic(letter)) {
        vocabulary.cyrillic.walk(start, plain, &mut arrive);
    } else {
        vocabulary.latin.walk(start, plain, &mut arrive);
        vocabulary.cyrillic.walk(start, other, &mut arrive);
    }
    found.sort();
    found.truncate(MOST_READINGS);
    let meaning = |(fit, _, word): (Fit, usize, Vec<Letter>)| Meaning {
        text: letters::word_of(&word),
        open: false,
        fit,
    };
    found.into_iter().map(meaning).collect()
}

#[derive(Clone, Copy)]
struct SoFar {
    progress: Progress,
    /// The fewest slips with which a beginning of the word already was all that was typed.
    done: Option<usize>,
}

impl SoFar {
    fn if_alive(self) -> Option<Self> {
        (self.done.is_some() || self.progress.is_alive()).then_some(self)
    }
}

fn fewest(one: Option<usize>, other: Option<usize>) -> Option<usize> {
    one.into_iter().chain(other).min()
}

/// One letter of a Cyrillic word further, by every way it and the one before are written; also the slips it took if all
/// that was typed is used up by then, be it within a spelling: `sc` may become `sch`.
fn step_spelled<S>(
    typed: &Typed,
    states: &[S],
    word: &[Letter],
    progress_of: impl Fn(&S) -> Progress,
) -> (Progress, Option<usize>) {
    let mut reached = Progress::default();
    let mut done = None;
    for (used, spelling) in spellings_at_end(word) {
        let mut progress = progress_of(&states[word.len() - used]);
        for &letter in spelling {
            progress = typed.step(&progress, letter);
            done = fewest(done, typed.slips_made(&progress));
        }
        reached = reached.or(&progress);
    }
    (reached, done)
}
