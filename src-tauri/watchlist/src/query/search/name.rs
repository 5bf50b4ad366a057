//! How the words of one name fit what was typed.

use super::fit::Fit;
use super::terms::{MOST_WORDS, Terms};
use crate::derived::index::fold::OTHER_FORMS;
use crate::derived::index::is_article;

/// For each word typed, how well the best of some words fits it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fits([Option<Fit>; MOST_WORDS]);

/// A title, or a person's name, against what was typed.
pub(super) struct Name {
    /// The best of all its words, other forms included.
    pub(super) fits: Fits,
    /// Its first words, one by one.
    opening: [Fits; MOST_WORDS + 1],
    /// How many words it has, without other forms.
    words: usize,
    has_article: bool,
}

/// How a name opens with what was typed.
pub(super) struct Opening {
    pub(super) fits: Fits,
    /// There is nothing more to it.
    pub(super) whole: bool,
}

impl Name {
    pub(super) fn of(line: &str, terms: &Terms) -> Self {
        let mut name = Name {
            fits: Fits::NONE,
            opening: [Fits::NONE; MOST_WORDS + 1],
            words: 0,
            has_article: false,
        };
        let (words, others) = line.split_once(OTHER_FORMS).unwrap_or((line, ""));
        let mut before = "";
        for word in words.split(' ') {
            let fits = Fits::of(word, terms);
            if let Some(place) = name.opening.get_mut(name.words) {
                *place = fits;
            }
            name.fits = name.fits.or(&fits);
            name.has_article |= name.words == 1 && is_article(before, word);
            name.words += 1;
            before = word;
        }
        for word in others.split(' ') {
            name.fits = name.fits.or(&Fits::of(word, terms));
        }
        name
    }

    /// The name opens with what was typed, its article aside or not: each word fits its place, all but the last whole.
    pub(super) fn opening(&self, terms: &Terms) -> Option<Opening> {
        let after_article =
            || (self.has_article && self.words > 1).then(|| self.opening_from(1, terms))?;
        self.opening_from(0, terms).or_else(after_article)
    }

    fn opening_from(&self, first: usize, terms: &Terms) -> Option<Opening> {
        let mut fits = Fits::NONE;
        let last = terms.words.len() - 1;
        for (word, place) in self.opening[first..]
            .iter()
            .enumerate()
            .take(terms.words.len())
        {
            fits.0[word] = Some(place.0[word].filter(|fit| word == last || !fit.begun)?);
        }
        let whole = first + terms.words.len() == self.words && fits.are_whole(terms);
        Some(Opening { fits, whole })
    }
}

impl Fits {
    pub(super) const NONE: Fits = Fits([None; MOST_WORDS]);

    fn of(word: &str, terms: &Terms) -> Self {
        let mut fits = Fits::NONE;
        for (fit, typed) in fits.0.iter_mut().zip(&terms.words) {
            *fit = typed.fit(word);
        }
        fits
    }

    /// The better of each.
    pub(super) fn or(mut self, other: &Fits) -> Fits {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = better(*mine, theirs);
        }
        self
    }

    /// One for each word typed; `None` unless every word is there.
    pub(super) fn all(&self, terms: &Terms) -> Option<&[Option<Fit>]> {
        let fits = &self.0[..terms.words.len()];
        fits.iter().all(Option::is_some).then_some(fits)
    }

    /// Whether what fits are whole words.
    pub(super) fn are_whole(&self, terms: &Terms) -> bool {
        self.0[..terms.words.len()]
            .iter()
            .flatten()
            .all(|fit| !fit.begun)
    }

    /// Whether any of these is needed beside the others: no other is as good.
    pub(super) fn add_to(&self, others: &Fits) -> bool {
        self.0
            .iter()
            .zip(others.0)
            .any(|(mine, theirs)| mine.is_some() && better(*mine, theirs) == *mine)
    }
}

fn better(one: Option<Fit>, other: Option<Fit>) -> Option<Fit> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
