//! What the watchlist knows of a film already.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::super::row::{Gathered, ImportedLabel, ImportedViewing};
use crate::Result;
use crate::derived::notes;
use crate::nouns::film::{Identifier, identifiers};
use crate::nouns::{note, tag};
use crate::storage::LossyRow as _;
use crate::values::{FilmId, ListId, PartialDate, Rating, ViewingId};

/// Asks it.
pub(super) struct KnownFilms<'c> {
    pub conn: &'c Connection,
    /// For each list of the file the films of the one that is called so.
    lists: Vec<HashSet<FilmId>>,
}

/// A film as it stands: what is known, and what is planned for it so far.
#[derive(Default)]
pub(super) struct Standing {
    pub viewings: Vec<StandingViewing>,
    pub rating: Option<Rating>,
    pub note: String,
    pub waiting: bool,
    /// Since when, in milliseconds since 1970-01-01 UTC.
    pub since: Option<i64>,
    /// Why it does.
    pub why: Option<String>,
    /// Lower case, since that is how tags are told apart.
    pub tags: HashSet<String>,
    /// Which places call it something.
    pub identifiers: Vec<Identifier>,
}

/// One viewing of it.
pub(super) struct StandingViewing {
    /// Its number, where it is in the watchlist.
    pub viewing: Option<ViewingId>,
    /// The day that the files say, whatever is written of it.
    pub day: PartialDate,
    pub says: ImportedViewing,
    /// What would be written of one that is there.
    pub gains: Option<ImportedViewing>,
    /// The uuid of the viewing of the files that was found to be this one, though it is called otherwise here.
    pub stands_for: Option<String>,
}

impl<'c> KnownFilms<'c> {
    pub(super) fn new(conn: &'c Connection, gathered: &Gathered) -> Result<Self> {
        let there = lists_there(conn, gathered)?;
        let films = there.into_iter().map(|list| match list {
            None => Ok(HashSet::new()),
            Some(list) => films_on(conn, list),
        });
        Ok(Self {
            conn,
            lists: films.collect::<Result<_>>()?,
        })
    }

    /// Whether a film stands on a list of the file already.
    pub(super) fn is_on(&self, list: usize, film: FilmId) -> bool {
        self.lists
            .get(list)
            .is_some_and(|films| films.contains(&film))
    }

    /// A film of the watchlist as it stands.
    pub(super) fn of(&self, film: FilmId) -> Result<Standing> {
        let conn = self.conn;
        let rating = conn
            .prepare_cached("SELECT half_stars FROM rating WHERE film = ?1")?
            .query_row([film], |row| row.value_if("half_stars"))
            .optional()?
            .flatten();
        let waiting = conn
            .prepare_cached("SELECT since, why FROM waiting WHERE film = ?1")?
            .query_row([film], |row| Ok((row.get("since")?, row.text_if("why")?)))
            .optional()?;
        let (since, why) = waiting.unzip();
        let tags = tag::of_film(conn, film)?;
        Ok(Standing {
            viewings: self.viewings(film)?,
            rating,
            note: notes::text(conn, film)?,
            waiting: since.is_some(),
            since,
            why: why.flatten(),
            tags: tags
                .into_iter()
                .map(|tag| tag.name.to_lowercase())
                .collect(),
            identifiers: identifiers(conn, film)?,
        })
    }

    /// Whether a film's note was this text once.
    pub(super) fn had_note(&self, film: FilmId, text: &str) -> Result<bool> {
        let versions = note::versions(self.conn, film)?;
        Ok(versions.iter().any(|it| it.text == text))
    }

