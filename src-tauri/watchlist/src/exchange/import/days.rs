//! Days as files have them: as a program wrote them, or as a spreadsheet made them over when the file was saved again.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::table::TextTable;

/// How a column writes its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Days {
    /// `2026-03-12`, and where a spreadsheet wrote it anew `3/12/2026`, the month first; `12.3.2026` has the day first
    /// everywhere.
    MonthFirst,
    /// The same, with the day first.
    DayFirst,
}

impl Days {
    /// How a column writes them: with the day first only if one of them cannot be read otherwise.
    pub(super) fn of<'c>(cells: impl IntoIterator<Item = &'c str>) -> Self {
        let mut days = cells.into_iter().filter_map(figures);
        match days.any(|(first, second, _)| first > 12 && second <= 12) {
            true => Self::DayFirst,
            false => Self::MonthFirst,
        }
    }

    /// How the column of this name in a table of text writes them.
    pub(super) fn of_column(text: &str, name: &str) -> Self {
        let cells = TextTable::new(text, 0).column(name);
        Self::of(cells.iter().map(String::as_str))
    }

    /// The day that stands in a cell; nothing if none does.
    pub(super) fn read(self, cell: &str) -> Option<Date> {
        // What may follow is a time of that day.
        let day = cell.split(['T', ' ']).next().unwrap_or_default();
        if let Some((day, month, year)) = parted(day, '.') {
            return Date::new(year, month, day).ok();
        }
        if let Some((first, second, year)) = figures(day) {
            let (day, month) = match self {
                Self::MonthFirst => (second, first),
                Self::DayFirst => (first, second),
            };
            return Date::new(year, month, day).ok();
        }
        let is_written_out = day.len() == 10 && day.bytes().filter(|it| *it == b'-').count() == 2;
        is_written_out.then(|| day.parse().ok()).flatten()
    }
}

/// Noon of a day, in milliseconds since 1970: nearly everywhere on that day.
pub(super) fn noon(day: Date) -> Option<i64> {
    let noon = day.at(12, 0, 0, 0).to_zoned(TimeZone::UTC).ok()?;
    Some(noon.timestamp().as_millisecond())
}

/// The three numbers of `3/12/2026`.
fn figures(cell: &str) -> Option<(i8, i8, i16)> {
    parted(cell, '/')
}

/// The two numbers before the year of `3/12/2026`, `03-12-26`: one of them is the month. With dots between
/// them the day stands first everywhere.
pub(super) fn first_two(day: &str) -> Option<(u8, u8)> {
    let mut numbers = day.split(['/', '-']);
    let (first, second, year) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let is = |text: &str, lengths: [usize; 2]| {
        lengths.contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit())
    };
    let whole = numbers.next().is_none() && is(first, [1, 2]) && is(second, [1, 2]);
    (whole && is(year, [2, 4])).then(|| Some((first.parse().ok()?, second.parse().ok()?)))?
}

fn parted(cell: &str, by: char) -> Option<(i8, i8, i16)> {
    let mut parts = cell.split(by);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4;
    whole.then(|| {
        Some((
            first.parse().ok()?,
            second.parse().ok()?,
            year.parse().ok()?,
        ))
    })?
}
