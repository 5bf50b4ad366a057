//! What stands in a field, read as what it should be.

use jiff::civil::Date;

use super::days::{Days, first_two};
use super::row::DayInFigures;
use super::table::TableRow;
use crate::Now;
use crate::nouns::film::{Identifier, IdentifierKind, YEARS};
use crate::values::{DateOrder, DateRefusal, PartialDate, Rating, SetAside};

/// A rating in a number of steps for each half star; nothing where nothing stands.
pub(super) fn in_steps(cell: &str, steps: f64) -> Result<Option<Rating>, SetAside> {
    if cell.is_empty() {
        return Ok(None);
    }
    let number: Option<f64> = cell.replace(',', ".").parse().ok();
    let rating = number.and_then(|it| Rating::new(it * steps).ok());
    let no_rating = || SetAside::NoSuchRating {
        text: cell.to_owned(),
    };
    rating.map(Some).ok_or_else(no_rating)
}

/// The nearest half star of a rating on a finer scale, on which zero is none.
pub(super) fn nearest(cell: &str, half_stars: f64) -> Result<Option<Rating>, SetAside> {
    let number: Option<f64> = cell.replace(',', ".").parse().ok();
    match number {
        Some(0.0) => Ok(None),
        Some(number) if number > 0.0 => {
            let rating = Rating::new((number * half_stars).round().max(1.0));
            rating.map(Some).map_err(|_| SetAside::NoSuchRating {
                text: cell.to_owned(),
            })
        }
        _ => in_steps(cell, half_stars),
    }
}

/// A year a film can be of; nothing where nothing stands.
pub(super) fn year(cell: &str) -> Result<Option<i32>, SetAside> {
    if cell.is_empty() {
        return Ok(None);
    }
    let year = cell.parse().ok();
    let year = year.filter(|year| YEARS.contains(year));
    let no_year = || SetAside::NoSuchYear {
        text: cell.to_owned(),
    };
    year.map(Some).ok_or_else(no_year)
}

/// A running time; what is none says nothing, for which no film is lost.
pub(super) fn minutes(cell: &str) -> Option<u32> {
    let minutes: f64 = cell.replace(',', ".").parse().ok()?;
    (1.0..=60_000.0)
        .contains(&minutes)
        .then_some(minutes as u32)
}

/// The day something was seen on.
pub(super) fn seen_on(day: Option<Date>, cell: &str, now: Now) -> Result<PartialDate, SetAside> {
    let no_date = || SetAside::NoSuchDate {
        text: cell.to_owned(),
    };
    let day = day.ok_or_else(no_date)?;
    within(PartialDate::from(day), cell, now)
}

fn within(seen_on: PartialDate, cell: &str, now: Now) -> Result<PartialDate, SetAside> {
    match seen_on.validate(now.today) {
        Ok(()) => Ok(seen_on),
        Err(_) => Err(SetAside::DayOutside {
            text: cell.to_owned(),
        }),
    }
}

/// When something was seen, as precisely as anyone writes it; nothing written is an unknown day.
pub(super) fn said_on(days: Days, cell: &str, now: Now) -> Result<PartialDate, SetAside> {
    if let Ok(seen_on) = cell.parse::<PartialDate>() {
        return within(seen_on, cell, now);
    }
    if let Some(day) = days.read(cell) {
        return seen_on(Some(day), cell, now);
    }
    match PartialDate::parse(cell, now.today, DateOrder::DayMonthYear) {
        Ok(seen_on) => Ok(seen_on),
        Err(_) => Err(SetAside::NoSuchDate {
            text: cell.chars().take(100).collect(),
        }),
    }
}

/// The same of a day in figures, which is one day or another by the order of its numbers; nothing of any other day.
pub(super) fn in_figures(cell: &str, said: Option<DateOrder>, now: Now) -> Option<DayInFigures> {
    // What may follow is a time of that day.
    let day = cell.split(['T', ' ']).next().unwrap_or_default();
    let (first, second) = first_two(day)?;
    let tells = match (first, second) {
        (13.., ..=12) => Some(DateOrder::DayMonthYear),
        (..=12, 13..) => Some(DateOrder::MonthDayYear),
        _ => None,
    };
    let text = || cell.chars().take(100).collect::<String>();
    let read = |order| {
        let order = said.unwrap_or(order);
        let month = match order {
            DateOrder::MonthDayYear => first,
            DateOrder::DayMonthYear | DateOrder::YearMonthDay => second,
        };
        if month > 12 {
            return Err(SetAside::NoSuchDate { text: text() });
        }
        PartialDate::parse(day, now.today, order).map_err(|why| match why {
            DateRefusal::InTheFuture { .. } | DateRefusal::BeforeFilms { .. } => {
                SetAside::DayOutside { text: text() }
            }
            _ => SetAside::NoSuchDate { text: text() },
        })
    };
    Some(DayInFigures {
        text: text(),
        tells,
        day_first: read(DateOrder::DayMonthYear),
        month_first: read(DateOrder::MonthDayYear),
    })
}

/// Each word of a cell between commas, once.
pub(super) fn words(cell: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in cell.split(',').map(str::trim) {
        if !word.is_empty() && !words.iter().any(|it| it == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// The identifier that an address is.
pub(super) fn identifier(address: &str) -> Vec<Identifier> {
    Identifier::of(address).into_iter().collect()
}

/// A number or name that a place calls a film by, as far as it is one.
pub(super) fn named(kind: IdentifierKind, id: &str) -> Option<Identifier> {
    let id = id.to_owned();
    kind.takes(&id).then_some(Identifier { kind, id })
}

/// What names a film in a row.
pub(super) fn titled(cells: &TableRow<'_>, title: &str) -> Result<String, SetAside> {
    if cells.is_blank() {
        return Err(SetAside::Blank);
    }
    match cells.get(title) {
        "" => Err(SetAside::NoTitle),
        title => Ok(title.to_owned()),
    }
}
