//! Tags: names of one's own on films and viewings.

mod on_films;
mod on_viewings;

pub(crate) use on_viewings::{of_viewing, tag_viewing};

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use crate::journal::{Act, Changed, Subject, Verb};
use crate::nouns::in_order::InOrder;
use crate::nouns::living_list;
use crate::storage::{LossyRow as _, Watchlist, uuid};
use crate::values::{Condition, FilmId, TagId, text};
use crate::{Now, Refusal, Result};

/// A tag's line in the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct TagLine {
    /// Its number.
    pub tag: TagId,
    /// Its name.
    pub name: String,
    /// How many films have it, or a viewing that does.
    pub films: u32,
}

/// A tag on a film, or on a viewing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FilmTag {
    /// Its number.
    pub tag: TagId,
    /// Its name.
    pub name: String,
}

impl Watchlist {
    /// Calls a tag something else.
    pub fn rename_tag(&mut self, tag: TagId, name: &str, now: Now) -> Result<Changed> {
        let name = named(name)?;
        self.act(on_tag(Verb::RenameTag, tag), now, |conn| {
            exists(conn, tag)?;
            match find(conn, &name)? {
                Some(other) if other != tag => {
                    Err(Refusal::TagExists { name: name.clone() }.into())
                }
                _ => {
                    conn.prepare_cached("UPDATE tag SET name = ?2 WHERE id = ?1")?
                        .execute(params![tag, name])?;
                    Ok(())
                }
            }
        })
    }

    /// Makes two tags one: every film of the first has the second, and the first is no more.
    pub fn merge_tags(&mut self, tag: TagId, into: TagId, now: Now) -> Result<Changed> {
        self.act(on_tag(Verb::MergeTags, into), now, |conn| {
            exists(conn, tag)?;
            exists(conn, into)?;
            if tag == into {
                return Ok(());
            }
            for (table, of) in HAVE_TAGS {
                conn.prepare_cached(&format!(
                    "DELETE FROM {table} WHERE tag = ?1 AND {of} IN (SELECT {of} FROM {table} WHERE tag = ?2)"
                ))?
                .execute([tag, into])?;
                conn.prepare_cached(&format!("UPDATE {table} SET tag = ?2 WHERE tag = ?1"))?
                    .execute([tag, into])?;
            }
            let other = |it: TagId| if it == tag { into } else { it };
            living_list::follow(conn, |condition| match condition {
                Condition::Tag(it) => Condition::Tag(other(it)),
                Condition::AnyTag(tags) => Condition::AnyTag(each_once(tags, other)),
                Condition::NoTag(tags) => Condition::NoTag(each_once(tags, other)),
                condition => condition,
            })?;
            remove(conn, tag)
        })
    }

    /// Takes a tag off every film, and away.
    pub fn remove_tag(&mut self, tag: TagId, now: Now) -> Result<Changed> {
        self.act(on_tag(Verb::RemoveTag, tag), now, |conn| {
            exists(conn, tag)?;
            for (table, _) in HAVE_TAGS {
                conn.prepare_cached(&format!("DELETE FROM {table} WHERE tag = ?1"))?
                    .execute([tag])?;
            }
            remove(conn, tag)
        })
    }

    /// Moves a tag before another one in the rail, or behind all.
    pub fn move_tag(&mut self, tag: TagId, before: Option<TagId>, now: Now) -> Result<Changed> {
        self.act(on_tag(Verb::MoveTag, tag), now, |conn| {
            exists(conn, tag)?;
            InOrder::all(conn, "tag").move_row(tag, before)
        })
    }
}

/// The tables that say what has tags, and what that is.
const HAVE_TAGS: [(&str, &str); 2] = [("film_tag", "film"), ("viewing_tag", "viewing")];

