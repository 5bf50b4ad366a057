//! A film as our own export has it: one row for what is said of it, and one for each viewing.

use std::collections::HashSet;

use super::credit::credit;
use super::fields::{each, line, lines, long, moment, object, rating, said, tag, year};
use super::picture::picture;
use super::viewing::viewing;
use crate::exchange::import::ours::{CodeAndName, OwnLibrary, OwnSealedNote, WholeFilm};
use crate::exchange::import::row::{ImportRow, ImportedViewing, OwnFilm, Place, Says};
use crate::exchange::import::sink::Sink;
use crate::nouns::film::{CreditDraft, FilmDraft, Identifier};
use crate::nouns::link::{self, LinkKind};
use crate::values::{CreditJob, SetAside};

/// What was read before, so that nothing is there twice.
#[derive(Default)]
pub(super) struct Before {
    films: HashSet<String>,
    identifiers: HashSet<(String, String)>,
}

/// A film while it is read.
#[derive(Default)]
struct FilmInExport {
    uuid: String,
    shown_as: Shown,
    says: Says,
    whole: WholeFilm,
    codes: [Vec<String>; 2],
    names: [Vec<String>; 2],
    viewings: Vec<Result<ImportedViewing, SetAside>>,
    /// How many bytes its picture takes in the file.
    picture: usize,
}

/// What lists show, from the person's words and the collection's.
#[derive(Default)]
struct Shown {
    title: Option<String>,
    year: Option<i32>,
    director: Option<String>,
}

/// Reads one; how many bytes of it are a picture, of which nothing is held.
pub(super) fn film(
    sink: &mut Sink<'_>,
    row: u32,
    json: &str,
    before: &mut Before,
    library: &mut OwnLibrary,
) -> usize {
    let mut film = FilmInExport::default();
    let read = object(json, |name, value| {
        film.field(name, value, sink, before, library)
    });
    let place = Place {
        part: sink.part(),
        row,
    };
    film.whole.genres = coded(&film.codes[0], &film.names[0]);
    film.whole.countries = coded(&film.codes[1], &film.names[1]);
    let draft = film.draft();
    // Until there was a bin, this said that a film lies in it; of one that was erased no word is left.
    if film.whole.words.title.is_some() && film.whole.binned_since.is_none() {
        film.whole.binned_since = film.whole.removed_at.take();
    }
    let read =
        read.and_then(
            |()| match film.uuid.is_empty() || !before.films.insert(film.uuid.clone()) {
                true => Err(SetAside::NotReadable),
                false => Ok(()),
            },
        );
    let title = draft.title.clone();
    if let Err(why) = read {
        // Nothing is known of the film that its viewings are of.
        for _ in &film.viewings {
            sink.aside(row, &title, why.clone());
        }
        sink.aside(row, &title, why);
        return film.picture;
    }
    let called = FilmDraft {
        title: title.clone(),
        year: draft.year,
        ..FilmDraft::default()
    };
    let key = (!film.viewings.is_empty()).then(|| film.uuid.clone());
    film.says.own = Some(Box::new(OwnFilm {
        uuid: film.uuid,
        whole: Some(film.whole),
    }));
    sink.row(ImportRow {
        place,
        film: draft,
        key: None,
        says: film.says,
    });
    for viewing in film.viewings {
        match viewing {
            Err(why) => sink.aside(row, &title, why),
            Ok(viewing) => sink.row(ImportRow {
                place,
                film: called.clone(),
                key: key.clone(),
                says: Says {
                    viewing: Some(viewing),
                    ..Says::default()
                },
            }),
        }
    }
    film.picture
}

impl FilmInExport {
    fn field(
        &mut self,
        name: &str,
        json: &str,
        sink: &Sink<'_>,
        before: &mut Before,
        library: &mut OwnLibrary,
    ) -> Result<(), SetAside> {
        let Self { whole, says, .. } = self;
        match name {
            "uuid" => self.uuid = line(json)?.unwrap_or_default(),
            "shown_as" => self.shown_as = shown(json)?,
            "added_at" => whole.added_at = moment(json)?,
            "removed_at" => whole.removed_at = moment(json)?,
            "binned_since" => whole.binned_since = moment(json)?,
            "merged_into" => whole.merged_into = line(json)?,
            "sort_title" => whole.sort_title = line(json)?,
            "genres" => self.codes[0] = lines(json)?,
            "countries" => self.codes[1] = lines(json)?,
            "genre_names" => self.names[0] = lines(json)?,
            "country_names" => self.names[1] = lines(json)?,
            "identifiers" => {
                let all = each(json, identifier)?.into_iter();
                let new = all.filter(|it| before.identifiers.insert(it.clone()));
                whole.identifiers = new.collect();
                whole.identifiers.shrink_to_fit();
            }
            "credits" => whole.credits = each(json, credit)?,
            "waiting_since" => says.waiting = moment(json)?,
            "waiting_why" => says.why = line(json)?,
            "waiting_position" => whole.waiting_position = said(json)?,
            "half_stars" => says.rating = rating(json)?,
            "rating_position" => whole.rating_position = said(json)?,
            "note" => says.note = long(json)?,
            "earlier_notes" => {
                let all = each(json, earlier_note)?;
                whole.earlier_notes = all.into_iter().flatten().collect();
            }
            "sealed_note" => whole.sealed_note = sealed_note(json)?.map(Box::new),
            "viewings" => {
                // One that is not as it should be takes no other with it.
                self.viewings = each(json, |json| Ok(viewing(json, sink.now, library)))?;
            }
            "tags" => says.tags = each(json, tag)?.into_iter().flatten().collect(),
            "links" => whole.links = each(json, link)?.into_iter().flatten().collect(),
            "picture" => {
                self.picture = json.len();
                match picture(json) {
                    Ok(picture) => whole.picture = picture.map(Box::new),
                    Err(_) => library.no_pictures += 1,
                }
            }
            name if whole.words.is_one(name) => whole.words.field(name, json)?,
            name => library.does_not_know(name),
        }
        Ok(())
    }

