//! What is said of one film in several places of our own export, brought together once all of it was read.

use std::collections::{HashMap, HashSet};

use crate::exchange::import::ours::OwnLibrary;
use crate::exchange::import::row::{AsideRow, Gathered, ImportRow};
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

/// Gives each film what its collection calls it, each place on a list the title of its film, and sets aside what is about
/// none.
pub(super) fn finish(gathered: &mut Gathered) {
    let mut library = gathered.own.take().unwrap_or_default();
    entries(&mut gathered.rows, &mut library);
    gathered.own = Some(library);
    let mut found = findings(&gathered.rows).into_iter();
    let aside = &mut gathered.aside;
    gathered.rows.retain_mut(|row| {
        let RowFinding { called, why } = found.next().unwrap_or_default();
        if let Some((title, year)) = called {
            (row.film.title, row.film.year) = (title, year);
        }
        let Some(why) = why else { return true };
        aside.push(AsideRow {
            place: row.place,
            title: row.film.title.chars().take(200).collect(),
            why,
        });
        false
    });
}

/// What becomes of a row.
#[derive(Default)]
struct RowFinding {
    /// A title that it lacks, and the year.
    called: Option<(String, Option<i32>)>,
    /// Why it is set aside.
    why: Option<SetAside>,
}

/// What becomes of each row.
fn findings(rows: &[ImportRow]) -> Vec<RowFinding> {
    let films: HashMap<&str, &ImportRow> = rows
        .iter()
        .filter_map(|row| Some((&*row.says.own.as_ref()?.uuid, row)))
        .collect();
    let bad = bad(&films);
    let found = rows.iter().map(|row| {
        let own = row.says.own.as_ref();
        let film = match own {
            Some(own) => &own.uuid,
            None => row.key.as_deref().unwrap_or_default(),
        };
        // A place on a list is told by its film, and one that became another by that.
        let told_by = leads(row).unwrap_or(film);
        let called = films.get(told_by).filter(|_| row.film.title.is_empty());
        RowFinding {
            called: called.map(|it| (it.film.title.clone(), it.film.year)),
            why: match films.contains_key(film) {
                true => bad.get(film).cloned(),
                false => Some(SetAside::NotInFile),
            },
        }
    });
    found.collect()
}

/// The uuid of the film that this one became.
fn leads(row: &ImportRow) -> Option<&str> {
    row.says
        .own
        .as_ref()?
        .whole
        .as_ref()?
        .merged_into
        .as_deref()
}

/// Joins films and the entries that came for them.
fn entries(rows: &mut [ImportRow], library: &mut OwnLibrary) {
    let mut at: HashMap<&str, usize> = HashMap::new();
    for (number, entry) in library.entries.iter().enumerate() {
        at.entry(&entry.film).or_insert(number);
    }
    for row in rows {
        let Some(own) = &mut row.says.own else {
            continue;
        };
        let Some(whole) = &mut own.whole else {
            continue;
        };
        let Some(number) = at.get(&*own.uuid) else {
            continue;
        };
        whole.entry = Some(*number);
        if let Some(entry) = library.entries.get(*number) {
            let words = &entry.words;
            let film = &mut row.film;
            if film.title.is_empty() {
                film.title = words.title.clone().unwrap_or_default();
            }
            film.fill_in(&FilmDraft {
                original_title: words.original_title.clone(),
                transliterated_title: words.transliterated_title.clone(),
                year: words.year,
                minutes: words.minutes,
                ..FilmDraft::default()
            });
        }
    }
}

/// Films that are not brought in, and why: those without a title, and those that lead nowhere.
fn bad<'r>(films: &HashMap<&'r str, &'r ImportRow>) -> HashMap<&'r str, SetAside> {
    let mut bad = HashMap::new();
    for (uuid, row) in films {
        let own = row.says.own.as_ref();
        let whole = own.and_then(|own| own.whole.as_ref());
        let is_gone = whole.is_some_and(|it| it.removed_at.is_some());
        let mut next = leads(row);
        if row.film.title.is_empty() && next.is_none() && !is_gone {
            bad.insert(*uuid, SetAside::NoTitle);
        }
        let mut way = HashSet::from([*uuid]);
        while let Some(at) = next {
            let why = match films.get(at) {
                None => SetAside::NotInFile,
                Some(_) if !way.insert(at) => SetAside::NotReadable,
                Some(row) => {
                    next = leads(row);
                    continue;
                }
            };
            bad.insert(*uuid, why);
            break;
        }
    }
    bad
}
