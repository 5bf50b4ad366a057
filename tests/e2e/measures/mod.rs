//! What the window costs, beside an empty one built from the same parts: `cargo xtask bench`.

mod figures;
mod memory;
mod painting;
mod start;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::stage::{BINARY, Home};

/// The word by which the journeys' program measures instead.
pub const MEASURE: &str = "measure";

/// Measures everything there is.
pub fn measure() -> Result<()> {
    println!(
        "\n{:>8}  {:<52} {:>10} {:>10} {:>10} {:>7}",
        "films", "what", "median", "p95", "beside", "ratio"
    );
    for films in [10, 100_000] {
        start::measure(films)?;
    }
    memory::measure(10_000)?;
    for films in [10, 10_000] {
        painting::measure(films)?;
    }
    Ok(())
}

/// A home whose watchlist holds so many films.
fn home_with(films: u32) -> Result<Home> {
    let home = Home::new("measure")?;
    let made = Command::new(example("generate")?)
        .arg(home.data())
        .arg(films.saturating_sub(10).to_string())
        .status()?;
    ensure!(made.success(), "the films were not made");
    Ok(home)
}

/// The application as the packages have it, laid out by `cargo xtask bench`.
fn installed() -> Result<PathBuf> {
    let program = built_folder()?.with_file_name("measured/bin/poste-restante");
    ensure!(program.is_file(), "{} is not laid out", program.display());
    Ok(program)
}

/// A program built beside the application: `cargo build --release --examples`.
fn example(name: &str) -> Result<PathBuf> {
    let built = built_folder()?.join("examples").join(name);
    ensure!(built.is_file(), "{} is not built", built.display());
    Ok(built)
}

fn built_folder() -> Result<&'static Path> {
    Path::new(BINARY)
        .parent()
        .context("the binary lies in no folder")
}
