//! A person's journeys through the real window: `cargo xtask e2e [part of a name]`.
//!
//! Each journey has a home and a data folder of its own, sees the application by what a screen reader says of it,
//! leaves a picture in `target/e2e/`, and fails if the application tries to reach any other machine.
//!
//! Most need a display in memory, mounts and a watch on the network, which is to say Linux. On Windows the first ones are
//! made, through msedgedriver. On macOS none is: its webview has no driver.
#![expect(
    clippy::print_stdout,
    reason = "a test runner speaks through its output"
)]
#![cfg_attr(
    windows,
    allow(
        dead_code,
        unused_imports,
        reason = "the journeys made here use less of the stage"
    )
)]

#[cfg(target_os = "linux")]
mod hostile;
#[cfg(target_os = "linux")]
mod journeys;
#[cfg(windows)]
#[path = "journeys/elsewhere.rs"]
mod journeys;
#[cfg(target_os = "linux")]
mod measures;
#[cfg(target_os = "linux")]
mod pictures;
#[cfg(any(target_os = "linux", windows))]
mod stage;
#[cfg(target_os = "linux")]
mod upgrade;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    go(&words)
}

#[cfg(target_os = "linux")]
fn go(words: &[String]) -> ExitCode {
    match words.first().map(String::as_str) {
        Some(stage::CALL_OUT) => {
            stage::call_out();
            ExitCode::SUCCESS
        }
        Some(measures::MEASURE) => told(measures::measure()),
        Some(pictures::PICTURES) => told(pictures::make()),
        word => match word.and_then(upgrade::half) {
            Some(half) => told(half()),
            None => stage::run(journeys::ALL, words),
        },
    }
}

#[cfg(windows)]
fn go(words: &[String]) -> ExitCode {
    stage::run(journeys::ALL, words)
}

#[cfg(not(any(target_os = "linux", windows)))]
fn go(_: &[String]) -> ExitCode {
    println!("The webview of this system has no driver, so that no journey can be made here.");
    ExitCode::FAILURE
}

#[cfg(target_os = "linux")]
fn told(outcome: anyhow::Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
