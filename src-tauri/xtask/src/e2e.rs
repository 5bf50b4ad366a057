//! `cargo xtask e2e`: a person's journeys through the real window.

use anyhow::Result;

use crate::{call, setup};

/// Runs the journeys whose names contain one of these words, or all of them.
///
/// # Errors
/// When something is missing, the build fails, or a journey does.
pub fn e2e(names: &[&str]) -> Result<()> {
    setup::for_journeys()?;
    journeys(names)
}

/// The journeys themselves, on a machine that is set up.
///
/// # Errors
/// When the build or a journey fails.
pub fn journeys(names: &[&str]) -> Result<()> {
    // The whole workspace is named so that dependencies keep the features, and so the builds, of the other tests.
    call::run(call::command("cargo test --release --workspace --test e2e --").args(names))
}
