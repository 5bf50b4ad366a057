//! Which number of a day written in figures comes first: read from the whole column, since no single cell may tell.

use crate::exchange::import::days::first_two;
use crate::values::DateOrder;

/// What the days of a column tell of their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct DayOrderSigns {
    /// How many cannot be read but with the day first, or with the month first.
    day_first: usize,
    month_first: usize,
    /// Whether any can be read as two days.
    open: bool,
}

impl DayOrderSigns {
    /// Takes one more cell into account.
    pub(super) fn take(&mut self, cell: &str) {
        let day = cell.split(['T', ' ']).next().unwrap_or_default();
        match first_two(day) {
            Some((13.., ..=12)) => self.day_first += 1,
            Some((..=12, 13..)) => self.month_first += 1,
            _ => self.open |= is_open(day),
        }
    }

    /// The order that most of those tell that tell one.
    pub(super) fn told(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (0, 0) => None,
            (day_first, month_first) if day_first >= month_first => Some(DateOrder::DayMonthYear),
            _ => Some(DateOrder::MonthDayYear),
        }
    }

    /// Whether someone has to say it.
    pub(super) fn asks(self) -> bool {
        self.open && self.told().is_none()
    }
}

/// Whether `3/4/2025` is two days.
pub(super) fn is_open(day: &str) -> bool {
    first_two(day).is_some_and(|(first, second)| first <= 12 && second <= 12 && first != second)
}
