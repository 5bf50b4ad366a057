//! The interface's types: written from the core's by its own tests, committed, never edited by hand.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use crate::{call, checkout};

/// Where the interface reads its types.
fn committed() -> PathBuf {
    checkout::ui().join("src/types")
}

/// Where they are written to be compared, when tests are run for another reason: nothing in the checkout may change.
pub fn aside() -> PathBuf {
    checkout::target().join("types")
}

/// `cargo xtask types`: writes them anew.
///
/// # Errors
/// When the core's tests cannot be built.
pub fn write() -> Result<()> {
    let folder = committed();
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    generate(&folder)
}

/// Fails if the interface's types are not exactly what the core says today. Changes nothing in the checkout.
///
/// # Errors
/// With the name of each file that is missing, differs, or has nothing behind it any more.
pub fn check() -> Result<()> {
    let fresh = aside();
    if fresh.exists() {
        fs::remove_dir_all(&fresh)?;
    }
    generate(&fresh)?;
    let (fresh, committed) = (contents(&fresh)?, contents(&committed())?);
    ensure!(
        !fresh.is_empty(),
        "no types were generated: the check would find nothing"
    );
    let names: std::collections::BTreeSet<_> = fresh.keys().chain(committed.keys()).collect();
    let drifted: Vec<_> = names
        .into_iter()
        .filter(|name| fresh.get(*name) != committed.get(*name))
        .collect();
    ensure!(
        drifted.is_empty(),
        "the interface's types are not what the core says: {drifted:?}; run `cargo xtask types`"
    );
    Ok(())
}

fn generate(folder: &Path) -> Result<()> {
    let tests = "cargo test --release --workspace --lib --bins --quiet export_bindings";
    call::run(call::command(tests).env("TS_RS_EXPORT_DIR", folder))
}

fn contents(folder: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(contents(&path)?.into_iter().map(|(name, text)| {
                (
                    PathBuf::from(path.file_name().unwrap_or_default()).join(name),
                    text,
                )
            }));
        } else if let Some(name) = path.file_name() {
            files.insert(name.into(), fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}
