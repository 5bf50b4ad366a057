//! What the rows of one film add to what is known of it.

use std::collections::HashSet;

use super::super::days::noon;
use super::super::row::{ImportedViewing, Says};
use super::answer::{Asked, ImportAnswer, note_number};
use super::known::{KnownFilms, Standing, StandingViewing};
use super::lacking::{Lacking, lacking_facts};
use super::planned::{
    GroupFilm, Onto, Plan, PlannedFilm, PlannedPlace, PlannedRow, PlannedViewing, RowFate,
    Understood,
};
use super::target::{draft, own_rows};
use crate::Result;
use crate::nouns::film::Identifier;
use crate::nouns::note;
use crate::values::PartialDate;

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
        GroupFilm::Film(film) | GroupFilm::Becomes(film) => Some(*film),
        GroupFilm::New => None,
        GroupFilm::Aside(why) => {
            for row in rows {
                plan.rows[*row].fate = RowFate::SetAside(why.clone());
            }
            return Ok(());
        }
    };
    let here = film.filter(|_| !matches!(target, GroupFilm::Becomes(_)));
    let Understood {
        gathered, answers, ..
    } = said;
    let standing = here.map(|film| known.of(film)).transpose()?;
    let own = own_rows(gathered, rows).next();
    let whole = own.and_then(|(_, own)| own.whole.as_ref());
    let lacking = match here {
        Some(film) => Lacking::of(known.conn, gathered, film, rows)?,
        None => Lacking::default(),
    };
    // What our own export says of a film that is none here yet is taken as it is, and nothing is concluded from it.
    let as_it_is = whole.filter(|_| here.is_none());
    let mut add = Addition {
        standing: standing.unwrap_or_default(),
        adds: PlannedFilm {
            to: match (film, here) {
                (Some(film), None) => Onto::Becomes(film),
                (_, Some(film)) => Onto::Film(film),
                (None, None) => Onto::AsItIs,
            },
            identifiers: Vec::new(),
            viewings: Vec::new(),
            rating: None,
            note: None,
            leaves: false,
            waiting: None,
            why: None,
            tags: Vec::new(),
            own: own.map(|(row, _)| row),
            lacks: None,
            fills: None,
        },
        named: rows
            .iter()
            .filter_map(|row| gathered.rows[*row].says.viewing.as_ref()?.uuid.as_deref())
            .collect(),
    };
    let says = |row: &usize| &gathered.rows[*row].says;
    // Whether a film was seen at some time is known only after all viewings.
    for row in rows {
        plan.rows[*row] = PlannedRow {
            fate: RowFate::AlreadyThere,
            film,
            planned: Some(plan.films.len()),
            own_rating: None,
        };
        if let Some(viewing) = &says(row).viewing {
            let day = viewing.seen_on;
            plan.rows[*row].fate = match said.options.unknown_days.contains(&day) {
                true => add.viewing(
                    &ImportedViewing {
                        seen_on: PartialDate::Unknown,
                        ..viewing.clone()
                    },
                    day,
                ),
                false => add.viewing(viewing, day),
            };
        }
    }
    let again = rows.iter().filter(|row| says(row).again);
    let again = again.filter_map(|row| says(row).viewing.as_ref());
    add.seen_before(again.map(|it| it.seen_on.sort_key()));
    // Our own export says itself what waits, though it was seen.
    let waits = whole.is_some() && rows.iter().any(|row| says(row).waiting.is_some());
    if as_it_is.is_none() && !waits {
        add.leave();
    }
    for row in rows {
        let line = &mut plan.rows[*row];
        let mut adds = add.says(says(row), line);
        adds |= lacking.is_of(*row);
        // In our own tables whoever made a film has a row.
        let is_new_and_own = here.is_none() && says(row).own.is_some();
        adds |= is_new_and_own && !gathered.rows[*row].film.credits.is_empty();
        if here.is_some() {
            for identifier in &gathered.rows[*row].film.identifiers {
                adds |= add.identifier(identifier, known)?;
            }
        }
        if adds && line.fate == RowFate::AlreadyThere {
            line.fate = RowFate::Merged;
        }
        let number = plan.films.len();
        let mut places = plan.places.iter().rev().take_while(|it| it.film == number);
        if let Some(list) = says(row).list
            && !here.is_some_and(|film| known.is_on(list, film))
            && !places.any(|it| it.list == list)
        {
            plan.places.push(PlannedPlace {
                list,
                film: number,
                row: *row,
                remark: says(row).remark.clone(),
            });
            line.fate = match line.fate {
                RowFate::AlreadyThere => RowFate::Merged,
                ref fate => fate.clone(),
            };
        }
        let viewing = says(row).viewing.as_ref();
        let remark = viewing.and_then(|it| add.left_over(it)).map(str::to_owned);
        if as_it_is.is_some() {
            continue;
        }
        // A viewing has one remark: another one of that day goes to the note.
        let notes = remark.iter().chain(&says(row).note);
        for note in notes.chain(lacking.left_over(*row)) {
            // What the person wrote over since is known.
            if let (Some(film), Some(_)) = (here, whole)
                && (known.had_note(film, note)? || lacking.had_note(known.conn, *row, note)?)
            {
                continue;
            }
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
    if let Some(film) = here.filter(|_| whole.is_none())
        && let Some(fills) = lacking_facts(known.conn, film, &draft(gathered, rows))?
    {
        plan.fillable += 1;
        if said.options.fill_in {
            let line = &mut plan.rows[rows[0]];
            if line.fate == RowFate::AlreadyThere {
                line.fate = RowFate::Merged;
            }
            add.adds.fills = Some(fills);
        }
    }
    add.adds.lacks = lacking.whole();
    let unrated = whole.is_some() || rows.iter().any(|row| says(row).unrated);
    if !unrated {
        add.rate_by_newest();
    }
    if film.is_none() && as_it_is.is_none() {
        add.adds.to = Onto::New(rows.to_vec());
    }
    if here.is_none() {
        plan.rows[rows[0]].fate = match film {
            Some(_) => RowFate::Merged,
            None => RowFate::NewFilm,
        };
    }
    plan.films.push(add.whole());
    Ok(())
}

/// What is added to one film.
struct Addition<'g> {
    standing: Standing,
    adds: PlannedFilm,
    /// Viewings of the files that have a name everywhere.
    named: HashSet<&'g str>,
}

