use watchlist::{Now, Verb};

use super::model::Model;
use super::rows::{Key, Row};
use super::{Deed, Done, Drawn};

pub const VERBS: &[Drawn] = &[
    (2, |rng, _| {
        Deed::on_film(
            rng,
            Verb::PutOnWatchlist,
            (),
            |list, film, now| list.put_on_watchlist(film, now),
            |model, film, now| model.wait(film, now),
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
];

impl Model {
    /// A film that waits goes on waiting since it began to.
    pub fn wait(&mut self, film: i64, now: Now) -> Done {
        let since = now.millis;
        let waiting = self.rows.entry(Key::Waiting(film));
        waiting.or_insert(Row::Waiting { since });
        Ok(())
    }
}
