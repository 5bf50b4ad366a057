//! Rows in orders of the person's own. A row moves between two others; where there is no room, all of its order are put far
//! apart first, as they stand.

use watchlist::FilmId;

use super::Done;
use super::model::{Model, Refused};
use super::rows::{Key, Label, Row};

/// How far behind the last one something is put.
const STEP: i64 = 1 << 32;

/// The rows that have one order.
#[derive(Clone, Copy)]
pub enum Order<'t> {
    Tags,
    Lists,
    Living,
    /// The films on a list.
    On(i64),
    Waiting,
    /// The films of one rating; those that were never moved stand as all films do by title.
    Rated(u8, &'t [FilmId]),
}

/// Where a row stands: without a place, behind all that have one. The fields are in the order in which they decide.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Placed {
    without: bool,
    place: i64,
    /// What decides in one place.
    tie: Option<i64>,
    key: Key,
}

impl Order<'_> {
    fn placed(self, key: Key, row: &Row) -> Option<Placed> {
        let (place, tie) = match (self, key, row) {
            (Self::Tags, Key::Tag(id), Row::Tag(label))
            | (Self::Lists, Key::List(id), Row::List(label))
            | (Self::Living, Key::Living(id), Row::List(label)) => (Some(label.position), Some(id)),
            (
                Self::On(list),
                Key::Listed(id),
                Row::Listed {
                    list: of, position, ..
                },
            ) if *of == list => (Some(*position), Some(id)),
            (
                Self::Waiting,
                Key::Waiting(film),
                Row::Waits {
                    since, position, ..
                },
            ) => (Some(position.unwrap_or(since << 20)), Some(film)),
            (
                Self::Rated(of, by_title),
                Key::Rating(film),
                Row::Rating {
                    half_stars,
                    position,
                },
            ) if *half_stars == of => {
                let by_title = by_title.iter().position(|it| *it == film);
                (*position, by_title.map(|at| at as i64))
            }
            _ => return None,
        };
        Some(Placed {
            without: place.is_none(),
            place: place.unwrap_or_default(),
            tie,
            key,
        })
    }
}

impl Model {
    fn placed(&self, order: Order<'_>) -> Vec<Placed> {
        let rows = self.rows.iter();
        let mut placed: Vec<Placed> = rows
            .filter_map(|(key, row)| order.placed(*key, row))
            .collect();
        placed.sort_unstable();
        placed
    }

    /// The rows of an order, as they stand.
    pub fn in_order(&self, order: Order<'_>) -> Vec<Key> {
        self.placed(order).iter().map(|it| it.key).collect()
    }

    /// A place behind all of an order.
    pub fn behind(&self, order: Order<'_>) -> i64 {
        self.placed(order)
            .last()
            .map_or(0, |last| last.place + STEP)
    }

    /// Moves a row before another one of its order, or behind all.
    pub fn move_row(&mut self, row: Key, before: Option<Key>, order: Order<'_>) -> Done {
        self.move_rows(&[row], before, order)
    }

    /// Moves rows before another one of their order, as they are given, or behind all.
    pub fn move_rows(&mut self, rows: &[Key], before: Option<Key>, order: Order<'_>) -> Done {
        self.give_places(order)?;
        let places = match before {
            None => self.behind_others(rows, order),
            Some(next) => match self.before(rows, next, order) {
                Some(places) => places,
                None => {
                    self.spread_out(order)?;
                    self.before(rows, next, order).ok_or(Refused)?
                }
            },
        };
        rows.iter()
            .zip(places)
            .try_for_each(|(row, place)| self.put(*row, place))
    }

    fn put(&mut self, row: Key, place: i64) -> Done {
        match self.rows.get_mut(&row) {
            Some(
                Row::Tag(Label { position, .. })
                | Row::List(Label { position, .. })
                | Row::Listed { position, .. },
            ) => *position = place,
            Some(Row::Waits { position, .. } | Row::Rating { position, .. }) => {
                *position = Some(place);
            }
            _ => return Err(Refused),
        }
        Ok(())
    }

    /// Those without a place get one behind the others.
    fn give_places(&mut self, order: Order<'_>) -> Done {
        let (without, with): (Vec<Placed>, Vec<Placed>) =
            self.placed(order).into_iter().partition(|it| it.without);
        let mut last = with.last().map(|it| it.place);
        for it in without {
            let place = last.map_or(0, |last| last + STEP);
            self.put(it.key, place)?;
            last = Some(place);
        }
        Ok(())
    }

    fn spread_out(&mut self, order: Order<'_>) -> Done {
        (0..)
            .zip(self.in_order(order))
            .try_for_each(|(at, row)| self.put(row, at * STEP))
    }

    /// Places behind the others: of one row its own, if none is behind it.
    fn behind_others(&self, rows: &[Key], order: Order<'_>) -> Vec<i64> {
        let (own, others): (Vec<Placed>, Vec<Placed>) = self
            .placed(order)
            .into_iter()
            .partition(|it| rows.contains(&it.key));
        let last = others.last().map(|it| it.place);
        match (rows, own.as_slice()) {
            ([_], [own]) if last.is_none_or(|last| own.place > last) => vec![own.place],
            _ => (0..)
                .zip(rows)
                .map(|(at, _)| last.map_or(at * STEP, |last| last + (at + 1) * STEP))
                .collect(),
        }
    }

    /// Places directly before another row; nothing where there is no room.
    fn before(&self, rows: &[Key], next: Key, order: Order<'_>) -> Option<Vec<i64>> {
        let all = self.placed(order);
        let Some(next) = all.iter().find(|it| it.key == next) else {
            return Some(self.behind_others(rows, order));
        };
        // What decides nothing, as of a film in the bin, is not before it in one place.
        let stands_before = |it: &&Placed| {
            it.place < next.place
                || (it.place == next.place && it.tie.is_some() && it.tie < next.tie)
        };
        if let Some(previous) = all.iter().rev().find(stands_before)
            && rows == [previous.key]
        {
            return Some(vec![previous.place]);
        }
        let others = all.iter().rev().filter(|it| !rows.contains(&it.key));
        let count = rows.len() as i64;
        match others.into_iter().find(stands_before) {
            None => Some((1..=count).rev().map(|it| next.place - it * STEP).collect()),
            Some(previous) => {
                let step = (next.place - previous.place) / (count + 1);
                (step > 0).then(|| (1..=count).map(|it| previous.place + it * step).collect())
            }
        }
    }
}
