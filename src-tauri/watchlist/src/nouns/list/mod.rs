//! Lists of one's own: films in an order, with what is said of each.

mod films;
mod put;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::journal::{Act, Changed, Subject, Verb, is_about};
use crate::nouns::film::{all_exist, keys};
use crate::nouns::in_order::InOrder;
use crate::storage::{LossyRow as _, Watchlist, uuid};
use crate::values::{FilmId, ListId, text};
use crate::{Error, Now, Refusal, Result};

/// A list as the person describes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ListDraft {
    /// Its name.
    pub name: String,
    /// What it is about; empty for nothing.
    pub introduction: String,
    /// Whether its films are numbered.
    pub ranked: bool,
}

/// A list's line in the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ListLine {
    /// Its number.
    pub list: ListId,
    /// Its name.
    pub name: String,
    /// Whether its films are numbered.
    pub ranked: bool,
    /// How many films are on it.
    pub films: u32,
}

/// What a list's page says above its films.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct ListPage {
    /// Its number.
    pub list: ListId,
    /// What it is called, and what is said of it.
    pub draft: ListDraft,
    /// How many films are on it.
    pub films: u32,
    /// How many of them were seen.
    pub seen: u32,
}

/// A film's place on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FilmOnList {
    /// The list's number.
    pub list: ListId,
    /// Its name.
    pub name: String,
    /// The film's number from 1, where they are numbered.
    pub rank: Option<u32>,
    /// What is said of the film there.
    pub remark: String,
}

impl Watchlist {
    /// Makes a list, with these films on it in this order.
    pub fn make_list(&mut self, draft: &ListDraft, films: &[FilmId], now: Now) -> Result<Changed> {
        let said = draft.look_at()?;
        self.act(Act::on_library(Verb::MakeList), now, |conn| {
            all_exist(conn, &keys(films))?;
            let list = insert(conn, &said, &uuid(conn, now)?, None)?;
            is_about(conn, Subject::List(list))?;
            put::put(conn, list, films)
        })
    }

    /// Says something else of a list.
    pub fn edit_list(&mut self, list: ListId, draft: &ListDraft, now: Now) -> Result<Changed> {
        let said = draft.look_at()?;
        self.act(on_list(Verb::EditList, list), now, |conn| {
            exists(conn, list)?;
            conn.prepare_cached(
                "UPDATE list SET name = ?2, introduction = ?3, ranked = ?4 WHERE id = ?1",
            )?
            .execute(params![list, said.name, said.introduction, said.ranked])?;
            Ok(())
        })
    }

    /// Takes a list away; its films stay in the library.
    pub fn remove_list(&mut self, list: ListId, now: Now) -> Result<Changed> {
        self.act(on_list(Verb::RemoveList, list), now, |conn| {
            exists(conn, list)?;
            conn.prepare_cached("DELETE FROM list_film WHERE list = ?1")?
                .execute([list])?;
            conn.prepare_cached("DELETE FROM list WHERE id = ?1")?
                .execute([list])?;
            Ok(())
        })
    }

    /// Moves a list before another one in the rail, or behind all.
    pub fn move_list(&mut self, list: ListId, before: Option<ListId>, now: Now) -> Result<Changed> {
        self.act(on_list(Verb::MoveList, list), now, |conn| {
            exists(conn, list)?;
            InOrder::all(conn, "list").move_row(list, before)
        })
    }
}

/// What a draft says, once it makes sense.
struct SaidOfList {
    name: String,
    introduction: Option<String>,
    ranked: bool,
}

impl ListDraft {
    fn look_at(&self) -> Result<SaidOfList> {
        let introduction = text::long(self.introduction.trim())?;
        Ok(SaidOfList {
            name: text::line(&self.name)?.ok_or_else(|| Error::from(Refusal::NoName))?,
            introduction: (!introduction.is_empty()).then_some(introduction),
            ranked: self.ranked,
        })
    }
}

/// A list from elsewhere, under a uuid that none has; without a place, behind all others.
pub(crate) fn bring(
    conn: &Connection,
    draft: &ListDraft,
    uuid: &str,
    position: Option<i64>,
) -> Result<ListId> {
    insert(conn, &draft.look_at()?, uuid, position)
}

fn insert(
    conn: &Connection,
    said: &SaidOfList,
    uuid: &str,
    position: Option<i64>,
) -> Result<ListId> {
    let position = match position {
        Some(position) => position,
        None => InOrder::all(conn, "list").behind()?,
    };
    conn.prepare_cached(
        "INSERT INTO list (uuid, name, introduction, ranked, position) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        uuid,
        said.name,
        said.introduction,
        said.ranked,
        position
    ])?;
    Ok(conn.last_insert_rowid())
}

/// Every list, in the person's order.
pub(crate) fn lists(conn: &Connection) -> Result<Vec<ListLine>> {
    Ok(conn
        .prepare_cached(
            "SELECT l.id, l.name, l.ranked,
               (SELECT count(*) FROM list_film x WHERE x.list = l.id AND x.film NOT IN (SELECT film FROM binned)) AS films
             FROM list l ORDER BY l.position, l.id",
        )?
        .query_map([], |row| {
            Ok(ListLine {
                list: row.get("id")?,
                name: row.text("name")?,
                ranked: row.get("ranked")?,
                films: row.get("films")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

pub(crate) fn page(conn: &Connection, list: ListId) -> Result<ListPage> {
    conn.prepare_cached(include_str!("page.sql"))?
        .query_row([list], |row| {
            Ok(ListPage {
                list: row.get("id")?,
                draft: ListDraft {
                    name: row.text("name")?,
                    introduction: row.text_if("introduction")?.unwrap_or_default(),
                    ranked: row.get("ranked")?,
                },
                films: row.get("films")?,
                seen: row.get("seen")?,
            })
        })
        .optional()?
        .ok_or_else(|| Refusal::NoSuchList.into())
}

/// The lists a film is on, in the person's order.
pub(crate) fn of_film(conn: &Connection, film: FilmId) -> Result<Vec<FilmOnList>> {
    Ok(conn
        .prepare_cached(include_str!("of_film.sql"))?
        .query_map([film], |row| {
            Ok(FilmOnList {
                list: row.get("id")?,
                name: row.text("name")?,
                rank: row.value_if("rank")?,
                remark: row.text_if("remark")?.unwrap_or_default(),
            })
        })?
        .collect::<Result<_, _>>()?)
}

fn on_list(verb: Verb, list: ListId) -> Act {
    Act::on(verb, Subject::List(list))
}

fn exists(conn: &Connection, list: ListId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM list WHERE id = ?1)")?
        .query_row([list], |row| row.get(0))?;
    if exists {
        Ok(())
    } else {
        Err(Refusal::NoSuchList.into())
    }
}