impl Addition<'_> {
    /// One viewing: the one that came from there, or that of the same day, gains what it lacks; any other is new.
    fn viewing(&mut self, says: &ImportedViewing, day: PartialDate) -> RowFate {
        let Some(same) = self.same(says, day) else {
            self.standing.viewings.push(StandingViewing {
                viewing: None,
                day,
                says: says.clone(),
                gains: None,
                stands_for: None,
            });
            return RowFate::NewViewing;
        };
        let same = &mut self.standing.viewings[same];
        if same.says.uuid != says.uuid {
            same.stands_for.clone_from(&says.uuid);
        }
        // It may be told apart from others by that day, whatever the person says of it since.
        if same.says.source == says.source {
            same.day = day;
        }
        match same.gain(says) {
            true => RowFate::Merged,
            false => RowFate::AlreadyThere,
        }
    }

    /// The viewing that this one is: that of its name, whatever its day; else one that it may be, and no other of the files is.
    fn same(&self, says: &ImportedViewing, day: PartialDate) -> Option<usize> {
        let mut all = self.standing.viewings.iter();
        if let Some(uuid) = &says.uuid {
            let is = |name: &Option<String>| name.as_ref() == Some(uuid);
            let named = all.position(|it| is(&it.says.uuid) || is(&it.stands_for));
            if named.is_some() {
                return named;
            }
        }
        let is_another = |it: &StandingViewing| {
            let own = it.says.uuid.as_deref();
            it.stands_for.is_some() || own.is_some_and(|own| self.named.contains(own))
        };
        let mut all = self.standing.viewings.iter();
        all.position(|it| it.is(says, day) && !(says.uuid.is_some() && is_another(it)))
    }

    /// What was not even the first time when it was the earliest that is known was seen before that, and nobody says when.
    fn seen_before(&mut self, mut again: impl Iterator<Item = String>) {
        let finished = self.standing.viewings.iter().filter(|it| it.says.finished);
        let earliest = finished.map(|it| it.says.seen_on.sort_key()).min();
        if again.any(|day| Some(&day) == earliest.as_ref()) {
            self.seen_at_some_time();
        }
    }

    fn seen_at_some_time(&mut self) {
        let seen = ImportedViewing {
            source: SEEN.to_owned(),
            ..ImportedViewing::on(PartialDate::Unknown)
        };
        self.viewing(&seen, PartialDate::Unknown);
    }

    /// A film that waits is called for by being seen: after it was put there, or for the first time, unless the person said
    /// why it waits.
    fn leave(&mut self) {
        let Some(since) = self.standing.since.filter(|_| !self.adds.leaves) else {
            return;
        };
        let finished = self.standing.viewings.iter().filter(|it| it.says.finished);
        let (there, new): (Vec<_>, Vec<_>) = finished.partition(|it| it.viewing.is_some());
        let after = |it: &&StandingViewing| {
            let day = it.says.seen_on.latest().and_then(noon);
            day.is_some_and(|day| day >= since)
        };
        let first = there.is_empty() && self.standing.why.is_none() && !new.is_empty();
        if first || new.iter().any(after) {
            (self.adds.leaves, self.standing.waiting) = (true, false);
            self.standing.why = None;
        }
    }

    /// What is said of a viewing that is another one's day here, where that has another remark.
    fn left_over<'r>(&self, says: &'r ImportedViewing) -> Option<&'r str> {
        let remark = says.remark.as_deref()?;
        let same = &self.standing.viewings[self.same(says, says.seen_on)?];
        let own = same.says.remark.as_deref().unwrap_or_default();
        let another = same.says.source != says.source || same.stands_for.is_some();
        (another && !own.contains(remark.trim())).then_some(remark)
    }

    /// Everything a row says but its viewing and its note; whether any of it is new.
    fn says(&mut self, says: &Says, line: &mut PlannedRow) -> bool {
        let mut adds = false;
        if says.seen && !self.standing.viewings.iter().any(|it| it.says.finished) {
            self.seen_at_some_time();
            self.leave();
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
        adds
    }

    /// What another place calls it, unless one calls it something already.
    fn identifier(&mut self, identifier: &Identifier, known: &KnownFilms<'_>) -> Result<bool> {
        let own = &mut self.standing.identifiers;
        if own.iter().any(|it| it.kind == identifier.kind) || known.is_taken(identifier)? {
            return Ok(false);
        }
        own.push(identifier.clone());
        self.adds.identifiers.push(identifier.clone());
        Ok(true)
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
            standing.push_str(note::BETWEEN);
            standing.push_str(note.trim());
        } else {
            standing.push_str(note);
        }
        self.adds.note = Some(standing.clone());
        Some(true)
    }

    /// Whether the person saw it after it was put on that watchlist, and so called for it. What the files have seen they have
    /// waiting all the same, to be seen again.
    fn was_seen_since(&self, since: i64) -> bool {
        let own = self.standing.viewings.iter();
        let own = own.filter(|it| it.viewing.is_some() && it.says.finished);
        let mut days = own.filter_map(|it| it.says.seen_on.latest());
        days.any(|day| noon(day).is_some_and(|noon| noon >= since))
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
        // Most films have one, and the first one pushed makes room for four.
        self.adds.viewings.shrink_to_fit();
        self.adds
    }
}

impl StandingViewing {
    /// Whether it is the same one: it came from there, or it is of that day.
    fn is(&self, says: &ImportedViewing, day: PartialDate) -> bool {
        let from = !says.source.is_empty() && self.says.source == says.source;
        let when = day.is_day() && self.day == day;
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
