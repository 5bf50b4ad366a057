//! Copies and the whole file: backups, checks, going back, repair, erasing for good, moving to another folder.

pub(crate) mod backup;
pub(crate) mod backup_state;
pub(crate) mod check;
mod checkpoint;
pub(crate) mod erase;
pub(crate) mod relocate;
pub(crate) mod repair;
pub(crate) mod restore;
pub(crate) mod synchronised;
