//! `cargo xtask bundle`: the packages people install on Linux, into `target/bundle/`.
//!
//! Everything is laid out once, as it lies under `/usr`, and packed twice by what distributions pack with themselves.
//! There is no AppImage: its tools are in no distribution's packages, and nothing is fetched here while bundling.

mod changelog;
mod deb;
mod files;
mod flatpak;
mod layout;
mod licences;
mod metainfo;
mod moment;
mod rpm;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{call, checkout, setup};

pub use files::{ID, folder, made};
use files::{made_anew, program};

/// A package has to be light: megabytes of 10⁶ bytes.
const HEAVIEST: f64 = 6.0;

/// Makes the packages and prints what each weighs; and what a Flatpak is built from, offline.
///
/// # Errors
/// When something is missing or does not build, when a file of ours is not valid, or a package weighs too much.
pub fn bundle() -> Result<()> {
    setup::for_bundling()?;
    build()?;
    let folder = made_anew(&folder())?;
    let debian = deb::pack(&folder, None)?;
    let packages = [debian, rpm::pack(&folder)?];
    flatpak::write_sources()?;
    println!();
    for package in &packages {
        let size = megabytes(package)?;
        println!("{size:6.2} MB  {}", package.display());
        ensure!(
            size <= HEAVIEST,
            "{} weighs {size:.2} MB: at most {HEAVIEST}",
            package.display()
        );
    }
    println!("  made of {:.2} MB of program", megabytes(&program())?);
    Ok(())
}

/// Lays out what is installed under this folder, from the program as it was built: what a Flatpak does.
///
/// # Errors
/// When the program is not built, or something cannot be written.
pub fn lay_out(prefix: &str) -> Result<()> {
    layout::everything(Path::new(prefix))
}

/// Checks the files that describe the application to desktops and shops, as they would be installed.
///
/// # Errors
/// With what the desktop's own validators say.
pub fn check() -> Result<()> {
    layout::descriptions(&made_anew(&checkout::target().join("descriptions"))?)
}

/// The Debian package under a version that comes before every release, to be upgraded from.
///
/// # Errors
/// As [`bundle`].
pub fn earlier(folder: &Path) -> Result<PathBuf> {
    deb::pack(folder, Some("0.0.0-1"))
}

fn build() -> Result<()> {
    // Alone, with nothing in it that only tests ask of its dependencies.
    call::run(&mut call::command(
        "cargo build --release --bin poste-restante",
    ))
}

fn megabytes(file: &Path) -> Result<f64> {
    // A package is far below 2⁵² bytes.
    #[expect(clippy::cast_precision_loss, reason = "sizes are shown, to two places")]
    let bytes = fs::metadata(file)?.len() as f64;
    Ok(bytes / 1e6)
}
