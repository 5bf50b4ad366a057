//! Calling other programs, from the root of the checkout.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::checkout;

/// A command that starts in the root of the checkout: `cargo test --release` as one string.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(checkout::root());
    command
}

/// Runs it to its end, its output shown.
///
/// # Errors
/// When it cannot be started or reports failure, with the line it was called by.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{} could not be started", said(command)))?;
    ensure!(status.success(), "{} failed ({status})", said(command));
    Ok(())
}

/// Runs it to its end and gives what it printed, trimmed; `None` if it is missing or reports failure.
pub fn answer(line: &str) -> Option<String> {
    let out = command(line)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    out.status
        .success()
        .then(|| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}

fn said(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words
        .map(|word| word.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}
