//! Which film one of our own export is. By its uuid it is the same wherever that is; one of a collection has another in every
//! watchlist, and is known by its entry.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::super::matching::{FilmMatch, Matcher};
use super::super::ours::{OwnEntry, WholeFilm};
use super::super::row::{Gathered, OwnFilm};
use super::planned::GroupFilm;
use crate::Result;
use crate::derived::merged::leads_to;
use crate::values::{FilmId, SetAside};

/// Whether nobody did anything in this watchlist yet, or undid all of it: then it may become what an export is, whole.
pub(super) fn is_untouched(conn: &Connection) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT NOT EXISTS (SELECT 1 FROM change WHERE state IN ('done', 'locked'))",
        )?
        .query_row([], |row| row.get(0))?)
}

/// What one of our own export is in the watchlist.
pub(super) enum OwnMatch {
    /// That is certain.
    Is(GroupFilm),
    /// It was found, as films of any file are.
    Found(FilmMatch),
    /// Its uuid says nothing here.
    Unknown,
}

/// Finds them.
pub(super) struct OwnMatcher<'m> {
    conn: &'m Connection,
    matcher: &'m Matcher<'m>,
    gathered: &'m Gathered,
    untouched: bool,
    /// The collections' films that are one of the export.
    taken: HashSet<FilmId>,
    /// Those for which an entry of the export came: no other is one of them, whatever it is called elsewhere.
    entries: HashSet<FilmId>,
}

impl<'m> OwnMatcher<'m> {
    pub(super) fn new(
        conn: &'m Connection,
        matcher: &'m Matcher<'m>,
        gathered: &'m Gathered,
    ) -> Result<Self> {
        let library = gathered.own.as_ref();
        let entries = library.iter().flat_map(|library| &library.entries);
        let entries = entries.map(|entry| came_for(conn, entry));
        let entries: Vec<Option<FilmId>> = entries.collect::<Result<_>>()?;
        Ok(Self {
            conn,
            matcher,
            gathered,
            untouched: is_untouched(conn)?,
            taken: HashSet::new(),
            entries: entries.into_iter().flatten().collect(),
        })
    }

    /// What a film is.
    pub(super) fn look(&mut self, own: &OwnFilm) -> Result<OwnMatch> {
        match &own.whole {
            Some(whole) if self.untouched => {
                let here = made_for(self.conn, self.gathered, whole)?;
                let here = match here.filter(|film| !self.taken.contains(film)) {
                    Some(film) => Some(film),
                    None => self.called(whole)?,
                };
                Ok(OwnMatch::Is(match here {
                    Some(film) if self.taken.insert(film) => GroupFilm::Becomes(film),
                    _ => GroupFilm::New,
                }))
            }
            whole => {
                if let Some(found) = self.matcher.own(&own.uuid)? {
                    return Ok(OwnMatch::Found(found));
                }
                let Some(whole) = whole else {
                    return Ok(OwnMatch::Unknown);
                };
                if let Some(film) = made_for(self.conn, self.gathered, whole)?
                    && let Some(found) = self.matcher.there(film)?
                {
                    return Ok(OwnMatch::Found(found));
                }
                Ok(match (&whole.merged_into, whole.removed_at) {
                    // Nothing is left of it but that it was.
                    (_, Some(_)) => OwnMatch::Is(GroupFilm::Aside(SetAside::NothingKept)),
                    (Some(_), None) => OwnMatch::Is(GroupFilm::New),
                    (None, None) => OwnMatch::Unknown,
                })
            }
        }
    }

    /// The film that another place calls the same.
    fn called(&self, whole: &WholeFilm) -> Result<Option<FilmId>> {
        for (kind, value) in &whole.identifiers {
            let film: Option<FilmId> = self
                .conn
                .prepare_cached("SELECT film FROM identifier WHERE kind = ?1 AND value = ?2")?
                .query_row([kind, value], |row| row.get("film"))
                .optional()?;
            let is_free =
                |film: &FilmId| !self.taken.contains(film) && !self.entries.contains(film);
            if let Some(film) = film.filter(is_free) {
                return Ok(Some(film));
            }
        }
        Ok(None)
    }
}

/// The film here that one of our own export is, though it may have been merged into another since.
pub(super) fn itself(
    conn: &Connection,
    gathered: &Gathered,
    own: &OwnFilm,
) -> Result<Option<FilmId>> {
    let film = conn
        .prepare_cached("SELECT id FROM film WHERE uuid = ?1")?
        .query_row([&own.uuid], |row| row.get("id"))
        .optional()?;
    match (film, &own.whole) {
        (None, Some(whole)) => made_for(conn, gathered, whole),
        (film, _) => Ok(film),
    }
}

/// Whether two of our own export are two films here, of which one was merged into the other, or both into a third.
pub(super) fn were_merged(
    conn: &Connection,
    gathered: &Gathered,
    one: &OwnFilm,
    other: &OwnFilm,
) -> Result<bool> {
    let one = itself(conn, gathered, one)?;
    let other = itself(conn, gathered, other)?;
    match one.zip(other) {
        Some((one, other)) => Ok(one != other && leads_to(conn, one)? == leads_to(conn, other)?),
        None => Ok(false),
    }
}

/// The film that its entry came for.
fn made_for(conn: &Connection, gathered: &Gathered, whole: &WholeFilm) -> Result<Option<FilmId>> {
    let library = gathered.own.as_ref();
    let entry = whole.entry.and_then(|it| library?.entries.get(it));
    Ok(entry
        .map(|entry| came_for(conn, entry))
        .transpose()?
        .flatten())
}

/// The film here that an entry of the export came for.
fn came_for(conn: &Connection, entry: &OwnEntry) -> Result<Option<FilmId>> {
    let OwnEntry {
        collection, key, ..
    } = entry;
    Ok(conn
        .prepare_cached(
            "SELECT e.made_for FROM entry e JOIN collection c ON c.id = e.collection WHERE c.key = ?1 AND e.key = ?2",
        )?
        .query_row(params![collection, key], |row| row.get("made_for"))
        .optional()?)
}
