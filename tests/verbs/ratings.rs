use watchlist::Verb;

use super::rows::{Key, Row};
use super::{Deed, Drawn, half_stars};

pub const VERBS: &[Drawn] = &[
    (3, |rng, _| {
        let half_stars = half_stars(rng);
        Deed::on_film(
            rng,
            Verb::Rate,
            half_stars,
            move |list, film, now| list.rate(film, f64::from(half_stars), now),
            move |model, film, _| model.say(Key::Rating(film), Some(Row::Rating(half_stars))),
        )
    }),
    (1, |rng, _| {
        Deed::on_film(
            rng,
            Verb::ClearRating,
            (),
            |list, film, now| list.clear_rating(film, now),
            |model, film, _| model.say(Key::Rating(film), None),
        )
    }),
];
