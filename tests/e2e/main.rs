//! A person's journeys through the real window: `cargo xtask e2e [part of a name]`.
//!
//! Each journey has a home and a data folder of its own, sees the application by what a screen reader says of it,
//! leaves a picture in `target/e2e/`, and fails if the application tries to reach any other machine.
#![expect(
    clippy::print_stdout,
    reason = "a test runner speaks through its output"
)]

mod hostile;
mod journeys;
mod measures;
mod pictures;
mod stage;
mod upgrade;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with("--"))
        .collect();
    if words.first().is_some_and(|word| word == stage::CALL_OUT) {
        stage::call_out();
        return ExitCode::SUCCESS;
    }
    if words.first().is_some_and(|word| word == measures::MEASURE) {
        return told(measures::measure());
    }
    if words.first().is_some_and(|word| word == pictures::PICTURES) {
        return told(pictures::make());
    }
    if let Some(half) = words.first().and_then(|word| upgrade::half(word)) {
        return told(half());
    }
    stage::run(journeys::ALL, &words)
}

fn told(outcome: anyhow::Result<()>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("{error:#}");
            ExitCode::FAILURE
        }
    }
}
