//! How TV Time writes moments and stars, and what its favourites are here.

use crate::exchange::import::fields::in_steps;
use crate::values::{Rating, SetAside};

/// The tag that stands for a favourite.
pub(super) const FAVOURITE: &str = "favourite";

/// What moments without a zone are: UTC.
pub(super) fn utc(cell: &str) -> String {
    match cell.len() == 19 {
        true => format!("{}Z", cell.replacen(' ', "T", 1)),
        false => cell.to_owned(),
    }
}

/// Stars by what the votes call them.
pub(super) fn stars(vote: &str) -> Result<Option<Rating>, SetAside> {
    let stars = match vote {
        "1" => "1",
        "27" => "2",
        "28" => "3",
        "29" => "4",
        "3" => "5",
        other => {
            let text = other.to_owned();
            return Err(SetAside::NoSuchRating { text });
        }
    };
    in_steps(stars, 2.0)
}
