//! What a person says of a film that is no column of its row.

use rusqlite::{Connection, OptionalExtension as _, params};

use super::{CreditDraft, Identifier};
use crate::nouns::kind::{Codes, Kind};
use crate::storage::uuid;
use crate::values::FilmId;
use crate::{Now, Refusal, Result};

/// Writes it for one film after the other.
pub(crate) struct FilmWriter<'c> {
    conn: &'c Connection,
    now: Now,
    countries: Codes<'c>,
    genres: Codes<'c>,
}

impl<'c> FilmWriter<'c> {
    pub(crate) fn new(conn: &'c Connection, now: Now) -> Self {
        Self {
            conn,
            now,
            countries: Codes::new(conn, Kind::Country),
            genres: Codes::new(conn, Kind::Genre),
        }
    }

    /// Adds credits: each job's in order, after none of the same.
    pub(crate) fn credits<'d>(
        &self,
        film: FilmId,
        credits: impl IntoIterator<Item = &'d CreditDraft>,
    ) -> Result<()> {
        for (position, CreditDraft { job, name, role }) in (0_i64..).zip(credits) {
            let person = self.person(name)?;
            self.conn
                .prepare_cached(
                    "INSERT INTO credit (film, person, job, position, role) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![film, person, job, position, role])?;
        }
        Ok(())
    }

    /// Adds countries or genres, in order.
    pub(crate) fn kinds(&mut self, film: FilmId, kind: Kind, names: &[String]) -> Result<()> {
        let codes = match kind {
            Kind::Country => &mut self.countries,
            Kind::Genre => &mut self.genres,
        };
        let table = kind.table();
        for (position, name) in (0_i64..).zip(names) {
            let code = codes.of(name)?;
            // Two names may mean one.
            self.conn
                .prepare_cached(&format!(
                    "INSERT OR IGNORE INTO film_{table} (film, {table}, position) VALUES (?1, ?2, ?3)"
                ))?
                .execute(params![film, code, position])?;
        }
        Ok(())
    }

    /// Adds what other places call it, which no other film may be called.
    pub(crate) fn identifiers<'d>(
        &self,
        film: FilmId,
        identifiers: impl IntoIterator<Item = &'d Identifier>,
    ) -> Result<()> {
        for Identifier { kind, id } in identifiers {
            let taken = self
                .conn
                .prepare_cached(
                    "SELECT film IN (SELECT film FROM binned) AS binned FROM identifier WHERE kind = ?1 AND value = ?2",
                )?
                .query_row(params![kind, id], |row| row.get("binned"))
                .optional()?;
            if let Some(binned) = taken {
                let id = id.clone();
                return Err(Refusal::IdentifierTaken { id, binned }.into());
            }
            self.conn
                .prepare_cached("INSERT INTO identifier (film, kind, value) VALUES (?1, ?2, ?3)")?
                .execute(params![film, kind, id])?;
        }
        Ok(())
    }

    /// The person of this name, whose other names are what they are; made if there is none.
    fn person(&self, name: &str) -> Result<i64> {
        let known = self
            .conn
            .prepare_cached("SELECT id FROM person WHERE name = ?1 ORDER BY id LIMIT 1")?
            .query_row([name], |row| row.get("id"))
            .optional()?;
        match known {
            Some(person) => Ok(person),
            None => new_person(self.conn, name, None, &uuid(self.conn, self.now)?),
        }
    }
}

/// The person whom a collection calls so, made if there is none.
pub(crate) fn person(
    conn: &Connection,
    name: &str,
    original_name: Option<&str>,
    now: Now,
) -> Result<i64> {
    let known = conn
        .prepare_cached("SELECT id FROM person WHERE name = ?1 AND original_name IS ?2")?
        .query_row(params![name, original_name], |row| row.get("id"))
        .optional()?;
    match known {
        Some(person) => Ok(person),
        None => new_person(conn, name, original_name, &uuid(conn, now)?),
    }
}

/// Someone who is not there yet, under a uuid that nobody has.
pub(crate) fn new_person(
    conn: &Connection,
    name: &str,
    original_name: Option<&str>,
    uuid: &str,
) -> Result<i64> {
    conn.prepare_cached("INSERT INTO person (name, original_name, uuid) VALUES (?1, ?2, ?3)")?
        .execute(params![name, original_name, uuid])?;
    Ok(conn.last_insert_rowid())
}
