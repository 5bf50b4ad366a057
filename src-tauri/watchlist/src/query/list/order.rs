use std::sync::Arc;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::{Question, Sort};
use crate::Result;
use crate::query::condition::Filter;
use crate::query::search::Search;
use crate::values::FilmId;

/// How many questions' orders are kept: those of the shelves a person goes back and forth between.
const KEPT: usize = 8;
/// How many films a search names at most.
const RANKED: usize = 500;

/// The ordered keys of the questions asked last, for as long as nothing is written.
#[derive(Default)]
pub(crate) struct Orders {
    data_version: i64,
    kept: Vec<(Question, Arc<FilmOrder>)>,
    search: Search,
}

/// A question's films in order.
#[derive(Debug)]
pub(crate) struct FilmOrder {
    pub films: Vec<FilmId>,
    /// A search with more hits than are ranked.
    pub capped: bool,
    /// A search that found only by allowing slips of spelling.
    pub near: bool,
}

impl Orders {
    pub(super) fn of(&mut self, conn: &Connection, question: &Question) -> Result<Arc<FilmOrder>> {
        let data_version: i64 = conn
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        if data_version != self.data_version {
            self.kept.clear();
            self.data_version = data_version;
        }
        if let Some((_, order)) = self.kept.iter().find(|(asked, _)| asked == question) {
            return Ok(Arc::clone(order));
        }
        let order = Arc::new(if question.search.trim().is_empty() {
            FilmOrder {
                films: sorted(conn, question)?,
                capped: false,
                near: false,
            }
        } else {
            let found = self.search.find(
                conn,
                &question.search,
                Filter::of(&question.conditions).as_ref(),
                RANKED,
            )?;
            FilmOrder {
                films: found.films,
                capped: found.capped,
                near: found.near,
            }
        });
        self.kept.truncate(KEPT - 1);
        self.kept.insert(0, (question.clone(), Arc::clone(&order)));
        Ok(order)
    }
}

fn sorted(conn: &Connection, question: &Question) -> Result<Vec<FilmId>> {
    let (sql, values) = in_sql(question);
    Ok(conn
        .prepare_cached(&sql)?
        .query_map(params_from_iter(values), |row| row.get("film"))?
        .collect::<Result<_, _>>()?)
}

/// A question without a search, and the values to bind in it.
pub(super) fn in_sql(question: &Question) -> (String, Vec<Value>) {
    let Question {
        conditions,
        sort,
        descending,
        ..
    } = question;
    let down = if *descending { " DESC" } else { "" };
    let words_of = |filter: Option<Filter>| match filter {
        Some(Filter { sql, values }) => (sql, values),
        None => ("true".to_owned(), Vec::new()),
    };
    if *sort == Sort::Position
        && let Some((rows, filter)) = Filter::in_order(conditions)
    {
        let (filter, more) = words_of(filter);
        // One film may have two places: two of its entries became one film.
        let sql = format!(
            "SELECT film FROM (SELECT film, min(position) AS place FROM {} GROUP BY film) JOIN card c USING (film)
             WHERE {filter} ORDER BY place{down}, film",
            rows.sql
        );
        return (sql, [rows.values, more].concat());
    }
    let (filter, values) = words_of(Filter::of(conditions));
    let column = match sort {
        Sort::Position | Sort::Title => None,
        Sort::OriginalTitle => Some("original_key"),
        Sort::Year => Some("year"),
        Sort::Director => Some("director_key"),
        Sort::Minutes => Some("minutes"),
        Sort::Rating => Some("rating"),
        Sort::Seen => Some("seen_key"),
    };
    let order = match column {
        Some(column) => format!("{column} IS NULL, {column}{down}, title_key"),
        None => format!("title_key{down}"),
    };
    let sql = format!("SELECT film FROM card c WHERE {filter} ORDER BY {order}, film");
    (sql, values)
}
