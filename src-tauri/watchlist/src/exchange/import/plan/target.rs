//! Which film each group of rows is, asked where that is not certain.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension as _};

use super::super::group::Group;
use super::super::matching::{FilmMatch, Matcher, Sought};
use super::super::row::{Gathered, ImportedViewing, OwnFilm};
use super::answer::{Asked, FilmCandidate, ImportAnswer, ImportAnswers};
use super::own::{OwnMatch, OwnMatcher, were_merged};
use super::planned::GroupFilm;
use crate::Result;
use crate::nouns::film::{CreditDraft, FilmDraft};
use crate::storage::Monitor;
use crate::values::{FilmId, SetAside};

/// Rows by their numbers, in groups.
type RowGroups = Vec<Vec<usize>>;

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
    let (whole, joined) = join(gathered, groups, answers, &matcher, &mut targets)?;
    let all: RowGroups = whole.into_iter().chain(joined).collect();
    let mut own = OwnMatcher::new(conn, &matcher, gathered)?;
    let named = all.iter().map(|rows| match own_film(gathered, rows) {
        Some(film) => own.look(film),
        None => Ok(OwnMatch::Unknown),
    });
    let named: Vec<OwnMatch> = named.collect::<Result<_>>()?;
    let named_films = named.iter().filter_map(|is| match is {
        OwnMatch::Found(FilmMatch::Film(film)) => Some(*film),
        _ => None,
    });
    let (named_films, nowhere): (HashSet<FilmId>, _) = (named_films.collect(), HashSet::new());
    let mut found = Vec::new();
    for (rows, named) in all.into_iter().zip(named) {
        monitor.advance(1)?;
        let elsewhere = match own_film(gathered, &rows) {
            Some(_) => &named_films,
            None => &nowhere,
        };
        let sought = match named {
            OwnMatch::Is(is) => {
                targets.films.push((rows, is));
                continue;
            }
            OwnMatch::Found(is) => Sought::Certain(is),
            OwnMatch::Unknown => {
                let draft = draft(gathered, &rows);
                matcher.look(&draft, viewings(gathered, &rows), elsewhere)?
            }
        };
        found.push((rows, sought));
    }
    let certain = found.iter().filter_map(|(_, sought)| match sought {
        Sought::Certain(FilmMatch::Film(film)) => Some(*film),
        _ => None,
    });
    let taken: HashSet<FilmId> = certain.collect();
    let mut at: HashMap<FilmId, usize> = HashMap::new();
    for (rows, sought) in found {
        let is = match sought {
            Sought::Certain(is) => is,
            Sought::Near(near) => near.but(&taken),
        };
        let first = asked_by(&rows, answers);
        let is = match is {
            FilmMatch::Film(film) => match at.get(&film) {
                Some(at) if differs(conn, gathered, &rows, &targets.films[*at].0)? => {
                    FilmMatch::Several(vec![film])
                }
                _ => FilmMatch::Film(film),
            },
            is => is,
        };
        let target = match (is, answers.get(&first)) {
            (FilmMatch::Film(film), _) => GroupFilm::Film(film),
            (FilmMatch::New, _) => GroupFilm::New,
            (FilmMatch::Binned, _) => GroupFilm::Aside(SetAside::InBin),
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
        // What was found to be one film twice is written once.
        if let GroupFilm::Film(film) = target {
            if let Some(at) = at.get(&film) {
                let all = &mut targets.films[*at].0;
                all.extend(rows);
                all.sort_unstable();
                continue;
            }
            at.insert(film, targets.films.len());
        }
        targets.films.push((rows, target));
    }
    wait_for_wholes(gathered, &mut targets.films);
    Ok(targets)
}

/// A film that became part of another comes with that: while the other asks, its rows ask with it.
fn wait_for_wholes(gathered: &Gathered, films: &mut Vec<(Vec<usize>, GroupFilm)>) {
    loop {
        let own = |rows: &[usize]| {
            own_rows(gathered, rows)
                .map(|(_, own)| own.uuid.clone())
                .collect::<Vec<_>>()
        };
        let coming: HashSet<String> = films.iter().flat_map(|(rows, _)| own(rows)).collect();
        let before = films.len();
        films.retain(|(rows, is)| {
            let whole = own_film(gathered, rows).and_then(|own| own.whole.as_ref());
            let into = whole.and_then(|whole| whole.merged_into.as_ref());
            !matches!(is, GroupFilm::New) || into.is_none_or(|into| coming.contains(into))
        });
        // Of several that became part of one another, only the last one names the one that asks.
        if films.len() == before {
            return;
        }
    }
}

