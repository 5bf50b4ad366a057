//! The door as the interface knows it: every command with the types of its arguments and its reply, read from
//! `ui/src/api.ts` and the types beside it. A command added there is tried without a word being written here.

mod arguments;
mod commands;
mod types;

pub use arguments::Known;
pub use commands::{Command, Kind, commands};
pub use types::{Type, Types, verbs};
