use watchlist::{Changed, Now, Result, Verb, Watchlist};

use super::model::Act;
use super::rows::{Key, Row, written};
use super::{Deed, Drawn, half_stars};

pub const VERBS: &[Drawn] = &[
    (1, |rng, _| {
        let half_stars = half_stars(rng);
        on_collection(
            Act::of(Verb::RateCollection, None),
            half_stars,
            move |list, it, now| list.rate_collection(it, f64::from(half_stars), now),
            Key::CollectionRating,
            Some(Row::rating(half_stars)),
        )
    }),
    (1, |_, _| {
        on_collection(
            Act::of(Verb::ClearCollectionRating, None),
            (),
            |list, it, now| list.clear_collection_rating(it, now),
            Key::CollectionRating,
            None,
        )
    }),
    (2, |rng, texts| {
        let text = texts.long(rng);
        let row = written(&text);
        on_collection(
            Act::of(Verb::CommentOnCollection, None).joining(),
            text.clone(),
            move |list, it, now| list.comment_on_collection(it, &text, now),
            Key::CollectionComment,
            row,
        )
    }),
];

fn on_collection(
    act: Act,
    with: impl std::fmt::Debug,
    done: impl Fn(&mut Watchlist, i64, Now) -> Result<Changed> + 'static,
    key: Key,
    row: Option<Row>,
) -> Deed {
    Deed::new(
        act.verb,
        with,
        move |list, ground| done(list, ground.collection, ground.now),
        move |model, ground| model.act(act, ground.now.millis, |model| model.say(key, row.clone())),
    )
}
