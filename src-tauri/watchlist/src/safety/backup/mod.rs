//! Verified copies of the whole watchlist.

mod due;
mod listing;
mod make;
mod name;
mod prune;
mod retention;
mod rewrite;
mod second_folder;
mod status;
mod verify;

pub(crate) use due::A_DAY;
pub use due::{back_up_if_changed, back_up_if_due};
pub use listing::{Backup, backups, backups_elsewhere};
pub(crate) use listing::{open_all, path_of};
pub use make::back_up;
pub(crate) use make::{back_up_from, before_migration, count, make, save};
pub use name::Reason;
pub(crate) use name::{BackupName, list};
pub(crate) use rewrite::rewrite_all;
pub use second_folder::{
    bring_to_second_folder, choose_second_folder, leave_second_folder, second_folder,
};
pub use status::{BackupStatus, SecondFolder, backup_status};
pub(crate) use verify::open;
