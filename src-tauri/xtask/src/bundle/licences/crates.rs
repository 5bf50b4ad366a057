//! The crates that are in the program: not those that only build or test it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::work::{Work, texts_in, understood};
use crate::call;

/// What the program is made of, as Cargo.lock has it for this system.
///
/// # Errors
/// When cargo does not answer, or a crate says nothing of its licence.
pub fn shipped() -> Result<Vec<Work>> {
    let host = call::answer("rustc --print host-tuple").context("rustc does not answer")?;
    let told = call::answer(&format!(
        "cargo metadata --format-version 1 --locked --filter-platform {host}"
    ))
    .context("cargo does not say what the program is made of")?;
    let told: Value = serde_json::from_str(&told)?;
    let packages = by_id(&told["packages"]);
    let nodes = by_id(&told["resolve"]["nodes"]);

    let program = packages
        .iter()
        .find(|(_, package)| package["name"] == "poste-restante")
        .context("the program is not among the packages")?;
    let mut ahead = vec![*program.0];
    let mut seen = BTreeSet::new();
    let mut works = Vec::new();
    while let Some(id) = ahead.pop() {
        let package = packages.get(id).context("a crate without a package")?;
        // Macros run in the compiler, and none of them is in the program.
        if !seen.insert(id) || is_macro(package) {
            continue;
        }
        for needed in array(&nodes.get(id).context("a crate without a node")?["deps"]) {
            if array(&needed["dep_kinds"]).any(|kind| kind["kind"].is_null()) {
                ahead.extend(needed["pkg"].as_str());
            }
        }
        // What has no source is ours.
        if !package["source"].is_null() {
            works.push(work(package)?);
        }
    }
    Ok(works)
}

fn work(package: &Value) -> Result<Work> {
    let text = |key: &str| package[key].as_str().unwrap_or_default().to_owned();
    let manifest = text("manifest_path");
    let folder = Path::new(&manifest)
        .parent()
        .context("a manifest in no folder")?;
    let authors: Vec<_> = array(&package["authors"])
        .filter_map(Value::as_str)
        .map(|author| author.split(" <").next().unwrap_or_default())
        .collect();
    Ok(Work {
        licence: understood(&text("name"), package["license"].as_str())?,
        name: text("name"),
        version: text("version"),
        authors: authors.join(", "),
        texts: texts_in(folder)?,
    })
}

fn is_macro(package: &Value) -> bool {
    array(&package["targets"]).any(|target| array(&target["kind"]).any(|it| it == "proc-macro"))
}

fn by_id(list: &Value) -> BTreeMap<&str, &Value> {
    array(list)
        .filter_map(|it| Some((it["id"].as_str()?, it)))
        .collect()
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}
