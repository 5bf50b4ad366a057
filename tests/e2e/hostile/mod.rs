//! A page that has been taken over: what it would throw at every command, and every way it would try to get out.

mod commands;
#[path = "../../door/mod.rs"]
#[allow(
    dead_code,
    reason = "a hostile page does not care what a command is for"
)]
mod door;
mod state;

pub use commands::{Command, all as commands};
pub use state::{everything, files, place};

/// Throws hostile values at one place in a command's arguments, one after the other, and tells what became of each.
pub const THROW: &str = include_str!("throw.js");
/// Tries every way out of the page, and tells what stopped each.
pub const WAYS_OUT: &str = include_str!("ways_out.js");
