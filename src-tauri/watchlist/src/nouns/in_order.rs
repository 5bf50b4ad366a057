//! Rows in an order of the person's own: tags and lists in the rail, films on a list, films that wait, films of one rating.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::Result;
use crate::values::Rating;
use crate::values::position::{behind, between};

/// The rows of a table that have one order.
#[derive(Clone, Copy)]
pub(crate) struct InOrder<'c> {
    conn: &'c Connection,
    table: &'static str,
    key: &'static str,
    /// Where a row stands; NULL is behind all that have a place.
    place: &'static str,
    /// The order of rows in one place.
    tie: &'static str,
    /// Which rows, as SQL; `?1` is `of`.
    which: &'static str,
    of: i64,
}

impl<'c> InOrder<'c> {
    /// All rows of a table.
    pub(crate) fn all(conn: &'c Connection, table: &'static str) -> Self {
        Self {
            conn,
            table,
            key: "id",
            place: "position",
            tie: "id",
            which: "?1 IS NOT NULL",
            of: 0,
        }
    }

    /// The films on a list.
    pub(crate) fn on_list(conn: &'c Connection, list: i64) -> Self {
        Self {
            which: "list = ?1",
            of: list,
            ..Self::all(conn, "list_film")
        }
    }

    /// The films that wait: until they are moved, as they came.
    pub(crate) fn waiting(conn: &'c Connection) -> Self {
        Self {
            key: "film",
            place: "ifnull(position, min(since, 8000000000000) << 20)",
            tie: "film",
            ..Self::all(conn, "waiting")
        }
    }

    /// The films of one rating: until they are moved, by title.
    pub(crate) fn rated(conn: &'c Connection, rating: Rating) -> Self {
        Self {
            key: "film",
            tie: "(SELECT title_key FROM card WHERE card.film = rating.film)",
            which: "half_stars = ?1",
            of: rating.half_stars().into(),
            ..Self::all(conn, "rating")
        }
    }

    /// A place behind all of them.
    pub(crate) fn behind(self) -> Result<i64> {
        Ok(behind(self.last_but(&[])?))
    }

    /// Moves a row before another one, or behind all.
    pub(crate) fn move_row(self, row: i64, before: Option<i64>) -> Result<()> {
        self.move_rows(&[row], before)
    }

    /// Moves rows before another one, in this order, or behind all.
    pub(crate) fn move_rows(self, rows: &[i64], before: Option<i64>) -> Result<()> {
        self.give_places()?;
        let find = || match before
            .map(|next| self.place_of(next))
            .transpose()?
            .flatten()
        {
            None => self.behind_others(rows).map(Some),
            Some(next) => self.before(rows, next),
        };
        let places = match find()? {
            Some(places) => places,
            None => {
                self.spread_out()?;
                find()?.unwrap_or_default()
            }
        };
        rows.iter()
            .zip(places)
            .try_for_each(|(row, place)| self.put(*row, place))
    }

    fn put(self, row: i64, place: i64) -> Result<()> {
        let Self { table, key, .. } = self;
        let sql = format!("UPDATE {table} SET position = ?2 WHERE {key} = ?1");
        self.conn
            .prepare_cached(&sql)?
            .execute(params![row, place])?;
        Ok(())
    }

    /// Places behind all others: of one row its own, if none is behind it.
    fn behind_others(self, rows: &[i64]) -> Result<Vec<i64>> {
        let others = self.last_but(rows)?;
        if let [row] = rows
            && let Some((own, _)) = self.place_of(*row)?
            && others.is_none_or(|others| own > others)
        {
            return Ok(vec![own]);
        }
        let places = rows.iter().scan(others, |last, _| {
            *last = Some(behind(*last));
            *last
        });
        Ok(places.collect())
    }

    /// Places directly before another row, as far apart as there is room; nothing where there is none.
    fn before(self, rows: &[i64], next: (i64, Value)) -> Result<Option<Vec<i64>>> {
        if let [row] = rows
            && let Some((previous, place)) = self.last_before(&next, &[])?
            && previous == *row
        {
            return Ok(Some(vec![place]));
        }
        let previous = self.last_before(&next, rows)?.map(|(_, place)| place);
        Ok(between(previous, next.0, rows.len()))
    }

    /// The row directly before a place, without some, and where it stands.
    fn last_before(self, (after, by): &(i64, Value), but: &[i64]) -> Result<Option<(i64, i64)>> {
        let Self {
            key, place, tie, ..
        } = self;
        let sql = format!(
            // The bound that says nothing more lets SQLite search by an index over the place alone.
            "{} AND {place} <= ?2 AND ({place}, {tie}) < (?2, ?3) AND {} ORDER BY {place} DESC, {tie} DESC LIMIT 1",
            self.select(&format!("{key} AS id, {place} AS place")),
            self.but("?4")
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row(params![self.of, after, by, json(but)], |found| {
                Ok((found.get("id")?, found.get("place")?))
            })
            .optional()?)
    }

    /// Puts them far apart again, as they are in order.
    fn spread_out(self) -> Result<()> {
        let rows = self.rows("true")?;
        self.put_behind(None, rows)
    }

    /// Gives a place to those without, behind those that have one.
    fn give_places(self) -> Result<()> {
        let rows = self.rows(&format!("{} IS NULL", self.place))?;
        let last = match rows.is_empty() {
            true => None,
            false => self.last_but(&[])?,
        };
        self.put_behind(last, rows)
    }

    fn put_behind(self, mut last: Option<i64>, rows: Vec<i64>) -> Result<()> {
        for row in rows {
            let place = behind(last);
            self.put(row, place)?;
            last = Some(place);
        }
        Ok(())
    }

    /// Those of which this holds, in order.
    fn rows(self, which: &str) -> Result<Vec<i64>> {
        let Self {
            key, place, tie, ..
        } = self;
        let sql = format!(
            "{} AND {which} ORDER BY {place} IS NULL, {place}, {tie}",
            self.select(&format!("{key} AS id"))
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_map([self.of], |row| row.get("id"))?
            .collect::<Result<_, _>>()?)
    }

    /// The last place, without those of some rows.
    fn last_but(self, rows: &[i64]) -> Result<Option<i64>> {
        let sql = format!(
            "{} AND {}",
            self.select(&format!("max({})", self.place)),
            self.but("?2")
        );
        Ok(self
            .conn
            .prepare_cached(&sql)?
            .query_row(params![self.of, json(rows)], |found| found.get(0))?)
    }

    /// None of these rows, as SQL.
    fn but(self, rows: &str) -> String {
        format!("{} NOT IN (SELECT value FROM json_each({rows}))", self.key)
    }

    /// Where a row stands.
    fn place_of(self, row: i64) -> Result<Option<(i64, Value)>> {
        let Self {
            key, place, tie, ..
        } = self;
        let what = format!("{place} AS place, {tie} AS tie");
        Ok(self
            .conn
            .prepare_cached(&format!("{} AND {key} = ?2", self.select(&what)))?
            .query_row([self.of, row], |found| {
                Ok((found.get("place")?, found.get("tie")?))
            })
            .optional()?)
    }

    fn select(self, what: &str) -> String {
        format!("SELECT {what} FROM {} WHERE {}", self.table, self.which)
    }
}

fn json(rows: &[i64]) -> String {
    let each: Vec<String> = rows.iter().map(i64::to_string).collect();
    format!("[{}]", each.join(","))
}
