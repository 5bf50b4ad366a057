//! Writing what an import brings: one act, whatever it is.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::columns::remember;
use super::kept;
use super::ledger::ImportSummary;
use super::looked_at::{Import, Moment};
use super::ours::{OwnLibrary, WholeFilm};
use super::own::{OwnWriter, keep_pictures};
use super::plan::{Onto, PlannedFilm, PlannedViewing, draft, lists_there};
use super::row::{Gathered, ImportedLabel};
use crate::journal::{Act, Changed, Verb};
use crate::nouns::film::{FilmDraft, FilmWriter, add, all_exist, insert, keys};
use crate::nouns::in_order::InOrder;
use crate::nouns::kind::Kind;
use crate::nouns::{note, rating, tag, waiting};
use crate::storage::{Monitor, Watchlist, uuid_if_free};
use crate::values::{FilmId, TagId, text};
use crate::{Now, Refusal, Result};

impl Watchlist {
    /// Holds an import against this watchlist, which nobody else has open; beside a window a reader does.
    pub fn match_import(&self, import: &mut Import, monitor: &Monitor) -> Result<()> {
        import.match_with(&self.conn, monitor)
    }

    /// Brings in what an import that was held against this watchlist says, but for what asks and was not answered.
    ///
    /// # Errors
    /// [`Refusal::DayOrderOpen`]: its days can be read in two ways. [`Refusal::ChangedSince`]: it has to be held against the
    /// watchlist again.
    pub fn import_files(&mut self, import: &Import, now: Now) -> Result<Changed> {
        if import.asks_order() {
            return Err(Refusal::DayOrderOpen.into());
        }
        let said = import.said_of_tables();
        if !said.is_empty() {
            self.beside_acts(|conn| remember(conn, &said))?;
        }
        let films = import.plan.films.iter().filter(|film| film.says_anything());
        let act = Act::on_library(Verb::ImportFiles).detail(films.count());
        self.act(act, now, |conn| {
            if Moment::before_act(conn)? != import.moment {
                return Err(Refusal::ChangedSince.into());
            }
            let films = ImportWriter::new(conn, now).write(import)?;
            // The words of a table are in no place but those of its films.
            let summary = ImportSummary {
                tables: Vec::new(),
                ..import.summary()
            };
            // What becomes another watchlist, whole, has the ledgers of that.
            let is_whole = import.plan.untouched && import.gathered.own.is_some();
            match summary.counts.bring_anything() && !is_whole {
                true => kept::keep(conn, &summary, import.lines(&films), now),
                false => Ok(()),
            }
        })
    }
}

impl PlannedFilm {
    /// What our own export says of one that is none here yet.
    fn whole<'g>(&self, gathered: &'g Gathered) -> Option<&'g WholeFilm> {
        let own = gathered.rows.get(self.own?)?.says.own.as_ref()?;
        own.whole
            .as_ref()
            .filter(|_| !matches!(self.to, Onto::Film(_)))
    }

    fn says_anything(&self) -> bool {
        !matches!(self.to, Onto::Film(_))
            || self.lacks.is_some()
            || self.fills.is_some()
            || !self.identifiers.is_empty()
            || !self.viewings.is_empty()
            || !self.tags.is_empty()
            || self.rating.is_some()
            || self.note.is_some()
            || self.leaves
            || self.waiting.is_some()
            || self.why.is_some()
    }
}

/// Writes it.
struct ImportWriter<'c> {
    conn: &'c Connection,
    now: Now,
    films: FilmWriter<'c>,
    /// By their names in lower case.
    tags: HashMap<String, TagId>,
}

impl<'c> ImportWriter<'c> {
    fn new(conn: &'c Connection, now: Now) -> Self {
        Self {
            conn,
            now,
            films: FilmWriter::new(conn, now),
            tags: HashMap::new(),
        }
    }

