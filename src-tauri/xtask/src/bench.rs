//! `cargo xtask bench`: what things cost, always beside something bare measured in the same run.

use anyhow::Result;

use crate::{bundle, call, checkout, setup};

/// Measures the core beside bare SQLite, then the window beside an empty one. Every line ends in a ratio.
///
/// # Errors
/// When something is missing, does not build, or cannot be measured.
pub fn bench() -> Result<()> {
    setup::for_describing()?;
    setup::for_testing()?;
    // The whole workspace is named, as the tests do, so that dependencies are built once.
    call::run(&mut call::command(
        "cargo build --release --workspace --bins --examples",
    ))?;
    // The window is measured as it is installed.
    bundle::lay_out(&checkout::target().join("measured").display().to_string())?;
    for line in [
        "cargo bench --workspace --bench core",
        "cargo test --release --workspace --test e2e -- measure",
    ] {
        call::run(&mut call::command(line))?;
    }
    Ok(())
}
