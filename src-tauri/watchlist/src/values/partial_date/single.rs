//! One date as written: 12 March 2026, March 2026, summer 1987, the 90s, Christmas 2019, 2011.

use jiff::civil::{Date, Weekday};

use super::lexicon::is_phrase;
use super::piece::{Number, Token, Unit};
use super::token::Interpretation;
use super::{DateRefusal, Part, PartialDate, Season};

use Token::{Decade, Feast, Month, Number as Numeral, Season as OfSeason};

impl Interpretation {
    /// The date that a plain text says. `Ok(None)` if it is none; an error if it is one that the calendar does not have.
    pub(super) fn date(&self, text: &str) -> Result<Option<PartialDate>, DateRefusal> {
        if let Some(day) = self.day_said(text) {
            return Ok(Some(day));
        }
        let Some(tokens) = self.tokens(text) else {
            return Ok(None);
        };
        if let Some(date) = self.ago(&tokens)? {
            return Ok(Some(date));
        }
        let (tokens, weekday) = self.settled(&tokens);
        let date = self.written(&tokens)?;
        match (date, weekday) {
            (Some(PartialDate::On(part)), Some(said)) => on_a(said, part),
            (_, Some(_)) => Ok(None),
            (date, None) => Ok(date),
        }
    }

    /// Today, yesterday, the day before.
    pub(super) fn day_said(&self, text: &str) -> Option<PartialDate> {
        let back = self
            .lexicons
            .iter()
            .find_map(|it| it.days.iter().position(|day| is_phrase(text, day)))?;
        (0..back)
            .try_fold(self.today, |day, _| day.yesterday().ok())
            .map(PartialDate::from)
    }

    /// Years said by their word or by where they lie are numbers, figures of a decade are a decade, and what day of the
    /// week it was stands by itself.
    fn settled(&self, tokens: &[Token]) -> (Vec<Token>, Option<Weekday>) {
        let of_a_month = tokens.iter().any(|it| matches!(it, Month { .. }));
        let mut settled = Vec::new();
        let mut weekday = None;
        let mut rest = tokens;
        loop {
            rest = match *rest {
                [Numeral(number), Token::Unit(Unit::Year), ref rest @ ..]
                    if number.decade && !of_a_month =>
                {
                    settled.push(Decade(number.value));
                    rest
                }
                [Numeral(number), ref rest @ ..] if number.decade && !of_a_month => {
                    settled.push(Decade(number.value));
                    rest
                }
                [Decade(start), Token::Unit(Unit::Year), ref rest @ ..] => {
                    settled.push(Decade(start));
                    rest
                }
                [Token::Which(back), Token::Unit(Unit::Year), ref rest @ ..] => {
                    settled.push(Numeral(Number {
                        value: self.today.year().saturating_sub(back),
                        figures: 4,
                        year: true,
                        decade: false,
                        ordinal: false,
                        after: ' ',
                    }));
                    rest
                }
                [Numeral(number), Token::Unit(Unit::Year), ref rest @ ..] => {
                    settled.push(Numeral(Number {
                        year: true,
                        ..number
                    }));
                    rest
                }
                [Token::Unit(Unit::Year), ref rest @ ..] if matches!(rest, [Numeral(_), ..]) => {
                    rest
                }
                [Token::Weekday(day), ref rest @ ..] if weekday.is_none() => {
                    weekday = Some(day);
                    rest
                }
                [token, ref rest @ ..] => {
                    settled.push(token);
                    rest
                }
                [] => return (settled, weekday),
            };
        }
    }