/// Every tag, in the person's order.
pub(crate) fn tags(conn: &Connection) -> Result<Vec<TagLine>> {
    Ok(conn
        .prepare_cached(
            "SELECT t.id, t.name,
               (SELECT count(*) FROM film_tag x WHERE x.tag = t.id AND x.film NOT IN (SELECT film FROM binned))
               + (SELECT count(DISTINCT v.film) FROM viewing_tag x JOIN viewing v ON v.id = x.viewing
                  WHERE x.tag = t.id AND v.film NOT IN (SELECT film FROM binned)
                    AND NOT EXISTS (SELECT 1 FROM film_tag f WHERE f.film = v.film AND f.tag = x.tag)) AS films
             FROM tag t ORDER BY t.position, t.id",
        )?
        .query_map([], |row| {
            Ok(TagLine {
                tag: row.get("id")?,
                name: row.text("name")?,
                films: row.get("films")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

/// A film's tags, in the person's order.
pub(crate) fn of_film(conn: &Connection, film: FilmId) -> Result<Vec<FilmTag>> {
    of(conn, ("film_tag", "film"), film)
}

/// The tags of one of those that have some.
fn of(conn: &Connection, (table, column): (&str, &str), key: i64) -> Result<Vec<FilmTag>> {
    let sql = format!(
        "SELECT t.id, t.name FROM {table} x JOIN tag t ON t.id = x.tag WHERE x.{column} = ?1
         ORDER BY t.position, t.id"
    );
    Ok(conn
        .prepare_cached(&sql)?
        .query_map([key], |row| {
            Ok(FilmTag {
                tag: row.get("id")?,
                name: row.text("name")?,
            })
        })?
        .collect::<Result<_, _>>()?)
}

fn each_once(tags: Vec<TagId>, other: impl Fn(TagId) -> TagId) -> Vec<TagId> {
    let mut each = Vec::new();
    for tag in tags.into_iter().map(other) {
        if !each.contains(&tag) {
            each.push(tag);
        }
    }
    each
}

fn on_tag(verb: Verb, tag: TagId) -> Act {
    Act::on(verb, Subject::Tag(tag))
}

/// The tag of this name; made if none is called so.
pub(crate) fn find_or_make(conn: &Connection, name: &str, now: Now) -> Result<TagId> {
    if let Some(tag) = find(conn, name)? {
        return Ok(tag);
    }
    make(conn, name, &uuid(conn, now)?, None)
}

/// A tag that is not there yet, under a uuid that none has; without a place, behind all others.
pub(crate) fn make(
    conn: &Connection,
    name: &str,
    uuid: &str,
    position: Option<i64>,
) -> Result<TagId> {
    let position = match position {
        Some(position) => position,
        None => InOrder::all(conn, "tag").behind()?,
    };
    conn.prepare_cached("INSERT INTO tag (uuid, name, position) VALUES (?1, ?2, ?3)")?
        .execute(params![uuid, name, position])?;
    Ok(conn.last_insert_rowid())
}

fn named(name: &str) -> Result<String> {
    text::line(name)?.ok_or_else(|| Refusal::NoName.into())
}

fn exists(conn: &Connection, tag: TagId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM tag WHERE id = ?1)")?
        .query_row([tag], |row| row.get(0))?;
    if exists {
        Ok(())
    } else {
        Err(Refusal::NoSuchTag.into())
    }
}

/// The tag of this name, in whatever case.
pub(crate) fn find(conn: &Connection, name: &str) -> Result<Option<TagId>> {
    let exactly = conn
        .prepare_cached("SELECT id FROM tag WHERE name = ?1")?
        .query_row([name], |row| row.get("id"))
        .optional()?;
    if exactly.is_some() {
        return Ok(exactly);
    }
    let folded = name.to_lowercase();
    let mut tags = conn.prepare_cached("SELECT id, name FROM tag ORDER BY id")?;
    let mut tags = tags.query([])?;
    while let Some(row) = tags.next()? {
        if row.text("name")?.to_lowercase() == folded {
            return Ok(row.get("id")?);
        }
    }
    Ok(None)
}

fn remove(conn: &Connection, tag: TagId) -> Result<()> {
    conn.prepare_cached("DELETE FROM tag WHERE id = ?1")?
        .execute([tag])?;
    Ok(())
}
