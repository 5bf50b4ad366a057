//! Days as IMDb had them.

use jiff::civil::Date;

use crate::exchange::import::days::Days;

/// `2019-04-07`; `Sat Dec  3 00:00:00 2016` until 2017; `4/7/2019` and `19-04-07` where a spreadsheet wrote it anew.
pub(super) fn day(days: Days, cell: &str) -> Option<Date> {
    let of_old = || match cell.split_whitespace().collect::<Vec<_>>()[..] {
        [_, month, day, _, year] => {
            Date::strptime("%b %d %Y", format!("{month} {day} {year}")).ok()
        }
        _ => None,
    };
    days.read(cell)
        .or_else(of_old)
        .or_else(|| Date::strptime("%y-%m-%d", cell).ok())
}
