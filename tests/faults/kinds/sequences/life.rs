//! The same deeds done to a watchlist on the disk and to one in memory.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail, ensure};
use jiff::ToSpan as _;
use jiff::civil::date;
use tempfile::TempDir;
use watchlist::{
    Card, Changed, Copy, Error, Monitor, Now, Question, Reader, Reason, UndoOne, Verb, Watchlist,
    Window, back_up, backups, replace,
};

use super::compare;
use super::steps::{Done, Step};
use crate::place;
use crate::verbs::Ground;
use crate::verbs::model::{Last, Model, Refused, Rule, UndoneAlone};
use crate::verbs::rows::{Key, Row, Told};

/// 23 November 2026, a quarter past four.
const START: i64 = 1_795_407_300_000;
const MIDNIGHT: i64 = 1_795_392_000_000;

/// A first start, made once and copied for each life.
pub struct Template {
    folder: TempDir,
    cards: Vec<Card>,
    /// What other places call its films, by film.
    identifiers: Vec<(i64, String)>,
    collection: i64,
}

/// One life of a watchlist, on the disk and in memory.
pub struct Life<'a> {
    folder: TempDir,
    open: Option<(Watchlist, Reader)>,
    template: &'a Template,
    now: Now,
    model: Model,
    backups: BTreeMap<u32, Model>,
}

/// The moment so many milliseconds since 1970, where the day is UTC's.
pub fn moment(millis: i64) -> Now {
    let days = (millis - MIDNIGHT).div_euclid(86_400_000);
    Now {
        today: date(2026, 11, 23).saturating_add(days.days()),
        millis,
    }
}

impl Template {
    pub fn new() -> Result<Self> {
        let folder = place::folder()?;
        let now = moment(START);
        let mut watchlist = Watchlist::open(folder.path(), now)?;
        let mut reader = Reader::open(folder.path())?;
        let cards = compare::cards(&mut reader)?;
        let collection = reader.library()?.collections;
        watchlist.idle_checkpoint()?;
        let mut identifiers = Vec::new();
        for card in &cards {
            let said = reader.film_drafts(card.film)?.said;
            identifiers.extend(said.identifiers.into_iter().map(|it| (card.film, it.id)));
        }
        Ok(Self {
            folder,
            cards,
            identifiers,
            collection: collection
                .first()
                .context("there is a collection")?
                .collection,
        })
    }

    /// What the first entry says that leads to a film; nothing of one that none does.
    pub fn card(&self, film: i64, model: &Model) -> Option<&Card> {
        let mut cards = self
            .cards
            .iter()
            .filter(|card| model.leads_to(card.film) == film);
        let first = cards.next()?;
        Some(
            cards.fold(first, |first, card| match card.film < first.film {
                true => card,
                false => first,
            }),
        )
    }

    fn model(&self, broken: Option<Rule>) -> Model {
        let films = self.cards.iter().flat_map(|card| {
            let waits = Row::Waits {
                since: START,
                position: None,
                why: String::new(),
            };
            [
                (Key::Film(card.film), Row::Film(Told::default())),
                (Key::Waiting(card.film), waits),
            ]
        });
        let identifiers = (1..).zip(&self.identifiers).map(|(key, (film, id))| {
            let (film, id) = (*film, id.clone());
            (Key::Identifier(key), Row::Identifier { film, id })
        });
        let mut model = Model {
            rows: films.chain(identifiers).collect(),
            changes: Vec::new(),
            // The collection's people have numbers that nobody asks for.
            last: Last {
                person: 1_000,
                ..Last::default()
            },
            broken,
        };
        model.number_at_least();
        model
    }
}

impl<'a> Life<'a> {
    pub fn new(template: &'a Template, broken: Option<Rule>) -> Result<Self> {
        let folder = place::folder()?;
        place::copy(template.folder.path(), folder.path())?;
        let mut life = Self {
            folder,
            open: None,
            template,
            now: moment(START),
            model: template.model(broken),
            backups: BTreeMap::new(),
        };
        life.start()?;
        Ok(life)
    }

