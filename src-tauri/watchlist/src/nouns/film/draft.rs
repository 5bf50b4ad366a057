use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::Identifier;
use crate::nouns::link::{self, LinkKind};
use crate::values::{CreditJob, text};
use crate::{Refusal, Result};

/// The years a film may be of.
pub(crate) const YEARS: RangeInclusive<i32> = 1874..=2200;

/// A film as the person, or something they bring, describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct FilmDraft {
    /// The title it is shown under.
    pub title: String,
    /// The title in its own language.
    pub original_title: Option<String>,
    /// That title in Latin letters.
    pub transliterated_title: Option<String>,
    /// The year it is shown under, 1874 to 2200.
    pub year: Option<i32>,
    /// Running time in minutes, 1 to 60,000.
    pub minutes: Option<u32>,
    /// Who made it, in order.
    pub credits: Vec<CreditDraft>,
    /// Names of countries, in any language.
    pub countries: Vec<String>,
    /// Names of genres, in any language.
    pub genres: Vec<String>,
    /// What other places call it.
    pub identifiers: Vec<Identifier>,
    /// The person's own address of the trailer, and of where to watch it; http or https.
    pub trailer: Option<String>,
    #[expect(missing_docs, reason = "said with the one before")]
    pub watch: Option<String>,
}

/// Someone who made a film, as the person names them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct CreditDraft {
    /// As what.
    pub job: CreditJob,
    /// Their name, in any language.
    pub name: String,
    /// Whom they play.
    pub role: Option<String>,
}

impl CreditDraft {
    /// Directors, in order.
    pub fn directors(names: impl IntoIterator<Item = impl Into<String>>) -> Vec<Self> {
        let each = names.into_iter().map(|name| Self {
            job: CreditJob::Director,
            name: name.into(),
            role: None,
        });
        each.collect()
    }
}

impl FilmDraft {
    /// The same as it is kept: nothing empty in it, and nothing twice that counts once.
    pub(crate) fn look_at(&self) -> Result<Self> {
        if self.year.is_some_and(|year| !YEARS.contains(&year)) {
            return Err(Refusal::YearOutside.into());
        }
        let outside = |minutes| !(1..=60_000).contains(&minutes);
        if self.minutes.is_some_and(outside) {
            return Err(Refusal::MinutesOutside.into());
        }
        let mut identifiers: Vec<Identifier> = Vec::new();
        for typed in &self.identifiers {
            identifiers.extend(typed.look_at()?.filter(|it| !identifiers.contains(it)));
        }
        Ok(Self {
            title: text::line(&self.title)?.unwrap_or_default(),
            original_title: line(self.original_title.as_deref())?,
            transliterated_title: line(self.transliterated_title.as_deref())?,
            year: self.year,
            minutes: self.minutes,
            credits: self.people()?,
            countries: each_once(&self.countries)?,
            genres: each_once(&self.genres)?,
            identifiers,
            trailer: link::said(self.trailer.as_deref())?,
            watch: link::said(self.watch.as_deref())?,
        })
    }

    /// Takes what another description says where this one says nothing; of what other places call it, all.
    pub(crate) fn fill_in(&mut self, other: &Self) {
        let text = |own: &mut Option<String>, said: &Option<String>| {
            if own.is_none() {
                own.clone_from(said);
            }
        };
        let names = |own: &mut Vec<String>, said: &Vec<String>| {
            if own.is_empty() {
                own.clone_from(said);
            }
        };
        text(&mut self.original_title, &other.original_title);
        text(&mut self.transliterated_title, &other.transliterated_title);
        text(&mut self.trailer, &other.trailer);
        text(&mut self.watch, &other.watch);
        names(&mut self.countries, &other.countries);
        names(&mut self.genres, &other.genres);
        self.year = self.year.or(other.year);
        self.minutes = self.minutes.or(other.minutes);
        if self.credits.is_empty() {
            self.credits.clone_from(&other.credits);
        }
        for identifier in &other.identifiers {
            if !self.identifiers.contains(identifier) {
                self.identifiers.push(identifier.clone());
            }
        }
    }

    /// The names of its directors, in order.
    pub(crate) fn directors(&self) -> impl Iterator<Item = &str> {
        self.credits_as(CreditJob::Director)
            .map(|credit| credit.name.as_str())
    }

    /// Who did this, in order.
    pub(crate) fn credits_as(&self, job: CreditJob) -> impl Iterator<Item = &CreditDraft> + Clone {
        self.credits.iter().filter(move |credit| credit.job == job)
    }

    /// Its links, with the person's own addresses.
    pub(super) fn links(&self) -> [(LinkKind, Option<&str>); 2] {
        [
            (LinkKind::Trailer, self.trailer.as_deref()),
            (LinkKind::Watch, self.watch.as_deref()),
        ]
    }

    fn people(&self) -> Result<Vec<CreditDraft>> {
        let mut people = Vec::new();
        for CreditDraft { job, name, role } in &self.credits {
            if let Some(name) = text::line(name)? {
                people.push(CreditDraft {
                    job: *job,
                    name,
                    role: line(role.as_deref())?,
                });
            }
        }
        Ok(people)
    }
}

fn line(typed: Option<&str>) -> Result<Option<String>> {
    Ok(typed.map(text::line).transpose()?.flatten())
}

fn each_once(names: &[String]) -> Result<Vec<String>> {
    let mut each: Vec<String> = Vec::new();
    for name in names {
        each.extend(text::line(name)?.filter(|name| !each.contains(name)));
    }
    Ok(each)
}
