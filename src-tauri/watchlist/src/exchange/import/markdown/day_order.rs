//! Days as people write them in figures. No single one may tell whether the month comes first: all of a person's notes together
//! do.

use super::anybody::source;
use crate::exchange::import::row::{AsideRow, DayInFigures, Gathered, ImportRow};
use crate::values::{DateOrder, PartialDate, SetAside};

/// Reads them all in one order. A viewing whose day can be two is set aside, and nothing else that its note says.
pub(super) fn dated(gathered: &mut Gathered) {
    let order = told(&gathered.rows);
    let aside = &mut gathered.aside;
    gathered.rows.retain_mut(|row| {
        let Some(figures) = row.says.figures.take() else {
            return true;
        };
        match read(*figures, order) {
            Ok(seen_on) => {
                if let Some(viewing) = &mut row.says.viewing {
                    viewing.seen_on = seen_on;
                    if row.says.own.is_none() {
                        viewing.source = source(&row.film, seen_on);
                    }
                }
                true
            }
            Err(why) => {
                aside.push(AsideRow {
                    place: row.place,
                    title: row.film.title.chars().take(200).collect(),
                    why,
                });
                row.says.viewing = None;
                // The first line of a note is its film, too; another is a viewing, and nothing else.
                row.place.row == 0
            }
        }
    });
}

/// The day first, if any of them can be read in no other way; the month first, if any cannot be read with the day first.
fn told(rows: &[ImportRow]) -> Option<DateOrder> {
    let tells = |order| {
        let mut days = rows.iter().filter_map(|row| row.says.figures.as_ref());
        days.any(|it| it.tells == Some(order))
    };
    let orders = [DateOrder::DayMonthYear, DateOrder::MonthDayYear];
    orders.into_iter().find(|order| tells(*order))
}

fn read(figures: DayInFigures, order: Option<DateOrder>) -> Result<PartialDate, SetAside> {
    match order {
        Some(DateOrder::MonthDayYear) => figures.month_first,
        Some(DateOrder::DayMonthYear | DateOrder::YearMonthDay) => figures.day_first,
        None if figures.day_first == figures.month_first => figures.day_first,
        None => Err(SetAside::DayOrderOpen { text: figures.text }),
    }
}
