//! People as our own export names them: by their uuid where they are known by it here, else by their names.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::exchange::import::ours::{OwnLibrary, OwnPerson};
use crate::nouns::film::{self, new_person};
use crate::storage::{is_uuid, uuid_if_free};
use crate::values::PersonId;
use crate::{Now, Result};

/// Finds them, and makes those that are not there.
pub(super) struct People<'w> {
    conn: &'w Connection,
    now: Now,
    /// Those whom a collection named here take over the uuids that they have in the export.
    untouched: bool,
    library: &'w OwnLibrary,
    known: HashMap<String, PersonId>,
    given: HashSet<PersonId>,
}

impl<'w> People<'w> {
    pub(super) fn new(
        conn: &'w Connection,
        library: &'w OwnLibrary,
        untouched: bool,
        now: Now,
    ) -> Result<Self> {
        let mut people = Self {
            conn,
            now,
            untouched,
            library,
            known: HashMap::new(),
            given: HashSet::new(),
        };
        // Who is there under that uuid is nobody else of the same name.
        for person in &library.people {
            if let Some(here) = people.called(&person.uuid)? {
                people.give(person, here);
            }
        }
        Ok(people)
    }

    /// Someone, who is made if nobody here is them.
    pub(super) fn of(&mut self, person: &OwnPerson) -> Result<PersonId> {
        if let Some(known) = self.known.get(&person.uuid) {
            return Ok(*known);
        }
        if person.uuid.is_empty() {
            // Until people had uuids, they were who has their names.
            return film::person(
                self.conn,
                &person.name,
                person.original_name.as_deref(),
                self.now,
            );
        }
        let same = match self.called(&person.uuid)? {
            Some(here) => Some(here),
            None => self.named(person)?,
        };
        let here = match same {
            Some(here) => here,
            None => {
                let uuid = uuid_if_free(self.conn, "person", Some(&person.uuid), self.now)?;
                new_person(
                    self.conn,
                    &person.name,
                    person.original_name.as_deref(),
                    &uuid,
                )?
            }
        };
        self.give(person, here);
        Ok(here)
    }

    /// Someone by their uuid, if the export or the watchlist knows them.
    pub(super) fn find(&mut self, uuid: &str) -> Result<Option<PersonId>> {
        if let Some(known) = self.known.get(uuid) {
            return Ok(Some(*known));
        }
        let library = self.library;
        match library.people.iter().find(|person| person.uuid == uuid) {
            Some(person) => self.of(person).map(Some),
            None => self.called(uuid),
        }
    }

    fn give(&mut self, person: &OwnPerson, here: PersonId) {
        self.known.insert(person.uuid.clone(), here);
        self.given.insert(here);
    }

    fn called(&self, uuid: &str) -> Result<Option<PersonId>> {
        Ok(self
            .conn
            .prepare_cached("SELECT id FROM person WHERE uuid = ?1")?
            .query_row([uuid], |row| row.get("id"))
            .optional()?)
    }

    /// Someone of that name who is nobody else of the export.
    fn named(&self, person: &OwnPerson) -> Result<Option<PersonId>> {
        let mut named = self.conn.prepare_cached(
            "SELECT id FROM person WHERE name = ?1 AND original_name IS ?2 ORDER BY id",
        )?;
        let named = named.query_map(params![person.name, person.original_name], |row| {
            row.get("id")
        })?;
        let named: Vec<PersonId> = named.collect::<rusqlite::Result<_>>()?;
        let here = named.into_iter().find(|it| !self.given.contains(it));
        if let Some(here) = here.filter(|_| self.untouched && is_uuid(&person.uuid)) {
            self.conn
                .prepare_cached("UPDATE person SET uuid = ?2 WHERE id = ?1")?
                .execute(params![here, person.uuid])?;
        }
        Ok(here)
    }
}
