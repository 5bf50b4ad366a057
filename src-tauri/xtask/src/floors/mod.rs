//! The floors of the core: every arrow between files runs downwards, in no circle, and no two types are named alike.
//!
//! It is a test, so that what only it needs is not waited for whenever anything else is to be done.

mod arrows;
mod circles;
mod source;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;

use arrows::Arrow;
use source::{Source, read};

/// From the ground up. A file uses only its own floor and those below; `lib.rs` is the face, which nothing uses.
const FLOORS: &[&str] = &[
    "values", "storage", "derived", "journal", "nouns", "query", "exchange", "safety", "open",
];

/// Everything in a crate that points upwards or in a circle, each in a sentence. Without `floors`, circles only.
fn faults(root: &Path, floors: &[&str]) -> anyhow::Result<Vec<String>> {
    let source = read(root)?;
    let arrows = arrows::of(&source);
    let mut faults = upward(&source, &arrows, floors);
    // Between floors no arrow points upwards, so none closes a circle.
    let floors_are_told = !floors.is_empty();
    let folders = source.modules.iter().skip(usize::from(floors_are_told));
    faults.extend(folders.filter_map(|folder| circles::within(folder, &source, &arrows)));
    faults.extend(named_alike(&source));
    Ok(faults)
}

fn upward(source: &Source, arrows: &[Arrow], floors: &[&str]) -> Vec<String> {
    if floors.is_empty() {
        return Vec::new();
    }
    let floor = |module: usize| {
        let name = source.modules[module].path.first();
        name.map_or(Some(floors.len()), |name| {
            floors.iter().position(|floor| floor == name)
        })
    };
    let homeless = source.modules[0].children.iter();
    let homeless = homeless
        .filter(|name| !floors.contains(&name.as_str()))
        .map(|name| format!("{name} is on no floor: see FLOORS in {}", file!()));
    let upward = arrows
        .iter()
        .filter(|arrow| floor(arrow.from) < floor(arrow.to))
        .map(|arrow| {
            format!(
                "{} points upwards. Move what both need down, hand it in, or move who needs it up.",
                arrow.told(source)
            )
        });
    homeless.chain(upward).collect()
}

fn named_alike(source: &Source) -> Vec<String> {
    let mut files: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for module in &source.modules {
        for name in &module.types {
            let file = module.file.display().to_string();
            files.entry(name).or_default().push(file);
        }
    }
    files.retain(|_, files| files.len() > 1);
    let alike = files.into_iter();
    alike
        .map(|(name, files)| format!("more than one type is called {name}: {}", files.join(", ")))
        .collect()
}
