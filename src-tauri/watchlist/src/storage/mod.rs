//! The folder and the file: who may read them, what they are known by, how they are opened. Knows no film.

mod classify;
mod connect;
mod disk;
mod folder;
mod identity;
mod lossy;
mod monitor;
pub mod permissions;
mod real_path;
pub(crate) mod reserve;
pub(crate) mod retry;
pub(crate) mod schema;
mod scratch;
mod uuid;
pub(crate) mod wal;
mod watchlist;

pub(crate) use classify::{Classified, classify, damaged};
pub(crate) use connect::{bring_in, copied, read_only, single_file, unchanging, writer};
pub use disk::Disk;
pub(crate) use folder::{ARRIVAL, FILE, FORWARDING_ADDRESS, Folder};
pub(crate) use identity::Identity;
pub use identity::still_there;
pub(crate) use lossy::LossyRow;
pub use monitor::{Monitor, WorkProgress, WorkStage};
pub use real_path::real_path;
pub(crate) use schema::SummedTable;
pub(crate) use scratch::Scratch;
pub(crate) use uuid::uuid;
pub use watchlist::Watchlist;
