//! Poste Restante: the shell around the watchlist. It opens the window, which asks for the watchlist to be opened, so
//! that whatever is wrong with it can be said there.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod about;
mod browser;
mod clock;
mod commands;
mod desk;
mod failure;
mod instance;
mod interface;
mod keeping;
mod line;
mod locale;
#[cfg(any(target_os = "macos", test))]
mod macos;
mod panics;
mod place;
mod saving;
mod start;
mod synchronisers;
mod terminal;
mod updates;
mod webview;
mod whereabouts;
mod window;

use std::process::ExitCode;

fn main() -> ExitCode {
    panics::tell_only_where();
    if let Some(code) = terminal::asked(std::env::args_os().skip(1)) {
        return code;
    }
    match start::start() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => start::fail(&error),
    }
}
