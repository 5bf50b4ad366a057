//! Conditions as SQL: over the cards of films, and over the lines of the diary.

use std::collections::BTreeSet;
use std::slice;

use rusqlite::types::{ToSql as _, ToSqlOutput, Value};

use crate::nouns::film::Keys;
use crate::nouns::kind::Kind;
use crate::nouns::viewing::Circumstance;
use crate::values::{
    CollectionId, Condition, CreditJob, ListId, MadeBy, PersonId, Span, TagId, Years,
};

/// What the index of some films alone is made for is written out, not bound: no plan knows a bound value.
pub(crate) fn films_of(condition: &Condition) -> Films {
    match condition {
        Condition::Collection(collection) => Films::Among(entries(*collection)),
        Condition::Tag(tag) => Films::Among(tagged(slice::from_ref(tag))),
        Condition::AnyTag(tags) => Films::Among(tagged(tags)),
        Condition::NoTag(tags) => Films::But(tagged(tags)),
        Condition::List(list) => Films::Among(listed(*list)),
        Condition::Person(person) => Films::Among(made_by(*person, None)),
        Condition::MadeBy(MadeBy { person, job }) => Films::Among(made_by(*person, Some(*job))),
        Condition::Country(code) => Films::Among(of_kind(Kind::Country, code)),
        Condition::Genre(code) => Films::Among(of_kind(Kind::Genre, code)),
        Condition::Seen(true) => Films::on_card("c.viewings > 0", []),
        Condition::Seen(false) => Films::on_card("c.viewings = 0", []),
        Condition::Waiting(true) => Films::on_card("c.waiting = 1", []),
        Condition::Waiting(false) => Films::on_card("c.waiting = 0", []),
        Condition::Rated(true) => Films::on_card("c.rating IS NOT NULL", []),
        Condition::Rated(false) => Films::on_card("c.rating IS NULL", []),
        Condition::Noted(true) => Films::on_card("c.noted = 1", []),
        Condition::Noted(false) => Films::on_card("c.noted = 0", []),
        Condition::OwnPicture(true) => Films::Among(Rows::of("own_picture", [])),
        Condition::OwnPicture(false) => Films::But(Rows::of("own_picture", [])),
        Condition::RatedFrom(from) => Films::on_card("c.rating >= ?", [i64::from(*from).into()]),
        Condition::RatedTo(to) => Films::on_card("c.rating <= ?", [i64::from(*to).into()]),
        Condition::SeenIn(span) => Films::Among(seen_in(span)),
        Condition::SeenUnknown => {
            Films::Among(Rows::of("diary WHERE seen_key = '' AND finished = 1", []))
        }
        Condition::Place(name) => Films::Among(named(Circumstance::Place, name)),
        Condition::Companion(name) => Films::Among(named(Circumstance::Companion, name)),
        Condition::Years(Years { from, to }) => {
            Films::on_card("c.year BETWEEN ? AND ?", [(*from).into(), (*to).into()])
        }
        Condition::MinutesFrom(from) => Films::on_card("c.minutes >= ?", [(*from).into()]),
        Condition::MinutesTo(to) => Films::on_card("c.minutes <= ?", [(*to).into()]),
        Condition::Unfinished => Films::Among(Rows::of("viewing WHERE finished = 0", [])),
        Condition::SeenTwice => Films::on_card("c.viewings > 1", []),
    }
}

fn filter_of(condition: &Condition) -> Filter {
    match films_of(condition) {
        Films::Among(rows) => Filter::of_rows("IN", rows),
        Films::But(rows) => Filter::of_rows("NOT IN", rows),
        Films::OnCard(filter) => filter,
    }
}