    /// Whether some film is called so already.
    pub(super) fn is_taken(&self, identifier: &Identifier) -> Result<bool> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM identifier WHERE kind = ?1 AND value = ?2)",
            )?
            .query_row(params![identifier.kind, identifier.id], |row| row.get(0))?)
    }

    fn viewings(&self, film: FilmId) -> Result<Vec<StandingViewing>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT id, uuid, seen_on, finished, rating, place, company, remark, source FROM viewing WHERE film = ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([film], |row| {
            let seen_on = row.value_if("seen_on")?.unwrap_or_default();
            Ok(StandingViewing {
                viewing: Some(row.get("id")?),
                day: seen_on,
                says: ImportedViewing {
                    seen_on,
                    finished: row.get("finished")?,
                    rating: row.value_if("rating")?,
                    place: row.text_if("place")?,
                    company: row.text_if("company")?,
                    remark: row.text_if("remark")?,
                    tags: Vec::new(),
                    source: row.text_if("source")?.unwrap_or_default(),
                    uuid: Some(row.text("uuid")?),
                },
                gains: None,
                stands_for: None,
            })
        })?;
        let mut viewings = rows.collect::<rusqlite::Result<Vec<_>>>()?;
        for it in &mut viewings {
            if let Some(viewing) = it.viewing {
                let tags = tag::of_viewing(self.conn, viewing)?;
                it.says.tags = tags.into_iter().map(|tag| tag.name).collect();
            }
        }
        Ok(viewings)
    }
}

/// For each list of the files the person's own that it is: of our own export by its uuid, else by its name. No two are one.
pub(in super::super) fn lists_there(
    conn: &Connection,
    gathered: &Gathered,
) -> Result<Vec<Option<ListId>>> {
    let by_name = lists_by_name(conn)?;
    let own = gathered.own.as_ref();
    let named = gathered.lists.iter().enumerate().map(|(number, list)| {
        let own = own.and_then(|own| own.lists.get(&number));
        // Our own tables call a list by its uuid, too.
        let uuid = own.map(|own| &own.uuid).or(list.key.as_ref());
        let same = uuid.map(|uuid| list_named(conn, uuid)).transpose()?;
        Ok(same.flatten())
    });
    let named: Vec<Option<ListId>> = named.collect::<Result<_>>()?;
    let mut taken: HashSet<ListId> = named.iter().flatten().copied().collect();
    let there = named.into_iter().zip(&gathered.lists).map(|(named, list)| {
        let called = || by_name.get(&list.name).copied();
        named.or_else(|| called().filter(|it| taken.insert(*it)))
    });
    Ok(there.collect())
}

fn list_named(conn: &Connection, uuid: &str) -> Result<Option<ListId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM list WHERE uuid = ?1")?
        .query_row([uuid], |row| row.get("id"))
        .optional()?)
}

/// The person's lists by what they are called; of two with one name the first.
fn lists_by_name(conn: &Connection) -> Result<HashMap<String, i64>> {
    let mut statement = conn.prepare_cached("SELECT id, name FROM list ORDER BY position, id")?;
    let mut rows = statement.query([])?;
    let mut lists = HashMap::new();
    while let Some(row) = rows.next()? {
        lists.entry(row.text("name")?).or_insert(row.get("id")?);
    }
    Ok(lists)
}

/// Whether each of the lists and tags that rows are about is there.
pub(super) fn labels_there(gathered: &Gathered, conn: &Connection) -> Result<Vec<bool>> {
    let lists = lists_there(conn, gathered)?;
    let labels = gathered.labels.iter().map(|row| match &row.label {
        ImportedLabel::List(list) => Ok(lists[*list].is_some()),
        ImportedLabel::Tag(name) => Ok(tag::find(conn, name.trim())?.is_some()),
    });
    labels.collect()
}

fn films_on(conn: &Connection, list: i64) -> Result<HashSet<FilmId>> {
    let mut statement = conn.prepare_cached("SELECT film FROM list_film WHERE list = ?1")?;
    let films = statement.query_map([list], |row| row.get("film"))?;
    Ok(films.collect::<rusqlite::Result<_>>()?)
}

/// What a film is called outside this file.
pub(in super::super) fn uuid_of(conn: &Connection, film: FilmId) -> Result<String> {
    Ok(conn
        .prepare_cached("SELECT uuid FROM film WHERE id = ?1")?
        .query_row([film], |row| row.text("uuid"))?)
}
