//! A day that is still to come, as people write it. Where the year is left out it is the next one, not the last.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::lexicon::is_phrase;
use super::piece::{Token, Unit};
use super::token::{Interpretation, plain};
use super::{DateOrder, DateRefusal, PartialDate};

impl PartialDate {
    /// The day the person means by `text`, read on the day `today`: what is longer stands for its first day. Refused is
    /// what is no day, and what is not still to come.
    ///
    /// With it comes the other day it could mean, if there is one that is still to come.
    pub fn upcoming(
        text: &str,
        today: Date,
        order: DateOrder,
    ) -> Result<(Date, Option<Date>), DateRefusal> {
        let reading = Interpretation::of(today, order);
        let day = reading.day_to_come(text)?;
        let other = Interpretation {
            other: true,
            ..reading
        };
        let other = other.day_to_come(text).ok().filter(|other| *other != day);
        Ok((day, other))
    }
}

impl Interpretation {
    fn day_to_come(&self, text: &str) -> Result<Date, DateRefusal> {
        let plain = plain(text).ok_or(DateRefusal::NoDayToCome)?;
        let day = match self.ahead(&plain) {
            Some(day) => day,
            None => self.next_written(&plain)?.ok_or(DateRefusal::NoDayToCome)?,
        };
        match day <= self.today {
            true => Err(DateRefusal::HereOrOver { date: day }),
            false => Ok(day),
        }
    }

    /// Tomorrow, Friday, in three weeks.
    fn ahead(&self, text: &str) -> Option<Date> {
        use Token::*;
        if self.lexicons.iter().any(|it| is_phrase(text, it.tomorrow)) {
            return self.today.tomorrow().ok();
        }
        match self.tokens(text)?[..] {
            [Next, Unit(unit)] => match unit {
                self::Unit::Day => self.today.tomorrow().ok(),
                self::Unit::Week => self.after(unit, 1),
                self::Unit::Month => self.today.last_of_month().tomorrow().ok(),
                self::Unit::Year => self.today.last_of_year().tomorrow().ok(),
            },
            [Number(count), Unit(unit)] | [Hence, Number(count), Unit(unit)]
                if count.figures < 4 =>
            {
                self.after(unit, count.value)
            }
            [Hence, Unit(unit)] => self.after(unit, 1),
            [Weekday(day)] | [Next, Weekday(day)] => self.today.nth_weekday(1, day).ok(),
            _ => None,
        }
    }

    fn after(&self, unit: Unit, count: i16) -> Option<Date> {
        let span = match unit {
            Unit::Day => Span::new().try_days(count),
            Unit::Week => Span::new().try_weeks(count),
            Unit::Month => Span::new().try_months(count),
            Unit::Year => Span::new().try_years(count),
        };
        self.today.checked_add(span.ok()?).ok()
    }

    /// A date in figures or names. Read as if a year from now, a day without a year is the next one there is.
    fn next_written(&self, text: &str) -> Result<Option<Date>, DateRefusal> {
        let begins = |date: Option<PartialDate>| date.and_then(|it| it.earliest());
        let Ok(in_a_year) = self.today.checked_add(1.year()) else {
            return Ok(None);
        };
        let counted = |token: &Token| matches!(token, Token::Which(_) | Token::Ago);
        let from_today = self.day_said(text).is_some()
            || self.tokens(text).is_some_and(|it| it.iter().any(counted));
        if from_today {
            return self.date(text).map(begins);
        }
        let then = Self {
            today: in_a_year,
            ..*self
        };
        let Some(day) = begins(then.date(text)?) else {
            return Ok(None);
        };
        let whole_year = text
            .split(|c: char| !c.is_ascii_digit())
            .any(|figures| figures.len() == 4);
        // Two figures are the last century's to someone who speaks of films seen, and this one's here.
        if !whole_year && day.year() < 2000 {
            return Ok(day.checked_add(100.years()).ok());
        }
        Ok(Some(day))
    }
}
