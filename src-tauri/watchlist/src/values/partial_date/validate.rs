use jiff::civil::Date;

use super::{DateRefusal, PartialDate};

/// Roundhay Garden Scene, shot in October 1888, is the oldest film that survives.
const FIRST_YEAR: i16 = 1888;

impl PartialDate {
    /// Whether a film can have been seen then, given what day it is `today`: not in the future (the month, year or decade
    /// that `today` lies in is fine), not before there were films, and no range that ends before it begins.
    pub fn validate(&self, today: Date) -> Result<(), DateRefusal> {
        let (from, to) = match *self {
            PartialDate::On(part) => (part, part),
            PartialDate::Range { from, to } => (from.unwrap_or(to), to),
            PartialDate::Unknown => return Ok(()),
        };
        if from.first() > to.last() {
            return Err(DateRefusal::Backwards { from, to });
        }
        if from.first().max(to.first()) > today {
            return Err(DateRefusal::InTheFuture { date: *self });
        }
        if from.last().year() < FIRST_YEAR {
            return Err(DateRefusal::BeforeFilms {
                date: *self,
                first: FIRST_YEAR,
            });
        }
        Ok(())
    }
}
