//! What the interface carries: the packages it runs on, and the typefaces. What only builds or tests it is not shipped.

use std::fs;

use anyhow::{Context, Result};
use serde_json::Value;

use super::work::{Work, texts_in, understood};
use crate::checkout;

/// Typefaces are packages that the build takes files out of.
const TYPEFACES: &str = "@fontsource/";

/// What is shipped of what package-lock.json names.
///
/// # Errors
/// When the packages are not installed, or one says nothing of its licence.
pub fn shipped() -> Result<Vec<Work>> {
    let lock = fs::read_to_string(checkout::ui().join("package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock)?;
    let packages = lock["packages"].as_object().context("an empty lockfile")?;
    let mut works = Vec::new();
    for (path, package) in packages {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue;
        };
        // Typings are gone once the interface is compiled.
        let builds = package["dev"] == true || name.starts_with("@types/");
        if builds && !name.starts_with(TYPEFACES) {
            continue;
        }
        works.push(Work {
            name: name.to_owned(),
            version: package["version"].as_str().unwrap_or_default().to_owned(),
            licence: understood(name, package["license"].as_str())?,
            authors: String::new(),
            texts: texts_in(&checkout::ui().join(path))?,
        });
    }
    Ok(works)
}
