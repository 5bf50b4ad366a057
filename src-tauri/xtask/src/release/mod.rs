//! `cargo xtask release`: what the pipeline asks when a tag becomes a release.

mod gather;
mod notes;
mod tag;
mod updates;

use std::fs;

use anyhow::{Context, Result, ensure};
pub use gather::gather;
pub use notes::notes;
use tag::of_tag;
pub use updates::{config as updates, latest};

use crate::checkout;

/// Whether a tag may become a release: it names this version, which is the interface's too, and there is something to say.
///
/// # Errors
/// When it may not, with why.
pub fn check(tag: &str) -> Result<()> {
    let version = of_tag(tag)?;
    let package = checkout::ui().join("package.json");
    let package = fs::read_to_string(&package)
        .with_context(|| format!("{} is not there", package.display()))?;
    ensure!(
        package.contains(&format!("\"version\": \"{version}\"")),
        "the tag is {tag}, and ui/package.json says another version"
    );
    notes::section(&notes::changelog()?, version)?;
    println!("{tag} may become a release.");
    Ok(())
}

#[cfg(test)]
mod tests;
