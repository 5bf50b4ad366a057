//! Letterboxd: what it exports, and what it takes in.

mod export;
mod files;
mod intake;
mod list;

pub(super) use export::read;
pub(super) use files::is_one;
pub(super) use intake::{is_intake, read_intake};

use super::fields::{identifier, in_steps, named, seen_on, titled, words, year};
use crate::values::{Rating, SetAside};

/// `0.5` to `5`; nothing where nothing stands.
fn rating(cell: &str) -> Result<Option<Rating>, SetAside> {
    in_steps(cell, 2.0)
}

/// `Yes` in what it exports, `true` in what it takes in.
fn is_so(cell: &str) -> bool {
    ["yes", "true", "1"].contains(&cell.to_lowercase().as_str())
}

/// What the end of an address calls a film or an entry of the diary: `2bjK` of `https://boxd.it/2bjK`.
fn code(address: &str) -> Option<&str> {
    let code = address.trim_end_matches('/').rsplit('/').next()?;
    (!code.is_empty() && address.contains('/')).then_some(code)
}
