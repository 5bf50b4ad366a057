//! A second folder, on another disk perhaps, in which finished copies are put besides.

mod bring;
mod choose;
mod place;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::Trouble;
pub use bring::bring_to_second_folder;
pub use choose::{choose_second_folder, leave_second_folder, second_folder};
pub(super) use place::is_ours;

/// The second folder, as the ledger keeps it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Second {
    /// Ours, inside the one the person chose.
    pub folder: PathBuf,
    /// That of another watchlist beside it, when this one was chosen before anything was done here: its copies are what
    /// is left of a machine that was lost, perhaps. They are offered, and never touched.
    pub found: Option<PathBuf>,
    /// Why not every copy is there.
    pub trouble: Option<Trouble>,
    /// The highest number that is there, as far as is known.
    pub newest: u32,
    /// Copies that turned out to be damaged on the way: they are not tried again.
    pub spoilt: Vec<u32>,
}
