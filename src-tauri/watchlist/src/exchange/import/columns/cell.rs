//! What stands in a cell, read as what its column holds.

use jiff::Timestamp;

use super::super::fields::{minutes, named, nearest, year};
use super::super::import_table::CellMeaning;
use super::super::moments::Calendar;
use super::super::table_field::TableField;
use super::day_order::is_open;
use super::yes_or_no::yes_or_no;
use crate::Now;
use crate::exchange::import::days::first_two;
use crate::nouns::film::{Identifier, IdentifierKind, YEARS};
use crate::values::{DateOrder, DateRefusal, PartialDate, SetAside};

/// How the days of a table are read.
#[derive(Clone, Copy)]
pub(super) struct DayReader<'s> {
    /// Nothing where that is still to be said.
    pub order: Option<DateOrder>,
    pub calendar: &'s Calendar,
    pub now: Now,
}

/// Reads a cell without space around it.
pub(super) fn understand(
    field: TableField,
    cell: &str,
    days: DayReader<'_>,
) -> Result<CellMeaning, SetAside> {
    use CellMeaning::{Called, Minutes, Nothing, Text, Year};
    if cell.is_empty() {
        return Ok(Nothing);
    }
    let called = |kind| {
        let found = identifier(kind, cell).map(Called);
        found.ok_or(SetAside::NotReadable)
    };
    match field {
        TableField::Ignored => Ok(Nothing),
        TableField::Title
        | TableField::OriginalTitle
        | TableField::Director
        | TableField::Note
        | TableField::Tags
        | TableField::List
        | TableField::Place
        | TableField::Company
        | TableField::Remark
        | TableField::Countries
        | TableField::Genres => Ok(Text),
        TableField::Year => Ok(year(four_figures(cell))?.map_or(Nothing, Year)),
        TableField::Minutes => {
            let read = minutes(cell).or_else(|| hours_and_minutes(cell));
            read.map(Minutes).ok_or(SetAside::NotReadable)
        }
        TableField::RatingOf5 => rating(cell, "5", 2.0),
        TableField::RatingOf10 => rating(cell, "10", 1.0),
        TableField::RatingOf100 => rating(cell, "100", 0.1),
        TableField::SeenOn => days.read(cell).map(CellMeaning::Day),
        TableField::Seen | TableField::Waiting => match yes_or_no(cell) {
            Some(true) => Ok(CellMeaning::Yes),
            Some(false) => Ok(CellMeaning::No),
            None => match days.read(cell) {
                Err(SetAside::NoSuchDate { text }) => Err(SetAside::NeitherYesNorNo { text }),
                day => day.map(CellMeaning::Day),
            },
        },
        TableField::Imdb => called(IdentifierKind::Imdb),
        TableField::Tmdb => called(IdentifierKind::Tmdb),
        TableField::Letterboxd => called(IdentifierKind::Letterboxd),
    }
}

impl DayReader<'_> {
    fn read(self, cell: &str) -> Result<PartialDate, SetAside> {
        let text = || cell.to_owned();
        if cell.parse::<Timestamp>().is_ok()
            && let Some(day) = self.calendar.day(cell)
        {
            return Ok(PartialDate::from(day));
        }
        let day = without_time(cell);
        let order = match self.order {
            None if is_open(day) => return Err(SetAside::DayOrderOpen { text: text() }),
            order => order.unwrap_or(DateOrder::DayMonthYear),
        };
        // One order for the whole column: a month 25 is not taken for a day.
        let month = first_two(day).map(|(first, second)| match order {
            DateOrder::MonthDayYear => first,
            DateOrder::DayMonthYear | DateOrder::YearMonthDay => second,
        });
        if month.is_some_and(|month| month > 12) {
            return Err(SetAside::NoSuchDate { text: text() });
        }
        PartialDate::parse(day, self.now.today, order).map_err(|why| match why {
            DateRefusal::InTheFuture { .. } | DateRefusal::BeforeFilms { .. } => {
                SetAside::DayOutside { text: text() }
            }
            _ => SetAside::NoSuchDate { text: text() },
        })
    }
}

/// A day without the time behind it: `2024-05-02T10:00`, `5/2/2024 10:00 PM`.
fn without_time(cell: &str) -> &str {
    let is_time = |rest: &str| {
        let mut letters = rest.trim_start().chars();
        letters.next().is_some_and(|it| it.is_ascii_digit()) && rest.contains(':')
    };
    let at = cell.match_indices(['T', ' ']).map(|(at, _)| at);
    let at = at.into_iter().find(|at| is_time(&cell[at + 1..]));
    at.map_or(cell, |at| cell[..at].trim_end_matches(','))
}

/// `4,5`, `4.5/5`, `85 %`, `★★★½`; zero is none.
fn rating(cell: &str, most: &str, half_stars: f64) -> Result<CellMeaning, SetAside> {
    let number = cell.trim_end_matches('%').trim_end();
    let of = number.rsplit_once('/');
    let number = match of {
        Some((number, scale)) if scale.trim() == most => number.trim(),
        _ => number,
    };
    let stars = number.chars().filter(|it| "★⭐".contains(*it)).count();
    let rest = number.trim_matches(['★', '⭐', '☆', '\u{fe0f}', ' ']);
    let number = match (stars, rest) {
        (0, "-" | "–" | "—") => return Ok(CellMeaning::Nothing),
        (0, rest) => rest.replace('½', ".5"),
        (stars, "") => stars.to_string(),
        (stars, "½") => format!("{stars}.5"),
        (_, rest) => rest.to_owned(),
    };
    let rating = nearest(&number, half_stars).map_err(|_| SetAside::NoSuchRating {
        text: cell.to_owned(),
    })?;
    Ok(rating.map_or(CellMeaning::Nothing, CellMeaning::Rating))
}

/// The year of `(1979)`, `1979–1981`, `25.05.1979` and `1979-05-25`.
fn four_figures(cell: &str) -> &str {
    let mut figures = cell.split(|it: char| !it.is_ascii_digit());
    let is_year = |it: &&str| {
        let year = it.parse().ok().filter(|_| it.len() == 4);
        year.is_some_and(|year: i32| YEARS.contains(&year))
    };
    figures.find(is_year).unwrap_or(cell)
}

/// `2:43`, `2:43:00`, `2h 43m`, `163 min`.
fn hours_and_minutes(cell: &str) -> Option<u32> {
    let mut numbers = cell
        .split(|it: char| !it.is_ascii_digit())
        .filter(|it| !it.is_empty())
        .map(|it| it.parse::<u32>().ok());
    let (first, second) = (numbers.next()??, numbers.next());
    let whole = match second {
        // Seconds, if there are any, are nobody's matter.
        Some(second) => first.checked_mul(60)?.checked_add(second?)?,
        None if cell.contains(['h', 'ч']) => first.checked_mul(60)?,
        None => first,
    };
    minutes(&whole.to_string())
}

fn identifier(kind: IdentifierKind, cell: &str) -> Option<Identifier> {
    let alone = match kind {
        // A spreadsheet may have taken it for a number.
        IdentifierKind::Imdb if cell.bytes().all(|it| it.is_ascii_digit()) => {
            named(kind, &format!("tt{cell:0>7}"))
        }
        IdentifierKind::Letterboxd => None,
        _ => named(kind, cell),
    };
    let is_that = |it: &Identifier| {
        it.kind == kind || (kind, it.kind) == (IdentifierKind::Letterboxd, IdentifierKind::Boxd)
    };
    alone.or_else(|| Identifier::of(cell).filter(is_that))
}
