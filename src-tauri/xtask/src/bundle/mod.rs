//! `cargo xtask bundle`: the packages people install on Linux, into `target/bundle/`.
//!
//! Everything is laid out once, as it lies under `/usr`, and packed twice by what distributions pack with themselves.
//! There is no AppImage: its tools are in no distribution's packages, and nothing is fetched here while bundling.

mod changelog;
mod deb;
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

pub use layout::ID;

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

/// The Debian package that [`bundle`] made.
///
/// # Errors
/// When there is none, or more than one.
pub fn made(ending: &str) -> Result<PathBuf> {
    package_in(&folder(), ending)
}

/// Brings the package that was made in a folder into another, and takes away what it was made of.
fn taken_out(work: &Path, ending: &str, into: &Path) -> Result<PathBuf> {
    let package = package_in(work, ending)?;
    let place = into.join(package.file_name().unwrap_or_default());
    fs::rename(&package, &place)?;
    fs::remove_dir_all(work)?;
    Ok(place)
}

fn package_in(folder: &Path, ending: &str) -> Result<PathBuf> {
    let mut found = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    found.retain(|path| path.extension().is_some_and(|it| it == ending));
    ensure!(
        found.len() == 1,
        "one .{ending} is expected in {}",
        folder.display()
    );
    Ok(found.remove(0))
}

fn build() -> Result<()> {
    // Alone, with nothing in it that only tests ask of its dependencies.
    call::run(&mut call::command(
        "cargo build --release --bin poste-restante",
    ))
}

/// Where packages are put.
pub fn folder() -> PathBuf {
    checkout::target().join("bundle")
}

fn program() -> PathBuf {
    checkout::target().join("release/poste-restante")
}

fn packaging() -> PathBuf {
    checkout::root().join("src-tauri/packaging")
}

/// An empty folder.
fn made_anew(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}

fn megabytes(file: &Path) -> Result<f64> {
    // A package is far below 2⁵² bytes.
    #[expect(clippy::cast_precision_loss, reason = "sizes are shown, to two places")]
    let bytes = fs::metadata(file)?.len() as f64;
    Ok(bytes / 1e6)
}