/// The row that asks for all of them: none of those that were said to be one of the others.
fn asked_by(rows: &[usize], answers: &ImportAnswers) -> usize {
    let joined = |row: &&usize| matches!(answers.get(row), Some(ImportAnswer::Row(_)));
    rows.iter()
        .find(|row| !joined(row))
        .copied()
        .unwrap_or(rows[0])
}

/// Whether a place, or our own export, calls these rows' film something else than those that were found to be the same one.
/// It may do that of films which were merged here.
fn differs(
    conn: &Connection,
    gathered: &Gathered,
    rows: &[usize],
    other: &[usize],
) -> Result<bool> {
    let others = || own_rows(gathered, other).map(|(_, own)| own);
    if let Some(one) = own_film(gathered, rows)
        && others().next().is_some()
    {
        for other in others().filter(|other| other.uuid != one.uuid) {
            if !were_merged(conn, gathered, one, other)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let (one, other) = (draft(gathered, rows), draft(gathered, other));
    let mut one = one.identifiers.iter();
    Ok(one.any(|it| {
        let mut others = other.identifiers.iter();
        others.any(|other| other.kind == it.kind && other.id != it.id)
    }))
}

/// Groups whose film is known among those of the files; and, by the person's word or an earlier import's, what else is a
/// film by itself.
fn join(
    gathered: &Gathered,
    groups: &[Group],
    answers: &ImportAnswers,
    matcher: &Matcher<'_>,
    targets: &mut Targets,
) -> Result<(RowGroups, RowGroups)> {
    let mut whole: Vec<Vec<usize>> = Vec::new();
    let mut apart: Vec<Vec<usize>> = Vec::new();
    let mut place_of = vec![0; groups.len()];
    let clear = groups.iter().enumerate();
    for (number, group) in clear.filter(|(_, it)| it.either.is_empty() && !it.rows.is_empty()) {
        place_of[number] = whole.len();
        whole.push(group.rows.clone());
    }
    for group in groups.iter().filter(|it| !it.either.is_empty()) {
        let first = group.rows[0];
        if matcher.sourced(viewings(gathered, &group.rows))?.is_some() {
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
    Ok((whole, apart))
}

/// The group that the person said it is one of, if it may be.
fn chosen(answer: Option<&ImportAnswer>, group: &Group, groups: &[Group]) -> Option<usize> {
    let Some(ImportAnswer::Row(row)) = answer else {
        return None;
    };
    let mut either = group.either.iter().copied();
    either.find(|other| groups[*other].rows.contains(row))
}

/// The viewings of these rows.
fn viewings<'g>(
    gathered: &'g Gathered,
    rows: &'g [usize],
) -> impl Iterator<Item = &'g ImportedViewing> {
    rows.iter()
        .filter_map(|row| gathered.rows[*row].says.viewing.as_ref())
}

/// What only our own exports say of the film of these rows.
fn own_film<'g>(gathered: &'g Gathered, rows: &'g [usize]) -> Option<&'g OwnFilm> {
    own_rows(gathered, rows).next().map(|(_, own)| own)
}

/// Those of these rows that say what only our own exports say, and that: of films that were merged here there are several.
pub(super) fn own_rows<'g>(
    gathered: &'g Gathered,
    rows: &'g [usize],
) -> impl Iterator<Item = (usize, &'g OwnFilm)> {
    let own = |row: &usize| Some((*row, gathered.rows[*row].says.own.as_deref()?));
    rows.iter().filter_map(own)
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
pub(in super::super) fn draft(gathered: &Gathered, rows: &[usize]) -> FilmDraft {
    let mut drafts = rows.iter().map(|row| &gathered.rows[*row].film);
    let mut draft = drafts.next().cloned().unwrap_or_default();
    for other in drafts {
        draft.fill_in(other);
    }
    if own_film(gathered, rows).is_some() {
        draft.credits = credits(gathered, rows);
    }
    draft
}

/// Who made a film of our own export, where each may have a row.
fn credits(gathered: &Gathered, rows: &[usize]) -> Vec<CreditDraft> {
    let all = rows
        .iter()
        .flat_map(|row| &gathered.rows[*row].film.credits);
    let (mut known, mut credits) = (BTreeSet::new(), Vec::new());
    for credit in all {
        if known.insert((credit.job, &credit.name, &credit.role)) {
            credits.push(credit.clone());
        }
    }
    credits
}
