//! What each verb does to the watchlist in memory.

use jiff::ToSpan as _;
use watchlist::{Now, Verb};

use super::model::{Act, Model, Refused, Rule};
use super::rows::{Added, Birth, Key, Row, Sealed, Seen};

type Done = Result<(), Refused>;

impl Model {
    pub fn is_there(&self, film: i64) -> bool {
        self.rows.contains_key(&Key::Film(film))
    }

    fn on_film(
        &mut self,
        verb: Verb,
        film: i64,
        now: Now,
        set: impl FnOnce(&mut Self) -> Done,
    ) -> Done {
        self.on(Act::of(verb, film), film, now, set)
    }

    fn on(&mut self, act: Act, film: i64, now: Now, set: impl FnOnce(&mut Self) -> Done) -> Done {
        self.act(act, now.millis, |model| match model.is_there(film) {
            true => set(model),
            false => Err(Refused),
        })
    }

    /// Says something under a key, or nothing any more.
    fn say(&mut self, key: Key, row: Option<Row>) {
        match row {
            Some(row) => self.rows.insert(key, row),
            None => self.rows.remove(&key),
        };
    }

    pub fn see(&mut self, seen: Seen, now: Now) -> Done {
        let film = seen.film;
        self.on_film(Verb::MarkSeen, film, now, |model| {
            model.last.viewing += 1;
            let key = Key::Viewing(model.last.viewing);
            let (rating, finished) = (seen.rating, seen.finished);
            model.say(key, Some(Row::Viewing(seen)));
            model.rate_by(film, key, rating);
            if finished && model.holds(Rule::SeenLeaves) {
                model.say(Key::Waiting(film), None);
            }
            Ok(())
        })
    }

    pub fn edit(&mut self, viewing: i64, said: Seen, now: Now) -> Done {
        let key = Key::Viewing(viewing);
        let Some(Row::Viewing(was)) = self.rows.get(&key).cloned() else {
            return Err(Refused);
        };
        let (birth, film, rating) = (was.birth, was.film, said.rating);
        self.on_film(Verb::EditViewing, film, now, |model| {
            let took_off = model.took_off(viewing, film);
            let finished = said.finished;
            model.say(
                key,
                Some(Row::Viewing(Seen {
                    birth,
                    film,
                    ..said
                })),
            );
            if was.rating != rating {
                model.rate_by(film, key, rating);
            }
            match (was.finished, finished) {
                (false, true) => model.say(Key::Waiting(film), None),
                (true, false) if took_off => model.wait_again(film, now),
                _ => {}
            }
            Ok(())
        })
    }

