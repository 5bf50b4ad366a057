use std::collections::HashMap;

use rusqlite::{OptionalExtension as _, params};
use serde_json::Value;

use super::writer::OwnWriter;
use crate::Result;
use crate::exchange::condition_names::{NameInCondition, each_name};
use crate::exchange::import::ours::{OwnLivingList, OwnOpinion};
use crate::exchange::import::row::ImportedList;
use crate::nouns::film::keys;
use crate::nouns::in_order::InOrder;
use crate::nouns::{list, settings, tag};
use crate::storage::uuid_if_free;
use crate::values::{FilmId, ListId, TagId};

impl OwnWriter<'_> {
    /// Takes away what seeding said of films that become those of the export.
    pub(in super::super) fn clear(&self, films: &[FilmId]) -> Result<()> {
        let films = keys(films);
        for table in ["waiting", "identifier"] {
            self.conn
                .prepare_cached(&format!(
                    "DELETE FROM {table} WHERE film IN (SELECT value FROM json_each(?1))"
                ))?
                .execute([&films.json])?;
        }
        Ok(())
    }

    /// All tags, and what each is called in the export.
    pub(in super::super) fn tags(&self) -> Result<Vec<(&str, TagId)>> {
        let mut tags = Vec::new();
        for said in &self.library.tags {
            let here: Option<TagId> = self
                .conn
                .prepare_cached("SELECT id FROM tag WHERE uuid = ?1")?
                .query_row([&said.uuid], |row| row.get("id"))
                .optional()?;
            let here =
                match here.map_or_else(|| tag::find(self.conn, &said.name), |it| Ok(Some(it)))? {
                    Some(here) => here,
                    None => {
                        let uuid = uuid_if_free(self.conn, "tag", Some(&said.uuid), self.now)?;
                        let position = Some(said.position).filter(|_| self.untouched);
                        tag::make(self.conn, &said.name, &uuid, position)?
                    }
                };
            tags.push((&*said.name, here));
        }
        Ok(tags)
    }

    /// A list that is not there yet.
    pub(in super::super) fn list(&self, number: usize, said: &ImportedList) -> Result<ListId> {
        let own = self.library.lists.get(&number);
        let uuid = own.map(|it| &*it.uuid).or(said.key.as_deref());
        let uuid = uuid_if_free(self.conn, "list", uuid, self.now)?;
        let position = own.map(|it| it.position).filter(|_| self.untouched);
        list::bring(self.conn, &said.draft(), &uuid, position)
    }

    /// What is written once all films and lists are: films that led to others here lead there from now on.
    pub(in super::super) fn rest(
        &mut self,
        merged: &[(FilmId, &str)],
        films: &HashMap<&str, FilmId>,
    ) -> Result<()> {
        for (film, into) in merged {
            if let Some(into) = films.get(into).filter(|into| *into != film) {
                self.conn
                    .prepare_cached("UPDATE film SET merged_into = ?2 WHERE id = ?1")?
                    .execute([film, into])?;
            }
        }
        if self.untouched {
            for person in &self.library.people {
                self.people.of(person)?;
            }
            if let Some(settings) = &self.library.settings {
                settings::take_over(self.conn, settings)?;
            }
        }
        let library = self.library;
        library.living.iter().try_for_each(|it| self.living(it))?;
        library.opinions.iter().try_for_each(|it| self.opinion(it))
    }

    fn living(&mut self, said: &OwnLivingList) -> Result<()> {
        let conditions = self.numbered(&said.conditions)?;
        let there: bool = self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM living_list WHERE uuid = ?1 OR (?4 AND name = ?2 AND conditions = ?3))",
            )?
            .query_row(params![said.uuid, said.name, conditions, !self.untouched], |row| row.get(0))?;
        if there || conditions.is_empty() {
            return Ok(());
        }
        let position = match self.untouched {
            true => said.position,
            false => InOrder::all(self.conn, "living_list").behind()?,
        };
        let uuid = uuid_if_free(self.conn, "living_list", Some(&said.uuid), self.now)?;
        self.conn
            .prepare_cached(
                "INSERT INTO living_list (uuid, name, conditions, position) VALUES (?1, ?2, ?3, ?4)",
            )?
            .execute(params![uuid, said.name, conditions, position])?;
        Ok(())
    }

    /// Conditions as they are kept: what they name, by its number here.
    fn numbered(&mut self, conditions: &Value) -> Result<String> {
        let mut conditions = match conditions {
            // What nobody could read was exported as it was.
            Value::String(kept) => return Ok(kept.clone()),
            conditions => conditions.clone(),
        };
        for condition in conditions.as_array_mut().into_iter().flatten() {
            each_name(condition, &mut |named: &NameInCondition, name| {
                let text = name.as_str().unwrap_or_default();
                let number: Option<i64> = match named.table {
                    "person" => self.people.find(text)?,
                    _ => self
                        .conn
                        .prepare_cached(&format!(
                            "SELECT id FROM {} WHERE {} = ?1",
                            named.table, named.column
                        ))?
                        .query_row([text], |row| row.get("id"))
                        .optional()?,
                };
                // What is no more has no number, and nothing is found by it.
                *name = number.unwrap_or_default().into();
                Ok(())
            })?;
        }
        Ok(conditions.to_string())
    }

    fn opinion(&self, said: &OwnOpinion) -> Result<()> {
        let collection: Option<i64> = self
            .conn
            .prepare_cached("SELECT id FROM collection WHERE key = ?1")?
            .query_row([&said.collection], |row| row.get("id"))
            .optional()?;
        let Some(collection) = collection else {
            return Ok(());
        };
        if let Some(rating) = said.rating {
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO collection_rating (collection, half_stars) VALUES (?1, ?2)",
                )?
                .execute(params![collection, rating])?;
        }
        if let Some(comment) = &said.comment {
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO collection_comment (collection, text) VALUES (?1, ?2)",
                )?
                .execute(params![collection, comment])?;
        }
        Ok(())
    }
}
