//! The order of the answers: how well a film's names fit what was typed.

use super::fold;
use super::reading::{Fit, Question};

/// Words a title is also found without, in the languages titles here mostly have.
const ARTICLES: &[&str] = &[
    "a", "an", "the", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine", "el",
    "los", "las", "il", "lo", "gli",
];

/// How well a film fits; less is better. The fields are compared in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    fit: Manner,
    tier: Tier,
    /// Which of its titles, or of its people, fits.
    place: usize,
    /// Equal ones come by title, then by film.
    title: String,
}

/// In which letters what was typed is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    AsTyped,
    ReadInAnotherScript,
    InNote,
    WithSlips(u8),
}

/// Where in a film's names what was typed is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    WholeTitle,
    TitleBegins,
    WordsOfTitle,
    WordsBegunInTitle,
    TitleAndPeople,
    Person,
    People,
}

impl Rank {
    /// Whether what was typed is one of the film's titles.
    pub(super) fn is_whole_title(&self) -> bool {
        self.tier == Tier::WholeTitle
    }

    /// A film whose note has the words.
    pub(super) fn of_note(titles: &str) -> Rank {
        Rank {
            fit: Manner::InNote,
            tier: Tier::People,
            place: 0,
            title: title_to_sort_by(titles),
        }
    }
}

/// How well a film of these indexed titles and people answers the question; `None` if it does not.
pub(super) fn rank(question: &Question, titles: &str, people: &str) -> Option<Rank> {
    let in_titles = titles
        .lines()
        .enumerate()
        .filter_map(|(place, title)| in_title(question, title, place));
    let in_people = || {
        people
            .lines()
            .enumerate()
            .filter_map(|(place, person)| in_person(question, person, place))
    };
    let (fit, tier, place) = in_titles
        .min()
        .or_else(|| in_people().chain(across(question, titles, people)).min())?;
    Some(Rank {
        fit,
        tier,
        place,
        title: title_to_sort_by(titles),
    })
}

/// The words of an indexed name, without their other forms.
pub(super) fn words_of_line(line: &str) -> Vec<&str> {
    let words = line.split(fold::OTHER_FORMS).next().unwrap_or_default();
    words.split(' ').filter(|word| !word.is_empty()).collect()
}

/// A title's words without a leading article, unless it is all there is.
pub(super) fn without_article<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    match words {
        [article, rest @ ..] if !rest.is_empty() && ARTICLES.contains(article) => rest,
        all => all,
    }
}

type Place = (Manner, Tier, usize);

fn in_title(question: &Question, title: &str, place: usize) -> Option<Place> {
    let fits = fits_anywhere(question, title)?;
    let begun = if fits.iter().all(|fit| fit.is_whole()) {
        Tier::WordsOfTitle
    } else {
        Tier::WordsBegunInTitle
    };
    let words = words_of_line(title);
    let from_start = in_order(question, &words)
        .into_iter()
        .chain(in_order(question, without_article(&words)));
    from_start
        .chain([(manner(&fits), begun)])
        .map(|(manner, tier)| (manner, tier, place))
        .min()
}

fn in_person(question: &Question, person: &str, place: usize) -> Option<Place> {
    Some((
        manner(&fits_anywhere(question, person)?),
        Tier::Person,
        place,
    ))
}

/// Some words in titles, some in people.
fn across(question: &Question, titles: &str, people: &str) -> Option<Place> {
    let mut fits = Vec::with_capacity(question.words.len());
    let mut tier = Tier::People;
    for word in &question.words {
        let best = |names: &str| names.split(is_gap).filter_map(|name| word.fit(name)).min();
        let (in_title, in_person) = (best(titles), best(people));
        fits.push(in_title.into_iter().chain(in_person).min()?);
        if in_title.is_some() && (in_person.is_none() || in_title <= in_person) {
            tier = Tier::TitleAndPeople;
        }
    }
    Some((manner(&fits), tier, 0))
}

/// What was typed is the title, or its beginning.
fn in_order(question: &Question, words: &[&str]) -> Option<(Manner, Tier)> {
    let (last, before) = question.words.split_last()?;
    let mut fits = Vec::with_capacity(question.words.len());
    for (word, name) in before.iter().zip(words) {
        fits.push(word.fit(name).filter(|fit| fit.is_whole())?);
    }
    fits.push(last.fit(words.get(before.len())?)?);
    let whole = question.words.len() == words.len() && fits.iter().all(|fit| fit.is_whole());
    Some((
        manner(&fits),
        if whole {
            Tier::WholeTitle
        } else {
            Tier::TitleBegins
        },
    ))
}

/// How each typed word fits the word of the name that fits it best; `None` unless all do.
fn fits_anywhere(question: &Question, name: &str) -> Option<Vec<Fit>> {
    question
        .words
        .iter()
        .map(|typed| name.split(is_gap).filter_map(|word| typed.fit(word)).min())
        .collect()
}

fn manner(fits: &[Fit]) -> Manner {
    match fits.iter().map(|fit| fit.slips()).sum() {
        0 if fits.iter().any(|fit| fit.is_read()) => Manner::ReadInAnotherScript,
        0 => Manner::AsTyped,
        slips => Manner::WithSlips(slips),
    }
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\n' | fold::OTHER_FORMS)
}

fn title_to_sort_by(titles: &str) -> String {
    let words = words_of_line(titles.lines().next().unwrap_or_default());
    without_article(&words).join(" ")
}