/// The same of a viewing, over `diary d`: where it is about viewings, about that one; else about its film.
fn viewing_filter_of(condition: &Condition) -> Filter {
    let any_tag = |tags: &[TagId]| {
        let places = placeholders(tags);
        Filter {
            sql: format!(
                "(d.viewing IN (SELECT viewing FROM viewing_tag WHERE tag IN ({places}))
                  OR d.film IN (SELECT film FROM film_tag WHERE tag IN ({places})))"
            ),
            values: twice(tags),
        }
    };
    let named = |kind, name| {
        let Rows { sql, values } = named(kind, name);
        Filter {
            sql: format!("d.viewing IN (SELECT viewing FROM {sql})"),
            values,
        }
    };
    match condition {
        Condition::SeenIn(span) => Filter::on_row(&within("d.seen_key"), bounds(span)),
        Condition::SeenUnknown => Filter::on_row("d.seen_key = ''", []),
        Condition::Unfinished => Filter::on_row("d.finished = 0", []),
        Condition::Place(name) => named(Circumstance::Place, name),
        Condition::Companion(name) => named(Circumstance::Companion, name),
        Condition::Tag(tag) => any_tag(slice::from_ref(tag)),
        Condition::AnyTag(tags) => any_tag(tags),
        Condition::NoTag(tags) => {
            let Filter { sql, values } = any_tag(tags);
            let sql = format!("NOT {sql}");
            Filter { sql, values }
        }
        _ => {
            let Filter { sql, values } = filter_of(condition);
            Filter {
                sql: format!("d.film IN (SELECT c.film FROM card c WHERE {sql})"),
                values,
            }
        }
    }
}

/// The rows that give its films an order of their own, in a column `position`.
fn positions_of(condition: &Condition) -> Option<Rows> {
    match condition {
        Condition::Collection(collection) => Some(entries(*collection)),
        Condition::List(list) => Some(listed(*list)),
        _ => None,
    }
}

fn entries(collection: CollectionId) -> Rows {
    Rows::of(
        "entry WHERE collection = ? AND withdrawn = 0",
        [collection.into()],
    )
}

fn listed(list: ListId) -> Rows {
    Rows::of("list_film WHERE list = ?", [list.into()])
}

/// The films that have one of these tags, or of which a viewing has.
fn tagged(tags: &[TagId]) -> Rows {
    let places = placeholders(tags);
    Rows {
        sql: format!(
            "(SELECT film FROM film_tag WHERE tag IN ({places})
              UNION ALL SELECT v.film FROM viewing_tag x JOIN viewing v ON v.id = x.viewing WHERE x.tag IN ({places}))"
        ),
        values: twice(tags),
    }
}

fn placeholders(tags: &[TagId]) -> String {
    vec!["?"; tags.len()].join(", ")
}

fn twice(tags: &[TagId]) -> Vec<Value> {
    tags.repeat(2).into_iter().map(Value::from).collect()
}

/// The viewings that name this.
fn named(kind: Circumstance, name: &str) -> Rows {
    Rows::of(
        "viewing_name WHERE kind = ? AND name = ?",
        [kind.stored().to_owned().into(), name.to_owned().into()],
    )
}

fn made_by(person: PersonId, job: Option<CreditJob>) -> Rows {
    let job = job.map(stored);
    let as_it = if job.is_some() { "AND job = ?" } else { "" };
    let each = [Some(Value::from(person)), job];
    Rows {
        sql: format!(
            "(SELECT film FROM credit WHERE person = ? {as_it}
              UNION ALL
              SELECT e.film FROM entry_credit e
              WHERE e.person = ? {as_it}
                AND NOT EXISTS (SELECT 1 FROM credit c WHERE c.film = e.film AND c.job = e.job))"
        ),
        values: [each.clone(), each]
            .concat()
            .into_iter()
            .flatten()
            .collect(),
    }
}

/// A job as it is stored.
fn stored(job: CreditJob) -> Value {
    match job.to_sql() {
        Ok(ToSqlOutput::Owned(name)) => name,
        _ => Value::Null,
    }
}

