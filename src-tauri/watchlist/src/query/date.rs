//! Dates as the person writes them, read by their settings.

use rusqlite::Connection;
use serde::Serialize;

use crate::nouns::settings::settings;
use crate::values::{DateOrder, PartialDate};
use crate::{Now, Result};

/// A date as it was understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct UnderstoodDate {
    /// The date.
    pub date: PartialDate,
}

pub(crate) fn understand_date(
    conn: &Connection,
    text: &str,
    system: DateOrder,
    now: Now,
) -> Result<UnderstoodDate> {
    let order = settings(conn)?.date_order.resolve(system);
    let date = PartialDate::parse(text, now.today, order)?;
    date.validate(now.today)?;
    Ok(UnderstoodDate { date })
}

pub(crate) fn understand_upcoming_day(
    conn: &Connection,
    text: &str,
    system: DateOrder,
    now: Now,
) -> Result<UnderstoodDate> {
    let order = settings(conn)?.date_order.resolve(system);
    let day = PartialDate::upcoming(text, now.today, order)?;
    Ok(UnderstoodDate { date: day.into() })
}
