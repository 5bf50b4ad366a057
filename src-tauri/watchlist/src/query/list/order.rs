use std::sync::Arc;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::sets::FilmSets;
use super::{Question, Sort};
use crate::Result;
use crate::nouns::film;
use crate::query::condition::Filter;
use crate::query::search::Search;
use crate::values::{Condition, FilmId};

/// How many questions' orders are kept: those of the shelves a person goes back and forth between.
const KEPT: usize = 8;
/// So many films are put in order by themselves; of more, it is quicker to keep to the whole list's order.
const FEW: usize = 2_000;
/// How many films a search names at most.
const RANKED: usize = 500;

/// The ordered keys of the questions asked last, for as long as nothing is written.
#[derive(Default)]
pub(crate) struct Orders {
    data_version: i64,
    kept: Vec<(Question, Arc<FilmOrder>)>,
    sets: FilmSets,
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
    /// Those that a search found by what the person wrote alone, in order of their keys.
    pub in_texts: Vec<FilmId>,
}

impl Orders {
    pub(crate) fn of(&mut self, conn: &Connection, question: &Question) -> Result<Arc<FilmOrder>> {
        self.look(conn)?;
        if let Some(at) = self.kept.iter().position(|(asked, _)| asked == question) {
            // Asked for again, it stays longer: the whole list's order serves every filter.
            self.kept[..=at].rotate_right(1);
            return Ok(Arc::clone(&self.kept[0].1));
        }
        let order = Arc::new(if question.search.trim().is_empty() {
            FilmOrder {
                films: self.sorted(conn, question)?,
                capped: false,
                near: false,
                in_texts: Vec::new(),
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
                in_texts: found.in_texts,
            }
        });
        self.kept.truncate(KEPT - 1);
        self.kept.insert(0, (question.clone(), Arc::clone(&order)));
        Ok(order)
    }

    /// How many films a question has.
    pub(crate) fn count(&mut self, conn: &Connection, question: &Question) -> Result<usize> {
        self.look(conn)?;
        if question.search.trim().is_empty()
            && let Some(count) = self.sets.count(conn, &question.conditions)?
        {
            return Ok(count);
        }
        Ok(self.of(conn, question)?.films.len())
    }

    /// Forgets what was known before something was written.
    fn look(&mut self, conn: &Connection) -> Result<()> {
        let data_version: i64 = conn
            .prepare_cached("PRAGMA data_version")?
            .query_row([], |row| row.get(0))?;
        if data_version != self.data_version {
            self.kept.clear();
            self.sets.clear();
            self.data_version = data_version;
        }
        Ok(())
    }

    /// Of several conditions, the films that meet all: few are put in order, of many the whole list's order is kept to.
    fn sorted(&mut self, conn: &Connection, question: &Question) -> Result<Vec<FilmId>> {
        let Question {
            conditions, sort, ..
        } = question;
        let in_rows = *sort == Sort::Position && Filter::in_order(conditions).is_some();
        if conditions.len() < 2 || in_rows {
            return asked(conn, in_sql(question));
        }
        let Some(films) = self.sets.meeting(conn, conditions)? else {
            return asked(conn, in_sql(question));
        };
        let meeting: Vec<FilmId> = films.ones().filter_map(|it| it.try_into().ok()).collect();
        if meeting.len() <= FEW {
            let these = Filter::of_films(&film::keys(&meeting));
            return asked(conn, (by_sort(question, &these.sql), these.values));
        }
        // What waits has an order of its own.
        let mut whole = question.clone();
        whole
            .conditions
            .retain(|it| *sort == Sort::Position && *it == Condition::Waiting(true));
        let has = |film: &FilmId| usize::try_from(*film).is_ok_and(|it| films.contains(it));
        let whole = self.of(conn, &whole)?;
        Ok(whole.films.iter().copied().filter(has).collect())
    }
}

fn asked(conn: &Connection, (sql, values): (String, Vec<Value>)) -> Result<Vec<FilmId>> {
    let mut films = conn.prepare_cached(&sql)?;
    // Looked up once: by its name for each of very many rows, the column would cost as much as the row.
    let column = films.column_index("film")?;
    Ok(films
        .query_map(params_from_iter(values), |row| row.get(column))?
        .collect::<Result<_, _>>()?)
}

/// A question without a search, and the values to bind in it.
pub(super) fn in_sql(question: &Question) -> (String, Vec<Value>) {
    let Question {
        conditions, sort, ..
    } = question;
    let words_of = |filter: Option<Filter>| match filter {
        Some(Filter { sql, values }) => (sql, values),
        None => ("true".to_owned(), Vec::new()),
    };
    if *sort == Sort::Position
        && let Some((rows, filter)) = Filter::in_order(conditions)
    {
        let (filter, more) = words_of(filter);
        let down = down(question);
        // One film may have two places: two of its entries became one film.
        let sql = format!(
            "SELECT film FROM (SELECT film, min(position) AS place FROM {} GROUP BY film) JOIN card c USING (film)
             WHERE {filter} ORDER BY place{down}, film",
            rows.sql
        );
        return (sql, [rows.values, more].concat());
    }
    let (filter, values) = words_of(Filter::of(conditions));
    (by_sort(question, &filter), values)
}

fn down(question: &Question) -> &'static str {
    if question.descending { " DESC" } else { "" }
}

/// The films of a filter over `card c`, in a question's order.
fn by_sort(question: &Question, filter: &str) -> String {
    let Question {
        conditions, sort, ..
    } = question;
    let down = down(question);
    let column = match sort {
        // Films that wait have an order of their own.
        Sort::Position if conditions.contains(&Condition::Waiting(true)) => Some("waiting_place"),
        Sort::Position | Sort::Title => None,
        Sort::OriginalTitle => Some("second_key"),
        Sort::Year => Some("year"),
        Sort::Director => Some("director_key"),
        Sort::Minutes => Some("minutes"),
        Sort::Rating => Some("rating"),
        Sort::Seen => Some("seen_key"),
        Sort::Added => Some("c.film"),
    };
    // Where ties run the way the index does, nothing is sorted.
    let order = match column {
        // Of those rated alike the person's first comes first, whichever way ratings run.
        Some("rating") => format!("rating IS NULL, rating{down}, rating_place, title_key, film"),
        Some("waiting_place") => format!("waiting_place{down}, film{down}"),
        Some(column) => format!("{column} IS NULL, {column}{down}, title_key, film"),
        None => format!("title_key{down}, film{down}"),
    };
    format!("SELECT film FROM card c WHERE {filter} ORDER BY {order}")
}
