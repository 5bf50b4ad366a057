//! Dates as people write them. The interface spells out what was understood before it is taken, so this may be
//! generous; where a text can be read in two ways, the other is given too.

use jiff::civil::Date;

use super::lexicon::{Lexicon, after_phrase, before_phrase, is_phrase};
use super::piece::Token;
use super::token::{Interpretation, plain};
use super::{DateOrder, DateRefusal, Part, PartialDate};

/// What may stand between two dates in any language. The spaced ones come first, since dates have dashes, too.
const JOINTS: [&str; 5] = [" - ", " – ", "–", "/", "-"];

/// Two dates with dashes of their own have no more than this; a text of nothing but dashes would take seconds.
const MOST_JOINTS: usize = 9;

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
    /// Understands the stored form and whatever its lexicons have words for; an empty text is [`PartialDate::Unknown`].
    /// Refused is what is no date, and what [`PartialDate::validate`] refuses.
    pub fn parse(text: &str, today: Date, order: DateOrder) -> Result<PartialDate, DateRefusal> {
        Interpretation::of(today, order).understood(text)
    }

    /// The same, and what else it could mean: day and month the other way round in `3/4/2025`, March 2026 for `mar 26`.
    pub fn readings(
        text: &str,
        today: Date,
        order: DateOrder,
    ) -> Result<(PartialDate, Option<PartialDate>), DateRefusal> {
        let reading = Interpretation::of(today, order);
        let date = reading.understood(text)?;
        let other = Interpretation {
            other: true,
            ..reading
        };
        let other = other.understood(text).ok().filter(|other| *other != date);
        Ok((date, other))
    }
}

impl Interpretation {
    pub(super) fn understood(&self, text: &str) -> Result<PartialDate, DateRefusal> {
        let not_a_date = || DateRefusal::not_a_date(text);
        let plain = plain(text).ok_or_else(not_a_date)?;
        let date = self
            .meant(&plain)?
            .ok_or_else(|| self.reason(&plain).unwrap_or_else(not_a_date))?;
        date.validate(self.today)?;
        Ok(date)
    }

    /// Why a text was not understood: one of its words, or one of two dates that are joined.
    fn reason(&self, text: &str) -> Option<DateRefusal> {
        let vague = self.without_bounds(text);
        let in_words = self.lexicons.iter().flat_map(|it| it.ranges);
        let mut joined = in_words.filter_map(|(before, joint)| {
            let rest = after_phrase(text, before)?;
            rest.split_once(&format!(" {joint} "))
                .or_else(|| JOINTS.iter().find_map(|joint| rest.split_once(joint)))
        });
        vague
            .map(|word| DateRefusal::NoBounds { word })
            .or_else(|| joined.find_map(|(from, to)| self.point(from).and(self.point(to)).err()))
    }

    fn meant(&self, text: &str) -> Result<Option<PartialDate>, DateRefusal> {
        if self.says_unknown(text) {
            return Ok(Some(PartialDate::Unknown));
        }
        if !self.other
            && let Ok(stored) = stored(text)
        {
            return Ok(Some(stored));
        }
        for (phrase, open) in self.openings() {
            let Some(rest) = after_phrase(text, phrase) else {
                continue;
            };
            if let Some((first, last)) = self.point(rest)?.and_then(ends) {
                return open.range(first, last, self.today).map(Some);
            }
        }
        if let Some(date) = self.point(text)? {
            return Ok(Some(date));
        }
        // About 1985-1987 is about both; about 1985 – March 1987 is not.
        let each_alone = text.contains(" - ") || text.contains(" – ");
        if let Some(rest) = self.only_about(text).filter(|_| !each_alone) {
            return Ok(self.joined(rest).map(about));
        }
        Ok(self.joined(text))
    }

    /// One date, or about one.
    fn point(&self, text: &str) -> Result<Option<PartialDate>, DateRefusal> {
        match self.only_about(text) {
            Some(rest) => Ok(self.date(rest)?.map(about)),
            None => self.date(text),
        }
    }

    fn says_unknown(&self, text: &str) -> bool {
        matches!(text, "" | "?" | "-" | "–")
            || self.lexicons.iter().any(|it| is_phrase(text, it.unknown))
    }

