//! What a copy is told of updates when it is built for a release, and what the release tells of itself when it is asked.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::gather::{SIGNATURE, UNSIGNED};
use super::notes;
use super::tag::of_tag;
use crate::checkout;

/// How the file is called that a copy asks for. No other tells of an update.
pub const LATEST: &str = "latest.json";

/// Which copies a file is for, by how its name ends without `-unsigned`: as the updater names systems, processors and ways
/// of installing.
const FOR: &[(&str, &[&str])] = &[
    ("x64-setup.exe", &["windows-x86_64-nsis", "windows-x86_64"]),
    ("x64_en-US.msi", &["windows-x86_64-msi"]),
    (".app.tar.gz", &["darwin-x86_64", "darwin-aarch64"]),
];

/// Prints what the configuration says of updates besides: whom to ask, whose signature holds, and that each file is to be
/// signed with its version.
///
/// # Errors
/// When the address is none that could be asked, or there is no key.
pub fn config(repository: &str, key: &str) -> Result<()> {
    println!("{:#}", configured(repository, key)?);
    Ok(())
}

/// See [`config`].
///
/// # Errors
/// The same.
pub fn configured(repository: &str, key: &str) -> Result<Value> {
    ensure!(
        repository.starts_with("https://"),
        "{repository:?} is not where a repository lies"
    );
    ensure!(!key.trim().is_empty(), "there is no public key");
    Ok(json!({
        "bundle": { "createUpdaterArtifacts": true },
        "plugins": {
            "updater": {
                "endpoints": [format!("{repository}/releases/latest/download/{LATEST}")],
                "pubkey": key.trim(),
                "requireSignedVersion": true
            }
        }
    }))
}

/// Writes what copies are told when they ask, into the folder of the files; nothing where none of them is signed for it.
///
/// # Errors
/// When a file is signed and nobody knows for whom, or some are and others are not.
pub fn latest(tag: &str, folder: &str, repository: &str) -> Result<()> {
    let folder = checkout::root().join(folder);
    let files = signed(&folder)?;
    if files.is_empty() {
        println!("Nothing is signed for updates, so no copy is told of any.");
        return Ok(());
    }
    let said = notes::section(&notes::changelog()?, of_tag(tag)?)?;
    let told = told(tag, &said, repository, &files)?;
    fs::write(folder.join(LATEST), format!("{told:#}\n"))?;
    for name in files.keys() {
        fs::remove_file(folder.join(format!("{name}.{SIGNATURE}")))?;
    }
    println!("{told:#}");
    Ok(())
}

/// The files in a folder beside which a signature lies, with it.
fn signed(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut signed = BTreeMap::new();
    for file in
        fs::read_dir(folder).with_context(|| format!("{} is not there", folder.display()))?
    {
        let name = file?.file_name().to_string_lossy().into_owned();
        let signature = folder.join(format!("{name}.{SIGNATURE}"));
        if signature.is_file() {
            signed.insert(name, fs::read_to_string(signature)?.trim().to_owned());
        }
    }
    Ok(signed)
}

/// What a copy is told: the version, what is said of it, and where the file for it lies with its signature.
///
/// # Errors
/// When a file is for nobody, or some copy has none.
pub fn told(
    tag: &str,
    said: &str,
    repository: &str,
    files: &BTreeMap<String, String>,
) -> Result<Value> {
    let mut platforms = BTreeMap::new();
    for (name, signature) in files {
        let plain = name.replace(UNSIGNED, "");
        let (_, copies) = FOR
            .iter()
            .find(|(ending, _)| plain.ends_with(ending))
            .with_context(|| {
                format!("{name} is signed for updates, and for which copies is nowhere said")
            })?;
        let file = json!({
            "url": format!("{repository}/releases/download/{tag}/{name}"),
            "signature": signature,
        });
        for copy in *copies {
            let other = platforms.insert((*copy).to_owned(), file.clone());
            ensure!(other.is_none(), "two files are for {copy}");
        }
    }
    for copy in FOR.iter().flat_map(|(_, copies)| *copies) {
        ensure!(
            platforms.contains_key(*copy),
            "nothing is signed for {copy}, whose copies would ask in vain"
        );
    }
    Ok(json!({ "version": of_tag(tag)?, "notes": said, "platforms": platforms }))
}
