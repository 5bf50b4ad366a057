//! Which film one of our own export is. By its uuid it is the same wherever that is; one of a collection has another in every
//! watchlist, and is known by its entry.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::super::matching::{FilmMatch, Matcher};
use super::super::ours::{OwnEntry, WholeFilm};
use super::super::row::{Gathered, OwnFilm};
use super::planned::GroupFilm;
use crate::Result;
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
}

impl<'m> OwnMatcher<'m> {
    pub(super) fn new(
        conn: &'m Connection,
        matcher: &'m Matcher<'m>,
        gathered: &'m Gathered,
    ) -> Result<Self> {
        Ok(Self {
            conn,
            matcher,
            gathered,
            untouched: is_untouched(conn)?,
            taken: HashSet::new(),
        })
    }

    /// What a film is.
    pub(super) fn look(&mut self, own: &OwnFilm) -> Result<OwnMatch> {
        match &own.whole {
            Some(whole) if self.untouched => {
                let here = self.made_for(whole)?;
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
                if let Some(film) = self.made_for(whole)?
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

    /// The film that its entry came for.
    fn made_for(&self, whole: &WholeFilm) -> Result<Option<FilmId>> {
        let library = self.gathered.own.as_ref();
        let entry = whole.entry.and_then(|it| library?.entries.get(it));
        let Some(OwnEntry {
            collection, key, ..
        }) = entry
        else {
            return Ok(None);
        };
        Ok(self
            .conn
            .prepare_cached(
                "SELECT e.made_for FROM entry e JOIN collection c ON c.id = e.collection WHERE c.key = ?1 AND e.key = ?2",
            )?
            .query_row(params![collection, key], |row| row.get("made_for"))
            .optional()?)
    }

    /// The film that another place calls the same.
    fn called(&self, whole: &WholeFilm) -> Result<Option<FilmId>> {
        for (kind, value) in &whole.identifiers {
            let film: Option<FilmId> = self
                .conn
                .prepare_cached("SELECT film FROM identifier WHERE kind = ?1 AND value = ?2")?
                .query_row([kind, value], |row| row.get("film"))
                .optional()?;
            if let Some(film) = film.filter(|film| !self.taken.contains(film)) {
                return Ok(Some(film));
            }
        }
        Ok(None)
    }
}
