use watchlist::{LinkKind, Verb};

use super::rows::{Key, Row};
use super::{Deed, Drawn, one_of};

pub const VERBS: &[Drawn] = &[(3, |rng| {
    let addresses = ["https://example.org/film", "http://example.com/a?b=c"];
    let address = rng.bool().then_some(one_of(rng, addresses));
    let (kind, trailer) = one_of(rng, [(LinkKind::Trailer, true), (LinkKind::Watch, false)]);
    Deed::on_film(
        rng,
        Verb::SetLink,
        (kind, address),
        move |list, film, now| list.set_link(film, kind, address, now),
        move |model, film, _| {
            let there = model.rows.iter().find_map(|(key, row)| match row {
                Row::Link {
                    film: of,
                    trailer: it,
                    ..
                } if (*of, *it) == (film, trailer) => Some(*key),
                _ => None,
            });
            let row = address.map(|address| Row::Link {
                film,
                trailer,
                address: address.to_owned(),
            });
            let key = there.unwrap_or(Key::Link(model.last.link + 1));
            model.say(key, row)
        },
    )
})];
