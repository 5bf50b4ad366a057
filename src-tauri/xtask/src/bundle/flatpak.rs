//! What a Flatpak is built from without a network: every package that the lockfiles name, with where it is and its
//! checksum, in the words of flatpak-builder. Made from the lockfiles, so that neither has to be kept in step by hand.
//!
//! `org.posterestante.desktop.yml` reads both files from `target/flatpak/`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::{call, checkout};

/// Where cargo looks for packages instead, and where the manifest puts them.
const VENDORED: &str = "[source.crates-io]\nreplace-with = \"vendored\"\n\n[source.vendored]\ndirectory = \"cargo/vendor\"\n";

/// Writes them.
///
/// # Errors
/// When a lockfile is not as cargo and npm write it, or either does not say where it fetches from.
pub fn write_sources() -> Result<()> {
    // The manifest cannot know of another target folder.
    let folder = checkout::root().join("target/flatpak");
    fs::create_dir_all(&folder)?;
    let lock = fs::read_to_string(checkout::root().join("Cargo.lock"))?;
    let mut sources = crates(&lock, &crates_from()?)?;
    let lock = fs::read_to_string(checkout::ui().join("package-lock.json"))?;
    let mut lock: Value = serde_json::from_str(&lock)?;
    sources.extend(packages(&mut lock, &packages_from()?)?);
    let number = sources.len();
    write(&folder.join("sources.json"), &Value::Array(sources))?;
    write(&folder.join("package-lock.json"), &lock)?;
    println!("{number} sources of the Flatpak, in {}", folder.display());
    Ok(())
}

/// Every crate as an archive, unpacked beside what cargo wants to know of it.
fn crates(lock: &str, from: &str) -> Result<Vec<Value>> {
    let mut sources = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let start = format!("{key} = \"");
            package
                .lines()
                .find_map(|line| line.strip_prefix(&start)?.strip_suffix('"'))
        };
        let (Some(name), Some(version)) = (value("name"), value("version")) else {
            continue;
        };
        // What has no source is ours.
        let Some(source) = value("source") else {
            continue;
        };
        ensure!(
            source.starts_with("registry+"),
            "{name} is from no registry"
        );
        let sum = value("checksum").with_context(|| format!("{name} has no sum"))?;
        let folder = format!("cargo/vendor/{name}-{version}");
        let url = if from.contains("{crate}") {
            from.replace("{crate}", name).replace("{version}", version)
        } else {
            format!("{from}/{name}/{version}/download")
        };
        sources.push(json!({
            "type": "archive", "archive-type": "tar-gzip", "url": url, "sha256": sum, "dest": folder,
        }));
        sources.push(json!({
            "type": "inline", "dest": folder, "dest-filename": ".cargo-checksum.json",
            "contents": json!({ "package": sum, "files": {} }).to_string(),
        }));
    }
    ensure!(!sources.is_empty(), "Cargo.lock names no package");
    sources.push(json!({
        "type": "inline", "dest": "cargo", "dest-filename": "config.toml", "contents": VENDORED,
    }));
    Ok(sources)
}

/// Every package of the interface as the file npm would fetch; the lockfile is made to lead there.
fn packages(lock: &mut Value, from: &str) -> Result<Vec<Value>> {
    let mut sources = Vec::new();
    let packages = lock["packages"]
        .as_object_mut()
        .context("an empty lockfile")?;
    for (path, package) in packages {
        let Some((_, name)) = path.rsplit_once("node_modules/") else {
            continue;
        };
        let Some(arches) = wanted_on(package) else {
            continue;
        };
        let version = package["version"].as_str().context("no version")?;
        let last = name.rsplit('/').next().unwrap_or(name);
        let file = format!("{}-{version}.tgz", name.replace('/', "-"));
        let sum = package["integrity"]
            .as_str()
            .and_then(|it| it.strip_prefix("sha512-"))
            .with_context(|| format!("{name} has no sum"))?;
        let mut source = json!({
            "type": "file", "url": format!("{from}/{name}/-/{last}-{version}.tgz"), "sha512": hex(sum)?,
            "dest": "npm", "dest-filename": file,
        });
        if let Some(arches) = arches {
            source["only-arches"] = arches;
        }
        sources.push(source);
        package["resolved"] = json!(format!("file:../npm/{file}"));
    }
    Ok(sources)
}

/// Nothing for a package that is of no use on Linux; otherwise the machines it is for, if not for all.
fn wanted_on(package: &Value) -> Option<Option<Value>> {
    let list = |key: &str| {
        let all = package[key].as_array()?;
        Some(all.iter().filter_map(Value::as_str).collect::<Vec<_>>())
    };
    let linux = list("os").is_none_or(|all| all.contains(&"linux"));
    let glibc = list("libc").is_none_or(|all| all.contains(&"glibc"));
    if !linux || !glibc {
        return None;
    }
    let Some(machines) = list("cpu") else {
        return Some(None);
    };
    let known = [("x64", "x86_64"), ("arm64", "aarch64")];
    let arches: Vec<_> = known
        .iter()
        .filter(|(theirs, _)| machines.contains(theirs))
        .map(|(_, ours)| *ours)
        .collect();
    (!arches.is_empty()).then(|| Some(json!(arches)))
}

/// Where cargo fetches crates from, as its registry told it.
fn crates_from() -> Result<String> {
    let home = std::env::var("CARGO_HOME")
        .or_else(|_| std::env::var("HOME").map(|home| format!("{home}/.cargo")))
        .context("cargo's folder is not to be found")?;
    for entry in fs::read_dir(Path::new(&home).join("registry/index"))? {
        let file = entry?.path().join("config.json");
        if let Ok(told) = fs::read_to_string(file) {
            let told: Value = serde_json::from_str(&told)?;
            let from = told["dl"].as_str().context("a registry without packages")?;
            return Ok(from.trim_end_matches('/').to_owned());
        }
    }
    anyhow::bail!("cargo has not fetched anything yet, so it does not know from where")
}

/// Where npm fetches packages from.
fn packages_from() -> Result<String> {
    let from = call::answer("npm config get registry").context("npm does not answer")?;
    Ok(from.trim_end_matches('/').to_owned())
}

fn hex(base64: &str) -> Result<String> {
    let bytes = STANDARD.decode(base64)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn write(file: &Path, value: &Value) -> Result<()> {
    fs::write(file, serde_json::to_string_pretty(value)? + "\n")
        .with_context(|| format!("{} could not be written", file.display()))
}
