//! `cargo xtask faults`: what the watchlist survives.

use anyhow::Result;

use crate::{call, setup};

/// Tries every fault, or those whose names contain one of these words; `--long` tries each more often.
///
/// # Errors
/// When something is missing, the build fails, or something was lost.
pub fn faults(words: &[&str]) -> Result<()> {
    setup::for_testing()?;
    tried(words)
}

/// The faults themselves, on a machine that is set up.
///
/// # Errors
/// When the build fails, or something was lost.
pub fn tried(words: &[&str]) -> Result<()> {
    // The whole workspace is named, as the other tests do, so that dependencies are built once.
    call::run(call::command("cargo test --release --workspace --test faults --").args(words))
}