    /// The films, as they stand in the plan.
    fn write(&mut self, import: &Import) -> Result<Vec<FilmId>> {
        let (plan, gathered) = (&import.plan, &import.gathered);
        let nothing = OwnLibrary::default();
        let library = gathered.own.as_deref().unwrap_or(&nothing);
        let mut own = OwnWriter::new(self.conn, library, plan.untouched, self.now)?;
        self.begin(import, &own)?;
        let there = plan.films.iter().filter_map(|film| match film.to {
            Onto::Film(film) => Some(film),
            Onto::New(_) | Onto::AsItIs | Onto::Becomes(_) => None,
        });
        all_exist(self.conn, &keys(&there.collect::<Vec<_>>()))?;
        let films = plan.films.iter();
        let films = films.map(|film| self.film(film, gathered, &mut own));
        let films = films.collect::<Result<Vec<FilmId>>>()?;
        self.lists(import, &films, &own)?;
        if gathered.own.is_some() {
            let whole = |film: &PlannedFilm| gathered.rows.get(film.own?)?.says.own.as_deref();
            let named = plan.films.iter().zip(&films);
            let named = named.filter_map(|(film, here)| Some((whole(film)?, *here, film)));
            let uuids = named.clone().map(|(own, here, _)| (&*own.uuid, here));
            let new = named.filter(|(_, _, film)| !matches!(film.to, Onto::Film(_)));
            let merged = new.filter_map(|(own, here, _)| {
                Some((here, own.whole.as_ref()?.merged_into.as_deref()?))
            });
            let merged: Vec<(FilmId, &str)> = merged.collect();
            let uuids = uuids.collect();
            own.rest(&merged, &uuids)?;
            for ledger in &library.ledgers {
                kept::bring(self.conn, ledger, &uuids)?;
            }
        }
        Ok(films)
    }

    /// What has to be there before films are written.
    fn begin(&mut self, import: &Import, own: &OwnWriter<'_>) -> Result<()> {
        let (plan, gathered) = (&import.plan, &import.gathered);
        for row in &gathered.labels {
            if let ImportedLabel::Tag(name) = &row.label {
                self.tags(std::slice::from_ref(name))?;
            }
        }
        if gathered.own.is_none() {
            return Ok(());
        }
        for (name, tag) in own.tags()? {
            self.tags.entry(name.to_lowercase()).or_insert(tag);
        }
        let become_others = plan.films.iter().filter_map(|film| match film.to {
            Onto::Becomes(film) => Some(film),
            _ => None,
        });
        own.clear(&become_others.collect::<Vec<_>>())?;
        let pictures = plan.films.iter().filter_map(|film| {
            let whole = film.lacks.as_deref().or(film.whole(gathered))?;
            Some(&*whole.picture.as_ref()?.hash)
        });
        keep_pictures(self.conn, &import.given, pictures.collect())
    }

