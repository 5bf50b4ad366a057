//! What the files of the ZIP say of one film, once all are read: one knows what it is called, another only its number.

use std::collections::{HashMap, HashSet};

use crate::derived::index::title_key;
use crate::exchange::import::row::{AsideRow, Gathered, ImportRow};
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

pub(in crate::exchange::import) fn joined(gathered: &mut Gathered) {
    name_by_title(&mut gathered.rows);
    let nameless = name_by_key(gathered);
    gathered.aside.extend(nameless);
    let seen: HashSet<String> = gathered
        .rows
        .iter()
        .filter(|row| row.says.viewing.is_some() || row.says.seen)
        .filter_map(mark)
        .collect();
    // What is followed there stays so once it was watched; here it has been called for.
    for row in &mut gathered.rows {
        if mark(row).is_some_and(|mark| seen.contains(&mark)) {
            row.says.waiting = None;
        }
    }
}

/// What tells a film from others: its number, or its title and year.
fn mark(row: &ImportRow) -> Option<String> {
    let by_name = || format!("{}|{:?}", title_key(&row.film.title), row.film.year);
    Some(row.key.clone().unwrap_or_else(by_name))
}

/// Gives rows that have no number that of the one film of their title.
fn name_by_title(rows: &mut [ImportRow]) {
    let mut keys: HashMap<String, Option<String>> = HashMap::new();
    for row in rows.iter().filter(|row| row.key.is_some()) {
        let known = keys
            .entry(title_key(&row.film.title))
            .or_insert_with(|| row.key.clone());
        if *known != row.key {
            *known = None;
        }
    }
    for row in rows.iter_mut().filter(|row| row.key.is_none()) {
        let known = keys.get(&title_key(&row.film.title));
        row.key = known.cloned().flatten();
    }
}

/// Says of each row what another calls the film, and how old that one says it is; takes out those that none names.
fn name_by_key(gathered: &mut Gathered) -> Vec<AsideRow> {
    let mut films: HashMap<String, FilmDraft> = HashMap::new();
    for row in &gathered.rows {
        if let Some(key) = row.key.clone().filter(|_| !row.film.title.is_empty()) {
            let film = films.entry(key).or_insert_with(|| row.film.clone());
            film.fill_in(&row.film);
        }
    }
    let mut nameless = Vec::new();
    gathered.rows.retain_mut(|row| {
        let known = row.key.as_ref().and_then(|key| films.get(key));
        match known {
            Some(film) if row.film.title.is_empty() => row.film = film.clone(),
            Some(film) => row.film.year = row.film.year.or(film.year),
            None if row.film.title.is_empty() => {
                nameless.push(AsideRow {
                    place: row.place,
                    title: String::new(),
                    why: SetAside::NoTitle,
                });
                return false;
            }
            None => {}
        }
        true
    });
    nameless
}
