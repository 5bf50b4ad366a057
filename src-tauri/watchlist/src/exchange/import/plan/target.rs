//! Which film each group of rows is, asked where that is not certain.

use std::collections::{BTreeMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _};

use super::super::group::Group;
use super::super::matching::{FilmMatch, Matcher};
use super::super::row::Gathered;
use super::answer::{Asked, FilmCandidate, ImportAnswer, ImportAnswers};
use crate::Result;
use crate::nouns::film::FilmDraft;
use crate::storage::Monitor;
use crate::values::FilmId;

/// What a group of rows is.
pub(super) enum GroupFilm {
    Film(FilmId),
    New,
    Binned,
}

/// The targets of all groups that have one.
pub(super) struct Targets {
    /// Rows by their numbers, and what they are.
    pub films: Vec<(Vec<usize>, GroupFilm)>,
    pub asked: BTreeMap<usize, Asked>,
    /// Rows that the person wants left out.
    pub left_out: Vec<usize>,
}

pub(super) fn targets(
    gathered: &Gathered,
    groups: &[Group],
    answers: &ImportAnswers,
    conn: &Connection,
    monitor: &Monitor,
) -> Result<Targets> {
    let mut targets = Targets {
        films: Vec::new(),
        asked: BTreeMap::new(),
        left_out: Vec::new(),
    };
    let matcher = Matcher::new(conn)?;
    let (whole, joined) = join(gathered, groups, answers, &matcher, &mut targets);
    let mut found = Vec::new();
    for rows in whole.into_iter().chain(joined) {
        monitor.advance(1)?;
        let draft = draft(gathered, &rows);
        let certain = matcher.certain(&draft, sources(gathered, &rows))?;
        found.push((rows, draft, certain));
    }
    let certain = found.iter().filter_map(|(_, _, found)| match found {
        Some(FilmMatch::Film(film)) => Some(*film),
        _ => None,
    });
    let taken: HashSet<FilmId> = certain.collect();
    for (rows, draft, certain) in found {
        let is = match certain {
            Some(certain) => certain,
            None => matcher.likely(&draft, &taken)?,
        };
        let first = rows[0];
        let target = match (is, answers.get(&first)) {
            (FilmMatch::Film(film), _) => GroupFilm::Film(film),
            (FilmMatch::New, _) => GroupFilm::New,
            (FilmMatch::Binned, _) => GroupFilm::Binned,
            (FilmMatch::Several(_), Some(ImportAnswer::Skip)) => {
                targets.left_out.extend(rows);
                continue;
            }
            (FilmMatch::Several(films), answer) => match answered(conn, answer, &films)? {
                Some(target) => target,
                None => {
                    let films = films.into_iter().map(FilmCandidate::Film).collect();
                    targets.asked.insert(first, Asked::Which(films));
                    continue;
                }
            },
        };
        targets.films.push((rows, target));
    }
    Ok(targets)
}

/// Groups whose film is known among those of the files; and, by the person's word or an earlier import's, what else is a
/// film by itself.
fn join(
    gathered: &Gathered,
    groups: &[Group],
    answers: &ImportAnswers,
    matcher: &Matcher<'_>,
    targets: &mut Targets,
) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut whole: Vec<Vec<usize>> = Vec::new();
    let mut apart: Vec<Vec<usize>> = Vec::new();
    let mut place_of = vec![0; groups.len()];
    let clear = groups.iter().enumerate();
    for (number, group) in clear.filter(|(_, it)| it.either.is_empty()) {
        place_of[number] = whole.len();
        whole.push(group.rows.clone());
    }
    for group in groups.iter().filter(|it| !it.either.is_empty()) {
        let first = group.rows[0];
        if matcher.sourced(sources(gathered, &group.rows)).is_some() {
            apart.push(group.rows.clone());
            continue;
        }
        match answers.get(&first) {
            Some(ImportAnswer::Skip) => targets.left_out.extend(&group.rows),
            Some(ImportAnswer::New) => apart.push(group.rows.clone()),
            answer => match chosen(answer, group, groups) {
                Some(other) => {
                    let rows = &mut whole[place_of[other]];
                    rows.extend(&group.rows);
                    rows.sort_unstable();
                }
                None => {
                    let either = group.either.iter();
                    let either = either.map(|other| FilmCandidate::Row(groups[*other].rows[0]));
                    targets.asked.insert(first, Asked::Which(either.collect()));
                }
            },
        }
    }
    (whole, apart)
}

/// The group that the person said it is one of, if it may be.
fn chosen(answer: Option<&ImportAnswer>, group: &Group, groups: &[Group]) -> Option<usize> {
    let Some(ImportAnswer::Row(row)) = answer else {
        return None;
    };
    let mut either = group.either.iter().copied();
    either.find(|other| groups[*other].rows.contains(row))
}

/// What the files call the viewings of these rows.
fn sources<'g>(gathered: &'g Gathered, rows: &'g [usize]) -> impl Iterator<Item = &'g str> {
    rows.iter().filter_map(|row| {
        let viewing = gathered.rows[*row].says.viewing.as_ref();
        viewing.map(|it| it.source.as_str())
    })
}

/// What the person said it is, if it is one of these.
fn answered(
    conn: &Connection,
    answer: Option<&ImportAnswer>,
    films: &[FilmId],
) -> Result<Option<GroupFilm>> {
    match answer {
        Some(ImportAnswer::New) => Ok(Some(GroupFilm::New)),
        Some(ImportAnswer::Film(uuid)) => {
            let film = conn
                .prepare_cached("SELECT id FROM film WHERE uuid = ?1")?
                .query_row([uuid], |row| row.get("id"))
                .optional()?;
            Ok(film
                .filter(|film| films.contains(film))
                .map(GroupFilm::Film))
        }
        _ => Ok(None),
    }
}

/// A film as all of its rows describe it: what the first says, and what others say where it says nothing.
pub(super) fn draft(gathered: &Gathered, rows: &[usize]) -> FilmDraft {
    let mut drafts = rows.iter().map(|row| &gathered.rows[*row].film);
    let mut draft = drafts.next().cloned().unwrap_or_default();
    for other in drafts {
        draft.fill_in(other);
    }
    draft
}
