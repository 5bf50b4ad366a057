//! A watchlist in memory, by the rules of DESIGN §1 and §6 and nothing of the core's: what the person said as plain
//! values, and before and after each change a whole copy of it.

use std::collections::BTreeSet;
use std::rc::Rc;

use watchlist::{Now, Verb};

use super::Done;
use super::rows::{Key, Row, Rows, different};

/// While someone writes, saves join one change until so long a pause, in milliseconds.
const PAUSE: i64 = 30_000;

/// The rules, each of which a canary breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Rating a viewing sets the film's rating only if there is no newer viewing.
    OnlyTheNewestRates,
    /// A film that is seen to the end leaves the watchlist.
    SeenLeaves,
    /// Saves join the open change until a pause of thirty seconds.
    SavesJoin,
    /// Something done after an undo ends what could be redone.
    DoingEndsRedo,
    /// What others lean on is not undone alone.
    LeanedOnStays,
}

impl Rule {
    pub const ALL: [Self; 5] = [
        Self::OnlyTheNewestRates,
        Self::SeenLeaves,
        Self::SavesJoin,
        Self::DoingEndsRedo,
        Self::LeanedOnStays,
    ];
}

/// A change, with all that was said before and after it.
#[derive(Debug, Clone)]
pub struct Change {
    pub verb: Verb,
    pub film: Option<i64>,
    pub at: i64,
    pub before: Rc<Rows>,
    pub after: Rc<Rows>,
    pub state: State,
    /// The one it undid alone, by its place.
    pub undoes: Option<usize>,
    open_until: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Done,
    Undone,
    Discarded,
}

/// The numbers given last, of each kind.
#[derive(Debug, Clone, Default)]
pub struct Last {
    pub film: i64,
    pub person: i64,
    pub credit: i64,
    pub viewing: i64,
    pub link: i64,
    pub identifier: i64,
    pub country: i64,
    pub tag: i64,
    pub film_tag: i64,
    pub viewing_tag: i64,
    pub list: i64,
    pub listed: i64,
    pub living: i64,
}

impl Last {
    fn at_least(&mut self, key: Key) {
        let (last, number) = match key {
            Key::Film(it) => (&mut self.film, it),
            Key::Person(it) => (&mut self.person, it),
            Key::Credit(it) => (&mut self.credit, it),
            Key::Viewing(it) => (&mut self.viewing, it),
            Key::Link(it) => (&mut self.link, it),
            Key::Identifier(it) => (&mut self.identifier, it),
            Key::Country(it) => (&mut self.country, it),
            Key::Tag(it) => (&mut self.tag, it),
            Key::FilmTag(it) => (&mut self.film_tag, it),
            Key::ViewingTag(it) => (&mut self.viewing_tag, it),
            Key::List(it) => (&mut self.list, it),
            Key::Listed(it) => (&mut self.listed, it),
            Key::Living(it) => (&mut self.living, it),
            _ => return,
        };
        *last = number.max(*last);
    }
}

/// Everything a watchlist's file holds.
#[derive(Debug, Clone)]
pub struct Model {
    pub rows: Rows,
    pub changes: Vec<Change>,
    pub last: Last,
    pub broken: Option<Rule>,
}

/// What is about to be done.
#[derive(Debug, Clone, Copy)]
pub struct Act {
    pub verb: Verb,
    pub film: Option<i64>,
    pub joins: bool,
    pub undoes: Option<usize>,
}

/// Nothing was done: it makes no sense.
#[derive(Debug, PartialEq, Eq)]
pub struct Refused;

/// What became of undoing one change alone.
#[derive(Debug, PartialEq, Eq)]
pub enum UndoneAlone {
    Yes,
    Touched { rest: u32 },
}

impl Act {
    pub fn of(verb: Verb, film: impl Into<Option<i64>>) -> Self {
        Self {
            verb,
            film: film.into(),
            joins: false,
            undoes: None,
        }
    }

