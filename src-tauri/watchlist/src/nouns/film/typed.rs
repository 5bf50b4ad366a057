//! Films as people type them or paste them from elsewhere: a line each.

use super::draft::YEARS;
use super::{CreditDraft, FilmDraft, Identifier};

/// What is put before a film in a list of them.
const BULLETS: [char; 5] = ['-', '*', '•', '–', '—'];

/// What stands around a title.
const QUOTES: [(char, char); 5] = [('“', '”'), ('«', '»'), ('„', '“'), ('"', '"'), ('‘', '’')];

impl FilmDraft {
    /// The films of a text, a line each. A year that no film can have yet belongs to the title: `this_year` is the one it
    /// is.
    pub(crate) fn typed(text: &str, this_year: i32) -> Vec<Self> {
        let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
        let lines: Vec<&str> = lines.collect();
        let several = lines.len() > 1;
        let read = |line: &&str| read(bare(line, several), this_year);
        lines.iter().map(read).collect()
    }

    /// The film of one line of a list.
    pub(crate) fn typed_line(line: &str, this_year: i32) -> Self {
        read(bare(line.trim(), true), this_year)
    }
}

/// A line without what makes it one of a list.
fn bare(line: &str, several: bool) -> &str {
    let without = |rest: &'_ str| rest.starts_with(char::is_whitespace);
    let bullet = line
        .strip_prefix(BULLETS)
        .filter(|rest| several && without(rest));
    let numbered = || {
        let rest = line.trim_start_matches(|it: char| it.is_ascii_digit());
        let rest = rest.strip_prefix(['.', ')']).filter(|rest| without(rest));
        rest.filter(|_| several)
    };
    bullet.or_else(numbered).unwrap_or(line).trim()
}

fn read(line: &str, this_year: i32) -> FilmDraft {
    let mut identifiers: Vec<Identifier> = Vec::new();
    // As they were parted: by spaces, or by tabs where it is a line of a table.
    let parted_by = if line.contains('\t') { '\t' } else { ' ' };
    let mut words = Vec::new();
    for word in line.split(parted_by) {
        match Identifier::of(word.trim()) {
            Some(identifier) => identifiers.push(identifier),
            None => words.push(word),
        }
    }
    let line = words.join(parted_by.encode_utf8(&mut [0; 4]));
    let line = line.trim();
    let film = cells(line, this_year)
        .or_else(|| in_brackets(line, this_year))
        .or_else(|| at_the_end(line, this_year))
        .unwrap_or(Read {
            title: line,
            director: None,
            year: None,
        });
    FilmDraft {
        title: unquoted(film.title.trim()).to_owned(),
        year: film.year,
        credits: CreditDraft::directors(film.director.map(str::trim).filter(|it| !it.is_empty())),
        identifiers,
        ..FilmDraft::default()
    }
}

struct Read<'l> {
    title: &'l str,
    director: Option<&'l str>,
    year: Option<i32>,
}

/// `Stalker⇥1979⇥Tarkovsky`, as a table is pasted; `Nostalghia, Tarkovsky, 1983`.
fn cells(line: &str, this_year: i32) -> Option<Read<'_>> {
    if line.contains('\t') {
        let (title, rest) = line.split_once('\t')?;
        let rest = rest.split('\t').map(str::trim).filter(|it| !it.is_empty());
        let (years, others): (Vec<&str>, Vec<&str>) =
            rest.partition(|cell| year(cell, this_year).is_some());
        return Some(Read {
            title,
            director: others.first().copied(),
            year: years.first().and_then(|cell| year(cell, this_year)),
        });
    }
    let (rest, last) = line.rsplit_once(", ")?;
    let year = year(last, this_year)?;
    let (title, director) = match rest.rsplit_once(", ") {
        Some((title, director)) => (title, Some(director)),
        None => (rest, None),
    };
    Some(Read {
        title,
        director,
        year: Some(year),
    })
}

/// `Stalker (1979)`, `Stalker [1979]`, `Stalker (Tarkovsky, 1979)`.
fn in_brackets(line: &str, this_year: i32) -> Option<Read<'_>> {
    let (title, inside) = line
        .strip_suffix(')')
        .and_then(|it| it.rsplit_once('('))
        .or_else(|| line.strip_suffix(']').and_then(|it| it.rsplit_once('[')))?;
    let (director, last) = match inside.rsplit_once(", ") {
        Some((director, last)) => (Some(director), last),
        None => (None, inside),
    };
    Some(Read {
        title,
        director,
        year: Some(year(last, this_year)?),
    })
    .filter(|it| !it.title.trim().is_empty())
}

/// `Mirror 1975`; a year alone is a title.
fn at_the_end(line: &str, this_year: i32) -> Option<Read<'_>> {
    let (title, last) = line.rsplit_once(' ')?;
    Some(Read {
        title,
        director: None,
        year: Some(year(last, this_year)?),
    })
}

/// A film may be announced for one of the next years.
fn year(text: &str, this_year: i32) -> Option<i32> {
    let text = text.trim();
    let digits = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
    let year = text.parse().ok().filter(|_| digits)?;
    (*YEARS.start()..=this_year + 5)
        .contains(&year)
        .then_some(year)
}

fn unquoted(title: &str) -> &str {
    let inside = |(open, close): &(char, char)| {
        let inside = title.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inside.is_empty() && !inside.contains([*open, *close])).then_some(inside)
    };
    QUOTES.iter().find_map(inside).unwrap_or(title)
}

#[cfg(test)]
mod tests;
