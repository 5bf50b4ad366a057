use jiff::civil::Date;

use super::{NotADate, PartialDate};

/// Roundhay Garden Scene, shot in October 1888, is the oldest film that survives.
const FIRST_YEAR: i16 = 1888;

impl PartialDate {
    /// Whether a film can have been seen then, given what day it is `today`: not in the future (the month or year
    /// that `today` lies in is fine), not before there were films, and no range that ends before it begins.
    pub fn validate(&self, today: Date) -> Result<(), NotADate> {
        let (from, to) = match *self {
            PartialDate::On(part) => (part, part),
            PartialDate::Range { from, to } => (from.unwrap_or(to), to),
            PartialDate::Unknown => return Ok(()),
        };
        if from.first() > to.last() {
            return Err(NotADate(format!(
                "{to} is before {from}. Put the earlier date first."
            )));
        }
        let refuse = |why: &str| Err(NotADate(why.to_owned()));
        if to.first() > today {
            return refuse(
                "That is in the future. Type a date up to today, or leave it empty if you do not know.",
            );
        }
        if from.first().year() < FIRST_YEAR {
            return refuse(
                "The oldest surviving film is from 1888, so nobody saw one before. Type a later date, or leave it \
                 empty.",
            );
        }
        Ok(())
    }
}
