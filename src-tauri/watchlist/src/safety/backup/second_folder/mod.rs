//! A second folder, on another disk perhaps, in which finished copies are put besides.

mod bring;
mod choose;
mod own;

pub use bring::bring_to_second_folder;
pub use choose::{choose_second_folder, leave_second_folder, second_folder};
pub(super) use own::is_ours;
