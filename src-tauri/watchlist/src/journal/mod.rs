//! Every act of the person, written down row by row as it happens: the one mechanism behind undo, redo, History,
//! earlier versions of notes, and what the interface must draw again.

mod act;
mod before_commit;
mod history;
mod steps;
mod triggers;
mod undo;
mod undo_one;
mod verb;

pub(crate) use act::Act;
pub use act::Changed;
pub(crate) use before_commit::before_commit;
pub(crate) use history::history;
pub use history::{History, HistoryLine, StepState};
pub(crate) use steps::steps;
pub use steps::{Step, Steps};
pub(crate) use triggers::install;
pub use undo_one::UndoOne;
pub use verb::Verb;

/// A change's number; later changes have higher ones.
pub type ChangeId = i64;
