//! What Letterboxd's import is told of a film: a row for each day it was seen, and one without a day for what is said of
//! the film itself. Films nobody saw or rated are not told of: whatever is in its import, it takes as seen.

use super::film_viewings::{OutgoingFilm, OutgoingViewing, SeenOn};
use crate::exchange::exported::Exported;
use crate::values::NotHeld;

/// The columns, by the names that its import knows.
pub(super) const COLUMNS: [&str; 11] = [
    "LetterboxdURI",
    "tmdbID",
    "imdbID",
    "Title",
    "Year",
    "Directors",
    "Rating",
    "WatchedDate",
    "Rewatch",
    "Tags",
    "Review",
];

/// The column that may be of any length.
const REVIEW: usize = 10;

/// A row, a cell for each column.
pub(super) type Cells = [String; COLUMNS.len()];

/// The same without what was written about the film, which made it too long.
pub(super) fn without_review(mut row: Cells) -> Cells {
    row[REVIEW].clear();
    row
}

/// The rows of a film, oldest viewing first, what is said of the film itself last: the rating that comes last is the
/// film's.
pub(super) fn of_film(film: &OutgoingFilm, exported: &mut Exported) -> Vec<Cells> {
    let newest = film.seen.last();
    let (mut rows, mut rated): (Vec<Cells>, _) = (Vec::new(), None);
    for (at, viewing) in film.seen.iter().enumerate() {
        let SeenOn::Day(day) = viewing.on else {
            continue;
        };
        let is_newest = at + 1 == film.seen.len();
        rated = viewing.half_stars.or(film.half_stars.filter(|_| is_newest));
        let seen = Seen {
            day: day.to_string(),
            again: at > 0,
        };
        rows.push(row(film, rated, Some(seen), viewing));
    }
    let dated = rows.len();
    let says_more = film.note.is_some() || film.half_stars.is_some() && film.half_stars != rated;
    let is_known_there = !film.seen.is_empty() || film.half_stars.is_some();
    if is_known_there && (dated == 0 || says_more) {
        let rated = film
            .half_stars
            .or_else(|| newest.and_then(|it| it.half_stars));
        let of_film = OutgoingViewing {
            on: SeenOn::Unknown,
            half_stars: rated,
            remark: film.note.clone(),
            tags: Vec::new(),
        };
        rows.push(row(film, rated, None, &of_film));
    }
    count(film, dated, rows.is_empty(), exported);
    rows
}

/// A day on which it was seen, and whether it had been seen before.
struct Seen {
    day: String,
    again: bool,
}

fn row(
    film: &OutgoingFilm,
    half_stars: Option<u8>,
    seen: Option<Seen>,
    viewing: &OutgoingViewing,
) -> Cells {
    let or_none = |text: &Option<String>| text.clone().unwrap_or_default();
    let number = |number: Option<String>| number.unwrap_or_default();
    let address = film.letterboxd.as_deref();
    // A comma parts tags there, so none can have one.
    let tags = viewing.tags.iter().map(|tag| tag.replace(',', ";"));
    [
        number(address.map(|it| format!("https://letterboxd.com/film/{it}/"))),
        or_none(&film.tmdb),
        or_none(&film.imdb),
        film.title.clone(),
        number(film.year.map(|it| it.to_string())),
        or_none(&film.directors),
        number(half_stars.map(|it| (f64::from(it) / 2.0).to_string())),
        seen.as_ref().map(|it| it.day.clone()).unwrap_or_default(),
        seen.map(|it| it.again.to_string()).unwrap_or_default(),
        tags.collect::<Vec<_>>().join(", "),
        or_none(&viewing.remark),
    ]
}

/// Counts what is told of, and what of it is not.
fn count(film: &OutgoingFilm, dated: usize, is_left_out: bool, exported: &mut Exported) {
    exported.lacks(NotHeld::Waiting, u32::from(film.waiting));
    if is_left_out {
        exported.lacks(NotHeld::Notes, u32::from(film.note.is_some()));
        return;
    }
    exported.counts.films += 1;
    exported.counts.viewings += small(dated);
    exported.counts.ratings += u32::from(film.half_stars.is_some());
    exported.counts.notes += u32::from(film.note.is_some());
    let lost = |what: &dyn Fn(&OutgoingViewing) -> bool| {
        let undated = film
            .seen
            .iter()
            .filter(|it| !matches!(it.on, SeenOn::Day(_)));
        undated.filter(|it| what(it)).count()
    };
    // One that is unknown is what the row without a day says.
    let unknown = lost(&|it| it.on == SeenOn::Unknown).saturating_sub(usize::from(dated == 0));
    for (what, count) in [
        (NotHeld::UnknownDates, unknown),
        (
            NotHeld::ImpreciseDates,
            lost(&|it| it.on == SeenOn::Imprecise),
        ),
        (
            NotHeld::DayRatings,
            lost(&|it| it.half_stars.is_some() && it.half_stars != film.half_stars),
        ),
        (NotHeld::Remarks, lost(&|it| it.remark.is_some())),
        (NotHeld::ViewingTags, lost(&|it| !it.tags.is_empty())),
    ] {
        exported.lacks(what, small(count));
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
