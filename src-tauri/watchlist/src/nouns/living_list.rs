//! Living lists: filters kept under a name.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::journal::{Act, Changed, Subject, Verb, is_about};
use crate::nouns::in_order::InOrder;
use crate::storage::{LossyRow as _, Watchlist, uuid};
use crate::values::{Condition, LivingListId, text};
use crate::{Error, Now, Refusal, Result};

/// A filter to be kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LivingDraft {
    /// Its name.
    pub name: String,
    /// What every film of it meets; at least one.
    pub conditions: Vec<Condition>,
}

/// A living list's line in the rail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct LivingLine {
    /// Its number.
    pub living: LivingListId,
    /// Its name.
    pub name: String,
    /// What every film of it meets.
    pub conditions: Vec<Condition>,
}

impl Watchlist {
    /// Keeps a filter under a name.
    pub fn make_living_list(&mut self, draft: &LivingDraft, now: Now) -> Result<Changed> {
        let (name, conditions) = draft.look_at()?;
        self.act(Act::on_library(Verb::MakeLivingList), now, |conn| {
            let position = InOrder::all(conn, "living_list").behind()?;
            conn.prepare_cached(
                "INSERT INTO living_list (uuid, name, conditions, position) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![uuid(conn, now)?, name, conditions, position])?;
            is_about(conn, Subject::LivingList(conn.last_insert_rowid()))
        })
    }

    /// Keeps another filter, or another name.
    pub fn edit_living_list(
        &mut self,
        living: LivingListId,
        draft: &LivingDraft,
        now: Now,
    ) -> Result<Changed> {
        let (name, conditions) = draft.look_at()?;
        self.act(on(Verb::EditLivingList, living), now, |conn| {
            exists(conn, living)?;
            conn.prepare_cached("UPDATE living_list SET name = ?2, conditions = ?3 WHERE id = ?1")?
                .execute(params![living, name, conditions])?;
            Ok(())
        })
    }

    /// Keeps the filter no longer; its films stay in the library.
    pub fn remove_living_list(&mut self, living: LivingListId, now: Now) -> Result<Changed> {
        self.act(on(Verb::RemoveLivingList, living), now, |conn| {
            exists(conn, living)?;
            conn.prepare_cached("DELETE FROM living_list WHERE id = ?1")?
                .execute([living])?;
            Ok(())
        })
    }

    /// Moves a living list before another one in the rail, or behind all.
    pub fn move_living_list(
        &mut self,
        living: LivingListId,
        before: Option<LivingListId>,
        now: Now,
    ) -> Result<Changed> {
        self.act(on(Verb::MoveLivingList, living), now, |conn| {
            exists(conn, living)?;
            InOrder::all(conn, "living_list").move_row(living, before)
        })
    }
}

impl LivingDraft {
    /// Its name, and its conditions as they are kept.
    fn look_at(&self) -> Result<(String, String)> {
        let name = text::line(&self.name)?.ok_or_else(|| Error::from(Refusal::NoName))?;
        if self.conditions.is_empty() {
            return Err(Refusal::NoConditions.into());
        }
        Ok((name, serde_json::to_string(&self.conditions)?))
    }
}

/// Every living list, in the person's order. One whose conditions this program cannot read is kept, and not shown: shown
/// without them, it would be every film there is.
pub(crate) fn living_lists(conn: &Connection) -> Result<Vec<LivingLine>> {
    let lines = conn
        .prepare_cached("SELECT id, name, conditions FROM living_list ORDER BY position, id")?
        .query_map([], |row| {
            let conditions = serde_json::from_str(&row.text("conditions")?).ok();
            Ok(conditions.map(|conditions| -> rusqlite::Result<_> {
                Ok(LivingLine {
                    living: row.get("id")?,
                    name: row.text("name")?,
                    conditions,
                })
            }))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(lines.into_iter().flatten().collect::<Result<_, _>>()?)
}

/// Has every living list ask for something else where it asks for one thing: what it named is called otherwise, or became
/// another.
pub(crate) fn follow(conn: &Connection, instead: impl Fn(Condition) -> Condition) -> Result<()> {
    for LivingLine {
        living, conditions, ..
    } in living_lists(conn)?
    {
        let now: Vec<Condition> = conditions.iter().cloned().map(&instead).collect();
        if now != conditions {
            conn.prepare_cached("UPDATE living_list SET conditions = ?2 WHERE id = ?1")?
                .execute(params![living, serde_json::to_string(&now)?])?;
        }
    }
    Ok(())
}

fn on(verb: Verb, living: LivingListId) -> Act {
    Act::on(verb, Subject::LivingList(living))
}

fn exists(conn: &Connection, living: LivingListId) -> Result<()> {
    let exists: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM living_list WHERE id = ?1)")?
        .query_row([living], |row| row.get(0))?;
    if exists {
        Ok(())
    } else {
        Err(Refusal::NoSuchLivingList.into())
    }
}
