//! `cargo xtask pictures`: `docs/pictures/`, made of the running application.

use anyhow::Result;

use crate::{call, setup};

/// Makes every picture anew.
///
/// # Errors
/// When something is missing, does not build, or does not appear in the window.
pub fn make() -> Result<()> {
    setup::for_testing()?;
    call::run(&mut call::command(
        "cargo test --release --workspace --test e2e -- pictures",
    ))
}
