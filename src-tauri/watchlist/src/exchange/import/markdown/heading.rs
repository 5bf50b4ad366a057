//! What a note is called, and what its first heading says.

use crate::nouns::film::YEARS;

/// Title and year of `Stalker (1979)`; nothing if it does not end in a year.
pub(super) fn titled(text: &str) -> Option<(&str, i32)> {
    let (title, year) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    let year = year.trim().parse().ok().filter(|it| YEARS.contains(it))?;
    let title = title.trim();
    (!title.is_empty()).then_some((title, year))
}

/// The first heading of a note.
pub(super) fn heading(note: &str) -> Option<&str> {
    let heading = note
        .lines()
        .find_map(|line| line.strip_prefix("# "))?
        .trim();
    (!heading.is_empty()).then_some(heading)
}
