//! What is done to many films at once.

use fastrand::Rng;
use watchlist::{Verb, ViewingDraft};

use super::model::{Act, Model, Refused};
use super::rows::{Key, Row, Seen};
use super::{Deed, Done, Drawn, Ground, Texts, half_stars};

pub const VERBS: &[Drawn] = &[
    (1, mark_all_seen),
    (1, |rng, _| {
        let given = half_stars(rng);
        rate_all(rng, Some(given))
    }),
    (1, |rng, _| rate_all(rng, None)),
    (1, put_all_on_watchlist),
    (1, take_all_off_watchlist),
];

/// Every film that is there but one.
fn all_but(rng: &mut Rng) -> impl Fn(&Ground) -> Vec<i64> + Copy + 'static {
    let but = rng.usize(..14);
    move |ground| {
        let but = ground.film(but);
        ground
            .films
            .iter()
            .copied()
            .filter(|film| *film != but)
            .collect()
    }
}

fn many(
    rng: &mut Rng,
    verb: Verb,
    done: impl Fn(
        &mut watchlist::Watchlist,
        &[i64],
        watchlist::Now,
    ) -> watchlist::Result<watchlist::Changed>
    + 'static,
    modelled: impl Fn(&mut Model, i64, watchlist::Now) -> Done + 'static,
) -> Deed {
    let films = all_but(rng);
    Deed::new(
        verb,
        (),
        move |list, ground| done(list, &films(ground), ground.now),
        move |model, ground| {
            model.act(Act::of(verb, None), ground.now.millis, |model| {
                let films = films(ground);
                model.all_shown(&films)?;
                films
                    .iter()
                    .try_for_each(|film| modelled(model, *film, ground.now))
            })
        },
    )
}

fn mark_all_seen(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let on = texts.form(rng, &["2011", "", "2026-08-09"]);
    let seen_on = on.clone();
    many(
        rng,
        Verb::MarkAllSeen,
        move |list, films, now| list.mark_all_seen(films, &ViewingDraft::on(&on), now),
        move |model, film, _| {
            let seen = Seen::to_the_end(film, &seen_on);
            model.number_at_least();
            model.say(
                Key::Viewing(model.last.viewing + 1),
                Some(Row::Viewing(seen)),
            )?;
            model.say(Key::Waiting(film), None)
        },
    )
}

/// Rates them alike, or takes their ratings away.
fn rate_all(rng: &mut Rng, given: Option<u8>) -> Deed {
    many(
        rng,
        given.map_or(Verb::ClearRating, |_| Verb::RateAll),
        move |list, films, now| list.rate_all(films, given.map(f64::from), now),
        move |model, film, _| model.rate(film, given),
    )
}

fn put_all_on_watchlist(rng: &mut Rng, _: Texts<'_>) -> Deed {
    many(
        rng,
        Verb::PutAllOnWatchlist,
        |list, films, now| list.put_all_on_watchlist(films, now),
        |model, film, now| model.wait(film, now.millis),
    )
}

fn take_all_off_watchlist(rng: &mut Rng, _: Texts<'_>) -> Deed {
    many(
        rng,
        Verb::TakeAllOffWatchlist,
        |list, films, now| list.take_all_off_watchlist(films, now),
        |model, film, _| model.say(Key::Waiting(film), None),
    )
}

impl Model {
    /// Refused where a film is in no list.
    pub fn all_shown(&self, films: &[i64]) -> Done {
        match films.iter().all(|film| self.shows(*film)) {
            true => Ok(()),
            false => Err(Refused),
        }
    }
}
