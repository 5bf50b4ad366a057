//! Dates said by where they lie from today: last week, this spring, two years ago, Friday.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan as _};

use super::lexicon::Feast;
use super::piece::{Token, Unit};
use super::token::Interpretation;
use super::{DateRefusal, Part, PartialDate, Season};

impl Interpretation {
    /// `Ok(None)` if these are no such words; a date that is still to come is returned, and refused later.
    pub(super) fn ago(&self, tokens: &[Token]) -> Result<Option<PartialDate>, DateRefusal> {
        use Token::*;
        let date = match *tokens {
            [Which(back), Weekend] => self.weekend(back),
            [Weekend] => self.weekend(i16::from(!self.is_weekend())),
            [Which(back), Unit(unit)] => self.unit(unit, back),
            [Number(count), Unit(unit), Ago] | [Ago, Number(count), Unit(unit)]
                if !count.year && !count.decade =>
            {
                self.unit(unit, count.value)
            }
            [Unit(unit), Ago] => self.unit(unit, 1),
            [Weekday(day)] => self.weekday(day, 1),
            [Which(back), Weekday(day)] => self.weekday(day, back),
            [
                Which(back),
                Month {
                    month,
                    roman: false,
                    ..
                },
            ] => return self.month_named(month, back).map(Some),
            [Season(season)] => return self.season_begun(season).map(Some),
            [Which(back), Season(season)] => return self.season(season, back).map(Some),
            [Which(back), Feast(feast)] => self.feast_before(feast, back),
            [Feast(feast)] => self.feast_before(feast, 1),
            _ => return Ok(None),
        };
        Ok(date)
    }

    fn unit(&self, unit: Unit, back: i16) -> Option<PartialDate> {
        let span = Span::new();
        let span = match unit {
            Unit::Day => span.try_days(back),
            Unit::Week => span.try_weeks(back),
            Unit::Month => span.try_months(back),
            Unit::Year => span.try_years(back),
        };
        let day = self.today.checked_sub(span.ok()?).ok()?;
        match unit {
            Unit::Day => Some(day.into()),
            Unit::Week => self.days(monday(day)?, 6),
            Unit::Month => Part::of_month(day.year(), day.month())
                .ok()
                .map(PartialDate::On),
            Unit::Year => Part::of_year(day.year()).ok().map(PartialDate::On),
        }
    }

    /// This week's, or that of so many weeks ago.
    fn weekend(&self, back: i16) -> Option<PartialDate> {
        let from_monday = 5 - 7 * i64::from(back);
        let saturday = monday(self.today)?.checked_add(from_monday.days()).ok()?;
        self.days(saturday, 1)
    }

    fn is_weekend(&self) -> bool {
        matches!(self.today.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// From a day to so many days later, or to today if that is between.
    fn days(&self, from: Date, more: i64) -> Option<PartialDate> {
        let to = from.checked_add(more.days()).ok()?;
        let to = to.min(self.today.max(from));
        Some(PartialDate::between(from.into(), to.into()))
    }

    fn weekday(&self, day: Weekday, back: i16) -> Option<PartialDate> {
        let day = match back {
            0 => monday(self.today)?
                .checked_add(i64::from(day.to_monday_zero_offset()).days())
                .ok()?,
            _ => self.today.nth_weekday(-i32::from(back), day).ok()?,
        };
        Some(day.into())
    }

    /// March is this year's to some and last year's to others who say "last March" in November.
    fn month_named(&self, month: i8, back: i16) -> Result<PartialDate, DateRefusal> {
        let over = month < self.today.month();
        let year = self.back(back, over);
        Part::of_month(year, month).map(PartialDate::On)
    }

    fn season(&self, season: Season, back: i16) -> Result<PartialDate, DateRefusal> {
        if season == Season::Winter {
            let begun = self.winter_begun();
            let over = self.today.month() > 2 && self.today.month() < 12;
            let further = match (back, over) {
                (0, _) => 0,
                (_, true) => back - 1,
                (_, false) => back,
            };
            return self.winter(begun.saturating_sub(further));
        }
        let over = Part::of_season(self.today.year(), season)?.last() < self.today;
        Part::of_season(self.back(back, over), season).map(PartialDate::On)
    }

    /// A season said without its year is the last one that has begun.
    fn season_begun(&self, season: Season) -> Result<PartialDate, DateRefusal> {
        if season == Season::Winter {
            return self.winter(self.winter_begun());
        }
        let begun = Part::of_season(self.today.year(), season)?.first() <= self.today;
        let year = self.today.year() - i16::from(!begun);
        Part::of_season(year, season).map(PartialDate::On)
    }

    /// The year, counted back from this one: 1 is the last time that is over.
    fn back(&self, back: i16, over_this_year: bool) -> i16 {
        let further = match back {
            0 => 0,
            _ if over_this_year && !self.other => back - 1,
            _ => back,
        };
        self.today.year().saturating_sub(further)
    }

    /// The year in which the last winter began that has begun.
    fn winter_begun(&self) -> i16 {
        self.today.year() - i16::from(self.today.month() < 12)
    }

    /// The winter that began in this year's December: months, because "winter 1987" alone may be another one.
    pub(super) fn winter(&self, year: i16) -> Result<PartialDate, DateRefusal> {
        let from = Part::of_month(year, 12)?;
        let to = Part::of_month(year.saturating_add(1), 2)?;
        let to = match to.first() > self.today {
            true => to.around(self.today.max(from.first())),
            false => to,
        };
        Ok(PartialDate::between(from, to))
    }

    /// This year's (0), or the last time (1) or so many times before that it was.
    fn feast_before(&self, feast: &Feast, back: i16) -> Option<PartialDate> {
        let (month, day) = (feast.month, feast.day);
        let this_year = Date::new(self.today.year(), month, day).ok()?;
        let ahead = match back {
            0 => 0,
            _ => back - i16::from(this_year <= self.today),
        };
        let year = self.today.year().checked_sub(ahead)?;
        Date::new(year, month, day).ok().map(PartialDate::from)
    }
}

fn monday(day: Date) -> Option<Date> {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(since.days()).ok()
}
