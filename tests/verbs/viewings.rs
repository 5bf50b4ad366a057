use std::cmp::Reverse;

use fastrand::Rng;
use watchlist::{Circumstance, Condition, Now, Verb, ViewingDraft};

use super::model::{Act, Model, Refused, Rule};
use super::rows::{Key, Row, Seen};
use super::tags::TAGS;
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
    "1987-22",
    "199X",
    "1985-06~",
    "",
];

/// Often none.
pub const PLACES: &[&str] = &["Illuzion", "", "Pioner", ""];
pub const COMPANY: &[&str] = &["Anna", "", "Boris, Anna", "", "Boris"];

pub const VERBS: &[Drawn] = &[
    (6, |rng, texts| {
        let said = Said::by_chance(rng, texts);
        let draft = said.draft();
        Deed::on_film(
            rng,
            Verb::MarkSeen,
            said.clone(),
            move |list, film, now| list.mark_seen(film, &draft, now),
            move |model, film, now| model.see(film, &said, now),
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
    (1, |rng, texts| {
        let names = ["Illuzion", "Pioner"];
        let (name, to) = (texts.line(rng, &names), texts.line(rng, PLACES));
        let rename = |seen: &mut Seen, name: &str, to: &str| {
            let is_named = seen.place == name;
            if is_named {
                seen.place = to.to_owned();
            }
            is_named
        };
        renaming(Verb::RenamePlace, Circumstance::Place, name, to, rename)
    }),
    (1, |rng, texts| {
        let names = ["Anna", "Boris"];
        let (name, to) = (texts.line(rng, &names), texts.line(rng, &["Boris", "Вера"]));
        let rename = |seen: &mut Seen, name: &str, to: &str| {
            let before = seen.company.split(", ");
            let is_named = before.clone().any(|it| it == name);
            let mut names: Vec<&str> = Vec::new();
            for it in before.map(|it| if it == name { to } else { it }) {
                // One who is there already is there once.
                if !names.contains(&it) {
                    names.push(it);
                }
            }
            seen.company = names.join(", ");
            is_named
        };
        renaming(
            Verb::RenameCompanion,
            Circumstance::Companion,
            name,
            to,
            rename,
        )
    }),
];

/// In every viewing that names it.
fn renaming(
    verb: Verb,
    kind: Circumstance,
    name: String,
    to: String,
    rename: impl Fn(&mut Seen, &str, &str) -> bool + 'static,
) -> Deed {
    let (named, called) = (name.clone(), to.clone());
    Deed::new(
        verb,
        (name.clone(), to.clone()),
        move |list, ground| list.rename_circumstance(kind, &name, &to, ground.now),
        move |model, ground| {
            model.act(Act::of(verb, None), ground.now.millis, |model| {
                let mut is_there = false;
                for row in model.rows.values_mut() {
                    if let Row::Viewing(seen) = row {
                        is_there |= rename(seen, &named, &called);
                    }
                }
                model.follow(|condition| match condition {
                    Condition::Place(it) if kind == Circumstance::Place && *it == named => {
                        Condition::Place(called.clone())
                    }
                    other => other.clone(),
                });
                match is_there && !called.is_empty() {
                    true => Ok(()),
                    false => Err(Refused),
                }
            })
        },
    )
}

/// What is said of a viewing.
#[derive(Debug, Clone)]
struct Said {
    on: String,
    finished: bool,
    rating: Option<u8>,
    place: String,
    company: String,
    tags: Vec<String>,
}

impl Said {
    fn by_chance(rng: &mut Rng, texts: Texts<'_>) -> Self {
        // None mostly.
        let tags = match texts.any {
            Some(_) => 1,
            None => rng.usize(..6).saturating_sub(3),
        };
        Self {
            on: texts.form(rng, DATES),
            finished: rng.u8(..3) > 0,
            rating: rng.bool().then(|| half_stars(rng)),
            place: texts.line(rng, PLACES),
            company: texts.line(rng, COMPANY),
            tags: (0..tags).map(|_| texts.line(rng, TAGS)).collect(),
        }
    }

    fn draft(&self) -> ViewingDraft {
        ViewingDraft {
            finished: self.finished,
            rating: self.rating.map(f64::from),
            place: self.place.clone(),
            company: self.company.clone(),
            remark: self.place.clone(),
            tags: self.tags.clone(),
            ..ViewingDraft::on(&*self.on)
        }
    }

    fn seen(&self, film: i64, now: Now) -> Seen {
        let on = match self.on.as_str() {
            "today" => now.today.to_string(),
            other => other.to_owned(),
        };
        Seen {
            finished: self.finished,
            rating: self.rating,
            place: self.place.clone(),
            company: self.company.clone(),
            remark: self.place.clone(),
            ..Seen::to_the_end(film, &on)
        }
    }
}

impl Model {
    fn see(&mut self, film: i64, said: &Said, now: Now) -> Done {
        let viewing = self.last.viewing + 1;
        let key = Key::Viewing(viewing);
        self.say(key, Some(Row::Viewing(said.seen(film, now))))?;
        self.tag_viewing(viewing, &said.tags)?;
        self.rate_by(film, key, said.rating)?;
        match said.finished && self.holds(Rule::SeenLeaves) {
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
            let waited = model.waited_before(viewing, film);
            let seen = Seen {
                birth: was.birth,
                ..said.seen(film, now)
            };
            model.say(key, Some(Row::Viewing(seen)))?;
            model.tag_viewing(viewing, &said.tags)?;
            if was.rating != said.rating {
                model.rate_by(film, key, said.rating)?;
            }
            match (was.finished, said.finished) {
                (false, true) => model.say(Key::Waiting(film), None),
                (true, false) => model.wait_unless_seen(film, waited),
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
            let waited = model.waited_before(viewing, film);
            model
                .forget(|row| matches!(row, Row::ViewingTag { viewing: of, .. } if *of == viewing));
            model.say(key, None)?;
            model.wait_unless_seen(film, waited)
        })
    }

    /// How the film waited when a change of this viewing took it off the watchlist last.
    fn waited_before(&self, viewing: i64, film: i64) -> Option<Row> {
        let (viewing, waiting) = (Key::Viewing(viewing), Key::Waiting(film));
        let took_off = self.changes.iter().rfind(|change| {
            let (before, after) = (&change.before, &change.after);
            before.get(&viewing) != after.get(&viewing)
                && after.contains_key(&viewing)
                && before.contains_key(&waiting)
                && !after.contains_key(&waiting)
        });
        took_off?.before.get(&waiting).cloned()
    }

    fn wait_unless_seen(&mut self, film: i64, waited: Option<Row>) -> Done {
        match waited.filter(|_| !self.is_seen(film)) {
            Some(_) if self.rows.contains_key(&Key::Waiting(film)) => Ok(()),
            Some(row) => self.say(Key::Waiting(film), Some(row)),
            None => Ok(()),
        }
    }

    /// Rating the newest viewing sets the film's.
    fn rate_by(&mut self, film: i64, viewing: Key, rating: Option<u8>) -> Done {
        let newest = self.viewings(film).first().map(|(id, _)| Key::Viewing(*id));
        let newest = newest == Some(viewing) || !self.holds(Rule::OnlyTheNewestRates);
        match (rating, newest) {
            (Some(_), true) => self.rate(film, rating),
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