    pub fn take_back(&mut self, viewing: i64, now: Now) -> Done {
        let Some(Row::Viewing(Seen { film, .. })) = self.rows.get(&Key::Viewing(viewing)) else {
            return Err(Refused);
        };
        let film = *film;
        self.on_film(Verb::TakeBackViewing, film, now, |model| {
            let took_off = model.took_off(viewing, film);
            model.say(Key::Viewing(viewing), None);
            if took_off {
                model.wait_again(film, now);
            }
            Ok(())
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

    /// A film that nobody has seen to the end waits.
    fn wait_again(&mut self, film: i64, now: Now) {
        if !self.is_seen(film) {
            let since = now.millis;
            self.rows
                .entry(Key::Waiting(film))
                .or_insert(Row::Waiting { since });
        }
    }

    /// Rating the newest viewing sets the film's.
    fn rate_by(&mut self, film: i64, viewing: Key, rating: Option<u8>) {
        let newest = self.viewings(film).first().map(|(id, _)| Key::Viewing(*id));
        let newest = newest == Some(viewing) || !self.holds(Rule::OnlyTheNewestRates);
        if let (Some(rating), true) = (rating, newest) {
            self.say(Key::Rating(film), Some(Row::Rating(rating)));
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
        viewings.sort_by_key(|(id, seen)| std::cmp::Reverse((span(&seen.on), *id)));
        viewings
    }

    pub fn is_seen(&self, film: i64) -> bool {
        self.viewings(film).iter().any(|(_, seen)| seen.finished)
    }

    pub fn wait(&mut self, film: i64, now: Now) -> Done {
        self.on_film(Verb::PutOnWatchlist, film, now, |model| {
            let since = now.millis;
            model
                .rows
                .entry(Key::Waiting(film))
                .or_insert(Row::Waiting { since });
            Ok(())
        })
    }

    /// Takes something said of a film away.
    pub fn no_longer(&mut self, verb: Verb, film: i64, key: Key, must_be: bool, now: Now) -> Done {
        self.on_film(verb, film, now, |model| match model.rows.remove(&key) {
            None if must_be => Err(Refused),
            _ => Ok(()),
        })
    }

    pub fn rate(&mut self, film: i64, half_stars: u8, now: Now) -> Done {
        self.on_film(Verb::Rate, film, now, |model| {
            model.say(Key::Rating(film), Some(Row::Rating(half_stars)));
            Ok(())
        })
    }

    pub fn note(&mut self, film: i64, text: &str, now: Now) -> Done {
        self.on(
            Act::of(Verb::WriteNote, film).joining(),
            film,
            now,
            |model| {
                model.say(Key::Note(film), written(text));
                Ok(())
            },
        )
    }

    pub fn link(&mut self, film: i64, trailer: bool, address: Option<&str>, now: Now) -> Done {
        self.on_film(Verb::SetLink, film, now, |model| {
            let there = model.rows.iter().find_map(|(key, row)| match row {
                Row::Link {
                    film: of,
                    trailer: kind,
                    ..
                } if (*of, *kind) == (film, trailer) => Some(*key),
                _ => None,
            });
            let row = address.map(|address| Row::Link {
                film,
                trailer,
                address: address.to_owned(),
            });
            match there {
                Some(key) => model.say(key, row),
                None if row.is_some() => {
                    model.last.link += 1;
                    model.say(Key::Link(model.last.link), row);
                }
                None => {}
            }
            Ok(())
        })
    }

    pub fn picture(&mut self, film: i64, which: u8, cream: bool, now: Now) -> Done {
        self.on_film(Verb::GivePicture, film, now, |model| {
            model.say(Key::Picture(film), Some(Row::Picture { which, cream }));
            Ok(())
        })
    }

    pub fn sealed(&self, film: i64) -> Option<&Sealed> {
        match self.rows.get(&Key::Sealed(film)) {
            Some(Row::Sealed(sealed)) => Some(sealed),
            _ => None,
        }
    }

    pub fn note_to_seal(&mut self, film: i64, text: &str, now: Now) -> Done {
        self.on(
            Act::of(Verb::WriteNoteToSeal, film).joining(),
            film,
            now,
            |model| {
                if model.sealed(film).is_some_and(|it| it.sealed_on.is_some()) {
                    return Err(Refused);
                }
                let note = Sealed {
                    text: text.to_owned(),
                    sealed_on: None,
                    opens_on: None,
                    opened_on: None,
                };
                model.say(
                    Key::Sealed(film),
                    (!text.is_empty()).then_some(Row::Sealed(note)),
                );
                Ok(())
            },
        )
    }

    pub fn seal(&mut self, film: i64, in_days: Option<i8>, now: Now) -> Done {
        self.on_film(Verb::SealNote, film, now, |model| {
            let Some(note) = model.sealed(film).cloned() else {
                return Err(Refused);
            };
            let over = in_days.is_some_and(|days| days <= 0);
            let at_once = in_days.is_none() && model.is_seen(film);
            if over || at_once || note.sealed_on.is_some() || note.text.trim().is_empty() {
                return Err(Refused);
            }
            let sealed = Sealed {
                sealed_on: Some(now.today.to_string()),
                opens_on: in_days.map(|days| day(now, days)),
                ..note
            };
            model.say(Key::Sealed(film), Some(Row::Sealed(sealed)));
            Ok(())
        })
    }

    pub fn is_open(&self, film: i64, sealed: &Sealed, today: &str) -> bool {
        sealed.sealed_on.is_some()
            && match (&sealed.opened_on, &sealed.opens_on) {
                (Some(_), _) => true,
                (None, Some(day)) => day.as_str() <= today,
                (None, None) => self.is_seen(film),
            }
    }

    pub fn open(&mut self, film: i64, now: Now) -> Done {
        self.on_film(Verb::OpenSealedNote, film, now, |model| {
            let today = now.today.to_string();
            let Some(note) = model.sealed(film).cloned() else {
                return Err(Refused);
            };
            if note.sealed_on.is_none() {
                return Err(Refused);
            }
            if !model.is_open(film, &note, &today) {
                let opened = Sealed {
                    opened_on: Some(today),
                    ..note
                };
                model.say(Key::Sealed(film), Some(Row::Sealed(opened)));
            }
            Ok(())
        })
    }

    pub fn on_collection(&mut self, verb: Verb, key: Key, row: Option<Row>, now: Now) -> Done {
        let act = Act::of(verb, None);
        let act = if verb == Verb::CommentOnCollection {
            act.joining()
        } else {
            act
        };
        self.act(act, now.millis, |model| {
            model.say(key, row);
            Ok(())
        })
    }

    pub fn add(&mut self, titles: &[String], by: Option<&str>, now: Now) -> Done {
        self.act(Act::of(Verb::AddFilms, None), now.millis, |model| {
            for title in titles {
                model.last.film += 1;
                let film = model.last.film;
                let added = Added {
                    birth: Birth::new(),
                    title: title.clone(),
                };
                model.say(Key::Film(film), Some(Row::Film(Some(added))));
                model.say(Key::Waiting(film), Some(Row::Waiting { since: now.millis }));
                if let Some(name) = by {
                    let person = model.person(name);
                    model.last.credit += 1;
                    model.say(
                        Key::Credit(model.last.credit),
                        Some(Row::Credit { film, person }),
                    );
                }
            }
            Ok(())
        })
    }

    fn person(&mut self, name: &str) -> i64 {
        let known = self.rows.iter().find_map(|(key, row)| match (key, row) {
            (Key::Person(id), Row::Person(known)) if known == name => Some(*id),
            _ => None,
        });
        known.unwrap_or_else(|| {
            self.last.person += 1;
            self.say(
                Key::Person(self.last.person),
                Some(Row::Person(name.to_owned())),
            );
            self.last.person
        })
    }

    /// Goes back to what another said, as one change.
    pub fn restore(&mut self, copy: &Self, now: Now) -> Done {
        self.act(Act::of(Verb::Restore, None), now.millis, |model| {
            model.rows = copy.rows.clone();
            Ok(())
        })
    }
}

/// An ISO day so many days from today.
pub fn day(now: Now, days: i8) -> String {
    now.today.saturating_add(days.days()).to_string()
}

pub fn written(text: &str) -> Option<Row> {
    (!text.is_empty()).then(|| Row::Text(text.to_owned()))
}

/// The last and the first day a date can mean: the later that last day the newer, and between two that end together the
/// one that begins later. Written out for the dates there are.
fn span(date: &str) -> (&str, &str) {
    match date {
        "2026-03" => ("2026-03-31", "2026-03-01"),
        "2011" => ("2011-12-31", "2011-01-01"),
        "../2010" => ("2010-12-31", ""),
        "2010/2012" => ("2012-12-31", "2010-01-01"),
        day => (day, day),
    }
}
