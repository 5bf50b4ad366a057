//! The tag a release is made of.

use anyhow::{Context, Result, ensure};

/// What this checkout is the source of.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The version in `v0.1.0`, which must be this checkout's.
pub fn of_tag(tag: &str) -> Result<&str> {
    let version = tag
        .strip_prefix('v')
        .with_context(|| format!("the tag {tag} does not look like v{VERSION}"))?;
    ensure!(
        version == VERSION,
        "the tag is {tag}, and Cargo.toml says {VERSION}"
    );
    Ok(version)
}
