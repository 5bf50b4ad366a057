use std::sync::Arc;

use rusqlite::{Connection, params_from_iter};

use super::{Question, Sort};
use crate::Result;
use crate::query::condition::{Filter, positions};
use crate::query::search::Search;
use crate::values::FilmId;

/// How many questions' orders are kept: those of the places a person goes back and forth between.
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
    let down = if question.descending { " DESC" } else { "" };
    let (condition, mut values) = match Filter::of(&question.conditions) {
        Some(Filter { sql, values }) => (sql, values),
        None => ("true".to_owned(), Vec::new()),
    };
    let by = |column: &str| {
        format!(
            "FROM card c WHERE {condition} ORDER BY {column} IS NULL, {column}{down}, title_key, film"
        )
    };
    let from = match question.sort {
        Sort::Position => match positions(&question.conditions) {
            Some((table, column, value)) => {
                values.insert(0, value);
                format!(
                    "FROM {table} p JOIN card c USING (film) WHERE p.{column} = ? AND {condition}
                     ORDER BY p.position{down}, film"
                )
            }
            None => format!("FROM card c WHERE {condition} ORDER BY title_key{down}, film"),
        },
        Sort::Title => format!("FROM card c WHERE {condition} ORDER BY title_key{down}, film"),
        Sort::OriginalTitle => by("original_key"),
        Sort::Year => by("year"),
        Sort::Director => by("director_key"),
        Sort::Minutes => by("minutes"),
        Sort::Rating => by("rating"),
        Sort::Seen => by("seen_key"),
    };
    Ok(conn
        .prepare_cached(&format!("SELECT film {from}"))?
        .query_map(params_from_iter(values), |row| row.get("film"))?
        .collect::<Result<_, _>>()?)
}
