//! Dates in figures alone: 3/12/2026, 12.3.26, 3.2026, 2010-12.

use super::piece::Number;
use super::token::Interpretation;
use super::{DateOrder, DateRefusal, Part, PartialDate};

impl Interpretation {
    pub(super) fn two_numbers(
        &self,
        first: Number,
        second: Number,
    ) -> Result<Option<PartialDate>, DateRefusal> {
        let month = |month: Number, year: Number| match year.full_year(self.today) {
            Some(year) => Part::of_month(year, month.short()).map(|it| Some(PartialDate::On(it))),
            None => Ok(None),
        };
        let is_year = |number: Number| {
            number.figures == 4 || number.figures == 2 && (number.year || number.value > 31)
        };
        match (is_year(first), is_year(second)) {
            (true, true) if first.figures == 2 && second.figures == 2 => {
                Ok(self.years(first, second))
            }
            (true, true) => Ok(None),
            (true, false) => match self.years(first, second) {
                Some(years) if self.is_years(second) => Ok(Some(years)),
                _ => month(second, first),
            },
            (false, true) => month(first, second),
            (false, false) if first.figures <= 2 && second.figures <= 2 => {
                Err(DateRefusal::WhichYear)
            }
            (false, false) => Ok(None),
        }
    }

    /// 2010–12 are years to some, and a month to others. A long dash joins two dates; there is no month 15.
    fn is_years(&self, last: Number) -> bool {
        last.value > 12 || (last.after == '–') != self.other
    }

    /// From a year to a later one of the same century.
    fn years(&self, first: Number, last: Number) -> Option<PartialDate> {
        let from = first.full_year(self.today)?;
        let to = from - from.rem_euclid(100) + last.value;
        (last.figures == 2 && to > from).then(|| {
            Some(PartialDate::between(
                Part::of_year(from).ok()?,
                Part::of_year(to).ok()?,
            ))
        })?
    }

    pub(super) fn three_numbers(
        &self,
        first: Number,
        second: Number,
        third: Number,
    ) -> Option<Result<Part, DateRefusal>> {
        let dots = second.after == '.';
        if first.figures == 4 {
            return Some(Part::of_day(first.value, second.short(), third.short()));
        }
        let year_first = self.order == DateOrder::YearMonthDay
            && !dots
            && !self.other
            && first.figures == 2
            && third.is_day();
        if year_first {
            let year = first.full_year(self.today)?;
            return Some(Part::of_day(year, second.short(), third.short()));
        }
        if first.figures > 2 || second.figures > 2 {
            return None;
        }
        let (day, month) = self.day_and_month(first.short(), second.short(), dots);
        Some(Part::of_day(third.full_year(self.today)?, month, day))
    }

    /// Which of two numbers is the day. Dots are written day first everywhere; elsewhere the order decides, unless one
    /// number is too large for a month.
    fn day_and_month(&self, first: i8, second: i8, dots: bool) -> (i8, i8) {
        let day_first = dots || self.order != DateOrder::MonthDayYear;
        match (first, second) {
            (13.., _) => (first, second),
            (_, 13..) => (second, first),
            _ if day_first != self.other => (first, second),
            _ => (second, first),
        }
    }
}
