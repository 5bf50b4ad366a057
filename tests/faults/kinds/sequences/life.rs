//! The same deeds done to a watchlist on the disk and to one in memory.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, bail, ensure};
use jiff::ToSpan as _;
use jiff::civil::date;
use tempfile::TempDir;
use watchlist::{
    Card, Changed, Copy, Error, Ink, LinkKind, Monitor, NewFilm, Now, Question, Reader, Reason,
    UndoOne, Verb, ViewingDraft, Watchlist, Window, back_up, backups, replace,
};

use super::compare;
use super::deed::{Deed, Step};
use super::model::{Last, Model, Refused, Rule, UndoneAlone};
use super::rows::{Birth, Key, Row, Seen};
use crate::place;

/// 23 November 2026, a quarter past four.
const START: i64 = 1_795_407_300_000;
const MIDNIGHT: i64 = 1_795_392_000_000;

/// A first start, made once and copied for each life.
pub struct Template {
    folder: TempDir,
    cards: Vec<Card>,
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
        Ok(Self {
            folder,
            cards,
            collection: collection
                .first()
                .context("there is a collection")?
                .collection,
        })
    }

    /// What a collection says of a film; nothing of one that the person added.
    pub fn card(&self, film: i64) -> Option<&Card> {
        self.cards.iter().find(|card| card.film == film)
    }

    fn model(&self, broken: Option<Rule>) -> Model {
        let films = self.cards.iter().flat_map(|card| {
            let since = START;
            [
                (Key::Film(card.film), Row::Film(None)),
                (Key::Waiting(card.film), Row::Waiting { since }),
            ]
        });
        let mut model = Model {
            rows: films.collect(),
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

    /// Does what each step says, on the disk and in memory, and compares the two after each.
    pub fn live(&mut self, steps: &[Step]) -> Result<()> {
        for (at, step) in steps.iter().enumerate() {
            self.now = moment(self.now.millis + step.after * 1000);
            self.carry_out(&step.deed)
                .and_then(|()| self.compare())
                .with_context(|| format!("step {}, {:?}", at + 1, step.deed))?;
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

    fn film(&self, n: usize) -> i64 {
        match n {
            // The one added last, so that added films have lives too; and one more than there ever were.
            1 => self.model.last.film,
            _ => 1 + n as i64 % (self.model.last.film + 1),
        }
    }

    fn viewing(&self, n: usize) -> i64 {
        let all = self.model.rows.keys().rev().filter_map(|key| match key {
            Key::Viewing(id) => Some(*id),
            _ => None,
        });
        all.chain([999_999]).nth(n).unwrap_or(999_999)
    }

    fn carry_out(&mut self, deed: &Deed) -> Result<()> {
        match deed {
            Deed::UndoOne { change, rest } => return self.undo_one(*change, *rest),
            Deed::Restart => return self.start(),
            Deed::BackUp => return self.back_up(),
            Deed::Restore { backup } => return self.restore(*backup),
            Deed::Replace { backup } => return self.replace(*backup),
            _ => {}
        }
        let now = self.now;
        let collection = self.template.collection;
        let (the_film, the_viewing) = (|n: &usize| self.film(*n), |n: &usize| self.viewing(*n));
        let film = match deed {
            Deed::See { film, .. }
            | Deed::Wait { film }
            | Deed::WaitNoLonger { film }
            | Deed::Rate { film, .. }
            | Deed::Clear { film }
            | Deed::Note { film, .. }
            | Deed::NoteToSeal { film, .. }
            | Deed::Seal { film, .. }
            | Deed::OpenSealed { film }
            | Deed::DiscardSealed { film }
            | Deed::Link { film, .. }
            | Deed::GivePicture { film, .. }
            | Deed::TakePictureAway { film } => the_film(film),
            Deed::Edit { viewing, .. } | Deed::TakeBack { viewing } => the_viewing(viewing),
            _ => 0,
        };
        let (list, _) = self.open.as_mut().context("it is open")?;
        let model = &mut self.model;
        let (real, modelled) = match deed {
            Deed::See {
                on,
                finished,
                rating,
                place,
                ..
            } => {
                let (draft, seen) = viewing(film, on, *finished, *rating, place, now);
                (list.mark_seen(film, &draft, now), model.see(seen, now))
            }
            Deed::Edit {
                on,
                finished,
                rating,
                ..
            } => {
                let (draft, seen) = viewing(0, on, *finished, *rating, "", now);
                (
                    list.edit_viewing(film, &draft, now),
                    model.edit(film, seen, now),
                )
            }
            Deed::TakeBack { .. } => (
                list.take_back_viewing(film, now),
                model.take_back(film, now),
            ),
            Deed::Wait { .. } => (list.put_on_watchlist(film, now), model.wait(film, now)),
            Deed::WaitNoLonger { .. } => (
                list.take_off_watchlist(film, now),
                model.no_longer(Verb::TakeOffWatchlist, film, Key::Waiting(film), false, now),
            ),
            Deed::Rate { half_stars, .. } => (
                list.rate(film, f64::from(*half_stars), now),
                model.rate(film, *half_stars, now),
            ),
            Deed::Clear { .. } => (
                list.clear_rating(film, now),
                model.no_longer(Verb::ClearRating, film, Key::Rating(film), false, now),
            ),
            Deed::Note { text, .. } => (
                list.write_note(film, text, now),
                model.note(film, text, now),
            ),
            Deed::NoteToSeal { text, .. } => (
                list.write_note_to_seal(film, text, now),
                model.note_to_seal(film, text, now),
            ),
            Deed::Seal { in_days, .. } => {
                let day = in_days.map(|days| super::verbs::day(now, days));
                (
                    list.seal_note(film, day.as_deref(), now),
                    model.seal(film, *in_days, now),
                )
            }
            Deed::OpenSealed { .. } => (list.open_sealed_note(film, now), model.open(film, now)),
            Deed::DiscardSealed { .. } => (
                list.discard_sealed_note(film, now),
                model.no_longer(Verb::DiscardSealedNote, film, Key::Sealed(film), true, now),
            ),
            Deed::Link {
                trailer, address, ..
            } => {
                let kind = if *trailer {
                    LinkKind::Trailer
                } else {
                    LinkKind::Watch
                };
                (
                    list.set_link(film, kind, *address, now),
                    model.link(film, *trailer, *address, now),
                )
            }
            Deed::GivePicture { which, cream, .. } => {
                let ink = if *cream { Ink::Cream } else { Ink::Blue };
                (
                    list.give_picture(film, &compare::photograph(*which), ink, now),
                    model.picture(film, *which, *cream, now),
                )
            }
            Deed::TakePictureAway { .. } => (
                list.take_picture_away(film, now),
                model.no_longer(Verb::TakePictureAway, film, Key::Picture(film), true, now),
            ),
            Deed::RateCollection { half_stars } => (
                list.rate_collection(collection, f64::from(*half_stars), now),
                model.on_collection(
                    Verb::RateCollection,
                    Key::CollectionRating,
                    Some(Row::Rating(*half_stars)),
                    now,
                ),
            ),
            Deed::ClearCollection => (
                list.clear_collection_rating(collection, now),
                model.on_collection(
                    Verb::ClearCollectionRating,
                    Key::CollectionRating,
                    None,
                    now,
                ),
            ),
            Deed::Comment { text } => (
                list.comment_on_collection(collection, text, now),
                model.on_collection(
                    Verb::CommentOnCollection,
                    Key::CollectionComment,
                    super::verbs::written(text),
                    now,
                ),
            ),
            Deed::Add { titles, by } => (
                list.add_films(&new_films(titles, *by), now),
                model.add(titles, *by, now),
            ),
            Deed::Leave => {
                list.leave_writing()?;
                model.leave();
                return Ok(());
            }
            Deed::Undo => {
                model.undo();
                (list.undo(), Ok(()))
            }
            _ => {
                model.redo();
                (list.redo(), Ok(()))
            }
        };
        self.agree(real, modelled)
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

fn viewing(
    film: i64,
    on: &str,
    finished: bool,
    rating: Option<u8>,
    place: &str,
    now: Now,
) -> (ViewingDraft, Seen) {
    let draft = ViewingDraft {
        finished,
        rating: rating.map(f64::from),
        place: place.to_owned(),
        ..ViewingDraft::on(on)
    };
    let on = match on {
        "today" => now.today.to_string(),
        other => other.to_owned(),
    };
    let seen = Seen {
        birth: Birth::new(),
        film,
        on,
        finished,
        rating,
        place: place.to_owned(),
    };
    (draft, seen)
}

fn new_films(titles: &[String], by: Option<&str>) -> Vec<NewFilm> {
    let film = |title: &String| NewFilm {
        title: title.clone(),
        year: Some(1999),
        directors: by.map(str::to_owned).into_iter().collect(),
        ..NewFilm::default()
    };
    titles.iter().map(film).collect()
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
