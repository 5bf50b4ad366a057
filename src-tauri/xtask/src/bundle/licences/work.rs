//! A work, and what its package says of its licence.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Something of somebody else's that is shipped.
#[derive(Clone)]
pub struct Work {
    /// What it is called.
    pub name: String,
    /// Which of it.
    pub version: String,
    /// What its package says of its licence, as an SPDX expression.
    pub licence: String,
    /// Who made it, where the package says so.
    pub authors: String,
    /// The texts its package brings.
    pub texts: Vec<String>,
}

/// How a file is called that says under what a package is passed on.
const CALLED: [&str; 7] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "NOTICE",
    "UNLICENSE",
    "OFL",
];

/// An SPDX expression, also where it is written as it was years ago.
pub fn understood(name: &str, declared: Option<&str>) -> Result<String> {
    match declared {
        Some(licence) if !licence.is_empty() => {
            Ok(licence.replace(" / ", "/").replace('/', " OR "))
        }
        _ => bail!("{name} does not say under what licence it is"),
    }
}

/// The texts that lie beside a package's manifest.
pub fn texts_in(folder: &Path) -> Result<Vec<String>> {
    let mut files = fs::read_dir(folder)
        .with_context(|| format!("{}", folder.display()))?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<Vec<_>>>()?;
    files.sort();
    let mut texts = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_uppercase();
        if file.is_file() && CALLED.iter().any(|called| name.starts_with(called)) {
            // Some are in Latin-1: a name with a mark in its place is better than no name.
            let text = String::from_utf8_lossy(&fs::read(&file)?).replace("\r\n", "\n");
            texts.push(text.trim().to_owned());
        }
    }
    Ok(texts)
}
