use watchlist::Verb;

use super::in_order::Order;
use super::labels::{before, films};
use super::model::{Act, Model, Refused};
use super::rows::{Key, Row};
use super::{Deed, Done, Drawn};

pub const VERBS: &[Drawn] = &[
    (2, |rng, _| {
        Deed::on_film(
            rng,
            Verb::PutOnWatchlist,
            (),
            |list, film, now| list.put_on_watchlist(film, now),
            |model, film, now| model.wait(film, now.millis),
        )
    }),
    (2, |rng, _| {
        Deed::on_film(
            rng,
            Verb::TakeOffWatchlist,
            (),
            |list, film, now| list.take_off_watchlist(film, now),
            |model, film, _| model.say(Key::Waiting(film), None),
        )
    }),
    (2, |rng, _| {
        let (films, before) = (films(rng), before(rng));
        Deed::new(
            Verb::MoveOnWatchlist,
            (),
            move |list, ground| list.move_on_watchlist(&films(ground), before(ground), ground.now),
            move |model, ground| {
                let (films, before) = (films(ground), before(ground));
                let act = Act::of(Verb::MoveOnWatchlist, None);
                model.act(act, ground.now.millis, |model| {
                    films
                        .iter()
                        .chain(&before)
                        .try_for_each(|film| model.waits(*film).map(drop))?;
                    let before = before.filter(|it| !films.contains(it)).map(Key::Waiting);
                    let rows: Vec<Key> = films.iter().copied().map(Key::Waiting).collect();
                    model.move_rows(&rows, before, Order::Waiting)
                })
            },
        )
    }),
    (2, |rng, texts| {
        let why = texts.line(rng, &["", "Anna said so", "before the train"]);
        let said = why.clone();
        Deed::on_film(
            rng,
            Verb::SayWhyWaiting,
            why.clone(),
            move |list, film, now| list.say_why_waiting(film, &why, now),
            move |model, film, _| {
                model.waits(film)?.clone_from(&said);
                Ok(())
            },
        )
    }),
];

impl Model {
    /// A film that waits goes on waiting since it began to, where and why it does.
    pub fn wait(&mut self, film: i64, since: i64) -> Done {
        let waiting = self.rows.entry(Key::Waiting(film));
        waiting.or_insert(Row::Waits {
            since,
            position: None,
            why: String::new(),
        });
        Ok(())
    }

    /// Why a film that is shown waits.
    fn waits(&mut self, film: i64) -> Result<&mut String, Refused> {
        let shown = self.shows(film);
        match self.rows.get_mut(&Key::Waiting(film)) {
            Some(Row::Waits { why, .. }) if shown => Ok(why),
            _ => Err(Refused),
        }
    }

    /// Of two films that become one, the second one's place stays, and both reasons do.
    pub fn merge_waiting(&mut self, film: i64, into: i64) {
        let Some(row) = self.rows.remove(&Key::Waiting(film)) else {
            return;
        };
        let stays = self.rows.entry(Key::Waiting(into)).or_insert(row.clone());
        let (Row::Waits { why: other, .. }, Row::Waits { why, .. }) = (row, stays) else {
            return;
        };
        if why.is_empty() {
            *why = other;
        } else if !other.is_empty() && *why != other {
            *why = format!("{why}; {other}");
        }
    }
}