    /// What was done.
    pub fn verbs(&self) -> impl Iterator<Item = Verb> {
        self.model.changes.iter().map(|change| change.verb)
    }

    /// Does what each step says, on the disk and in memory, and compares the two after each.
    pub fn live(&mut self, steps: &[Step]) -> Result<()> {
        for (at, step) in steps.iter().enumerate() {
            self.now = moment(self.now.millis + step.after * 1000);
            self.carry_out(&step.done)
                .and_then(|()| self.compare())
                .with_context(|| format!("step {}, {:?}", at + 1, step.done))?;
        }
        Ok(())
    }

    fn start(&mut self) -> Result<()> {
        self.open = None;
        let watchlist = Watchlist::open(self.folder.path(), self.now)?;
        let mut reader = Reader::open(self.folder.path())?;
        compare::steps(&reader.start(self.now)?.steps, &self.model)?;
        self.open = Some((watchlist, reader));
        Ok(())
    }

    fn compare(&mut self) -> Result<()> {
        let (_, reader) = self.open.as_mut().context("it is open")?;
        compare::all(
            &self.model,
            self.template,
            self.template.collection,
            reader,
            self.now,
        )
    }

    /// Did both do it, or refuse it, and say the same of what comes next?
    fn agree(&self, real: watchlist::Result<Changed>, model: Result<(), Refused>) -> Result<()> {
        match (real, model) {
            (Ok(changed), Ok(())) => {
                compare::steps(&changed.steps, &self.model)?;
                compare::library(&changed.library, &self.model, self.template)
            }
            (Err(Error::Refused(_)), Err(Refused)) => Ok(()),
            (Ok(_), Err(Refused)) => bail!("the watchlist did what makes no sense"),
            (Err(error), _) => bail!("it was not done: {error}"),
        }
    }

    fn ground(&mut self) -> Result<Ground> {
        let (_, reader) = self.open.as_mut().context("it is open")?;
        let films = compare::cards(reader)?;
        let viewings = self.model.rows.keys().rev().filter_map(|key| match key {
            Key::Viewing(id) => Some(*id),
            _ => None,
        });
        let removed = self
            .model
            .rows
            .iter()
            .filter_map(|(key, row)| match (key, row) {
                (Key::Binned(film), Row::Binned(since)) => Some((*since, *film)),
                _ => None,
            });
        let mut removed: Vec<(i64, i64)> = removed.collect();
        removed.sort_unstable();
        Ok(Ground {
            now: self.now,
            only: None,
            newest_film: self.model.last.film,
            viewings: viewings.collect(),
            films: films.iter().map(|card| card.film).collect(),
            tags: self.keys(|key| match key {
                Key::Tag(tag) => Some(tag),
                _ => None,
            }),
            lists: self.keys(|key| match key {
                Key::List(list) => Some(list),
                _ => None,
            }),
            living: self.keys(|key| match key {
                Key::Living(living) => Some(living),
                _ => None,
            }),
            removed: removed.into_iter().rev().map(|(_, film)| film).collect(),
            collection: self.template.collection,
        })
    }

    fn keys(&self, which: impl Fn(Key) -> Option<i64>) -> Vec<i64> {
        self.model.rows.keys().copied().filter_map(which).collect()
    }

    fn carry_out(&mut self, done: &Done) -> Result<()> {
        let ground = self.ground()?;
        let (list, _) = self.open.as_mut().context("it is open")?;
        match done {
            Done::Verb(deed) => {
                let real = deed.carry_out(list, &ground);
                let modelled = deed.model(&mut self.model, &ground);
                self.agree(real, modelled)
            }
            Done::Leave => {
                list.leave_writing()?;
                self.model.leave();
                Ok(())
            }
            Done::Undo => {
                let real = list.undo();
                self.model.undo();
                self.agree(real, Ok(()))
            }
            Done::Redo => {
                let real = list.redo();
                self.model.redo();
                self.agree(real, Ok(()))
            }
            Done::UndoOne { change, rest } => self.undo_one(*change, *rest),
            Done::Restart => self.start(),
            Done::BackUp => self.back_up(),
            Done::Restore { backup } => self.restore(*backup),
            Done::Replace { backup } => self.replace(*backup),
        }
    }

