use std::cmp::Reverse;

use fastrand::Rng;
use watchlist::{Now, Verb, ViewingDraft};

use super::model::{Act, Model, Refused, Rule};
use super::rows::{Birth, Key, Row, Seen};
use super::{Deed, Done, Drawn, Texts, half_stars};

pub const DATES: &[&str] = &[
    "today",
    "2012-02-29",
    "2024-03-12",
    "2024-03",
    "2011",
    "../2010",
    "2010/2012",
    "2009-12/2010-02",
    "",
];

pub const VERBS: &[Drawn] = &[
    (6, |rng, texts| {
        let said = Said::by_chance(rng, texts);
        let draft = said.draft();
        Deed::on_film(
            rng,
            Verb::MarkSeen,
            said.clone(),
            move |list, film, now| list.mark_seen(film, &draft, now),
            move |model, film, now| model.see(said.seen(film, now)),
        )
    }),
    (3, |rng, texts| {
        let (n, said) = (rng.usize(..5), Said::by_chance(rng, texts));
        let draft = said.draft();
        Deed::new(
            Verb::EditViewing,
            (n, said.clone()),
            move |list, ground| list.edit_viewing(ground.viewing(n), &draft, ground.now),
            move |model, ground| model.edit(ground.viewing(n), &said, ground.now),
        )
    }),
    (2, |rng, _| {
        let n = rng.usize(..5);
        Deed::new(
            Verb::TakeBackViewing,
            n,
            move |list, ground| list.take_back_viewing(ground.viewing(n), ground.now),
            move |model, ground| model.take_back(ground.viewing(n), ground.now),
        )
    }),
];

/// What is said of a viewing.
#[derive(Debug, Clone)]
struct Said {
    on: String,
    finished: bool,
    rating: Option<u8>,
    place: String,
}

impl Said {
    fn by_chance(rng: &mut Rng, texts: Texts<'_>) -> Self {
        Self {
            on: texts.form(rng, DATES),
            finished: rng.u8(..3) > 0,
            rating: rng.bool().then(|| half_stars(rng)),
            place: texts.line(rng, &["", "", "Illuzion"]),
        }
    }

    fn draft(&self) -> ViewingDraft {
        ViewingDraft {
            finished: self.finished,
            rating: self.rating.map(f64::from),
            place: self.place.clone(),
            company: self.place.clone(),
            remark: self.place.clone(),
            ..ViewingDraft::on(&*self.on)
        }
    }

    fn seen(&self, film: i64, now: Now) -> Seen {
        let on = match self.on.as_str() {
            "today" => now.today.to_string(),
            other => other.to_owned(),
        };
        Seen {
            birth: Birth::new(),
            film,
            on,
            finished: self.finished,
            rating: self.rating,
            place: self.place.clone(),
        }
    }
}

impl Model {
    fn see(&mut self, seen: Seen) -> Done {
        let (film, rating, finished) = (seen.film, seen.rating, seen.finished);
        let key = Key::Viewing(self.last.viewing + 1);
        self.say(key, Some(Row::Viewing(seen)))?;
        self.rate_by(film, key, rating)?;
        match finished && self.holds(Rule::SeenLeaves) {
            true => self.say(Key::Waiting(film), None),
            false => Ok(()),
        }
    }

    fn edit(&mut self, viewing: i64, said: &Said, now: Now) -> Done {
        let key = Key::Viewing(viewing);
        let Some(Row::Viewing(was)) = self.rows.get(&key).cloned() else {
            return Err(Refused);
        };
        let film = was.film;
        self.on_film(Act::of(Verb::EditViewing, film), now, |model| {
            let took_off = model.took_off(viewing, film);
            let seen = Seen {
                birth: was.birth,
                ..said.seen(film, now)
            };
            model.say(key, Some(Row::Viewing(seen)))?;
            if was.rating != said.rating {
                model.rate_by(film, key, said.rating)?;
            }
            match (was.finished, said.finished) {
                (false, true) => model.say(Key::Waiting(film), None),
                (true, false) if took_off => model.wait_unless_seen(film, now),
                _ => Ok(()),
            }
        })
    }

    fn take_back(&mut self, viewing: i64, now: Now) -> Done {
        let key = Key::Viewing(viewing);
        let Some(Row::Viewing(Seen { film, .. })) = self.rows.get(&key) else {
            return Err(Refused);
        };
        let film = *film;
        self.on_film(Act::of(Verb::TakeBackViewing, film), now, |model| {
            let took_off = model.took_off(viewing, film);
            model.say(key, None)?;
            match took_off {
                true => model.wait_unless_seen(film, now),
                false => Ok(()),
            }
        })
    }

    /// Whether a change of this viewing took the film off the watchlist.
    fn took_off(&self, viewing: i64, film: i64) -> bool {
        self.changes.iter().any(|change| {
            let (before, after) = (&change.before, &change.after);
            let (viewing, waiting) = (Key::Viewing(viewing), Key::Waiting(film));
            before.get(&viewing) != after.get(&viewing)
                && after.contains_key(&viewing)
                && before.contains_key(&waiting)
                && !after.contains_key(&waiting)
        })
    }

    fn wait_unless_seen(&mut self, film: i64, now: Now) -> Done {
        match self.is_seen(film) {
            true => Ok(()),
            false => self.wait(film, now),
        }
    }

    /// Rating the newest viewing sets the film's.
    fn rate_by(&mut self, film: i64, viewing: Key, rating: Option<u8>) -> Done {
        let newest = self.viewings(film).first().map(|(id, _)| Key::Viewing(*id));
        let newest = newest == Some(viewing) || !self.holds(Rule::OnlyTheNewestRates);
        match (rating, newest) {
            (Some(rating), true) => self.say(Key::Rating(film), Some(Row::Rating(rating))),
            _ => Ok(()),
        }
    }

    /// A film's viewings, newest first, unknown dates last.
    pub fn viewings(&self, film: i64) -> Vec<(i64, &Seen)> {
        let mut viewings: Vec<(i64, &Seen)> = self
            .rows
            .iter()
            .filter_map(|(key, row)| match (key, row) {
                (Key::Viewing(id), Row::Viewing(seen)) if seen.film == film => Some((*id, seen)),
                _ => None,
            })
            .collect();
        viewings.sort_by_key(|(id, seen)| Reverse((span(&seen.on), *id)));
        viewings
    }

    pub fn is_seen(&self, film: i64) -> bool {
        self.viewings(film).iter().any(|(_, seen)| seen.finished)
    }
}

/// The last and the first day a date can mean: the later that last day the newer, and between two that end together the
/// one that begins later. Written out for the dates there are.
fn span(date: &str) -> (&str, &str) {
    match date {
        "2024-03" => ("2024-03-31", "2024-03-01"),
        "2011" => ("2011-12-31", "2011-01-01"),
        "../2010" => ("2010-12-31", ""),
        "2009-12/2010-02" => ("2010-02-28", "2009-12-01"),
        "2010/2012" => ("2012-12-31", "2010-01-01"),
        day => (day, day),
    }
}
