//! `cargo xtask windows`: compiles the application for Windows and runs the core's tests there, as far as Wine is Windows.

mod absent;
mod cross;
mod outcome;
mod wine;

use anyhow::{Result, ensure};
use outcome::Outcome;
use wine::Wine;

use crate::setup;

/// Compiles the application without a warning, runs every test of the core under Wine, and says what became of each kind.
///
/// # Errors
/// When something is missing, does not compile, a test fails, or one that runs here is missing there and nobody says why.
pub fn windows() -> Result<()> {
    setup::for_windows()?;
    println!("=== the application");
    cross::compile()?;
    let wine = Wine::new()?;
    cross::start(&wine)?;
    println!("=== the core's tests");
    let outcome = Outcome::of(cross::test(&wine)?)?;
    drop(wine);
    let absent = absent::explained(&outcome, &cross::listed_here()?)?;
    println!("\n{}", outcome.told(&absent));
    ensure!(
        outcome.failed.is_empty(),
        "Under Wine these failed: {}",
        outcome.failed.join(", ")
    );
    Ok(())
}