    pub fn on(self, film: i64) -> Self {
        Self {
            film: Some(film),
            ..self
        }
    }

    pub fn joining(self) -> Self {
        Self {
            joins: true,
            ..self
        }
    }
}

impl Model {
    pub fn holds(&self, rule: Rule) -> bool {
        self.broken != Some(rule)
    }

    /// One act on a film that is there.
    pub fn on_film(&mut self, act: Act, now: Now, verb: impl FnOnce(&mut Self) -> Done) -> Done {
        let there = act.film.is_some_and(|film| self.shows(film));
        self.act(act, now.millis, |model| match there {
            true => verb(model),
            false => Err(Refused),
        })
    }

    /// Whether a film is in any list.
    pub fn shows(&self, film: i64) -> bool {
        let is_there = matches!(self.rows.get(&Key::Film(film)), Some(Row::Film(told)) if told.gone.is_none() && told.merged_into.is_none());
        is_there && !self.rows.contains_key(&Key::Binned(film))
    }

    /// The film that stands in the place of this one.
    pub fn leads_to(&self, film: i64) -> i64 {
        match self.rows.get(&Key::Film(film)) {
            Some(Row::Film(told)) => told.merged_into.map_or(film, |into| self.leads_to(into)),
            _ => film,
        }
    }

    /// Says something under a key, or nothing any more.
    pub fn say(&mut self, key: Key, row: Option<Row>) -> Done {
        match row {
            Some(row) => {
                self.last.at_least(key);
                self.rows.insert(key, row)
            }
            None => self.rows.remove(&key),
        };
        Ok(())
    }

    /// Says nothing any more under a key, where something was said.
    pub fn take_away(&mut self, key: Key) -> Done {
        self.rows.remove(&key).map(drop).ok_or(Refused)
    }

    /// Goes back to what another said, as one change.
    pub fn restore(&mut self, copy: &Self, now: Now) -> Done {
        self.act(Act::of(Verb::Restore, None), now.millis, |model| {
            model.rows = copy.rows.clone();
            Ok(())
        })
    }

    /// One act: what is refused or comes to nothing leaves no trace.
    pub fn act(&mut self, act: Act, millis: i64, verb: impl FnOnce(&mut Self) -> Done) -> Done {
        let before = self.clone();
        if let Err(refused) = verb(self) {
            *self = before;
            return Err(refused);
        }
        self.number_at_least();
        let open = act.joins && self.holds(Rule::SavesJoin) && self.goes_on(&act, millis);
        if !open {
            let before = Rc::new(before.rows);
            self.changes.push(Change {
                verb: act.verb,
                film: act.film,
                at: millis,
                after: Rc::clone(&before),
                before,
                state: State::Done,
                undoes: act.undoes,
                open_until: None,
            });
        }
        let rows = Rc::new(self.rows.clone());
        let Some(change) = self.changes.last_mut() else {
            return Ok(());
        };
        change.after = rows;
        change.open_until = act.joins.then_some(millis + PAUSE);
        if change.before == change.after {
            self.changes.pop();
        } else if self.holds(Rule::DoingEndsRedo) {
            for change in &mut self.changes {
                if change.state == State::Undone {
                    change.state = State::Discarded;
                }
            }
        }
        Ok(())
    }

    fn goes_on(&self, act: &Act, millis: i64) -> bool {
        self.changes.last().is_some_and(|last| {
            last.state == State::Done
                && (last.verb, last.film) == (act.verb, act.film)
                && last.open_until.is_some_and(|until| until >= millis)
        })
    }

    /// The person left what they were writing.
    pub fn leave(&mut self) {
        if let Some(last) = self.changes.last_mut() {
            last.open_until = None;
        }
    }

    /// What `Undo` would do.
    pub fn undoable(&self) -> Option<usize> {
        self.changes.iter().rposition(|it| it.state == State::Done)
    }

    /// What `Redo` would do.
    pub fn redoable(&self) -> Option<usize> {
        self.changes.iter().position(|it| it.state == State::Undone)
    }

