//! The journeys that ask nothing of the system but a driver, and so are made where there is one that is not Linux.

mod first_start;
mod main_journey;
mod sheet;
mod the_ten;

use crate::stage::Journey;

/// All of them.
pub const ALL: &[Journey] = &[first_start::JOURNEY, main_journey::JOURNEY];
