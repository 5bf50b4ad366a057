//! What the rows of one film add to what is known of it.

use super::super::row::{ImportedViewing, Says};
use super::answer::{Asked, ImportAnswer, note_number};
use super::known::{KnownFilms, Standing, StandingViewing};
use super::planned::{
    Onto, Plan, PlannedFilm, PlannedPlace, PlannedRow, PlannedViewing, RowFate, Understood,
};
use super::target::{GroupFilm, draft};
use crate::Result;
use crate::nouns::film::{FilmDraft, Identifier};
use crate::values::{FilmId, PartialDate, SetAside};

/// Stands between two notes that were apart.
const BETWEEN_NOTES: &str = "\n\n---\n\n";

/// What the source of a viewing is called that a file only implies.
const SEEN: &str = "seen";

/// Adds to the plan what a group of rows says of its film.
pub(super) fn plan_film(
    plan: &mut Plan,
    said: &Understood<'_>,
    rows: &[usize],
    target: &GroupFilm,
    known: &KnownFilms<'_>,
) -> Result<()> {
    let film = match target {
        GroupFilm::Film(film) => Some(*film),
        GroupFilm::New => None,
        GroupFilm::Binned => {
            for row in rows {
                plan.rows[*row].fate = RowFate::SetAside(SetAside::InBin);
            }
            return Ok(());
        }
    };
    let Understood {
        gathered, answers, ..
    } = said;
    let standing = film.map(|film| known.of(film)).transpose()?;
    let mut add = Addition {
        film,
        standing: standing.unwrap_or_default(),
        adds: PlannedFilm {
            to: match film {
                Some(film) => Onto::Film(film),
                None => Onto::New(Box::default()),
            },
            identifiers: Vec::new(),
            viewings: Vec::new(),
            rating: None,
            note: None,
            waiting: None,
            why: None,
            tags: Vec::new(),
        },
    };
    let says = |row: &usize| &gathered.rows[*row].says;
    // Whether a film was seen at some time is known only after all viewings.
    for row in rows {
        plan.rows[*row] = PlannedRow {
            fate: RowFate::AlreadyThere,
            film,
            own_rating: None,
        };
        if let Some(viewing) = &says(row).viewing {
            plan.rows[*row].fate = match said.unknown_days.contains(&viewing.seen_on) {
                true => add.viewing(&ImportedViewing {
                    seen_on: PartialDate::Unknown,
                    ..viewing.clone()
                }),
                false => add.viewing(viewing),
            };
        }
    }
    for row in rows {
        let line = &mut plan.rows[*row];
        if add.says(says(row), &gathered.rows[*row].film, line)
            && line.fate == RowFate::AlreadyThere
        {
            line.fate = RowFate::Merged;
        }
        if let Some(list) = says(row).list
            && !film.is_some_and(|film| known.is_on(list, film))
            && !plan
                .places
                .iter()
                .rev()
                .any(|it| (it.list, it.film) == (list, plan.films.len()))
        {
            plan.places.push(PlannedPlace {
                list,
                film: plan.films.len(),
                row: *row,
                remark: says(row).remark.clone(),
            });
            line.fate = match line.fate {
                RowFate::AlreadyThere => RowFate::Merged,
                ref fate => fate.clone(),
            };
        }
        if let Some(note) = &says(row).note {
            let number = note_number(*row, gathered.rows.len());
            match add.note(note, answers.get(&number)) {
                Some(true) if line.fate == RowFate::AlreadyThere => line.fate = RowFate::Merged,
                Some(_) => {}
                None => {
                    plan.asked.insert(*row, Asked::Note(number));
                    line.fate = RowFate::NeedsYou;
                }
            }
        }
    }
    add.rate_by_newest();
    if film.is_none() {
        let whole = draft(gathered, rows);
        add.adds.identifiers = whole.identifiers.clone();
        add.adds.to = Onto::New(Box::new(whole));
        plan.rows[rows[0]].fate = RowFate::NewFilm;
    }
    plan.films.push(add.whole());
    Ok(())
}

/// What is added to one film.
struct Addition {
    film: Option<FilmId>,
    standing: Standing,
    adds: PlannedFilm,
}

impl Addition {
    /// One viewing: the one that came from there, or that of the same day, gains what it lacks; any other is new.
    fn viewing(&mut self, says: &ImportedViewing) -> RowFate {
        let same = self.standing.viewings.iter_mut().find(|it| it.is(says));
        let Some(same) = same else {
            self.standing.viewings.push(StandingViewing {
                viewing: None,
                says: says.clone(),
                gains: None,
            });
            return RowFate::NewViewing;
        };
        match same.gain(says) {
            true => RowFate::Merged,
            false => RowFate::AlreadyThere,
        }
    }

