//! Where films were seen, and with whom: things that are known by their names in viewings.

use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::journal::{Act, Changed, Verb, has_detail};
use crate::nouns::living_list;
use crate::storage::{LossyRow as _, Watchlist};
use crate::values::companions::renamed;
use crate::values::{Condition, ViewingId, text};
use crate::{Error, Now, Refusal, Result};

/// What a viewing names beside its film.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
#[expect(missing_docs, reason = "the names say it")]
pub enum Circumstance {
    Place,
    Companion,
}

impl Circumstance {
    /// As `viewing_name` has it.
    pub(crate) fn stored(self) -> &'static str {
        match self {
            Self::Place => "place",
            Self::Companion => "companion",
        }
    }
}

impl Watchlist {
    /// Calls a place, or someone, something else in every viewing; with a name that is there already, the two become one.
    pub fn rename_circumstance(
        &mut self,
        kind: Circumstance,
        name: &str,
        to: &str,
        now: Now,
    ) -> Result<Changed> {
        let to = text::line(to)?.ok_or_else(|| Error::from(Refusal::NoName))?;
        let verb = match kind {
            Circumstance::Place => Verb::RenamePlace,
            Circumstance::Companion => Verb::RenameCompanion,
        };
        self.act(Act::on_library(verb), now, |conn| {
            let count = match kind {
                Circumstance::Place => conn
                    .prepare_cached("UPDATE viewing SET place = ?2 WHERE place = ?1")?
                    .execute([name, &to])?,
                Circumstance::Companion => rename_companion(conn, name, &to)?,
            };
            let same = |it: &str| it == name;
            living_list::follow(conn, |condition| match condition {
                Condition::Place(place) if kind == Circumstance::Place && same(&place) => {
                    Condition::Place(to.clone())
                }
                Condition::Companion(one) if kind == Circumstance::Companion && same(&one) => {
                    Condition::Companion(to.clone())
                }
                other => other,
            })?;
            match count {
                0 => Err(Refusal::NoSuchName.into()),
                count => has_detail(conn, count),
            }
        })
    }
}

/// In how many viewings it was.
fn rename_companion(conn: &Connection, name: &str, to: &str) -> Result<usize> {
    let named: Vec<(ViewingId, String)> = conn
        .prepare_cached(
            "SELECT v.id, v.company FROM viewing v
             WHERE v.company IS NOT NULL AND EXISTS (SELECT 1 FROM json_each(companions(v.company)) WHERE value = ?1)",
        )?
        .query_map([name], |row| Ok((row.get("id")?, row.text("company")?)))?
        .collect::<Result<_, _>>()?;
    for (viewing, company) in &named {
        conn.prepare_cached("UPDATE viewing SET company = ?2 WHERE id = ?1")?
            .execute(params![viewing, renamed(company, name, to)])?;
    }
    Ok(named.len())
}
