//! Poste Restante: the shell around the watchlist. It opens the window, which asks for the watchlist to be opened, so
//! that whatever is wrong with it can be said there.

#![cfg_attr(windows, windows_subsystem = "windows")]

mod about;
mod backup_notices;
#[cfg(target_os = "linux")]
mod blank;
mod browser;
mod calendar;
mod clock;
mod command_line;
mod commands;
mod core_handle;
mod data_folder;
mod exporting;
mod failure;
#[cfg(unix)]
mod file_limit;
mod folder_info;
mod given;
mod importing;
mod instance;
mod interface;
mod jobs;
mod locale;
mod log;
#[cfg(any(target_os = "macos", test))]
mod macos;
mod panics;
mod pictures;
mod preferences;
mod saving;
mod start;
mod synchronisers;
mod updates;
mod webview;
mod window;
mod words;
mod worker;

use std::process::ExitCode;

use command_line::Asked;

fn main() -> ExitCode {
    words::speak(watchlist::SYSTEM);
    let log = log::Log::default();
    panics::tell_only_where(log.clone());
    #[cfg(unix)]
    file_limit::fail_instead_of_ending();
    let files = match command_line::asked(std::env::args_os().skip(1)) {
        Asked::Window(files) => files,
        Asked::Done(code) => return code,
    };
    match start::start(log, files) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => start::fail(&error),
    }
}
