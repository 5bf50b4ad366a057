//! IMDb: ratings, watchlist and lists, in the three shapes its CSV had: until 2017, until 2023, and since.

mod kinds;
mod moment;

use self::kinds::{genres, kind_of};
use super::days::{Days, noon};
use super::fields::{identifier, in_steps, minutes, named, titled, words, year};
use super::html::to_markdown;
use super::row::{ImportRow, ImportedList, Place, Says};
use super::sink::Sink;
use super::table::{TableRow, TextTable, names};
use crate::nouns::film::{CreditDraft, FilmDraft, IdentifierKind};
use crate::values::SetAside;

/// What the columns were called before 2018, beside what they are called since.
const CONST: [&str; 2] = ["Const", "const"];
const KIND: [&str; 2] = ["Title Type", "Title type"];
const RATING: [&str; 2] = ["Your Rating", "You rated"];
const CREATED: [&str; 2] = ["Created", "created"];
const DESCRIPTION: [&str; 2] = ["Description", "description"];

/// What one of its files is.
#[derive(Clone, Copy)]
enum ImdbFile {
    Ratings,
    Waiting,
    /// One list, by its number.
    List(usize),
}

/// Whether a file that begins so is one of its.
pub(super) fn is_one(_: &str, begins: &str) -> bool {
    let names = names(begins);
    let has = |either: [&str; 2]| names.iter().any(|name| either.contains(&name.as_str()));
    has(CONST) && has(KIND) && has(["Title", "title"])
}

/// Reads one.
pub(super) fn read(sink: &mut Sink<'_>, name: &str, text: &str) {
    if !is_one(name, text) {
        return sink.part_aside(SetAside::NotUnderstood);
    }
    let called = called(name);
    let names = names(text);
    let is_ordered = names.iter().any(|it| it.eq_ignore_ascii_case("position"));
    // Before 2018 the ratings had the same columns as a list.
    let holds = match called.to_lowercase().as_str() {
        _ if !is_ordered => ImdbFile::Ratings,
        "ratings" if names.iter().any(|it| it == RATING[1]) => ImdbFile::Ratings,
        "watchlist" => ImdbFile::Waiting,
        _ => ImdbFile::List(sink.list(ImportedList {
            name: called.to_owned(),
            introduction: String::new(),
            ranked: false,
            key: None,
        })),
    };
    let days = Days::of_column(text, "Created");
    sink.table(TextTable::new(text, 0), "Title", |cells, sink| {
        understand(holds, cells, days, sink)
    });
}

fn understand(
    holds: ImdbFile,
    cells: &TableRow<'_>,
    days: Days,
    sink: &Sink<'_>,
) -> Result<ImportRow, SetAside> {
    let title = titled(cells, "Title")?;
    kind_of(cells.either(KIND))?;
    let rating = in_steps(cells.either(RATING), 1.0)?;
    let original = cells.get("Original Title");
    let is_another = !original.is_empty() && original != title;
    let id = cells.either(CONST);
    let identifiers = match named(IdentifierKind::Imdb, id) {
        Some(identifier) => vec![identifier],
        None => identifier(cells.get("URL")),
    };
    // When it was rated says nothing of when it was seen; that it was seen, it does.
    let mut says = Says {
        seen: rating.is_some(),
        rating,
        ..Says::default()
    };
    let remark = to_markdown(cells.either(DESCRIPTION));
    let remark = (!remark.is_empty()).then_some(remark);
    match holds {
        ImdbFile::Ratings => says.note = remark,
        ImdbFile::Waiting => {
            let since = moment::day(days, cells.either(CREATED)).and_then(noon);
            let since = since.unwrap_or(sink.now.millis).min(sink.now.millis);
            (says.waiting, says.why) = (Some(since), remark);
        }
        ImdbFile::List(list) => (says.list, says.remark) = (Some(list), remark),
    }
    Ok(ImportRow {
        place: Place {
            part: sink.part(),
            row: cells.row,
        },
        film: FilmDraft {
            original_title: is_another.then(|| original.to_owned()),
            year: year(cells.get("Year"))?,
            minutes: minutes(cells.get("Runtime (mins)")),
            credits: CreditDraft::directors(words(cells.get("Directors"))),
            genres: genres(cells.get("Genres")),
            identifiers,
            title,
            ..FilmDraft::default()
        },
        key: (!id.is_empty()).then(|| id.to_owned()),
        says,
    })
}

/// What the file is called, without its type and what a browser puts behind the name of a second copy.
fn called(name: &str) -> &str {
    let last = name.rsplit('/').next().unwrap_or_default();
    let stem = match last.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => last,
    };
    let copy = stem.strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
    match copy {
        Some((first, number)) if number.len() < 3 && number.parse::<u8>().is_ok() => first.trim(),
        _ => stem.trim(),
    }
}
