//! Parts made of figures, as far as the calendar has them.

use jiff::civil::Date;

use super::part::Precision;
use super::{DateRefusal, Part, Season};

impl Part {
    /// This day. Refused, with the length of the month, if the month has no such day.
    pub fn of_day(year: i16, month: i8, day: i8) -> Result<Part, DateRefusal> {
        let first = first_of(year, month)?;
        Date::new(year, month, day)
            .map(Part::from)
            .map_err(|_| DateRefusal::NoSuchDay {
                year,
                month,
                day,
                days: first.days_in_month(),
            })
    }

    /// This month, 1 to 12.
    pub fn of_month(year: i16, month: i8) -> Result<Part, DateRefusal> {
        Ok(Part::new(first_of(year, month)?, Precision::Month))
    }

    /// This season.
    pub fn of_season(year: i16, season: Season) -> Result<Part, DateRefusal> {
        let month = match season {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 1,
        };
        Ok(Part::new(first_of(year, month)?, Precision::Season(season)))
    }

    /// This year.
    pub fn of_year(year: i16) -> Result<Part, DateRefusal> {
        Ok(Part::new(first_of(year, 1)?, Precision::Year))
    }

    /// The ten years from the one at or before `year` that ends in a nought.
    pub fn of_decade(year: i16) -> Result<Part, DateRefusal> {
        let start = year - year.rem_euclid(10);
        Ok(Part::new(first_of(start, 1)?, Precision::Decade))
    }
}

fn first_of(year: i16, month: i8) -> Result<Date, DateRefusal> {
    if !(0..=9999).contains(&year) {
        return Err(DateRefusal::NoSuchYear { year });
    }
    Date::new(year, month, 1).map_err(|_| DateRefusal::NoSuchMonth { month })
}
