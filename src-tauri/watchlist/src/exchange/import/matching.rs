//! Which film of the watchlist a film of a file is.

use std::collections::{BTreeMap, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use super::row::ImportedViewing;
use crate::Result;
use crate::derived::index::title_key;
use crate::derived::merged::leads_to;
use crate::nouns::film::{FilmDraft, Identifier};
use crate::storage::LossyRow as _;
use crate::values::FilmId;

/// What a film of a file is in the watchlist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FilmMatch {
    /// None that is there.
    New,
    /// This one.
    Film(FilmId),
    /// One of these, or none: the person is asked.
    Several(Vec<FilmId>),
    /// One that lies in the bin.
    Binned,
}

/// Looks for films.
pub(super) struct Matcher<'c> {
    conn: &'c Connection,
    /// Titles and years of what lies in the bin.
    binned: HashSet<(String, Option<i32>)>,
    /// The films of viewings that came from somewhere, by what they are called there.
    sources: HashMap<String, FilmId>,
}

impl<'c> Matcher<'c> {
    pub(super) fn new(conn: &'c Connection) -> Result<Self> {
        let mut binned = conn.prepare_cached(
            "SELECT f.title, f.year FROM film f JOIN binned b ON b.film = f.id WHERE f.title IS NOT NULL",
        )?;
        let rows = binned.query_map([], |row| {
            Ok((title_key(&row.text("title")?), row.value_if("year")?))
        })?;
        let binned = rows.collect::<rusqlite::Result<_>>()?;
        let mut sources = conn.prepare_cached(
            "SELECT source, film FROM viewing WHERE source IS NOT NULL ORDER BY id DESC",
        )?;
        let rows = sources.query_map([], |row| Ok((row.text("source")?, row.get("film")?)))?;
        Ok(Self {
            conn,
            binned,
            sources: rows.collect::<rusqlite::Result<_>>()?,
        })
    }

