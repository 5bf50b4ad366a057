//! Dates as people write them. The interface spells out what was understood before it is taken, so this may be
//! generous, but it never guesses between two readings.

use jiff::civil::Date;

use super::{DateOrder, NotADate, Part, PartialDate, Precision, single, words};

/// What may stand before the first date of a range, and between the two.
const RANGES: &[(&str, &str)] = &[
    ("between ", " and "),
    ("zwischen ", " und "),
    ("между ", " и "),
    ("from ", " to "),
    ("from ", " until "),
    ("von ", " bis "),
    ("с ", " по "),
    ("", " to "),
    ("", " bis "),
    ("", " - "),
    ("", "–"),
    ("", "—"),
    ("", "/"),
    ("", "-"),
];

const OPEN: &[(&str, Open)] = &[
    ("before ", Open::Before),
    ("vor ", Open::Before),
    ("до ", Open::Before),
    ("by ", Open::By),
    ("until ", Open::By),
    ("till ", Open::By),
    ("up to ", Open::By),
    ("not later than ", Open::By),
    ("bis ", Open::By),
    ("after ", Open::After),
    ("nach ", Open::After),
    ("после ", Open::After),
    ("since ", Open::Since),
    ("seit ", Open::Since),
    ("с ", Open::Since),
];

/// A range known at one end only.
#[derive(Clone, Copy)]
enum Open {
    /// Before 2010: not in 2010.
    Before,
    /// By 2010: in 2010 or earlier.
    By,
    /// After 2010: from 2011 to today.
    After,
    /// Since 2010: from 2010 to today.
    Since,
}

impl PartialDate {
    /// What the person means by `text`, read on the day `today`, figures in the given `order`.
    ///
    /// Understands the stored form, days, months and years in English, German and Russian, Roman months, ranges, open
    /// ranges and words such as "yesterday"; an empty text is [`PartialDate::Unknown`]. Refused, as a sentence that says
    /// what to type instead: what is no date, what could be two, and what [`PartialDate::validate`] refuses.
    pub fn parse(text: &str, today: Date, order: DateOrder) -> Result<PartialDate, NotADate> {
        let plain = words::plain(text).ok_or_else(|| not_understood(text))?;
        let date = understood(&plain, today, order)?.ok_or_else(|| not_understood(text))?;
        date.validate(today)?;
        Ok(date)
    }
}

fn understood(text: &str, today: Date, order: DateOrder) -> Result<Option<PartialDate>, NotADate> {
    if words::unknown(text) {
        return Ok(Some(PartialDate::Unknown));
    }
    if let Ok(stored) = text.parse() {
        return Ok(Some(stored));
    }
    let read = |text: &str| single::date(text, today, order);
    for (word, open) in OPEN {
        if let Some(part) = text.strip_prefix(word).map(read).transpose()?.flatten() {
            return open.range(part, today).map(Some);
        }
    }
    if let Some(part) = read(text)? {
        return Ok(Some(PartialDate::On(part)));
    }
    if let Some(range) =
        decade(text, today).or_else(|| RANGES.iter().find_map(|words| range(text, *words, read)))
    {
        return Ok(Some(range));
    }
    words::refusal(text).map_or(Ok(None), Err)
}

/// Two dates joined as a range; the first may leave out what the second says: 12-15 March 2026, May to June 2011.
/// Both are as precise as each other, or "May 10-12 2011" would end in December.
fn range(
    text: &str,
    (word, joint): (&str, &str),
    read: impl Fn(&str) -> Result<Option<Part>, NotADate>,
) -> Option<PartialDate> {
    let (from, to) = text.strip_prefix(word)?.split_once(joint)?;
    let last = read(to).ok()??;
    let year = last.first().year();
    let named = |text: &str| text.contains(char::is_alphabetic);
    let has_year = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit())
            .any(|figures| figures.len() == 4)
    };
    let first = if named(from) && !has_year(from) && has_year(to) {
        read(&format!("{from} {year}"))
    } else if last.precision == Precision::Day && from.len() <= 2 {
        read(&format!("{from}.{}.{year}", last.first().month()))
    } else {
        read(from)
    };
    let first = first
        .ok()?
        .filter(|first| first.precision == last.precision)?;
    Some(PartialDate::Range {
        from: Some(first),
        to: last,
    })
}

/// The 1990s; the present decade ends this year.
fn decade(text: &str, today: Date) -> Option<PartialDate> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let figures = text.strip_suffix("s").or_else(|| text.strip_suffix("er"))?;
    let start: i16 = figures
        .parse()
        .ok()
        .filter(|year| figures.len() == 4 && year % 10 == 0)?;
    let end = (start + 9).min(today.year().max(start));
    Some(PartialDate::Range {
        from: Part::year(start).ok(),
        to: Part::year(end).ok()?,
    })
}

impl Open {
    fn range(self, part: Part, today: Date) -> Result<PartialDate, NotADate> {
        let beyond =
            |_| NotADate("That is beyond the calendar. Type a year such as 2011.".to_owned());
        let (from, to) = match self {
            Open::By => (None, part),
            Open::Before => (None, part.around(part.first().yesterday().map_err(beyond)?)),
            Open::Since => (Some(part), part.around(today)),
            Open::After => (
                Some(part.around(part.last().tomorrow().map_err(beyond)?)),
                part.around(today),
            ),
        };
        if let Some(from) = from {
            PartialDate::On(from).validate(today)?;
        }
        Ok(PartialDate::Range { from, to })
    }
}

fn not_understood(text: &str) -> NotADate {
    let quoted: String = text
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(40)
        .collect();
    NotADate(format!(
        "“{quoted}” is not a date that is understood here. Type one like 12 March 2026, March 2026, 2011, yesterday or \
         before 2010, or leave it empty if you do not know."
    ))
}
