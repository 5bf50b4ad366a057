//! The diary: every viewing, newest first, each under the month or other period it is known to be of.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;

use crate::Result;
use crate::derived::{Card, notes};
use crate::nouns::tag;
use crate::nouns::viewing::Viewing;
use crate::query::condition::Filter;
use crate::storage::LossyRow as _;
use crate::values::{Condition, Window};

/// How many characters of a note are shown.
const WORDS: usize = 120;

/// One window of the diary.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Diary {
    /// How many viewings there are.
    pub total: u32,
    /// The place of the first line given, from 0.
    pub first: u32,
    /// The lines of this window.
    pub lines: Vec<DiaryLine>,
}

/// A viewing in the diary.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DiaryLine {
    /// The film, as any list shows it.
    pub card: Card,
    /// The viewing.
    pub viewing: Viewing,
    /// What it is put under, EDTF: a month, or its date itself where no month is known; empty for an unknown date.
    pub period: String,
    /// How the note on the film begins, in at most 120 characters, where nothing is remarked of the viewing.
    pub note: Option<String>,
}

/// A period of the diary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DiaryPeriod {
    /// As a line has it.
    pub period: String,
    /// How many viewings are under it.
    pub viewings: u32,
}

/// A day on which something was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct DiaryDay {
    /// The day, `2026-03-12`.
    pub day: String,
    /// How many viewings are of that day.
    pub films: u32,
}

/// What a period's key is without what it is sorted by.
const PERIOD: &str = "substr(d.period, 9)";

pub(crate) fn diary(conn: &Connection, conditions: &[Condition], window: Window) -> Result<Diary> {
    let (of, values) = among(conditions);
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM diary d WHERE {of}"))?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    let sql = format!(
        "SELECT {}, {PERIOD} AS period, v.id, v.seen_on AS on_day, v.finished, v.rating AS of_day, v.place, v.company, v.remark
         FROM (SELECT d.viewing, d.film, d.period, d.seen_key FROM diary d WHERE {of}
               ORDER BY d.period DESC, d.seen_key DESC, d.viewing DESC LIMIT ? OFFSET ?) d
         CROSS JOIN card ON card.film = d.film
         CROSS JOIN viewing v ON v.id = d.viewing
         ORDER BY d.period DESC, d.seen_key DESC, d.viewing DESC",
        Card::COLUMNS
    );
    let bounds = [window.count(), window.first].map(Value::from);
    let mut lines: Vec<DiaryLine> = conn
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values.iter().chain(&bounds)), |row| {
            Ok(DiaryLine {
                card: Card::from_row(row)?,
                viewing: Viewing {
                    viewing: row.get("id")?,
                    seen_on: row.value_if("on_day")?.unwrap_or_default(),
                    finished: row.get("finished")?,
                    rating: row.value_if("of_day")?,
                    place: row.text_if("place")?,
                    company: row.text_if("company")?,
                    remark: row.text_if("remark")?,
                    tags: Vec::new(),
                },
                period: row.text("period")?,
                note: None,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    for line in &mut lines {
        line.viewing.tags = tag::of_viewing(conn, line.viewing.viewing)?;
        if line.viewing.remark.is_none() && line.card.noted {
            let note = notes::text(conn, line.card.film)?;
            line.note = Some(note.chars().take(WORDS).collect());
        }
    }
    Ok(Diary {
        total,
        first: window.first,
        lines,
    })
}

/// Every period there is, newest first.
pub(crate) fn periods(conn: &Connection, conditions: &[Condition]) -> Result<Vec<DiaryPeriod>> {
    let (of, values) = among(conditions);
    let sql = format!(
        "SELECT {PERIOD} AS period, count(*) AS viewings FROM diary d WHERE {of}
         GROUP BY d.period ORDER BY d.period DESC"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| {
            Ok(DiaryPeriod {
                period: row.text("period")?,
                viewings: row.get("viewings")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The days of a year on which something was seen, in order; of viewings that meet conditions.
pub(crate) fn days(
    conn: &Connection,
    conditions: &[Condition],
    year: i32,
) -> Result<Vec<DiaryDay>> {
    let (of, values) = among(conditions);
    let year = Value::from(format!("{year:04}"));
    let values = [year.clone(), year].into_iter().chain(values);
    Ok(conn
        .prepare_cached(&include_str!("diary_days.sql").replace("{of}", &of))?
        .query_map(params_from_iter(values), |row| {
            Ok(DiaryDay {
                day: row.text("day")?,
                films: row.get("films")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// The viewings that meet conditions, as SQL over `diary d`.
fn among(conditions: &[Condition]) -> (String, Vec<Value>) {
    let filter = Filter::of_viewings(conditions);
    filter.map_or_else(|| ("true".to_owned(), Vec::new()), |it| (it.sql, it.values))
}
