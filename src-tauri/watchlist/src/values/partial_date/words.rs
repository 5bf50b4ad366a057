//! Dates said in words: yesterday, last month, three days ago, I do not know.

use jiff::{Span, civil::Date};

use super::{NotADate, Part, Precision, names};

/// In bytes: no date is longer, in any words. To look for one in a whole book takes seconds.
const LONGEST: usize = 200;

/// In lower case, with single spaces; nothing if it is too long for a date.
pub(super) fn plain(text: &str) -> Option<String> {
    let words = || text.split_whitespace().collect::<Vec<_>>().join(" ");
    (text.len() <= LONGEST).then(|| words().to_lowercase())
}

/// Whether the person says that they do not know.
pub(super) fn unknown(text: &str) -> bool {
    matches!(
        text,
        "" | "?"
            | "-"
            | "unknown"
            | "not known"
            | "don't know"
            | "don’t know"
            | "i don't know"
            | "i don’t know"
            | "no idea"
            | "unbekannt"
            | "weiß nicht"
            | "неизвестно"
            | "не помню"
            | "не знаю"
    )
}

/// The day, month or year that words name by where it lies from `today`; `None` if these are no such words.
pub(super) fn relative(text: &str, today: Date) -> Option<Part> {
    let (days, months, years) = ((1, 0, 0), (0, 1, 0), (0, 0, 1));
    let (unit, count) = match text {
        "today" | "tonight" | "heute" | "сегодня" => (days, 0),
        "yesterday" | "last night" | "gestern" | "вчера" => (days, 1),
        "day before yesterday" | "the day before yesterday" | "vorgestern" | "позавчера" => {
            (days, 2)
        }
        "this month" | "diesen monat" | "в этом месяце" => (months, 0),
        "last month" | "letzten monat" | "в прошлом месяце" => (months, 1),
        "this year" | "dieses jahr" | "в этом году" => (years, 0),
        "last year" | "letztes jahr" | "в прошлом году" => (years, 1),
        _ => match text.split(' ').collect::<Vec<_>>()[..] {
            [count, "day" | "days", "ago"] => (days, small_number(count)?),
            [count, "month" | "months", "ago"] => (months, small_number(count)?),
            [count, "year" | "years", "ago"] => (years, small_number(count)?),
            ["last" | "on", day] | [day] => return last(day, today),
            _ => return None,
        },
    };
    let (days, months, years) = unit;
    let back = Span::new()
        .try_days(days * count)
        .ok()?
        .try_months(months * count)
        .ok()?
        .try_years(years * count)
        .ok()?;
    let precision = match unit {
        (1, ..) => Precision::Day,
        (_, 1, _) => Precision::Month,
        _ => Precision::Year,
    };
    let somewhere = Part {
        first: today,
        precision,
    };
    Some(somewhere.around(today.checked_sub(back).ok()?))
}

fn last(weekday: &str, today: Date) -> Option<Part> {
    Some(today.nth_weekday(-1, names::weekday(weekday)?).ok()?.into())
}

pub(super) fn small_number(word: &str) -> Option<i64> {
    const WORDS: [&str; 10] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    match word {
        "a" | "an" => Some(1),
        _ => word.parse::<u16>().ok().map(i64::from).or_else(|| {
            let place = WORDS.iter().position(|number| *number == word)?;
            i64::try_from(place + 1).ok()
        }),
    }
}

/// Why words that everyone understands are still not taken: each names what a date here cannot say.
pub(super) fn refusal(text: &str) -> Option<NotADate> {
    const SEASONS: &[&str] = &[
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "frühling",
        "sommer",
        "herbst",
        "весна",
        "весной",
        "лето",
        "летом",
        "осень",
        "осенью",
        "зима",
        "зимой",
    ];
    const GUESSES: &[&str] = &[
        "about",
        "around",
        "circa",
        "ca",
        "roughly",
        "maybe",
        "perhaps",
        "etwa",
        "около",
    ];
    let says = |words: &[&str]| {
        text.split([' ', '.', ','])
            .any(|word| words.contains(&word))
    };
    if says(SEASONS) {
        return Some(NotADate(
            "A season begins and ends at different times in different places. Type a month, as in June 2011, a range, \
             as in June 2011 to August 2011, or the year alone."
                .into(),
        ));
    }
    if says(GUESSES) || text.contains('~') {
        return Some(NotADate(
            "A guess is kept as a range: type 2009-2011, or before 2010, or a month or year alone."
                .into(),
        ));
    }
    None
}