    /// What is left of a text that says that it is only about so.
    fn only_about<'a>(&self, text: &'a str) -> Option<&'a str> {
        let said = |it: &'static Lexicon| {
            let before = it.about.iter().chain([&"~"]);
            let after = it.or_so.iter().chain([&"~", &"?"]);
            before
                .filter_map(|phrase| after_phrase(text, phrase))
                .chain(after.filter_map(|phrase| before_phrase(text, phrase)))
                .find(|rest| !rest.is_empty())
        };
        self.lexicons.iter().find_map(said)
    }

    fn openings(&self) -> impl Iterator<Item = (&'static str, Open)> {
        self.lexicons.iter().flat_map(|it| {
            let each = [
                (it.before, Open::Before),
                (it.by, Open::By),
                (it.after, Open::After),
                (it.since, Open::Since),
            ];
            each.into_iter()
                .flat_map(|(phrases, open)| phrases.iter().map(move |phrase| (*phrase, open)))
        })
    }

    /// Two dates and what joins them, in words or by a sign.
    fn joined(&self, text: &str) -> Option<PartialDate> {
        let ranges = || self.lexicons.iter().flat_map(|it| it.ranges);
        let in_words = ranges().find_map(|(before, joint)| {
            self.range_at(after_phrase(text, before)?, &format!(" {joint} "))
        });
        in_words.or_else(|| {
            let named = ranges().filter(|(before, _)| !before.is_empty());
            let rest = named
                .filter_map(|(before, _)| after_phrase(text, before))
                .next();
            let rest = rest.unwrap_or(text);
            JOINTS.iter().find_map(|joint| self.range_at(rest, joint))
        })
    }

    fn range_at(&self, text: &str, joint: &str) -> Option<PartialDate> {
        text.match_indices(joint)
            .take(MOST_JOINTS)
            .find_map(|(place, _)| self.range(&text[..place], &text[place + joint.len()..]))
    }

    /// The first date may leave out what the second says: 12-15 March 2026, May to June 2011. Otherwise both are as
    /// precise as each other, or each has a year of its own: "May 10-12 2011" must not end in December.
    fn range(&self, from: &str, to: &str) -> Option<PartialDate> {
        if let Some(days) = self.days_of_a_month(from, to) {
            return Some(days);
        }
        let (_, last) = self.point(to).ok()?.and_then(ends)?;
        let year = last.first().year();
        let named = from.contains(char::is_alphabetic);
        if named && !has_year(from) && has_year(to) {
            let in_year = |year: i16| {
                let (first, _) = self.point(&format!("{from} {year}")).ok()?.and_then(ends)?;
                first.is_as_precise_as(&last).then_some(first)
            };
            // From December to January 2011.
            let first = in_year(year).filter(|first| first.first() <= last.last());
            let first = first.or_else(|| in_year(year.checked_sub(1)?))?;
            return Some(PartialDate::between(first, last));
        }
        let (first, _) = self.point(from).ok()?.and_then(ends)?;
        let alike = first.is_as_precise_as(&last) || has_year(from) && has_year(to);
        alike.then_some(PartialDate::Range {
            from: Some(first),
            to: last,
        })
    }

    /// 12-15 March 2026, May 10-12 2011.
    fn days_of_a_month(&self, from: &str, to: &str) -> Option<PartialDate> {
        use Token::{Month, Number};
        let tokens = (self.tokens(from)?, self.tokens(to)?);
        let (first, last) = match (&tokens.0[..], &tokens.1[..]) {
            ([Number(first)], _) if first.is_day() => {
                let (_, last) = self.point(to).ok()?.and_then(ends)?;
                if PartialDate::from(last.first()) != PartialDate::On(last) {
                    return None;
                }
                (first.short(), last)
            }
            ([Month { month, .. }, Number(first)], [Number(last), year @ ..])
                if first.is_day() && last.is_day() =>
            {
                let last = match year {
                    [Number(year)] => {
                        Part::of_day(year.full_year(self.today)?, *month, last.short())
                    }
                    [] => self.latest_day(*month, last.short()),
                    _ => return None,
                };
                (first.short(), last.ok()?)
            }
            _ => return None,
        };
        let day = last.first();
        let first = Part::of_day(day.year(), day.month(), first).ok()?;
        Some(PartialDate::between(first, last))
    }
}

/// The stored form, however its letter was typed.
fn stored(text: &str) -> Result<PartialDate, DateRefusal> {
    text.replace(['x', 'х'], "X").parse()
}

fn about(date: PartialDate) -> PartialDate {
    match date {
        PartialDate::On(part) => PartialDate::On(part.about()),
        PartialDate::Range { from, to } => PartialDate::Range {
            from: from.map(Part::about),
            to: to.about(),
        },
        PartialDate::Unknown => date,
    }
}

/// The first and the last part that a date names.
fn ends(date: PartialDate) -> Option<(Part, Part)> {
    match date {
        PartialDate::On(part) => Some(part.ends()),
        PartialDate::Range { from, to } => Some((from?, to)),
        PartialDate::Unknown => None,
    }
}

fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit())
        .any(|figures| figures.len() == 4)
}

impl Open {
    fn range(self, first: Part, last: Part, today: Date) -> Result<PartialDate, DateRefusal> {
        let beyond = DateRefusal::BeyondTheCalendar;
        let as_sure = |part: Part, as_that: Part| match as_that.is_about() {
            true => part.about(),
            false => part,
        };
        let from = match self {
            Open::By => {
                return Ok(PartialDate::Range {
                    from: None,
                    to: last,
                });
            }
            Open::Before => {
                let to = first.around(first.day_before().ok_or(beyond)?);
                return Ok(PartialDate::Range {
                    from: None,
                    to: as_sure(to, first),
                });
            }
            Open::Since => first,
            Open::After => {
                let next = last.last().tomorrow().map_err(|_| beyond)?;
                as_sure(last.around(next), last)
            }
        };
        PartialDate::On(from).validate(today)?;
        Ok(PartialDate::between(from, from.around(today)))
    }
}
