//! `cargo xtask e2e`: a person's journeys through the real window.

use std::fs;

use anyhow::Result;

use crate::setup::{self, npm};
use crate::{call, checkout};

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
    // Where no journey needs it, nothing more is built.
    let asked = names.is_empty()
        || names
            .iter()
            .any(|name| name.contains(MADE) || MADE.contains(name));
    if cfg!(target_os = "linux") && asked {
        speaking_made()?;
    }
    // The whole workspace is named so that dependencies keep the features, and so the builds, of the other tests.
    call::run(call::command("cargo test --release --workspace --test e2e --").args(names))
}

/// The journey that needs a build of its own.
const MADE: &str = "made-language";

/// Builds the application once more, beside the other, with one language more that nobody speaks: no release has that. The
/// shell is left as it is compiled fastest; the core is the same.
fn speaking_made() -> Result<()> {
    call::run(&mut npm("run build -- --mode made --outDir made"))?;
    call::run(
        call::command("cargo build --release --workspace --bin poste-restante --test watchlist")
            .args([
                "--config",
                "profile.release.package.poste-restante.opt-level=0",
            ])
            .env("POSTE_RESTANTE_INTERFACE", "ui/made")
            .env("TAURI_CONFIG", r#"{"build":{"frontendDist":"ui/made"}}"#),
    )?;
    let built = checkout::target().join("release/poste-restante");
    fs::rename(&built, built.with_file_name("poste-restante-made"))?;
    Ok(())
}
