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
    let bad = bad(&gathered.rows);
    let films: HashMap<String, (String, Option<i32>)> = gathered
        .rows
        .iter()
        .filter_map(|row| {
            let own = row.says.own.as_ref()?;
            let film = &row.film;
            Some((own.uuid.clone(), (film.title.clone(), film.year)))
        })
        .collect();
    let rows = std::mem::take(&mut gathered.rows);
    for mut row in rows {
        let key = row.key.clone().unwrap_or_default();
        let why = match (films.get(&key), bad.get(&key)) {
            (None, _) => Some(SetAside::NotInFile),
            (Some(_), why) => why.cloned(),
        };
        // A place on a list is told by its film, and one that became another by that.
        let own = row.says.own.as_ref().and_then(|own| own.whole.as_ref());
        let told_by = own
            .and_then(|whole| whole.merged_into.as_ref())
            .unwrap_or(&key);
        if let Some((title, year)) = films.get(told_by)
            && row.film.title.is_empty()
        {
            row.film.title.clone_from(title);
            row.film.year = *year;
        }
        match why {
            None => gathered.rows.push(row),
            Some(why) => gathered.aside.push(AsideRow {
                place: row.place,
                title: row.film.title.chars().take(200).collect(),
                why,
            }),
        }
    }
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
fn bad(rows: &[ImportRow]) -> HashMap<String, SetAside> {
    let whole = |row: &ImportRow| {
        let own = row.says.own.as_ref()?;
        let whole = own.whole.as_ref()?;
        let stays = whole.removed_at.is_some() || whole.merged_into.is_some();
        let nameless = row.film.title.is_empty() && !stays;
        Some((own.uuid.clone(), (whole.merged_into.clone(), nameless)))
    };
    let films: HashMap<String, (Option<String>, bool)> = rows.iter().filter_map(whole).collect();
    let mut bad = HashMap::new();
    for (uuid, (into, nameless)) in &films {
        if *nameless {
            bad.insert(uuid.clone(), SetAside::NoTitle);
        }
        let mut way = HashSet::from([uuid]);
        let mut next = into.as_ref();
        while let Some(at) = next {
            if !way.insert(at) {
                bad.insert(uuid.clone(), SetAside::NotReadable);
                break;
            }
            next = match films.get(at) {
                Some((into, _)) => into.as_ref(),
                None => {
                    bad.insert(uuid.clone(), SetAside::NotInFile);
                    break;
                }
            };
        }
    }
    bad
}
