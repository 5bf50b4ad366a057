use watchlist::DateRefusal;

use crate::words::nth;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

pub(super) fn date(why: &DateRefusal) -> String {
    match why {
        DateRefusal::NotADate { text } => format!(
            "“{text}” is not a date that is understood here. Type one like 12 March 2026, summer 1987, about 1985, the \
             90s, yesterday or before 2010, or leave it empty if you do not know."
        ),
        DateRefusal::NoSuchDay {
            year,
            month,
            day,
            days,
        } => format!(
            "There is no day {day} in {} {year}: that month has {days} days.",
            nth(&MONTHS, *month)
        ),
        DateRefusal::NoSuchMonth { month } => {
            format!("There is no month {month}. Type its name, as in 12 March 2026.")
        }
        DateRefusal::NoSuchYear { year } => {
            format!("A year has four figures, and {year} has not. Type one such as 2011.")
        }
        DateRefusal::WhichYear => {
            "Add the year in four figures, as in 3.2026 or 12.3.2026.".into()
        }
        DateRefusal::OtherWeekday { date, said } => format!(
            "It was a {}, not a {}, on {} {} {}. Type the day of the month or that of the week alone.",
            nth(&WEEKDAYS, date.weekday().to_monday_one_offset()),
            nth(&WEEKDAYS, said.to_monday_one_offset()),
            date.day(),
            nth(&MONTHS, date.month()),
            date.year(),
        ),
        DateRefusal::NoBounds { word } => format!(
            "“{word}” has no certain first and last day. Type a range, as in 1990-1993, or about 1991."
        ),
        DateRefusal::InTheFuture { .. } => {
            "That is in the future. Type a date up to today, or leave it empty if you do not know.".into()
        }
        DateRefusal::BeforeFilms { first, .. } => format!(
            "The oldest surviving film is from {first}, so nobody saw one before. Type a later date, or leave it empty."
        ),
        DateRefusal::Backwards { .. } => {
            "That ends before it begins. Put the earlier date first.".into()
        }
        DateRefusal::BeyondTheCalendar => {
            "That is beyond the calendar. Type a year such as 2011.".into()
        }
        DateRefusal::NotStored => {
            "A stored date is written like 2026-03-12, 2026-03, 1987-22, 2011, 199X or 1985~.".into()
        }
        DateRefusal::NoDayToCome => {
            "Type a day that is still to come: 12 March 2027, tomorrow, in a year.".into()
        }
        DateRefusal::HereOrOver { .. } => {
            "That day is here or over. Type one that is still to come, such as 12 March next year, with its year.".into()
        }
    }
}
