//! What a typed word can mean besides itself: the same word in the other script or, where slips are forgiven, a word
//! near it.

use super::fit::Fit;
use super::letters::{self, Letter, spellings_at_end, spellings_at_start};
use super::meaning::Meaning;
use super::slips::{Progress, Typed, slips_forgiven, slips_possible};
use super::vocabulary::Vocabulary;
use super::word_list::WordList;

/// Readings of one word beyond these add only noise.
const MOST_READINGS: usize = 32;

/// The beginnings of words of the other script that what was typed spells.
pub(super) fn readings(letters: &[Letter], vocabulary: &Vocabulary) -> Vec<Meaning> {
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
pub(super) fn near(letters: &[Letter], vocabulary: &Vocabulary) -> Vec<Meaning> {
    let typed = Typed::new(letters, slips_possible(letters.len()));
    let start = SoFar {
        progress: typed.start(),
        done: None,
    };
    let plain = |states: &[SoFar], word: &[Letter]| {
        let (from, letter) = (states.last()?, word.last()?);
        let progress = typed.step(&from.progress, *letter);
        SoFar::after(from, progress, typed.slips_made(&progress))
    };
    let other_script = |states: &[SoFar], word: &[Letter]| {
        let (progress, done) = step_spelled(&typed, states, word, |so_far| so_far.progress);
        SoFar::after(states.last()?, progress, done)
    };

    let mut found = Vec::new();
    let mut arrive = |word: &[Letter], so_far: SoFar, read: bool| {
        let len = letters::written_len(word);
        let whole = typed.slips_made(&so_far.progress);
        // Without a slip it is a word that was typed already.
        if let Some((slips @ 1.., begun)) = forgiven(letters.len(), len, whole, so_far.done) {
            let fit = Fit { slips, read, begun };
            found.push((fit, len.abs_diff(letters.len()), word.to_vec()));
        }
    };
    let latin = |word: &[Letter], so_far| arrive(word, so_far, false);
    if letters.iter().all(|&letter| letters::is_cyrillic(letter)) {
        vocabulary.cyrillic.walk(start, plain, latin);
    } else {
        vocabulary.latin.walk(start, plain, latin);
        vocabulary
            .cyrillic
            .walk(start, other_script, |word, so_far| {
                arrive(word, so_far, true)
            });
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

/// The slips a word is forgiven, and whether only its beginning was typed.
///
/// How many may be goes by the longer of the two: a word of five letters is a typed one of four if one is missing. Where
/// only the beginning was typed, it goes by that.
fn forgiven(typed: usize, word: usize, whole: Option<u8>, begun: Option<u8>) -> Option<(u8, bool)> {
    let whole = whole.filter(|&slips| slips <= slips_forgiven(word.max(typed)));
    let begun = begun.filter(|&slips| slips <= slips_forgiven(typed));
    let whole = whole.map(|slips| (slips, false));
    whole
        .into_iter()
        .chain(begun.map(|slips| (slips, true)))
        .min()
}

#[derive(Clone, Copy)]
struct SoFar {
    progress: Progress,
    /// The fewest slips with which a beginning of the word already was all that was typed.
    done: Option<u8>,
}

impl SoFar {
    /// One letter further; `None` if nothing can come of it.
    fn after(from: &SoFar, progress: Progress, done: Option<u8>) -> Option<Self> {
        let done = fewest(from.done, done);
        (done.is_some() || progress.is_alive()).then_some(SoFar { progress, done })
    }
}

fn fewest(one: Option<u8>, other: Option<u8>) -> Option<u8> {
    one.into_iter().chain(other).min()
}

/// One letter of a Cyrillic word further, by every way it and the one before are written; also the slips it took if all
/// that was typed is used up by then, be it within a spelling: `sc` may become `sch`.
fn step_spelled<S>(
    typed: &Typed,
    states: &[S],
    word: &[Letter],
    progress_of: impl Fn(&S) -> Progress,
) -> (Progress, Option<u8>) {
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