    /// Everything a row says but its viewing and its note; whether any of it is new.
    fn says(&mut self, says: &Says, film: &FilmDraft, line: &mut PlannedRow) -> bool {
        let mut adds = false;
        if says.seen && !self.standing.viewings.iter().any(|it| it.says.finished) {
            self.viewing(&ImportedViewing {
                source: SEEN.to_owned(),
                ..ImportedViewing::on(PartialDate::Unknown)
            });
            if line.fate == RowFate::AlreadyThere {
                line.fate = RowFate::NewViewing;
            }
            adds = true;
        }
        if let Some(rating) = says.rating {
            match self.standing.rating {
                None => {
                    (self.standing.rating, self.adds.rating) = (Some(rating), Some(rating));
                    adds = true;
                }
                Some(own) if own != rating => line.own_rating = Some(own),
                Some(_) => {}
            }
        }
        if let Some(since) = says.waiting
            && !self.standing.waiting
            && !self.was_seen_since(since)
        {
            (self.standing.waiting, self.adds.waiting) = (true, Some(since));
            adds = true;
        }
        if self.standing.waiting && says.waiting.is_some() {
            adds |= take(
                &mut self.standing.why,
                &mut self.adds.why,
                says.why.as_ref(),
            );
        }
        for tag in &says.tags {
            if self.standing.tags.insert(tag.to_lowercase()) {
                self.adds.tags.push(tag.clone());
                adds = true;
            }
        }
        if self.film.is_some() {
            for identifier in &film.identifiers {
                adds |= self.identifier(identifier);
            }
        }
        adds
    }

    /// What another place calls it, unless one calls it something already.
    fn identifier(&mut self, identifier: &Identifier) -> bool {
        let known = &mut self.standing.identifiers;
        if known.iter().any(|it| it.kind == identifier.kind) {
            return false;
        }
        known.push(identifier.clone());
        self.adds.identifiers.push(identifier.clone());
        true
    }

    /// Whether a note adds anything; nothing if the person has to say so.
    fn note(&mut self, note: &str, answer: Option<&ImportAnswer>) -> Option<bool> {
        let standing = &mut self.standing.note;
        if note.trim().is_empty() || standing.contains(note.trim()) {
            return Some(false);
        }
        let own = !standing.is_empty() && self.adds.note.is_none();
        match answer {
            Some(ImportAnswer::Skip) if own => return Some(false),
            Some(ImportAnswer::New) => {}
            _ if own => return None,
            _ => {}
        }
        if !standing.is_empty() {
            standing.push_str(BETWEEN_NOTES);
        }
        standing.push_str(note.trim());
        self.adds.note = Some(standing.clone());
        Some(true)
    }

    /// Whether the person saw it after it was put on that watchlist, and so called for it.
    fn was_seen_since(&self, since: i64) -> bool {
        let own = self
            .standing
            .viewings
            .iter()
            .filter(|it| it.viewing.is_some());
        let mut days = own.filter_map(|it| it.says.seen_on.latest());
        days.any(|day| super::super::days::noon(day).is_some_and(|noon| noon >= since))
    }

    /// A film that nothing rates is worth what its newest viewing was, if that came along.
    fn rate_by_newest(&mut self) {
        if self.standing.rating.is_some() {
            return;
        }
        let newest = self
            .standing
            .viewings
            .iter()
            .max_by_key(|it| it.says.seen_on.sort_key());
        self.adds.rating = newest
            .filter(|it| it.viewing.is_none())
            .and_then(|it| it.says.rating);
    }

    fn whole(mut self) -> PlannedFilm {
        for it in self.standing.viewings {
            match (it.viewing, it.gains) {
                (None, _) => self.adds.viewings.push(PlannedViewing {
                    into: None,
                    says: it.says,
                }),
                (into, Some(says)) => self.adds.viewings.push(PlannedViewing { into, says }),
                (Some(_), None) => {}
            }
        }
        self.adds
    }
}

impl StandingViewing {
    /// Whether it is the same one: it came from there, or it is of that day.
    fn is(&self, says: &ImportedViewing) -> bool {
        let from = !says.source.is_empty() && self.says.source == says.source;
        let when = says.seen_on.is_day() && self.says.seen_on == says.seen_on;
        (from || when) && self.says.finished == says.finished
    }

    /// Takes what it lacks; whether it lacked anything.
    fn gain(&mut self, says: &ImportedViewing) -> bool {
        let mut gains = self.gains.take().unwrap_or_else(|| ImportedViewing {
            rating: None,
            place: None,
            company: None,
            remark: None,
            tags: Vec::new(),
            ..self.says.clone()
        });
        let mut any = false;
        any |= take(
            &mut self.says.rating,
            &mut gains.rating,
            says.rating.as_ref(),
        );
        any |= take(&mut self.says.place, &mut gains.place, says.place.as_ref());
        any |= take(
            &mut self.says.company,
            &mut gains.company,
            says.company.as_ref(),
        );
        any |= take(
            &mut self.says.remark,
            &mut gains.remark,
            says.remark.as_ref(),
        );
        for tag in &says.tags {
            if !self
                .says
                .tags
                .iter()
                .any(|it| it.to_lowercase() == tag.to_lowercase())
            {
                self.says.tags.push(tag.clone());
                gains.tags.push(tag.clone());
                any = true;
            }
        }
        let had = gains.rating.is_some()
            || gains.place.is_some()
            || gains.company.is_some()
            || gains.remark.is_some()
            || !gains.tags.is_empty();
        self.gains = had.then_some(gains);
        any
    }
}

/// Takes what is lacking.
fn take<T: Clone>(own: &mut Option<T>, gains: &mut Option<T>, said: Option<&T>) -> bool {
    let lacks = own.is_none() && said.is_some();
    if lacks {
        *own = said.cloned();
        *gains = said.cloned();
    }
    lacks
}
