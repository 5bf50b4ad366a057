use watchlist::Verb;

use super::in_order::Order;
use super::labels::{before, films};
use super::model::{Act, Model, Refused};
use super::rows::{Key, Row};
use super::{Deed, Done, Drawn, half_stars};

pub const VERBS: &[Drawn] = &[
    (3, |rng, _| {
        // Often the same, so that there are some to be put in order.
        let half_stars = if rng.bool() { 7 } else { half_stars(rng) };
        Deed::on_film(
            rng,
            Verb::Rate,
            half_stars,
            move |list, film, now| list.rate(film, f64::from(half_stars), now),
            move |model, film, _| model.rate(film, Some(half_stars)),
        )
    }),
    (1, |rng, _| {
        Deed::on_film(
            rng,
            Verb::ClearRating,
            (),
            |list, film, now| list.clear_rating(film, now),
            |model, film, _| model.rate(film, None),
        )
    }),
    (2, |rng, _| {
        let (films, before) = (films(rng), before(rng));
        Deed::new(
            Verb::MoveInRating,
            (),
            move |list, ground| list.move_in_rating(&films(ground), before(ground), ground.now),
            move |model, ground| {
                let (films, before) = (films(ground), before(ground));
                let act = Act::of(Verb::MoveInRating, None);
                model.act(act, ground.now.millis, |model| {
                    let mut all = films.iter().chain(&before);
                    let rating = all.clone().find_map(|film| model.rating(*film));
                    if !all.all(|film| model.shows(*film) && model.rating(*film) == rating) {
                        return Err(Refused);
                    }
                    let order = Order::Rated(rating.ok_or(Refused)?, &ground.films);
                    let before = before.filter(|it| !films.contains(it)).map(Key::Rating);
                    let rows: Vec<Key> = films.iter().copied().map(Key::Rating).collect();
                    model.move_rows(&rows, before, order)
                })
            },
        )
    }),
];

impl Model {
    /// In half stars.
    pub fn rating(&self, film: i64) -> Option<u8> {
        match self.rows.get(&Key::Rating(film)) {
            Some(Row::Rating { half_stars, .. }) => Some(*half_stars),
            _ => None,
        }
    }

    /// A film that is rated as it was keeps its place; otherwise it has none yet.
    pub fn rate(&mut self, film: i64, half_stars: Option<u8>) -> Done {
        match self.rating(film) == half_stars {
            true => Ok(()),
            false => self.say(Key::Rating(film), half_stars.map(Row::rating)),
        }
    }
}
