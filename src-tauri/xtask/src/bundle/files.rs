//! Where the packages, and what they are made of, lie.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::checkout;

/// What the application calls itself to the system; every file that a desktop looks for is called so.
pub const ID: &str = "org.posterestante.desktop";

/// The Debian package that was made.
///
/// # Errors
/// When there is none, or more than one.
pub fn made(ending: &str) -> Result<PathBuf> {
    package_in(&folder(), ending)
}

/// Brings the package that was made in a folder into another, and takes away what it was made of.
pub fn taken_out(work: &Path, ending: &str, into: &Path) -> Result<PathBuf> {
    let package = package_in(work, ending)?;
    let target = into.join(package.file_name().unwrap_or_default());
    fs::rename(&package, &target)?;
    fs::remove_dir_all(work)?;
    Ok(target)
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

/// Where packages are put.
pub fn folder() -> PathBuf {
    checkout::target().join("bundle")
}

pub fn program() -> PathBuf {
    checkout::target().join("release/poste-restante")
}

pub fn packaging() -> PathBuf {
    checkout::root().join("src-tauri/packaging")
}

/// An empty folder.
pub fn made_anew(folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    Ok(folder.to_owned())
}
