//! Each verb once: how it comes about by chance, how it is carried out on a watchlist, and what it makes of what the
//! person said. Whatever does any deeds draws them from here: a verb added to its noun's list is drawn everywhere.
#![allow(
    dead_code,
    reason = "models, sequences and kills each draw something else from here"
)]

mod collections;
mod films;
mod imports;
pub mod in_order;
mod labels;
mod links;
mod lists;
mod living_lists;
mod many;
pub mod model;
mod notes;
pub mod pictures;
mod ratings;
pub mod rows;
mod sealed_notes;
mod tags;
mod texts;
mod viewings;
mod waiting;

use std::fmt;
use std::rc::Rc;

use fastrand::Rng;
use rusqlite::Connection;
use serde_reflection::{Tracer, TracerConfig};
use watchlist::{Changed, FilmId, Now, Result, Verb, Watchlist};

use self::model::{Act, Model, Refused};
pub use self::texts::Texts;

/// How often a verb comes about beside the others, and how.
pub type Drawn = (usize, fn(&mut Rng, Texts<'_>) -> Deed);

const NOUNS: [&[Drawn]; 14] = [
    viewings::VERBS,
    waiting::VERBS,
    ratings::VERBS,
    notes::VERBS,
    sealed_notes::VERBS,
    links::VERBS,
    pictures::VERBS,
    collections::VERBS,
    films::VERBS,
    tags::VERBS,
    lists::VERBS,
    living_lists::VERBS,
    imports::VERBS,
    many::VERBS,
];

/// Texts that mean something where they stand, by what a command calls them.
pub const TEXTS: [(&str, &[&str]); 12] = [
    ("seen_on", viewings::DATES),
    ("opens_on", sealed_notes::FAR_DAYS),
    ("address", links::ADDRESSES),
    ("trailer", links::ADDRESSES),
    ("watch", links::ADDRESSES),
    ("id", films::IDENTIFIERS),
    ("picture", pictures::ADDRESSES),
    ("place", viewings::PLACES),
    ("company", viewings::COMPANY),
    ("tags", tags::TAGS),
    // Of a tag, of a place or of someone: what is called so is renamed so.
    (
        "name",
        &["slow", "ночь", "Illuzion", "Pioner", "Anna", "Boris"],
    ),
    ("to", &["Illuzion", "Anna", "Вера"]),
];

/// Something that a person does. It can be done again, to any watchlist and to any model of one.
#[derive(Clone)]
pub struct Deed {
    pub verb: Verb,
    told: String,
    done: Rc<CarriedOut>,
    modelled: Rc<Modelled>,
}

type CarriedOut = dyn Fn(&mut Watchlist, &Ground) -> Result<Changed>;
type Modelled = dyn Fn(&mut Model, &Ground) -> Done;

pub type Done = std::result::Result<(), Refused>;

/// When a deed is done, and what there is to do it to.
#[derive(Debug, Clone)]
pub struct Ground {
    pub now: Now,
    /// The one film that is chosen whenever one is.
    pub only: Option<FilmId>,
    pub newest_film: FilmId,
    /// Newest first.
    pub viewings: Vec<i64>,
    /// What is in the bin, last removed first.
    pub removed: Vec<FilmId>,
    /// Those that are in lists, by title.
    pub films: Vec<FilmId>,
    pub tags: Vec<i64>,
    pub lists: Vec<i64>,
    pub living: Vec<i64>,
    pub collection: i64,
}

impl Ground {
    /// What there is in this watchlist.
    pub fn of(conn: &Connection, now: Now) -> rusqlite::Result<Self> {
        let number = |sql| conn.query_row(sql, [], |row| row.get(0));
        let numbers = |sql| {
            let mut statement = conn.prepare(sql)?;
            let all = statement.query_map([], |row| row.get(0))?;
            all.collect::<rusqlite::Result<Vec<i64>>>()
        };
        Ok(Self {
            now,
            only: None,
            newest_film: number("SELECT max(id) FROM film")?,
            viewings: numbers("SELECT id FROM viewing ORDER BY id DESC")?,
            films: numbers("SELECT film FROM card ORDER BY title_key, film")?,
            tags: numbers("SELECT id FROM tag ORDER BY id")?,
            lists: numbers("SELECT id FROM list ORDER BY id")?,
            living: numbers("SELECT id FROM living_list ORDER BY id")?,
            removed: numbers("SELECT film FROM binned ORDER BY since DESC, film DESC")?,
            collection: number("SELECT min(id) FROM collection")?,
        })
    }

    /// The film that was added last, so that added films have lives too; another; or one more than there ever were.
    fn film(&self, n: usize) -> FilmId {
        match (self.only, n) {
            (Some(only), _) => only,
            (None, 1) => self.newest_film,
            (None, _) => 1 + n as i64 % (self.newest_film + 1),
        }
    }

    fn viewing(&self, n: usize) -> i64 {
        self.viewings.get(n).copied().unwrap_or(999_999)
    }
}

/// The names of all verbs, as the core has them; without the one for what a later program writes.
pub fn names() -> Vec<Verb> {
    let mut tracer = Tracer::new(TracerConfig::default());
    let all = tracer.trace_simple_type();
    let (_, mut verbs) = all.unwrap_or_default();
    verbs.retain(|verb| *verb != Verb::Unknown);
    verbs
}

/// Any verb.
pub fn any(rng: &mut Rng) -> Deed {
    any_of(rng, Texts::default())
}

/// Any verb, with these texts.
pub fn any_of(rng: &mut Rng, texts: Texts<'_>) -> Deed {
    any_about(&NOUNS, rng, texts)
}

/// Any verb that is about few rows.
pub fn any_small(rng: &mut Rng) -> Deed {
    // What is done to many films at once comes last.
    any_about(&NOUNS[..NOUNS.len() - 1], rng, Texts::default())
}

/// What somebody does for a while: all there is, or three kinds of things, whose verbs meet the more often.
pub fn pursuit(rng: &mut Rng) -> Vec<&'static [Drawn]> {
    match rng.bool() {
        true => NOUNS.to_vec(),
        false => rng.choose_multiple(NOUNS, 3),
    }
}

/// Any verb of these kinds of things, with these texts.
pub fn any_about(nouns: &[&[Drawn]], rng: &mut Rng, texts: Texts<'_>) -> Deed {
    let all = nouns.iter().copied().flatten();
    let often: usize = all.clone().map(|(often, _)| often).sum();
    let mut at = rng.usize(..often);
    for (often, draw) in all {
        match at.checked_sub(*often) {
            Some(rest) => at = rest,
            None => return draw(rng, texts),
        }
    }
    unreachable!("it is less than the sum")
}

/// Every verb, each with these texts.
pub fn writing(texts: Texts<'_>) -> Vec<Deed> {
    let mut rng = Rng::with_seed(1);
    let all = NOUNS.iter().copied().flatten();
    all.map(|(_, draw)| draw(&mut rng, texts)).collect()
}

impl Deed {
    fn new(
        verb: Verb,
        told: impl fmt::Debug,
        done: impl Fn(&mut Watchlist, &Ground) -> Result<Changed> + 'static,
        modelled: impl Fn(&mut Model, &Ground) -> Done + 'static,
    ) -> Self {
        Self {
            verb,
            told: format!("{told:?}"),
            done: Rc::new(done),
            modelled: Rc::new(modelled),
        }
    }

    /// On one of a few films, so that deeds meet. What it makes of what the person said is an act of its own.
    fn on_film(
        rng: &mut Rng,
        verb: Verb,
        with: impl fmt::Debug,
        done: impl Fn(&mut Watchlist, FilmId, Now) -> Result<Changed> + 'static,
        modelled: impl Fn(&mut Model, FilmId, Now) -> Done + 'static,
    ) -> Self {
        Self::on_film_by(rng, Act::of(verb, None), with, done, modelled)
    }

    /// The same, and saves join.
    fn writing(
        rng: &mut Rng,
        verb: Verb,
        with: impl fmt::Debug,
        done: impl Fn(&mut Watchlist, FilmId, Now) -> Result<Changed> + 'static,
        modelled: impl Fn(&mut Model, FilmId, Now) -> Done + 'static,
    ) -> Self {
        Self::on_film_by(rng, Act::of(verb, None).joining(), with, done, modelled)
    }

    fn on_film_by(
        rng: &mut Rng,
        act: Act,
        with: impl fmt::Debug,
        done: impl Fn(&mut Watchlist, FilmId, Now) -> Result<Changed> + 'static,
        modelled: impl Fn(&mut Model, FilmId, Now) -> Done + 'static,
    ) -> Self {
        let n = match rng.u8(..3) {
            0 => rng.usize(..14),
            _ => rng.usize(..2),
        };
        Self::new(
            act.verb,
            (n, with),
            move |list, ground| done(list, ground.film(n), ground.now),
            move |model, ground| {
                let film = ground.film(n);
                model.on_film(act.on(film), ground.now, |model| {
                    modelled(model, film, ground.now)
                })
            },
        )
    }

    /// Does it to a watchlist.
    pub fn carry_out(&self, list: &mut Watchlist, ground: &Ground) -> Result<Changed> {
        (self.done)(list, ground)
    }

    /// Does it to what is said in memory.
    pub fn model(&self, model: &mut Model, ground: &Ground) -> Done {
        (self.modelled)(model, ground)
    }
}

impl fmt::Debug for Deed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {}", self.verb, self.told)
    }
}

fn half_stars(rng: &mut Rng) -> u8 {
    rng.u8(1..=10)
}

fn one_of<T: Copy>(rng: &mut Rng, all: &[T]) -> T {
    all[rng.usize(..all.len())]
}
