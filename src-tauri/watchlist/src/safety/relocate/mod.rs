//! Moving a watchlist to another folder. Everything is copied into a folder `arriving` in the new place, compared byte for
//! byte and checked; a forwarding address in the old folder then makes it so, in one step; what arrived takes its place,
//! and the old files, which are there twice, go. Cut off anywhere, the watchlist is whole at exactly one place, and the
//! next opening finishes what was made so.

mod address;
mod arrival;
mod arrive;
mod carry;
mod checksum;
mod fit;
mod forward;
mod layout;
mod transfer;

pub(crate) use arrive::{arrive, is_arriving};
pub use fit::new_folder;
pub use forward::forwarded;
pub use transfer::relocate;

#[cfg(test)]
mod tests;
