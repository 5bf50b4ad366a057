//! Reading a word letter by letter against what was typed, forgiving slips: a letter missing, one too many, a wrong one,
//! two neighbours swapped.
//!
//! Bit *n* of a set says that the first *n* letters typed can have been read so far; there is a set for each number of
//! slips. So one step is a few shifts, and ways that fork (a letter with several spellings) are joined again by `|`.

use super::letters::{LETTERS, Letter};

/// At most so many slips are ever forgiven.
const MOST_SLIPS: usize = 2;

/// One slip from five letters on, two from nine.
pub(super) fn slips_forgiven(letters: usize) -> u8 {
    match letters {
        0..=4 => 0,
        5..=8 => 1,
        _ => 2,
    }
}

/// The most slips there can be in what was typed: letters may be missing from it, as many as there are slips.
pub(super) fn slips_possible(letters_typed: usize) -> u8 {
    (1..=2)
        .rev()
        .find(|&slips| slips_forgiven(letters_typed + usize::from(slips)) >= slips)
        .unwrap_or(0)
}

/// A typed word, and how many slips it may hold.
pub(super) struct Typed {
    /// Bit *n*: the letter is the typed word's *n*th.
    places: [u64; LETTERS],
    len: usize,
    slips: usize,
}

/// How far a word has been read.
#[derive(Clone, Copy, Default)]
pub(super) struct Progress {
    /// By slips made: how many letters typed can have been used up.
    read: [u64; MOST_SLIPS + 1],
    /// The same, where the second of two swapped letters has been read and the first is still to come.
    swapping: [u64; MOST_SLIPS + 1],
}

impl Typed {
    /// At most 62 letters.
    pub(super) fn new(letters: &[Letter], slips: u8) -> Self {
        let mut places = [0; LETTERS];
        for (place, &letter) in letters.iter().enumerate() {
            places[usize::from(letter)] |= 1 << place;
        }
        Typed {
            places,
            len: letters.len(),
            slips: usize::from(slips).min(MOST_SLIPS),
        }
    }

    /// Before the first letter; letters typed too many may already be passed over.
    pub(super) fn start(&self) -> Progress {
        let mut start = Progress::default();
        for slips in 0..=self.slips {
            start.read[slips] = (2 << slips) - 1;
        }
        start.within(self.len)
    }

    /// After one more letter of the word.
    pub(super) fn step(&self, from: &Progress, letter: Letter) -> Progress {
        let places = self.places[usize::from(letter)];
        let mut to = Progress::default();
        to.read[0] = (from.read[0] & places) << 1;
        for slips in 1..=self.slips {
            let fewer = from.read[slips - 1];
            let right = (from.read[slips] & places) << 1;
            let wrong = fewer << 1;
            let left_out = fewer;
            let one_too_many = to.read[slips - 1] << 1;
            let swapped = (from.swapping[slips] & places) << 2;
            to.read[slips] = to.read[slips - 1] | right | wrong | left_out | one_too_many | swapped;
            to.swapping[slips] = fewer & (places >> 1);
        }
        to.within(self.len)
    }

    /// The slips it took to use up all that was typed; `None` if it is not used up.
    pub(super) fn slips_made(&self, progress: &Progress) -> Option<u8> {
        let used_up = progress.read.iter().zip(0..).take(self.slips + 1);
        used_up
            .filter(|(places, _)| *places >> self.len & 1 == 1)
            .map(|(_, slips)| slips)
            .next()
    }
}

impl Progress {
    /// Whether anything can still come of it.
    pub(super) fn is_alive(&self) -> bool {
        self.read
            .iter()
            .chain(&self.swapping)
            .any(|&places| places != 0)
    }

    /// What can be reached either way.
    pub(super) fn or(mut self, other: &Progress) -> Progress {
        self.read
            .iter_mut()
            .zip(other.read)
            .for_each(|(mine, theirs)| *mine |= theirs);
        self.swapping
            .iter_mut()
            .zip(other.swapping)
            .for_each(|(mine, theirs)| *mine |= theirs);
        self
    }

    fn within(mut self, len: usize) -> Progress {
        let all = (2 << len) - 1;
        self.read
            .iter_mut()
            .chain(&mut self.swapping)
            .for_each(|places| *places &= all);
        self
    }
}