/// What the person says of a film stands in place of what its collections say.
fn of_kind(kind: Kind, code: &str) -> Rows {
    let kind = kind.table();
    Rows {
        sql: format!(
            "(SELECT film FROM film_{kind} WHERE {kind} = ?
              UNION ALL
              SELECT e.film FROM entry_{kind} x JOIN entry e ON e.id = x.entry
              WHERE x.{kind} = ? AND e.film NOT IN (SELECT film FROM film_{kind}))"
        ),
        values: vec![code.to_owned().into(), code.to_owned().into()],
    }
}

/// A viewing's key is its last possible day and its first.
fn within(key: &str) -> String {
    format!("{key} BETWEEN ? AND ? || '/~' AND substr({key}, 12) >= ?")
}

fn seen_in(span: &Span) -> Rows {
    Rows::of(
        &format!("diary WHERE finished = 1 AND {}", within("seen_key")),
        bounds(span),
    )
}

fn bounds(Span { from, to }: &Span) -> [Value; 3] {
    [from.clone(), to.clone(), from.clone()].map(Value::from)
}

/// What stands after FROM, with a column `film`, and a value for each `?` in it. A film may have several rows.
pub(crate) struct Rows {
    pub sql: String,
    pub values: Vec<Value>,
}

impl Rows {
    fn of<const N: usize>(sql: &str, values: [Value; N]) -> Self {
        Self {
            sql: sql.to_owned(),
            values: values.into(),
        }
    }
}

/// The films that meet a condition.
pub(crate) enum Films {
    /// Those of these rows; they need not be shown.
    Among(Rows),
    /// All but those.
    But(Rows),
    /// Those whose cards say so.
    OnCard(Filter),
}

impl Films {
    fn on_card<const N: usize>(sql: &str, values: [Value; N]) -> Self {
        Self::OnCard(Filter::on_row(sql, values))
    }
}

/// Conditions as SQL over `card c`, and a value for each `?` in it, in order. Lists and searches both keep to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    pub sql: String,
    pub values: Vec<Value>,
}

impl Filter {
    /// None for every film.
    pub(crate) fn of(conditions: &[Condition]) -> Option<Self> {
        Self::all(conditions.iter(), filter_of)
    }

    /// Over `diary d`; none for every viewing.
    pub(crate) fn of_viewings(conditions: &[Condition]) -> Option<Self> {
        Self::all(conditions.iter(), viewing_filter_of)
    }

    /// Of conditions that give films an order of their own: the rows it is in, by the first that has any, and what else
    /// its films must meet.
    pub(crate) fn in_order(conditions: &[Condition]) -> Option<(Rows, Option<Self>)> {
        let first = conditions
            .iter()
            .find_map(|it| Some((it, positions_of(it)?)))?;
        let others = conditions.iter().filter(|it| *it != first.0);
        Some((first.1, Self::all(others, filter_of)))
    }

    /// The same conditions are the same words, in whatever order and however often they come.
    fn all<'a>(
        conditions: impl Iterator<Item = &'a Condition>,
        filter: impl Fn(&Condition) -> Self,
    ) -> Option<Self> {
        let each: BTreeSet<&Condition> = conditions.collect();
        let (sql, values): (Vec<String>, Vec<Vec<Value>>) = each
            .into_iter()
            .map(filter)
            .map(|it| (it.sql, it.values))
            .unzip();
        (!sql.is_empty()).then(|| Self {
            sql: sql.join(" AND "),
            values: values.concat(),
        })
    }

    /// Of these films alone.
    pub(crate) fn of_films(films: &Keys) -> Self {
        Self::on_row(
            "c.film IN (SELECT value FROM json_each(?))",
            [films.json.clone().into()],
        )
    }

    fn of_rows(is: &str, Rows { sql, values }: Rows) -> Self {
        Self {
            sql: format!("c.film {is} (SELECT film FROM {sql})"),
            values,
        }
    }

    fn on_row<const N: usize>(sql: &str, values: [Value; N]) -> Self {
        Self {
            sql: sql.to_owned(),
            values: values.into(),
        }
    }
}