    pub fn undo(&mut self) {
        self.go(self.undoable(), State::Undone);
    }

    pub fn redo(&mut self) {
        self.go(self.redoable(), State::Done);
    }

    fn go(&mut self, change: Option<usize>, state: State) {
        let Some(change) = change.and_then(|at| self.changes.get_mut(at)) else {
            return;
        };
        let rows = match state {
            State::Done => &change.after,
            _ => &change.before,
        };
        self.rows = rows.as_ref().clone();
        change.state = state;
        change.open_until = None;
    }

    /// Whether it was undone from History and still is.
    pub fn is_undone_alone(&self, change: usize) -> bool {
        self.changes
            .iter()
            .any(|it| it.undoes == Some(change) && it.state == State::Done)
    }

    /// Undoes one change alone: the rows that are as it left them go back, unless one that stays leans on them, or what
    /// they need is gone or taken.
    pub fn undo_one(&mut self, at: usize, rest: bool, millis: i64) -> Result<UndoneAlone, Refused> {
        let Some(change) = self.changes.get(at).cloned() else {
            return Err(Refused);
        };
        if change.state != State::Done || self.is_undone_alone(at) {
            return Err(Refused);
        }
        let keys = different(&change.before, &change.after);
        let going_back = self.untouched(&change, &keys);
        let all = going_back.len() == keys.len();
        if !all && (!rest || going_back.is_empty()) {
            return Ok(UndoneAlone::Touched {
                rest: going_back.len() as u32,
            });
        }
        let act = Act {
            undoes: Some(at),
            ..Act::of(Verb::UndoChange, change.film)
        };
        self.act(act, millis, |model| {
            put(&mut model.rows, &going_back, &change.before);
            Ok(())
        })?;
        Ok(UndoneAlone::Yes)
    }

    fn untouched(&self, change: &Change, keys: &[Key]) -> BTreeSet<Key> {
        let mut back: BTreeSet<Key> = keys
            .iter()
            .filter(|key| self.rows.get(key) == change.after.get(key))
            .copied()
            .collect();
        loop {
            let mut then = self.rows.clone();
            put(&mut then, &back, &change.before);
            let stays = back.iter().copied().find(|key| {
                let leaned_on = !then.contains_key(key)
                    && then
                        .iter()
                        .any(|(other, row)| row.leans_on(*other).contains(key));
                let missing = then.get(key).is_some_and(|row| {
                    let needs = row.leans_on(*key);
                    needs.iter().any(|need| !then.contains_key(need))
                });
                let taken = then.get(key).is_some_and(|row| {
                    then.iter()
                        .any(|(other, it)| other != key && it.excludes(row))
                });
                (leaned_on && self.holds(Rule::LeanedOnStays)) || missing || taken
            });
            match stays {
                Some(key) => back.remove(&key),
                None => return back,
            };
        }
    }

    /// Numbers of rows that came back from elsewhere are not given again.
    pub fn number_at_least(&mut self) {
        for key in self.rows.keys() {
            self.last.at_least(*key);
        }
    }

    /// Every text the note on a film ever had but the one it has.
    pub fn note_versions(&self, film: i64) -> usize {
        let key = Key::Note(film);
        let mut texts: Vec<&Row> = self
            .changes
            .iter()
            .map(|change| (change.before.get(&key), change.after.get(&key)))
            .filter(|(before, after)| before != after)
            .flat_map(|(before, after)| [before, after])
            .flatten()
            .filter(|text| self.rows.get(&key) != Some(text))
            .collect();
        texts.sort_unstable_by_key(|text| format!("{text:?}"));
        texts.dedup();
        texts.len()
    }
}

fn put(rows: &mut Rows, keys: &BTreeSet<Key>, from: &Rows) {
    for key in keys {
        match from.get(key) {
            Some(row) => rows.insert(*key, row.clone()),
            None => rows.remove(key),
        };
    }
}