    /// What is certain: what another place, or an earlier import, calls the same; else the one film of that title and just
    /// that year. Where neither is, those of a year before or after. Our own exports know films apart that are called
    /// alike: one that is `elsewhere`, as other rows of the file say by its uuid, is none of those.
    pub(super) fn look<'d>(
        &self,
        draft: &FilmDraft,
        viewings: impl Iterator<Item = &'d ImportedViewing>,
        elsewhere: &HashSet<FilmId>,
    ) -> Result<Sought> {
        for identifier in &draft.identifiers {
            if let Some(film) = self.called(identifier)? {
                return self.shown(film).map(Sought::Certain);
            }
        }
        if let Some(film) = self.sourced(viewings)? {
            return self.shown(film).map(Sought::Certain);
        }
        let (mut same_year, mut near) = self.titled(draft)?;
        for found in [&mut same_year, &mut near] {
            found.0.retain(|film, _| !elsewhere.contains(film));
        }
        Ok(match same_year.one() {
            FilmMatch::New if self.is_binned(draft) => Sought::Certain(FilmMatch::Binned),
            FilmMatch::New => Sought::Near(near),
            found => Sought::Certain(found),
        })
    }

    /// The film that our own exports call so, or the one it was merged into; not one of which nothing is left but that.
    pub(super) fn own(&self, uuid: &str) -> Result<Option<FilmMatch>> {
        let film = self
            .conn
            .prepare_cached("SELECT id FROM film WHERE uuid = ?1")?
            .query_row([uuid], |row| row.get("id"))
            .optional()?;
        let there = film.map(|film| self.there(film)).transpose()?;
        Ok(there.flatten())
    }

    /// A film, or the one it was merged into; nothing where nothing is left of it but that it was.
    pub(super) fn there(&self, film: FilmId) -> Result<Option<FilmMatch>> {
        let film = leads_to(self.conn, film)?;
        let there: bool = self
            .conn
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM film WHERE id = ?1 AND removed_at IS NULL)",
            )?
            .query_row([film], |row| row.get(0))?;
        there.then(|| self.shown(film)).transpose()
    }

    /// The film of a viewing that an earlier import brought from there.
    pub(super) fn sourced<'d>(
        &self,
        viewings: impl Iterator<Item = &'d ImportedViewing>,
    ) -> Result<Option<FilmId>> {
        for viewing in viewings {
            if let Some(film) = self.sources.get(&viewing.source) {
                return Ok(Some(*film));
            }
            let Some(uuid) = &viewing.uuid else { continue };
            let film = self
                .conn
                .prepare_cached("SELECT film FROM viewing WHERE uuid = ?1")?
                .query_row([uuid], |row| row.get("film"))
                .optional()?;
            if film.is_some() {
                return Ok(film);
            }
        }
        Ok(None)
    }

    /// Films with one of its titles, in any of their languages: those of its year, and those a year off. Without a year,
    /// any is as good.
    fn titled(&self, draft: &FilmDraft) -> Result<(Found, Found)> {
        let titles = [
            Some(&draft.title),
            draft.original_title.as_ref(),
            draft.transliterated_title.as_ref(),
        ];
        let (mut same_year, mut near) = (Found::default(), Found::default());
        for title in titles.into_iter().flatten() {
            let key = title_key(title);
            if key.is_empty() {
                continue;
            }
            let mut statement = self.conn.prepare_cached(
                "SELECT card.film, card.director, coalesce(abs(card.year - ?2), 0) AS off
                 FROM search_title t JOIN card ON card.film = t.film WHERE t.title = ?1 AND off <= 1",
            )?;
            let mut rows = statement.query(params![key, draft.year])?;
            while let Some(row) = rows.next()? {
                let film = row.get("film")?;
                let director = row.text_if("director")?;
                if self.is_called_otherwise(film, draft)? {
                    continue;
                }
                let found = match row.get("off")? {
                    0 => &mut same_year,
                    _ => &mut near,
                };
                found
                    .0
                    .insert(film, same_director(draft, director.as_deref()));
            }
        }
        Ok((same_year, near))
    }

    fn called(&self, identifier: &Identifier) -> Result<Option<FilmId>> {
        Ok(self
            .conn
            .prepare_cached("SELECT film FROM identifier WHERE kind = ?1 AND value = ?2")?
            .query_row(params![identifier.kind, identifier.id], |row| {
                row.get("film")
            })
            .optional()?)
    }

    /// Whether a place that calls the draft something calls the film something else.
    fn is_called_otherwise(&self, film: FilmId, draft: &FilmDraft) -> Result<bool> {
        for Identifier { kind, id } in &draft.identifiers {
            let other: bool = self
                .conn
                .prepare_cached(
                    "SELECT EXISTS (SELECT 1 FROM identifier WHERE film = ?1 AND kind = ?2 AND value <> ?3)",
                )?
                .query_row(params![film, kind, id], |row| row.get(0))?;
            if other {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// A film that was found, or the one it was merged into.
    fn shown(&self, film: FilmId) -> Result<FilmMatch> {
        let film = leads_to(self.conn, film)?;
        let binned: bool = self
            .conn
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM binned WHERE film = ?1)")?
            .query_row([film], |row| row.get(0))?;
        Ok(match binned {
            true => FilmMatch::Binned,
            false => FilmMatch::Film(film),
        })
    }

    fn is_binned(&self, draft: &FilmDraft) -> bool {
        !self.binned.is_empty() && self.binned.contains(&(title_key(&draft.title), draft.year))
    }
}

/// What was found of a film at the first look.
pub(super) enum Sought {
    /// There is no doubt, or it is asked.
    Certain(FilmMatch),
    /// It may be one of these, if no other film of the files is that.
    Near(Found),
}

/// Films that are called so, and whether the same people may have made them.
#[derive(Default)]
pub(super) struct Found(BTreeMap<FilmId, bool>);

impl Found {
    /// The one of them that nothing else of the files is.
    pub(super) fn but(mut self, taken: &HashSet<FilmId>) -> FilmMatch {
        self.0.retain(|film, _| !taken.contains(film));
        self.one()
    }

    /// The one of them, if there is no doubt; a name is spelled in many ways, so that another one leaves some.
    fn one(self) -> FilmMatch {
        let mut same = self.0.iter().filter(|(_, same)| **same);
        match (same.next(), same.next()) {
            (Some((film, _)), None) => FilmMatch::Film(*film),
            _ if self.0.is_empty() => FilmMatch::New,
            _ => FilmMatch::Several(self.0.into_keys().collect()),
        }
    }
}

/// Whether those who made it may be the same; they may, where one of the two does not say.
fn same_director(draft: &FilmDraft, director: Option<&str>) -> bool {
    let Some(known) = director else { return true };
    let folded = |name: &str| title_key(name);
    let mut named = draft.directors().peekable();
    named.peek().is_none()
        || named.any(|name| known.split(',').any(|other| folded(other) == folded(name)))
}
