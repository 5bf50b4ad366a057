//! What Trakt takes in: a table of commas, a row for each thing to be done there.

use csv::Writer;
use jiff::civil::Date;
use rusqlite::Connection;

use super::film_viewings::{OutgoingFilm, SeenOn, each};
use crate::Result;
use crate::exchange::exported::Exported;
use crate::exchange::one_file::FileToWrite;
use crate::values::NotHeld;

/// The columns, by the names that its import knows.
const COLUMNS: [&str; 11] = [
    "type",
    "action",
    "title",
    "year",
    "trakt",
    "imdb",
    "tmdb",
    "tvdb",
    "watched_at",
    "rating",
    "rated_at",
];

/// Writes it.
pub(super) fn export(conn: &Connection, place: FileToWrite<'_>) -> Result<Exported> {
    place.write(|out, exported| {
        let mut out = Writer::from_writer(out);
        let mut say = |cells: [&str; COLUMNS.len()]| {
            let written = out.write_record(cells);
            written.map_err(|error| place.csv_failed(error))
        };
        say(COLUMNS)?;
        each(conn, |film| {
            place.advance()?;
            of_film(&film, exported, &mut say)
        })?;
        out.flush().map_err(|error| place.failed(&error))
    })
}

/// Its viewings, oldest first, its rating, and that it waits.
fn of_film(
    film: &OutgoingFilm,
    exported: &mut Exported,
    say: &mut impl FnMut([&str; COLUMNS.len()]) -> Result<()>,
) -> Result<()> {
    exported.lacks(NotHeld::Notes, u32::from(film.note.is_some()));
    if film.seen.is_empty() && film.half_stars.is_none() && !film.waiting {
        return Ok(());
    }
    let year = film.year.map(|it| it.to_string()).unwrap_or_default();
    let (imdb, tmdb) = (film.imdb.as_deref(), film.tmdb.as_deref());
    // Without a number it is looked for by title and year, and by a title alone not at all.
    if year.is_empty() && imdb.is_none() && tmdb.is_none() {
        exported.lacks(NotHeld::Nameless, 1);
        return Ok(());
    }
    let (imdb, tmdb) = (imdb.unwrap_or_default(), tmdb.unwrap_or_default());
    let mut row = |action, watched_at: &str, rating: &str| {
        let title = film.title.as_str();
        say([
            "movie", action, title, &year, "", imdb, tmdb, "", watched_at, rating, "",
        ])
    };
    exported.counts.films += 1;
    for viewing in &film.seen {
        let at = match viewing.on {
            SeenOn::Day(day) => noon(day),
            SeenOn::Imprecise | SeenOn::Unknown => "unknown".to_owned(),
        };
        row("history", &at, "")?;
        exported.counts.viewings += 1;
        for (is_lost, what) in [
            (viewing.on == SeenOn::Imprecise, NotHeld::ImpreciseDates),
            (viewing.half_stars.is_some(), NotHeld::DayRatings),
            (viewing.remark.is_some(), NotHeld::Remarks),
            (!viewing.tags.is_empty(), NotHeld::ViewingTags),
        ] {
            exported.lacks(what, u32::from(is_lost));
        }
    }
    if let Some(half_stars) = film.half_stars {
        row("ratings", "", &half_stars.to_string())?;
        exported.counts.ratings += 1;
    }
    match film.waiting {
        true => row("watchlist", "", ""),
        false => Ok(()),
    }
}

/// A moment that is on this day almost wherever one is: a day has none, and there it has to have one.
fn noon(day: Date) -> String {
    format!("{day}T12:00:00.000Z")
}
