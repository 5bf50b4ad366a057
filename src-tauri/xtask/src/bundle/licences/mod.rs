//! The licences of everything shipped, in full, from what the lockfiles name and the registries' packages bring.
//!
//! Made while bundling and not committed: it is as long as it is because other people's texts are, and it would be wrong
//! the day a dependency changes. It is our own because it has to know of all three: crates, the interface's packages,
//! and typefaces.

mod crates;
mod interface;
mod work;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use work::Work;

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
