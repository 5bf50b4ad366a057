//! Which films meet conditions, as a bit for each film: where many meet each of several, combining bits is far quicker than
//! having SQLite look every film up in every condition's rows.

use fixedbitset::FixedBitSet;
use rusqlite::{Connection, params_from_iter};

use crate::Result;
use crate::query::condition::{Films, Filter, Rows, films_of};
use crate::values::{Condition, FilmId};

/// How many conditions' films are kept: those of a filter being put together, and of what it offers.
const KEPT: usize = 64;
/// Films are numbered as they come. Beyond this number a bit for each would be no small thing.
const MOST: i64 = 1 << 24;

/// The films of the conditions asked for last, for as long as nothing is written.
#[derive(Default)]
pub(super) struct FilmSets {
    kept: Vec<(Condition, FixedBitSet)>,
    shown: Option<FixedBitSet>,
}

impl FilmSets {
    pub(super) fn clear(&mut self) {
        self.kept.clear();
        self.shown = None;
    }

    /// How many films are shown and meet all of these.
    pub(super) fn count(
        &mut self,
        conn: &Connection,
        conditions: &[Condition],
    ) -> Result<Option<usize>> {
        let Some(meeting) = self.meeting(conn, conditions)? else {
            return Ok(None);
        };
        if self.shown.is_none() {
            let every = Rows {
                sql: "card".to_owned(),
                values: Vec::new(),
            };
            self.shown = Some(read(conn, &every, meeting.len())?);
        }
        let shown = self.shown.as_ref();
        Ok(shown.map(|shown| shown.intersection_count(&meeting)))
    }

    /// The films that meet all of these, shown or not; nothing where films have numbers too large for that.
    pub(super) fn meeting(
        &mut self,
        conn: &Connection,
        conditions: &[Condition],
    ) -> Result<Option<FixedBitSet>> {
        let (first, last): (Option<i64>, Option<i64>) = conn
            .prepare_cached(
                "SELECT (SELECT min(film) FROM card) AS first, (SELECT max(film) FROM card) AS last",
            )?
            .query_row([], |row| Ok((row.get("first")?, row.get("last")?)))?;
        let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
        if first < 0 || last >= MOST {
            return Ok(None);
        }
        let size = usize::try_from(last).unwrap_or_default() + 1;
        let mut meeting = FixedBitSet::with_capacity(size);
        meeting.insert_range(..);
        for condition in conditions {
            match films_of(condition) {
                Films::Among(rows) => {
                    meeting.intersect_with(self.of(conn, condition, &rows, size)?)
                }
                Films::But(rows) => meeting.difference_with(self.of(conn, condition, &rows, size)?),
                Films::OnCard(Filter { sql, values }) => {
                    let sql = format!("card c WHERE {sql}");
                    let rows = Rows { sql, values };
                    meeting.intersect_with(self.of(conn, condition, &rows, size)?);
                }
            }
        }
        Ok(Some(meeting))
    }

    /// The films of a condition's rows.
    fn of(
        &mut self,
        conn: &Connection,
        condition: &Condition,
        rows: &Rows,
        size: usize,
    ) -> Result<&FixedBitSet> {
        match self.kept.iter().position(|(kept, _)| kept == condition) {
            Some(at) => self.kept[..=at].rotate_right(1),
            None => {
                let set = read(conn, rows, size)?;
                self.kept.truncate(KEPT - 1);
                self.kept.insert(0, (condition.clone(), set));
            }
        }
        Ok(&self.kept[0].1)
    }
}

/// A row may name a film that is not shown, or that no card has a number like.
fn read(conn: &Connection, Rows { sql, values }: &Rows, size: usize) -> Result<FixedBitSet> {
    let mut set = FixedBitSet::with_capacity(size);
    let mut films = conn.prepare_cached(&format!("SELECT film FROM {sql}"))?;
    // Looked up once, as in an order.
    let column = films.column_index("film")?;
    let mut films = films.query(params_from_iter(values))?;
    while let Some(row) = films.next()? {
        let film: FilmId = row.get(column)?;
        if let Ok(film) = usize::try_from(film)
            && film < size
        {
            set.insert(film);
        }
    }
    Ok(set)
}
