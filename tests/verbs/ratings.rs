use watchlist::Verb;

use super::rows::{Key, Row};
use super::{Deed, Drawn};

pub const VERBS: &[Drawn] = &[
    (3, |rng| {
        let half_stars = rng.half_stars();
        Deed::on_film(
            rng,
            Verb::Rate,
            half_stars,
            move |list, film, now| list.rate(film, f64::from(half_stars), now),
            move |model, film, _| model.say(Key::Rating(film), Some(Row::Rating(half_stars))),
        )
    }),
    (1, |rng| {
        Deed::on_film(
            rng,
            Verb::ClearRating,
            (),
            |list, film, now| list.clear_rating(film, now),
            |model, film, _| model.say(Key::Rating(film), None),
        )
    }),
];
