//! How Cyrillic letters are written in Latin ones: the table `letters.tsv`, a column for each habit of spelling.
//!
//! Nobody keeps to one habit, so a word may take each letter's spelling from any of them, and no rule says where in a
//! word a spelling may stand: what a word can be read as is settled by the words there are ([`super::reading`]).
//!
//! Letters are handled as numbers, Latin and Cyrillic alike, so that words lie close together and tables are short.

use std::sync::LazyLock;

use crate::derived::index::fold;

/// A folded letter or digit, Latin or Cyrillic; below [`LETTERS`].
pub(super) type Letter = u8;

/// How many letters there can be.
pub(super) const LETTERS: usize = 128;

const CYRILLIC: std::ops::RangeInclusive<char> = 'а'..='џ';

/// A folded word in letters; `None` if it has any that are neither Latin nor Cyrillic.
pub(super) fn letters_of(word: &str) -> Option<Vec<Letter>> {
    word.chars()
        .map(|c| match c {
            '0'..='9' | 'a'..='z' => Some(c as Letter),
            c if CYRILLIC.contains(&c) => Some((c as u32 - *CYRILLIC.start() as u32) as Letter),
            _ => None,
        })
        .collect()
}

/// The word again.
pub(super) fn word_of(letters: &[Letter]) -> String {
    letters
        .iter()
        .filter_map(|&letter| match is_cyrillic(letter) {
            true => char::from_u32(*CYRILLIC.start() as u32 + u32::from(letter)),
            false => Some(letter as char),
        })
        .collect()
}

/// Whether the letter is a Cyrillic one.
pub(super) fn is_cyrillic(letter: Letter) -> bool {
    letter < b'0'
}

/// How many letters the word has, written in Latin ones.
pub(super) fn written_len(word: &[Letter]) -> usize {
    word.iter()
        .map(|&letter| {
            if is_cyrillic(letter) {
                SPELLINGS.usual_len(letter)
            } else {
                1
            }
        })
        .sum()
}

/// The ways in which the end of a Cyrillic word is written: how many of its last letters, and the Latin ones for them.
pub(super) fn spellings_at_end(
    word: &[Letter],
) -> impl Iterator<Item = (usize, &'static [Letter])> {
    let one = word
        .last()
        .into_iter()
        .flat_map(|&letter| SPELLINGS.of_one(letter))
        .map(|spelling| (1, spelling));
    let two = word
        .last_chunk()
        .into_iter()
        .flat_map(|&pair| SPELLINGS.of_two(pair))
        .map(|spelling| (2, spelling));
    one.chain(two)
}

/// The ways in which the beginning of a Cyrillic word is written, as [`spellings_at_end`].
pub(super) fn spellings_at_start(
    word: &[Letter],
) -> impl Iterator<Item = (usize, &'static [Letter])> {
    let one = word
        .first()
        .into_iter()
        .flat_map(|&letter| SPELLINGS.of_one(letter))
        .map(|spelling| (1, spelling));
    let two = word
        .first_chunk()
        .into_iter()
        .flat_map(|&pair| SPELLINGS.of_two(pair))
        .map(|spelling| (2, spelling));
    one.chain(two)
}

static SPELLINGS: LazyLock<Spellings> =
    LazyLock::new(|| Spellings::parse(include_str!("letters.tsv")));

struct Spellings {
    of_letters: Vec<Vec<Vec<Letter>>>,
    of_pairs: Vec<([Letter; 2], Vec<Vec<Letter>>)>,
}

impl Spellings {
    fn parse(table: &str) -> Self {
        let mut spellings = Spellings {
            of_letters: vec![Vec::new(); LETTERS],
            of_pairs: Vec::new(),
        };
        for line in table.lines().skip(1) {
            let mut cells = line.split('\t');
            let letters = cells
                .next()
                .map(fold::line)
                .as_deref()
                .and_then(letters_of)
                .unwrap_or_default();
            let written = cells
                .flat_map(|cell| cell.split(' '))
                .filter(|&cell| cell != "-");
            let written = written.filter_map(|spelling| letters_of(&fold::line(spelling)));
            match letters[..] {
                [letter] => add(&mut spellings.of_letters[usize::from(letter)], written),
                [first, second] => {
                    let mut of_pair = Vec::new();
                    add(&mut of_pair, written);
                    spellings.of_pairs.push(([first, second], of_pair));
                }
                // A test sees that there is no such row.
                _ => {}
            }
        }
        spellings
    }

    fn of_one(&self, letter: Letter) -> impl Iterator<Item = &[Letter]> {
        self.of_letters[usize::from(letter)]
            .iter()
            .map(Vec::as_slice)
    }

    /// The first column is the usual one.
    fn usual_len(&self, letter: Letter) -> usize {
        self.of_letters[usize::from(letter)]
            .first()
            .map_or(1, Vec::len)
    }

    fn of_two(&self, pair: [Letter; 2]) -> impl Iterator<Item = &[Letter]> {
        self.of_pairs
            .iter()
            .filter(move |(letters, _)| *letters == pair)
            .flat_map(|(_, all)| all)
            .map(Vec::as_slice)
    }
}

fn add(known: &mut Vec<Vec<Letter>>, written: impl Iterator<Item = Vec<Letter>>) {
    for spelling in written {
        if !known.contains(&spelling) {
            known.push(spelling);
        }
    }
}