    /// As other files would describe it.
    fn draft(&self) -> FilmDraft {
        let words = &self.whole.words;
        let shown = &self.shown_as;
        let own = self.whole.credits.iter();
        let own = own.filter(|it| it.job == CreditJob::Director);
        let mut credits = CreditDraft::directors(own.map(|it| &*it.person.name));
        if credits.is_empty() {
            let directors = shown.director.iter().flat_map(|it| it.split(", "));
            credits = CreditDraft::directors(directors);
        }
        credits.shrink_to_fit();
        let identifiers = self.whole.identifiers.iter();
        let mut identifiers: Vec<Identifier> = identifiers.filter_map(known).collect();
        identifiers.shrink_to_fit();
        FilmDraft {
            title: words
                .title
                .clone()
                .or(shown.title.clone())
                .unwrap_or_default(),
            original_title: words.original_title.clone(),
            transliterated_title: words.transliterated_title.clone(),
            year: words.year.or(shown.year),
            minutes: words.minutes,
            credits,
            identifiers,
            ..FilmDraft::default()
        }
    }
}

fn shown(json: &str) -> Result<Shown, SetAside> {
    let mut shown = Shown::default();
    if json != "null" {
        object(json, |name, value| {
            match name {
                "title" => shown.title = line(value)?,
                "year" => shown.year = year(value)?,
                "director" => shown.director = line(value)?,
                _ => {}
            }
            Ok(())
        })?;
    }
    Ok(shown)
}

fn identifier(json: &str) -> Result<(String, String), SetAside> {
    let (mut kind, mut id) = (None, None);
    object(json, |name, value| {
        match name {
            "kind" => kind = line(value)?,
            "value" => id = line(value)?,
            _ => {}
        }
        Ok(())
    })?;
    kind.zip(id).ok_or(SetAside::NotReadable)
}

/// One of a place that this program knows.
fn known((kind, id): &(String, String)) -> Option<Identifier> {
    let kind = serde_json::from_value(kind.as_str().into()).ok();
    crate::exchange::import::fields::named(kind?, id)
}

fn earlier_note(json: &str) -> Result<Option<(i64, String)>, SetAside> {
    let (mut until, mut text) = (None, None);
    object(json, |name, value| {
        match name {
            "until" => until = moment(value)?,
            "text" => text = long(value)?,
            _ => {}
        }
        Ok(())
    })?;
    Ok(until.zip(text))
}

fn link(json: &str) -> Result<Option<(LinkKind, String)>, SetAside> {
    let (mut kind, mut address) = (None, None);
    object(json, |name, value| {
        match name {
            "kind" => kind = said::<LinkKind>(value)?,
            // What is no address of the web is opened nowhere.
            "address" => {
                address = link::said(line(value)?.as_deref()).map_err(|_| SetAside::NotReadable)?;
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(kind.zip(address))
}

fn sealed_note(json: &str) -> Result<Option<OwnSealedNote>, SetAside> {
    if json == "null" {
        return Ok(None);
    }
    let mut text = None;
    let mut days = [None, None, None];
    object(json, |name, value| {
        match name {
            "text" => text = long(value)?,
            "sealed_on" => days[0] = day(value)?,
            "opens_on" => days[1] = day(value)?,
            "opened_on" => days[2] = day(value)?,
            _ => {}
        }
        Ok(())
    })?;
    let [sealed_on, opens_on, opened_on] = days;
    // What was never sealed cannot open.
    if sealed_on.is_none() && (opens_on.is_some() || opened_on.is_some()) {
        return Err(SetAside::NotReadable);
    }
    Ok(text.map(|text| OwnSealedNote {
        text,
        sealed_on,
        opens_on,
        opened_on,
    }))
}

/// An ISO day.
fn day(json: &str) -> Result<Option<String>, SetAside> {
    let Some(said) = line(json)? else {
        return Ok(None);
    };
    match said.parse::<jiff::civil::Date>() {
        Ok(day) if day.to_string() == said && day.year() >= 1000 => Ok(Some(said)),
        _ => Err(SetAside::NoSuchDate {
            text: said.chars().take(50).collect(),
        }),
    }
}

/// Codes with their names, where there is one for each.
fn coded(codes: &[String], names: &[String]) -> Vec<CodeAndName> {
    let whole = codes.len() == names.len();
    let codes = codes.iter().enumerate();
    codes
        .map(|(at, code)| CodeAndName {
            code: code.clone(),
            name: names.get(at).filter(|_| whole).cloned(),
        })
        .collect()
}
