//! The licences of everything shipped, in full, from what the lockfiles name and the registries' packages bring.
//!
//! Made while bundling and not committed: it is as long as it is because other people's texts are, and it would be wrong
//! the day a dependency changes. It is our own because it has to know of all three: crates, the interface's packages,
//! and typefaces.

mod crates;
mod interface;

use std::collections::BTreeSet;
use std::fmt::Write as _;
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

/// Every work, and then every text once.
///
/// # Errors
/// When a package says nothing of its licence, or brings no text and none of its licence is known from another.
pub fn text() -> Result<String> {
    let works = works()?;
    let mut texts: Vec<&str> = Vec::new();
    let mut list = String::new();
    for work in &works {
        let (own, from) = if work.texts.is_empty() {
            let other = lender(work, &works)?;
            (&other.texts, format!("; text as in {}", other.name))
        } else {
            (&work.texts, String::new())
        };
        let mut numbers = Vec::new();
        for text in own {
            let known = texts.iter().position(|it| *it == text);
            let number = known.unwrap_or_else(|| {
                texts.push(text);
                texts.len() - 1
            });
            numbers.push(format!("[{}]", number + 1));
        }
        let authors = if from.is_empty() || work.authors.is_empty() {
            String::new()
        } else {
            format!(", by {}", work.authors)
        };
        writeln!(
            list,
            "{} {}{authors}: {} {}{from}",
            work.name,
            work.version,
            work.licence,
            numbers.join(" ")
        )?;
    }
    let mut all = format!("{OPENING}{list}");
    for (index, text) in texts.iter().enumerate() {
        write!(
            all,
            "\n\n[{}] {}\n\n{}\n",
            index + 1,
            "-".repeat(72),
            text.trim_end()
        )?;
    }
    Ok(all)
}

/// Under what the whole may be passed on, as one SPDX expression.
///
/// # Errors
/// As [`text`].
pub fn expression() -> Result<String> {
    let mut all = BTreeSet::from(["MIT".to_owned()]);
    for work in works()? {
        let parts: Vec<&str> = work.licence.split(" AND ").collect();
        let each_whole = parts
            .iter()
            .all(|part| part.matches('(').count() == part.matches(')').count());
        if each_whole {
            all.extend(parts.into_iter().map(in_order));
        } else {
            all.insert(format!("({})", work.licence));
        }
    }
    Ok(all.into_iter().collect::<Vec<_>>().join(" AND "))
}

/// The same choice in the same words, whichever of its licences is named first.
fn in_order(choice: &str) -> String {
    let inside = choice.trim_start_matches('(').trim_end_matches(')');
    let mut licences: Vec<&str> = inside.split(" OR ").collect();
    licences.sort_unstable();
    let choice = licences.join(" OR ");
    if licences.len() > 1 {
        format!("({choice})")
    } else {
        choice
    }
}

const OPENING: &str = "\
Poste Restante is made with the work of others. Each work is named here with its licence; a number leads to the text
that its own package brings, further down. Rust's standard library (MIT OR Apache-2.0) and SQLite (in the public domain)
are in the program too.

";

fn works() -> Result<Vec<Work>> {
    let mut works = crates::shipped()?;
    works.extend(interface::shipped()?);
    works.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
    Ok(works)
}

/// A work under nothing but one of this one's licences that brings its text.
fn lender<'w>(work: &Work, works: &'w [Work]) -> Result<&'w Work> {
    let mut offered = work.licence.split(" OR ");
    let found = offered.find_map(|licence| {
        works
            .iter()
            .find(|other| other.licence == licence && !other.texts.is_empty())
    });
    found.with_context(|| {
        format!(
            "{} {} brings no text of its licence ({}), and no other package does",
            work.name, work.version, work.licence
        )
    })
}

/// An SPDX expression, also where it is written as it was years ago.
fn understood(name: &str, declared: Option<&str>) -> Result<String> {
    match declared {
        Some(licence) if !licence.is_empty() => {
            Ok(licence.replace(" / ", "/").replace('/', " OR "))
        }
        _ => bail!("{name} does not say under what licence it is"),
    }
}

/// The texts that lie beside a package's manifest.
fn texts_in(folder: &Path) -> Result<Vec<String>> {
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