    /// Undoes the n-th newest change alone.
    fn undo_one(&mut self, n: usize, rest: bool) -> Result<()> {
        let (list, reader) = self.open.as_mut().context("it is open")?;
        let lines = reader
            .history(Window {
                first: n as u32,
                count: 1,
            })?
            .lines;
        let number = lines.first().map_or(999_999, |line| line.step.change);
        let real = list.undo_change(number, rest, self.now);
        let at = self
            .model
            .changes
            .len()
            .checked_sub(n + 1)
            .unwrap_or(usize::MAX);
        let modelled = self.model.undo_one(at, rest, self.now.millis);
        match (real, modelled) {
            (Ok(UndoOne::Undone { changed }), Ok(UndoneAlone::Yes)) => {
                self.agree(Ok(*changed), Ok(()))
            }
            (Ok(UndoOne::Touched { by, rest }), Ok(UndoneAlone::Touched { rest: left })) => {
                ensure!(rest == left, "{rest} rows could still go back, not {left}");
                ensure!(!by.is_empty(), "nobody is named who touched it");
                ensure!(
                    by.iter().all(|it| it.change > number),
                    "an earlier change is named"
                );
                Ok(())
            }
            (Err(Error::Refused(_)), Err(Refused)) => Ok(()),
            (real, modelled) => bail!("{real:?}, not {modelled:?}"),
        }
    }

    fn back_up(&mut self) -> Result<()> {
        back_up(
            self.folder.path(),
            Reason::Asked,
            self.now,
            &Monitor::none(),
        )?;
        self.remember()
    }

    /// The newest backup holds what is so now.
    fn remember(&mut self) -> Result<()> {
        let listed = backups(self.folder.path())?;
        let newest = listed.first().context("there is a backup")?;
        compare::counts(newest.counts.context("it can be read")?, &self.model)?;
        self.backups.insert(newest.number, self.model.clone());
        Ok(())
    }

    /// The n-th newest backup.
    fn backup(&self, n: usize) -> Result<Option<(u32, Model)>> {
        let listed = backups(self.folder.path())?;
        let Some(backup) = listed.get(n) else {
            return Ok(None);
        };
        let model = self
            .backups
            .get(&backup.number)
            .context("a backup that nobody made")?;
        Ok(Some((backup.number, model.clone())))
    }

    fn restore(&mut self, n: usize) -> Result<()> {
        let Some((number, copy)) = self.backup(n)? else {
            return Ok(());
        };
        compare::preview(self.folder.path(), number, &self.model, &copy)?;
        let before = self.model.clone();
        let (list, _) = self.open.as_mut().context("it is open")?;
        let real = list.restore(Copy::Backup(number), self.now, &Monitor::none());
        let modelled = self.model.restore(&copy, self.now);
        self.agree(real, modelled)?;
        let after = std::mem::replace(&mut self.model, before);
        self.remember()?;
        self.model = after;
        Ok(())
    }

    fn replace(&mut self, n: usize) -> Result<()> {
        let Some((number, copy)) = self.backup(n)? else {
            return Ok(());
        };
        self.open = None;
        fs::write(self.folder.path().join("watchlist.sqlite3"), "zeros")?;
        match Watchlist::open(self.folder.path(), self.now) {
            Err(Error::Damaged(_)) => {}
            other => bail!("a damaged file: {:?}", other.map(drop)),
        }
        replace(self.folder.path(), Copy::Backup(number), &Monitor::none())?;
        self.model = copy;
        self.start()
    }
}

/// All films, whatever is asked first.
pub fn everything() -> (Question, Window) {
    (
        Question::everything(),
        Window {
            first: 0,
            count: 500,
        },
    )
}
