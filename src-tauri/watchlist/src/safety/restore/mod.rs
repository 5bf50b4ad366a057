//! Going back to an earlier copy: of a healthy watchlist row by row, as one change; of a damaged one by its files.

mod copy;
mod differences;
mod replace;
mod rows;
mod stage;

pub use copy::Copy;
pub use differences::{Difference, Differences, preview};
pub(crate) use differences::{compare, counts_of};
pub use replace::{begin_anew, is_not_well, replace};
pub(crate) use replace::{finish, take_the_place};
pub use rows::{ReadyCopy, ready_copy};