    fn lists(&self, import: &Import, films: &[FilmId], own: &OwnWriter<'_>) -> Result<()> {
        let (plan, gathered) = (&import.plan, &import.gathered);
        let mut lists = lists_there(self.conn, gathered)?;
        let there = lists.clone();
        for (number, said) in gathered.lists.iter().enumerate() {
            // Of our own there may be some on which no film stands.
            let is_own = gathered.own.is_some();
            if lists[number].is_none() && is_own {
                lists[number] = Some(own.list(number, said)?);
            }
        }
        for row in &gathered.labels {
            if let ImportedLabel::List(number) = row.label
                && lists[number].is_none()
            {
                lists[number] = Some(own.list(number, &gathered.lists[number])?);
            }
        }
        for place in &plan.places {
            let Some(film) = films.get(place.film) else {
                continue;
            };
            let list = match lists[place.list] {
                Some(list) => list,
                None => {
                    let made = own.list(place.list, &gathered.lists[place.list])?;
                    *lists[place.list].insert(made)
                }
            };
            let said = gathered
                .rows
                .get(place.row)
                .and_then(|row| row.says.position);
            let position = match said.filter(|_| there[place.list].is_none()) {
                Some(position) => position,
                None => InOrder::on_list(self.conn, list).behind()?,
            };
            self.conn
                .prepare_cached(
                    "INSERT OR IGNORE INTO list_film (list, film, position, remark) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![list, film, position, line(place.remark.as_deref())?])?;
        }
        Ok(())
    }

    fn film(
        &mut self,
        planned: &PlannedFilm,
        gathered: &Gathered,
        writer: &mut OwnWriter<'_>,
    ) -> Result<FilmId> {
        let row = planned.own.and_then(|row| gathered.rows.get(row));
        let own = row.and_then(|row| row.says.own.as_deref());
        let whole = planned.whole(gathered);
        let film = match (&planned.to, row, own.zip(whole)) {
            (Onto::Becomes(film), _, Some((own, whole))) => {
                writer.becomes(*film, own, whole)?;
                *film
            }
            (Onto::AsItIs, Some(row), Some((own, whole))) => {
                writer.new_film(own, whole, &row.film)?
            }
            (Onto::AsItIs, ..) => insert(self.conn, self.now)?,
            (Onto::New(rows), ..) => {
                let draft = draft(gathered, rows);
                let uuid = uuid_if_free(self.conn, "film", own.map(|own| &*own.uuid), self.now)?;
                let said = draft.look_at()?;
                add(self.conn, &mut self.films, &said, &uuid, self.now)?
            }
            (Onto::Film(film) | Onto::Becomes(film), ..) => {
                self.films.identifiers(*film, &planned.identifiers)?;
                *film
            }
        };
        if let Some(fills) = &planned.fills {
            self.fill_in(film, fills)?;
        }
        for viewing in &planned.viewings {
            self.viewing(film, viewing)?;
        }
        if planned.leaves {
            waiting::leave(self.conn, film)?;
        }
        if let Some(given) = planned.rating {
            rating::put(self.conn, film, given)?;
        }
        // What is as it is is not held a second time.
        let as_it_is = row.filter(|_| whole.is_some());
        let note = as_it_is.and_then(|row| row.says.note.as_ref());
        if let Some(note) = note.or(planned.note.as_ref()) {
            note::put(self.conn, film, &text::long(note)?)?;
        }
        if let Some(since) = planned.waiting {
            waiting::put(self.conn, film, since)?;
        }
        if let Some(why) = line(planned.why.as_deref())? {
            self.conn
                .prepare_cached("UPDATE waiting SET why = ?2 WHERE film = ?1")?
                .execute(params![film, why])?;
        }
        for tag in self.tags(&planned.tags)? {
            self.conn
                .prepare_cached("INSERT OR IGNORE INTO film_tag (film, tag) VALUES (?1, ?2)")?
                .execute([film, tag])?;
        }
        match (whole, &planned.lacks) {
            (Some(whole), _) => writer.as_it_is(film, whole)?,
            (None, Some(lacks)) => writer.fill_in(film, lacks)?,
            (None, None) => {}
        }
        Ok(film)
    }

    /// What the files know of a film, and nothing here says.
    fn fill_in(&mut self, film: FilmId, fills: &FilmDraft) -> Result<()> {
        let fills = fills.look_at()?;
        self.conn
            .prepare_cached(
                "UPDATE film SET original_title = coalesce(original_title, ?2), minutes = coalesce(minutes, ?3) WHERE id = ?1",
            )?
            .execute(params![film, fills.original_title, fills.minutes])?;
        self.films.credits(film, &fills.credits)?;
        self.films.kinds(film, Kind::Country, &fills.countries)
    }

    fn viewing(&mut self, film: FilmId, planned: &PlannedViewing) -> Result<()> {
        let PlannedViewing { into, says } = planned;
        let (place, company) = (line(says.place.as_deref())?, line(says.company.as_deref())?);
        let remark = line(says.remark.as_deref())?;
        let viewing = match into {
            Some(viewing) => {
                self.conn
                    .prepare_cached(
                        "UPDATE viewing SET rating = coalesce(rating, ?2), place = coalesce(place, ?3),
                           company = coalesce(company, ?4), remark = coalesce(remark, ?5) WHERE id = ?1",
                    )?
                    .execute(params![viewing, says.rating, place, company, remark])?;
                *viewing
            }
            None => {
                self.conn
                    .prepare_cached(
                        "INSERT INTO viewing (uuid, film, seen_on, finished, rating, place, company, remark, source)
                         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                    )?
                    .execute(params![
                        uuid_if_free(self.conn, "viewing", says.uuid.as_deref(), self.now)?,
                        film,
                        says.seen_on,
                        says.finished,
                        says.rating,
                        place,
                        company,
                        remark,
                        line(Some(&says.source))?
                    ])?;
                self.conn.last_insert_rowid()
            }
        };
        for tag in self.tags(&says.tags)? {
            self.conn
                .prepare_cached("INSERT OR IGNORE INTO viewing_tag (viewing, tag) VALUES (?1, ?2)")?
                .execute([viewing, tag])?;
        }
        Ok(())
    }

    fn tags(&mut self, names: &[String]) -> Result<Vec<TagId>> {
        let mut tags = Vec::new();
        for name in names {
            let Some(name) = text::line(name)? else {
                continue;
            };
            let folded = name.to_lowercase();
            let tag = match self.tags.get(&folded) {
                Some(tag) => *tag,
                None => {
                    let tag = tag::find_or_make(self.conn, &name, self.now)?;
                    self.tags.insert(folded, tag);
                    tag
                }
            };
            tags.push(tag);
        }
        Ok(tags)
    }
}

fn line(text: Option<&str>) -> Result<Option<String>> {
    Ok(text.map(text::line).transpose()?.flatten())
}
