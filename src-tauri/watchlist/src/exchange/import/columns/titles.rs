//! A list of titles, one a line, as people type it or paste it.

use super::super::row::{ImportKind, ImportRow, Place, Says};
use super::super::sink::Sink;
use super::shape::{is_plain, whole_lines};
use crate::nouns::film::FilmDraft;
use crate::values::SetAside;

/// No title is longer, in letters.
const LONGEST: usize = 300;

/// Whether a text that begins so is titles, line by line, and no prose.
pub(in super::super) fn is_titles(_: &str, begins: &str) -> bool {
    let lines = whole_lines(begins).lines().map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    let goes_on = |line: &&&str| line.ends_with([',', ';', '.', ':']);
    let prose = lines.iter().filter(goes_on).count();
    is_plain(begins)
        && prose * 2 < lines.len()
        && lines.iter().all(|line| line.chars().count() <= LONGEST)
}

/// Reads one.
pub(in super::super) fn read_titles(sink: &mut Sink<'_>, name: &str, text: &str) {
    if sink.options.kind != Some(ImportKind::Titles) && !is_titles(name, text) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    let this_year = sink.now.today.year().into();
    let text = text.trim_start_matches('\u{feff}');
    for (row, line) in (1..)
        .zip(text.lines())
        .filter(|(_, it)| !it.trim().is_empty())
    {
        let film = FilmDraft::typed_line(line, this_year);
        match film.title.chars().any(char::is_alphanumeric) {
            true => sink.row(ImportRow {
                place: Place {
                    part: sink.part(),
                    row,
                },
                film,
                key: None,
                says: Says::default(),
            }),
            false => sink.aside(row, line.trim(), SetAside::NoTitle),
        }
    }
}
