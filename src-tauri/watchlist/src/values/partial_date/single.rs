//! One date as written: 12 March 2026, 3/12/2026, 12 III 26, March 2026, 3.2026, 2011.

use jiff::civil::Date;

use super::{DateOrder, NotADate, Part, names, words};

/// What a text is made of once filler is gone.
#[derive(Clone, Copy)]
enum Token {
    Number { value: i16, figures: usize },
    Month(i8),
}

use Token::{Month, Number};

/// The date that `text` (lower case, spaces single) says. `Ok(None)` if it is none; an error if it is one that the
/// calendar does not have, or that could be two different days.
pub(super) fn date(text: &str, today: Date, order: DateOrder) -> Result<Option<Part>, NotADate> {
    if let Some(part) = words::relative(text, today) {
        return Ok(Some(part));
    }
    let Some(tokens) = tokens(text) else {
        return Ok(None);
    };
    let part = match tokens[..] {
        [Number { value, figures: 4 }] => Part::year(value)?,
        [Month(month)] => latest_month(month, today)?,
        [Month(month), Number { value, figures: 4 }]
        | [Number { value, figures: 4 }, Month(month)] => Part::month(value, month)?,
        [
            Number {
                value,
                figures: 1 | 2,
            },
            Number {
                value: year,
                figures: 4,
            },
        ]
        | [
            Number {
                value: year,
                figures: 4,
            },
            Number {
                value,
                figures: 1 | 2,
            },
        ] => Part::month(year, short(value))?,
        [
            Number {
                value,
                figures: 1 | 2,
            },
            Month(month),
        ]
        | [
            Month(month),
            Number {
                value,
                figures: 1 | 2,
            },
        ] => latest_day(month, short(value), today)?,
        [
            Number {
                value: year,
                figures: 4,
            },
            Month(month),
            Number {
                value: day,
                figures: 1 | 2,
            },
        ] => Part::day(year, month, short(day))?,
        [
            Number {
                value: day,
                figures: 1 | 2,
            },
            Month(month),
            year,
        ]
        | [
            Month(month),
            Number {
                value: day,
                figures: 1 | 2,
            },
            year,
        ] => match full_year(year, today) {
            Some(year) => Part::day(year, month, short(day))?,
            None => return Ok(None),
        },
        [
            Number {
                value: year,
                figures: 4,
            },
            Number { value: month, .. },
            Number { value: day, .. },
        ] => Part::day(year, short(month), short(day))?,
        [
            year @ Number { figures: 2, .. },
            Number { value: month, .. },
            Number {
                value: day,
                figures: 1 | 2,
            },
        ] if order == DateOrder::YearMonthDay && !text.contains('.') => {
            let Some(year) = full_year(year, today) else {
                return Ok(None);
            };
            Part::day(year, short(month), short(day))?
        }
        [
            Number {
                value: first,
                figures: 1 | 2,
            },
            Number {
                value: second,
                figures: 1 | 2,
            },
            year,
        ] => {
            let Some(year) = full_year(year, today) else {
                return Ok(None);
            };
            let (day, month) =
                day_and_month(short(first), short(second), text.contains('.'), order)?;
            Part::day(year, month, day)?
        }
        [Number { figures: 1 | 2, .. }, Number { figures: 1 | 2, .. }] => {
            return Err(NotADate(
                "Add the year in four figures, as in 3.2026 or 12.3.2026.".into(),
            ));
        }
        _ => return Ok(None),
    };
    Ok(Some(part))
}

/// The pieces of `text`; `None` if there is anything in it that dates are not made of.
fn tokens(text: &str) -> Option<Vec<Token>> {
    const FILLER: &[&str] = &[
        "in", "on", "the", "of", "st", "nd", "rd", "th", "am", "im", "den", "der", "в", "г", "год",
        "года", "году",
    ];
    let spaced = text.replace([' ', '.', ',', '/', '-', '–', '\'', '’'], "\0");
    let mut tokens = Vec::new();
    for run in spaced.split('\0') {
        let after_figures = run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len());
        let (number, word) = run.split_at(after_figures);
        if !number.is_empty() {
            let value = number.parse().ok().filter(|_| number.len() <= 4)?;
            tokens.push(Number {
                value,
                figures: number.len(),
            });
        }
        match names::month(word) {
            Some(month) => tokens.push(Month(month)),
            None if word.is_empty() || FILLER.contains(&word) || names::weekday(word).is_some() => {
            }
            None => return None,
        }
    }
    Some(tokens)
}

/// Which of two numbers is the day. Dots are written day first everywhere; elsewhere the order decides, unless one
/// number is too large for a month.
fn day_and_month(
    first: i8,
    second: i8,
    dots: bool,
    order: DateOrder,
) -> Result<(i8, i8), NotADate> {
    match order {
        _ if first > 12 => Ok((first, second)),
        _ if second > 12 => Ok((second, first)),
        _ if dots || first == second => Ok((first, second)),
        DateOrder::DayMonthYear => Ok((first, second)),
        DateOrder::MonthDayYear => Ok((second, first)),
        DateOrder::YearMonthDay => Err(NotADate(format!(
            "That could be {first} {} or {second} {}. Type the month by its name.",
            month_name(second),
            month_name(first),
        ))),
    }
}

fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|place| names::MONTHS.get(place))
        .unwrap_or(&"?")
}

/// 2026 as it is, and 26 as the latest year ending so that is not in the future.
fn full_year(token: Token, today: Date) -> Option<i16> {
    match token {
        Number { value, figures: 4 } => Some(value),
        Number { value, figures: 2 } if 2000 + value <= today.year() => Some(2000 + value),
        Number { value, figures: 2 } => Some(1900 + value),
        _ => None,
    }
}

/// March, said without a year, is the last one that has begun.
fn latest_month(month: i8, today: Date) -> Result<Part, NotADate> {
    Part::month(
        if month <= today.month() {
            today.year()
        } else {
            today.year() - 1
        },
        month,
    )
}

/// 12 March, said without a year, is the last one. Eight years back because of 29 February around 1900 and 2100.
fn latest_day(month: i8, day: i8, today: Date) -> Result<Part, NotADate> {
    (0..=8)
        .filter_map(|back| Date::new(today.year().checked_sub(back)?, month, day).ok())
        .find(|date| *date <= today)
        .map_or_else(
            || Part::day(today.year(), month, day),
            |date| Ok(date.into()),
        )
}

/// A number of one or two figures always fits.
fn short(value: i16) -> i8 {
    i8::try_from(value).unwrap_or(i8::MAX)
}
