//! `cargo xtask bench`: what things cost, always beside something bare measured in the same run.

mod table;

use anyhow::Result;
pub use table::Figure;

use crate::setup;

/// Each measures one part and gives its figures.
const PARTS: &[fn() -> Result<Vec<Figure>>] = &[];

/// Measures every part and prints one table.
///
/// # Errors
/// When something cannot be measured, or costs more than it may.
pub fn bench() -> Result<()> {
    setup::for_testing()?;
    let mut figures = Vec::new();
    for part in PARTS {
        figures.extend(part()?);
    }
    table::print(&figures)
}
