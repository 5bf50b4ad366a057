//! What is said of a release: the changelog's section, and what its files are.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::gather::UNSIGNED;
use super::tag::of_tag;
use crate::checkout;

/// Prints what is said of the release of this tag, whose files lie in the folder.
///
/// # Errors
/// When the changelog says nothing of it, or there are no files.
pub fn notes(tag: &str, folder: &str) -> Result<()> {
    let folder = checkout::root().join(folder);
    let mut files = Vec::new();
    for file in
        fs::read_dir(&folder).with_context(|| format!("{} is not there", folder.display()))?
    {
        files.push(file?.file_name().to_string_lossy().into_owned());
    }
    ensure!(!files.is_empty(), "{} is empty", folder.display());
    files.sort();
    let section = section(&changelog()?, of_tag(tag)?)?;
    println!("{section}\n\n{}", about(&files));
    Ok(())
}

/// What people are told of every version.
///
/// # Errors
/// When it is not there.
pub fn changelog() -> Result<String> {
    Ok(fs::read_to_string(checkout::root().join("CHANGELOG.md"))?)
}

/// What the changelog says of a version: all between its heading, `## 0.1.0` with or without a date, and the next.
///
/// # Errors
/// When it says nothing.
pub fn section(changelog: &str, version: &str) -> Result<String> {
    let is_its = |line: &str| {
        line.strip_prefix("## ")
            .and_then(|heading| heading.split([' ', ',']).next())
            .is_some_and(|named| named == version)
    };
    let said = changelog
        .lines()
        .skip_while(|line| !is_its(line))
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .collect::<Vec<_>>()
        .join("\n");
    let said = said.trim();
    ensure!(
        !said.is_empty(),
        "CHANGELOG.md has nothing under a heading `## {version}`"
    );
    Ok(said.to_owned())
}

/// What the files are, those that nobody signed by name.
pub fn about(files: &[String]) -> String {
    let unsigned: Vec<_> = files
        .iter()
        .filter(|file| file.contains(UNSIGNED))
        .map(|file| format!("- `{file}`"))
        .collect();
    let mut about = String::from(
        "## The files\n\nThe SHA-256 of each is in `SHA256SUMS`: `sha256sum --check --ignore-missing SHA256SUMS`. What each \
         is made of, down to every library, is in the two `.cdx.json` (CycloneDX).",
    );
    if !unsigned.is_empty() {
        about.push_str(
            "\n\n**Not signed**, because the project holds no certificate for them: your system may warn of them. Compare \
             their sums before you open them.\n\n",
        );
        about.push_str(&unsigned.join("\n"));
    }
    about
}
