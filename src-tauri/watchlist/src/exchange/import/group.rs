//! Which rows of a file are about one film.

use std::collections::HashMap;

use super::row::Gathered;
use crate::derived::index::title_key;
use crate::nouns::film::Identifier;

/// Rows about one film.
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
    let mut marked: HashMap<RowMark<'_>, usize> = HashMap::new();
    let mut named: HashMap<TitleAndYear, Vec<usize>> = HashMap::new();
    let rows = || gathered.rows.iter().enumerate();
    let name = |row: &super::row::ImportRow| (title_key(&row.film.title), row.film.year);

    // Those that are called something by the file or by another place are that film, whatever their titles are.
    for (at, row) in rows().filter(|(_, row)| is_marked(row)) {
        let key = row.key.as_deref().map(RowMark::Key);
        let marks = row
            .film
            .identifiers
            .iter()
            .map(RowMark::Identifier)
            .chain(key);
        let marks: Vec<RowMark<'_>> = marks.collect();
        let known = marks.iter().find_map(|mark| marked.get(mark).copied());
        let group = known.unwrap_or_else(|| {
            groups.push(Group::default());
            groups.len() - 1
        });
        groups[group].rows.push(at);
        for mark in marks {
            marked.entry(mark).or_insert(group);
        }
        let same = named.entry(name(row)).or_default();
        if !same.contains(&group) {
            same.push(group);
        }
    }
    // The others are the one film of their title and year; where there are two, nobody knows which.
    for (at, row) in rows().filter(|(_, row)| !is_marked(row)) {
        let same = named.entry(name(row)).or_default();
        match same[..] {
            [group] => groups[group].rows.push(at),
            ref several => {
                let either = several.to_vec();
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

fn is_marked(row: &super::row::ImportRow) -> bool {
    row.key.is_some() || !row.film.identifiers.is_empty()
}
