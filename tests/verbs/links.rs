use watchlist::{LinkKind, Verb};

use super::rows::{Key, Row};
use super::{Deed, Drawn, one_of};

pub const ADDRESSES: &[&str] = &["https://example.org/film", "http://example.com/a?b=c"];

pub const VERBS: &[Drawn] = &[(3, |rng, texts| {
    let address = texts.stand(rng).then(|| texts.form(rng, ADDRESSES));
    let row = address.clone();
    let (kind, trailer) = one_of(rng, &[(LinkKind::Trailer, true), (LinkKind::Watch, false)]);
    Deed::on_film(
        rng,
        Verb::SetLink,
        (kind, row.clone()),
        move |list, film, now| list.set_link(film, kind, address.as_deref(), now),
        move |model, film, _| {
            let there = model.rows.iter().find_map(|(key, row)| match row {
                Row::Link {
                    film: of,
                    trailer: it,
                    ..
                } if (*of, *it) == (film, trailer) => Some(*key),
                _ => None,
            });
            let row = row.clone().map(|address| Row::Link {
                film,
                trailer,
                address,
            });
            let key = there.unwrap_or(Key::Link(model.last.link + 1));
            model.say(key, row)
        },
    )
})];
