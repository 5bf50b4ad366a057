//! A day that is still to come, as people write it. Where the year is left out it is the next one, not the last.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::words::{plain, relative, small_number};
use super::{DateOrder, NotADate, PartialDate, names, single};

impl PartialDate {
    /// The day the person means by `text`, read on the day `today`: a month or a year stands for its first day.
    /// Refused, as a sentence that says what to type instead: what is no day, and what is not still to come.
    pub fn upcoming(text: &str, today: Date, order: DateOrder) -> Result<Date, NotADate> {
        let plain = plain(text).ok_or_else(not_understood)?;
        let day = match ahead(&plain, today) {
            Some(day) => day,
            None => written(&plain, today, order)?.ok_or_else(not_understood)?,
        };
        if day <= today {
            return Err(NotADate(
                "That day is here or over. Type one that is still to come, such as 12 March next year, with its year."
                    .to_owned(),
            ));
        }
        Ok(day)
    }
}

/// Tomorrow, Friday, in three weeks.
fn ahead(text: &str, today: Date) -> Option<Date> {
    let span = match text {
        "tomorrow" | "morgen" | "завтра" => 1.day(),
        "next week" => 1.week(),
        "next month" => return today.last_of_month().tomorrow().ok(),
        "next year" => return today.last_of_year().tomorrow().ok(),
        _ => match text.split(' ').collect::<Vec<_>>()[..] {
            ["in", count, unit] => span(small_number(count)?, unit)?,
            ["on" | "next", day] | [day] => {
                return today.nth_weekday(1, names::weekday(day)?).ok();
            }
            _ => return None,
        },
    };
    today.checked_add(span).ok()
}

fn span(count: i64, unit: &str) -> Option<Span> {
    let span = Span::new();
    match unit {
        "day" | "days" => span.try_days(count),
        "week" | "weeks" => span.try_weeks(count),
        "month" | "months" => span.try_months(count),
        "year" | "years" => span.try_years(count),
        _ => return None,
    }
    .ok()
}

/// A date in figures or names. Read as if a year from now, a day without a year is the next one there is.
fn written(text: &str, today: Date, order: DateOrder) -> Result<Option<Date>, NotADate> {
    if let Some(part) = relative(text, today) {
        return Ok(Some(part.first()));
    }
    let Ok(in_a_year) = today.checked_add(1.year()) else {
        return Ok(None);
    };
    let Some(part) = single::date(text, in_a_year, order)? else {
        return Ok(None);
    };
    let day = part.first();
    let whole_year = text
        .split(|c: char| !c.is_ascii_digit())
        .any(|figures| figures.len() == 4);
    // Two figures are the last century's to someone who speaks of films seen, and this one's here.
    if !whole_year && day.year() < 2000 {
        return Ok(day.checked_add(100.years()).ok());
    }
    Ok(Some(day))
}

fn not_understood() -> NotADate {
    NotADate("Type a day that is still to come: 12 March 2027, tomorrow, in a year.".to_owned())
}