    fn written(&self, tokens: &[Token]) -> Result<Option<PartialDate>, DateRefusal> {
        let part = match *tokens {
            [Decade(start)] => return self.decade(start).map(Some),
            [Numeral(year)] if year.year || year.figures == 4 || year.value > 31 => {
                year.full_year(self.today).map(Part::of_year)
            }
            [
                Month {
                    month,
                    roman: false,
                    ..
                },
            ] => Some(self.latest_month(month)),
            [
                Month {
                    month, day_after, ..
                },
                Numeral(number),
            ] => self.month_and(month, number, day_after),
            [Numeral(number), Month { month, .. }] => match number.is_day() {
                true => Some(self.latest_day(month, number.short())),
                false => self.month_of(month, number),
            },
            [OfSeason(Season::Winter), Numeral(year), Numeral(next)] => {
                return self.winter_over(year, next);
            }
            [OfSeason(season), Numeral(year)] | [Numeral(year), OfSeason(season)] => year
                .full_year(self.today)
                .map(|year| Part::of_season(year, season)),
            [Feast(feast), Numeral(year)] | [Numeral(year), Feast(feast)] => {
                year.full_year(self.today).map(|year| {
                    let year = year - i16::from(feast.eve);
                    Part::of_day(year, feast.month, feast.day)
                })
            }
            [Numeral(year), Month { month, .. }, Numeral(day)]
                if year.figures == 4 && day.figures <= 2 =>
            {
                Some(Part::of_day(year.value, month, day.short()))
            }
            [Numeral(day), Month { month, .. }, Numeral(year)] if day.is_day() => {
                self.day_of(month, day, year)
            }
            [Month { month, .. }, Numeral(day), Numeral(year)]
                if day.is_day() && !goes_on_to(day, year) =>
            {
                self.day_of(month, day, year)
            }
            [Numeral(first), Numeral(second)] => return self.two_numbers(first, second),
            [Numeral(first), Numeral(second), Numeral(third)] => {
                self.three_numbers(first, second, third)
            }
            _ => None,
        };
        Ok(part.transpose()?.map(PartialDate::On))
    }

    /// March 26 is a day to some and a year to others.
    fn month_and(
        &self,
        month: i8,
        number: Number,
        day_after: bool,
    ) -> Option<Result<Part, DateRefusal>> {
        let only_a_day =
            number.ordinal || number.figures == 1 || self.today.year() < 2000 + number.value;
        match number.is_day() && (only_a_day || day_after != self.other) {
            true => Some(self.latest_day(month, number.short())),
            false => self.month_of(month, number),
        }
    }

    fn month_of(&self, month: i8, year: Number) -> Option<Result<Part, DateRefusal>> {
        year.full_year(self.today)
            .map(|year| Part::of_month(year, month))
    }

    fn day_of(&self, month: i8, day: Number, year: Number) -> Option<Result<Part, DateRefusal>> {
        year.full_year(self.today)
            .map(|year| Part::of_day(year, month, day.short()))
    }

    /// The winter of 1987/88.
    fn winter_over(&self, year: Number, next: Number) -> Result<Option<PartialDate>, DateRefusal> {
        let Some(begins) = year.full_year(self.today) else {
            return Ok(None);
        };
        let follows = match next.figures {
            2 => next.value == (begins + 1) % 100,
            _ => next.value == begins + 1,
        };
        match follows {
            true => self.winter(begins).map(Some),
            false => Ok(None),
        }
    }

    /// The 90s are the last that have begun. The present decade goes no further than this year.
    fn decade(&self, start: i16) -> Result<PartialDate, DateRefusal> {
        let this_year = self.today.year();
        let start = match start {
            1000.. => start,
            tens if 2000 + tens > this_year || self.other => 1900 + tens,
            tens => 2000 + tens,
        };
        if start <= this_year && start + 9 > this_year {
            return Ok(PartialDate::between(
                Part::of_year(start)?,
                Part::of_year(this_year)?,
            ));
        }
        Part::of_decade(start).map(PartialDate::On)
    }

    /// March, said without a year, is the last one that has begun.
    fn latest_month(&self, month: i8) -> Result<Part, DateRefusal> {
        let begun = month <= self.today.month();
        Part::of_month(self.today.year() - i16::from(!begun), month)
    }

    /// 12 March, said without a year, is the last one. Eight years back because of 29 February around 1900 and 2100.
    pub(super) fn latest_day(&self, month: i8, day: i8) -> Result<Part, DateRefusal> {
        let this_year = self.today.year();
        (0..=8)
            .filter_map(|back| Date::new(this_year.checked_sub(back)?, month, day).ok())
            .find(|date| *date <= self.today)
            .map_or_else(
                || Part::of_day(this_year, month, day),
                |date| Ok(date.into()),
            )
    }
}

/// A day that was called a day of the week.
fn on_a(said: Weekday, part: Part) -> Result<Option<PartialDate>, DateRefusal> {
    let date = part.first();
    if PartialDate::from(date) != PartialDate::On(part) {
        return Ok(None);
    }
    match date.weekday() == said {
        true => Ok(Some(date.into())),
        false => Err(DateRefusal::OtherWeekday { date, said }),
    }
}

/// May 10-12 goes on to the 12th; it is not the tenth of May in 2012.
fn goes_on_to(day: Number, year: Number) -> bool {
    year.figures == 2 && "-–".contains(year.after) && !"-–".contains(day.after)
}
