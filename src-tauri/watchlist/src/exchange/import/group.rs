//! Which rows of a file are about one film.

use std::collections::HashMap;

use super::row::Gathered;
use crate::derived::index::title_key;
use crate::nouns::film::Identifier;

/// Between so many films a person is asked at most.
const MOST_ASKED: usize = 50;

/// Rows about one film; none where they became part of another group.
#[derive(Debug, Clone, Default)]
pub(super) struct Group {
    /// By their numbers, in the order of the file.
    pub rows: Vec<usize>,
    /// The groups that this may be one of, where a row says too little to tell; the person is asked.
    pub either: Vec<usize>,
}

/// What rows of one film have in common.
#[derive(PartialEq, Eq, Hash)]
enum RowMark<'r> {
    Key(&'r str),
    Identifier(&'r Identifier),
}

/// A film by what it is called and its year.
type TitleAndYear = (String, Option<i32>);

/// The groups of all rows, in the order of their first rows.
pub(super) fn groups(gathered: &Gathered) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    // Where each group went that became part of another.
    let mut leads: Vec<usize> = Vec::new();
    let mut marked: HashMap<RowMark<'_>, usize> = HashMap::new();
    let mut named: HashMap<TitleAndYear, Vec<usize>> = HashMap::new();
    let rows = || gathered.rows.iter().enumerate();
    let name = |row: &super::row::ImportRow| (title_key(&row.film.title), row.film.year);

    // Those that are called something by the file or by another place are that film, whatever their titles are.
    for (at, row) in rows().filter(|(_, row)| is_marked(row)) {
        let key = row.key.as_deref().map(RowMark::Key);
        let own = row.says.own.as_deref();
        let marks = row
            .film
            .identifiers
            .iter()
            .map(RowMark::Identifier)
            .chain(key)
            .chain(own.map(|own| RowMark::Key(&own.uuid)));
        let marks: Vec<RowMark<'_>> = marks.collect();
        let known = marks.iter().filter_map(|mark| marked.get(mark));
        let mut known: Vec<usize> = known.map(|group| root(&leads, *group)).collect();
        known.sort_unstable();
        known.dedup();
        let group = known.first().copied().unwrap_or_else(|| {
            groups.push(Group::default());
            leads.push(groups.len() - 1);
            groups.len() - 1
        });
        // What two groups have in common makes them one.
        for other in known.into_iter().skip(1) {
            let rows = std::mem::take(&mut groups[other].rows);
            groups[group].rows.extend(rows);
            leads[other] = group;
        }
        groups[group].rows.push(at);
        for mark in marks {
            marked.entry(mark).or_insert(group);
        }
        named.entry(name(row)).or_default().push(group);
    }
    for same in named.values_mut() {
        same.iter_mut()
            .for_each(|group| *group = root(&leads, *group));
        same.sort_unstable();
        same.dedup();
    }
    // The others are the one film of their title and year; where there are two, nobody knows which.
    for (at, row) in rows().filter(|(_, row)| !is_marked(row)) {
        let same = named.entry(name(row)).or_default();
        match same[..] {
            [group] => groups[group].rows.push(at),
            ref several => {
                let either: Vec<usize> = several.iter().copied().take(MOST_ASKED).collect();
                if either.is_empty() {
                    same.push(groups.len());
                }
                groups.push(Group {
                    rows: vec![at],
                    either,
                });
            }
        }
    }
    for group in &mut groups {
        group.rows.sort_unstable();
    }
    groups
}

fn root(leads: &[usize], mut group: usize) -> usize {
    while leads[group] != group {
        group = leads[group];
    }
    group
}

fn is_marked(row: &super::row::ImportRow) -> bool {
    row.key.is_some() || row.says.own.is_some() || !row.film.identifiers.is_empty()
}
