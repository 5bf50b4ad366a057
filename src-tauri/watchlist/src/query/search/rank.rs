//! The order of the answers: how well a film's names fit what was typed.

use super::name::{Fits, Name};
use super::terms::Terms;
use crate::derived::index::{numbers, without_article, words_of};

/// How well a film fits; less is better. The fields are compared in this order.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    place: Match,
    /// Equal ones come by title, then by film.
    title: String,
}

/// The best place in a film's names: in which manner, where, and in which of its titles or people.
type Match = (Manner, Tier, usize);

/// In which letters what was typed is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Manner {
    AsTyped,
    ReadInAnotherScript,
    InText,
    /// How many, and whether words are only begun: a whole word mistyped says more than the beginning of one.
    WithSlips(u8, bool),
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
        self.place.1 == Tier::WholeTitle
    }

    /// Whether it was found by what the person wrote alone.
    pub(super) fn is_in_text(&self) -> bool {
        self.place.0 == Manner::InText
    }

    /// A film of which the person wrote these words.
    pub(super) fn of_text(titles: &str) -> Rank {
        Rank {
            place: (Manner::InText, Tier::People, 0),
            title: title_to_sort_by(titles),
        }
    }
}

/// How well a film of these indexed titles and people answers; `None` if it does not.
pub(super) fn rank(terms: &Terms, titles: &str, people: &str) -> Option<Rank> {
    let (mut in_titles, mut in_people) = (Fits::NONE, Fits::NONE);
    let mut places = Vec::new();
    for (which, title) in titles.lines().enumerate() {
        let name = Name::of(title, terms);
        places.extend(in_title(&name, terms).map(|(manner, tier)| (manner, tier, which)));
        in_titles = in_titles.or(&name.fits);
    }
    if places.is_empty() {
        for (which, person) in people.lines().enumerate() {
            // The year is no less because many people stand before it.
            let which = if numbers::is_value(person) { 0 } else { which };
            let name = Name::of(person, terms);
            places.extend(manner(&name.fits, terms).map(|manner| (manner, Tier::Person, which)));
            in_people = in_people.or(&name.fits);
        }
        let tier = if in_titles.add_to(&in_people) {
            Tier::TitleAndPeople
        } else {
            Tier::People
        };
        places.extend(manner(&in_titles.or(&in_people), terms).map(|manner| (manner, tier, 0)));
    }
    Some(Rank {
        place: places.into_iter().min()?,
        title: title_to_sort_by(titles),
    })
}

/// What was typed is the title, opens it, or is among its words.
fn in_title(title: &Name, terms: &Terms) -> Option<(Manner, Tier)> {
    let among = (
        manner(&title.fits, terms)?,
        if title.fits.are_whole(terms) {
            Tier::WordsOfTitle
        } else {
            Tier::WordsBegunInTitle
        },
    );
    let opening = title.opening(terms).and_then(|opening| {
        let tier = if opening.whole {
            Tier::WholeTitle
        } else {
            Tier::TitleBegins
        };
        Some((manner(&opening.fits, terms)?, tier))
    });
    opening.into_iter().chain([among]).min()
}

fn manner(fits: &Fits, terms: &Terms) -> Option<Manner> {
    let fits = fits.all(terms)?.iter().flatten();
    Some(match fits.clone().map(|fit| fit.slips).sum() {
        0 if fits.clone().any(|fit| fit.read) => Manner::ReadInAnotherScript,
        0 => Manner::AsTyped,
        slips => Manner::WithSlips(slips, fits.clone().any(|fit| fit.begun)),
    })
}

fn title_to_sort_by(titles: &str) -> String {
    let words = words_of(titles.lines().next().unwrap_or_default());
    without_article(&words).join(" ")
}
