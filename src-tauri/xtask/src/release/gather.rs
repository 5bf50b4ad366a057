//! What was bundled, gathered by the names it is published under.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::checkout;

/// What the name of something to install ends in; the last is what a copy on macOS takes for an update.
const ENDINGS: &[&str] = &["deb", "rpm", "AppImage", "msi", "exe", "dmg", "app.tar.gz"];

/// Copies every bundle into a folder. What nobody signed says so in its name.
///
/// # Errors
/// When nothing was bundled, or a file cannot be copied.
pub fn gather(folder: &str, signed: bool) -> Result<()> {
    let folder = checkout::root().join(folder);
    fs::create_dir_all(&folder)?;
    let bundles = bundles(&checkout::target())?;
    ensure!(
        !bundles.is_empty(),
        "nothing was bundled in {}",
        checkout::target().display()
    );
    for bundle in bundles {
        let name = bundle.file_name().unwrap_or_default().to_string_lossy();
        let name = published(&name, signed);
        fs::copy(&bundle, folder.join(&name))
            .with_context(|| format!("{} could not be copied", bundle.display()))?;
        let signature = bundle.with_added_extension(SIGNATURE);
        if signature.is_file() {
            fs::copy(signature, folder.join(format!("{name}.{SIGNATURE}")))?;
        }
        println!("{name}");
    }
    Ok(())
}

/// Every bundle under a target folder: our own packages, and what Tauri left of this system or of others built for.
fn bundles(target: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    gather_from(&target.join("bundle"), &mut found)?;
    gather_from(&target.join("release/bundle"), &mut found)?;
    for inside in fs::read_dir(target)? {
        gather_from(&inside?.path().join("release/bundle"), &mut found)?;
    }
    found.sort();
    Ok(found)
}

fn gather_from(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    // Most are not there: each system makes its own kinds, in its own place.
    let Ok(inside) = fs::read_dir(folder) else {
        return Ok(());
    };
    for entry in inside {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            gather_from(&entry.path(), found)?;
        } else if is_bundle(&entry.file_name().to_string_lossy()) {
            found.push(entry.path());
        }
    }
    Ok(())
}

/// Whether people install a file of this name.
pub fn is_bundle(name: &str) -> bool {
    split(name).is_some_and(|(stem, _)| !stem.ends_with(".src"))
}

/// What comes before its ending, and that.
fn split(name: &str) -> Option<(&str, &str)> {
    ENDINGS
        .iter()
        .find_map(|ending| Some((name.strip_suffix(ending)?.strip_suffix('.')?, *ending)))
}

/// The name a bundle is published under: without spaces, and saying when it is unsigned.
pub fn published(name: &str, signed: bool) -> String {
    let plain = name
        .replace("Poste Restante", "poste-restante")
        .replace(' ', "-");
    match split(&plain) {
        Some((stem, ending)) if !signed => format!("{stem}{UNSIGNED}.{ending}"),
        _ => plain,
    }
}

/// How a name says that nobody signed the file.
pub const UNSIGNED: &str = "-unsigned";
/// What is added to the name of a file that its signature lies in.
pub const SIGNATURE: &str = "sig";
