//! What our own export says beside films: collections, people, tags, lists, filters.

use super::fields::{each, line, lines, long, object, rating, said};
use crate::exchange::import::ours::{
    OwnEntry, OwnLedger, OwnLibrary, OwnList, OwnLivingList, OwnOpinion, OwnTag,
};
use crate::exchange::import::row::{ImportRow, ImportedList, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

/// No collection, and no list of a person, is longer than all films together.
const MOST_ENTRIES: usize = 100_000;
/// Nor has anyone so many lists, tags or filters.
const MOST_LISTS: usize = 5_000;

impl OwnLibrary {
    /// A collection: what the person says of it, and which of its entries is which film.
    pub(super) fn collection(&mut self, json: &str) -> Result<(), SetAside> {
        let mut opinion = OwnOpinion {
            collection: String::new(),
            rating: None,
            comment: None,
        };
        let mut entries = Vec::new();
        object(json, |name, value| {
            match name {
                "key" => opinion.collection = line(value)?.unwrap_or_default(),
                "half_stars" => opinion.rating = rating(value)?,
                "comment" => opinion.comment = long(value)?,
                "entries" => entries = each(value, entry)?,
                _ => {}
            }
            Ok(())
        })?;
        if opinion.collection.is_empty() {
            return Err(SetAside::NotReadable);
        }
        let room = MOST_ENTRIES.saturating_sub(self.entries.len());
        let of = &opinion.collection;
        let entries = entries.into_iter().take(room);
        self.entries.extend(entries.map(|entry| OwnEntry {
            collection: of.clone(),
            ..entry
        }));
        if opinion.rating.is_some() || opinion.comment.is_some() {
            self.opinions.push(opinion);
        }
        Ok(())
    }

    /// A tag.
    pub(super) fn tag(&mut self, json: &str) -> Result<(), SetAside> {
        let labelled = Labelled::read(json, |_, _| Ok(()))?;
        if self.tags.len() < MOST_LISTS {
            self.tags.push(OwnTag {
                uuid: labelled.uuid,
                name: labelled.name,
                position: labelled.position,
            });
        }
        Ok(())
    }

    /// The ledger of an import, of which the lines follow.
    pub(super) fn ledger(&mut self, json: &str) -> Result<(), SetAside> {
        let mut ledger = OwnLedger::default();
        object(json, |name, value| {
            match name {
                "uuid" => ledger.uuid = line(value)?.unwrap_or_default(),
                "at" => ledger.at = said(value)?.unwrap_or_default(),
                "summary" => ledger.summary = value.to_owned(),
                _ => {}
            }
            Ok(())
        })?;
        if self.ledgers.len() < MOST_LISTS {
            self.ledgers.push(ledger);
        }
        Ok(())
    }

    /// Some lines of one of them.
    pub(super) fn ledger_page(&mut self, json: &str) -> Result<(), SetAside> {
        let (mut of, mut lines) = (String::new(), String::new());
        object(json, |name, value| {
            match name {
                "ledger" => of = line(value)?.unwrap_or_default(),
                "lines" => lines = value.to_owned(),
                _ => {}
            }
            Ok(())
        })?;
        let mut ledgers = self.ledgers.iter_mut().rev();
        let ledger = ledgers.find(|it| it.uuid == of);
        ledger.ok_or(SetAside::NotReadable)?.pages.push(lines);
        Ok(())
    }

    /// A filter that is kept under a name.
    pub(super) fn living_list(&mut self, json: &str) -> Result<(), SetAside> {
        let mut conditions = None;
        let labelled = Labelled::read(json, |name, value| {
            if name == "conditions" {
                conditions = said(value)?;
            }
            Ok(())
        })?;
        let conditions = conditions.ok_or(SetAside::NotReadable)?;
        if self.living.len() < MOST_LISTS {
            self.living.push(OwnLivingList {
                uuid: labelled.uuid,
                name: labelled.name,
                position: labelled.position,
                conditions,
            });
        }
        Ok(())
    }
}

/// A list, and a row for each film on it.
pub(super) fn list(
    sink: &mut Sink<'_>,
    row: u32,
    json: &str,
    library: &mut OwnLibrary,
) -> Result<(), SetAside> {
    if library.lists.len() >= MOST_LISTS {
        return Err(SetAside::TooManyRows);
    }
    let mut list = ImportedList {
        name: String::new(),
        introduction: String::new(),
        ranked: false,
        key: None,
    };
    let mut places = Vec::new();
    let labelled = Labelled::read(json, |name, value| {
        match name {
            "introduction" => list.introduction = long(value)?.unwrap_or_default(),
            "ranked" => list.ranked = said(value)?.unwrap_or_default(),
            "films" => places = each(value, |json| Ok(place(json)))?,
            _ => {}
        }
        Ok(())
    })?;
    list.name = labelled.name;
    let number = sink.list(list);
    library.lists.insert(
        number,
        OwnList {
            uuid: labelled.uuid,
            position: labelled.position,
        },
    );
    for place in places {
        match place {
            Err(why) => sink.aside(row, "", why),
            Ok((film, says)) => sink.row(ImportRow {
                place: Place {
                    part: sink.part(),
                    row,
                },
                film: FilmDraft::default(),
                key: Some(film),
                says: Says {
                    list: Some(number),
                    ..says
                },
            }),
        }
    }
    Ok(())
}

/// The uuid of a film on a list, and what is said of it there.
fn place(json: &str) -> Result<(String, Says), SetAside> {
    let mut film = None;
    let mut says = Says::default();
    object(json, |name, value| {
        match name {
            "film" => film = line(value)?,
            "position" => says.position = said(value)?,
            "remark" => says.remark = line(value)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok((film.ok_or(SetAside::NotReadable)?, says))
}

fn entry(json: &str) -> Result<OwnEntry, SetAside> {
    let mut entry = OwnEntry::default();
    let mut made_for = None;
    object(json, |name, value| {
        match name {
            "key" => entry.key = line(value)?.unwrap_or_default(),
            "film" => entry.film = line(value)?.unwrap_or_default(),
            "made_for" => made_for = line(value)?,
            "countries" => entry.countries = lines(value)?,
            "genres" => entry.genres = lines(value)?,
            // As a text it is the countries' names.
            "country" => {}
            name => entry.words.field(name, value)?,
        }
        Ok(())
    })?;
    entry.film = made_for.unwrap_or(entry.film);
    Ok(entry)
}

/// What has a name and a place.
struct Labelled {
    uuid: String,
    name: String,
    position: i64,
}

impl Labelled {
    /// Reads it, with whatever else is said of it.
    fn read(
        json: &str,
        mut more: impl FnMut(&str, &str) -> Result<(), SetAside>,
    ) -> Result<Self, SetAside> {
        let mut labelled = Self {
            uuid: String::new(),
            name: String::new(),
            position: 0,
        };
        object(json, |name, value| match name {
            "uuid" => {
                labelled.uuid = line(value)?.unwrap_or_default();
                Ok(())
            }
            "name" => {
                labelled.name = line(value)?.unwrap_or_default();
                Ok(())
            }
            "position" => {
                labelled.position = said(value)?.unwrap_or_default();
                Ok(())
            }
            name => more(name, value),
        })?;
        match labelled.name.is_empty() || labelled.uuid.is_empty() {
            true => Err(SetAside::NotReadable),
            false => Ok(labelled),
        }
    }
}
