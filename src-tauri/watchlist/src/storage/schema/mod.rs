//! The shape of the file: migrations, and what the journal must know of each table.

mod as_made;
mod functions;
mod migrations;
mod summed_table;

pub(crate) use as_made::is_as_made;
pub(crate) use functions::register;
pub(crate) use migrations::{NEWEST, begin_at, migrate};
pub(crate) use summed_table::SummedTable;

/// `PRAGMA application_id` of every watchlist: "PoRe".
pub(crate) const APPLICATION_ID: i32 = 0x506f_5265;
