//! What is left once the package is removed, and with it everything that only came because of it.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};

use super::root::{PERSON, Root};
use crate::checkout;

/// Where package managers, caches, logs and the system's own start keep things. None of it may speak of the application.
const KEPT_BY_OTHERS: [&str; 6] = [
    "/var/cache/",
    "/var/lib/",
    "/var/log/",
    "/etc/",
    "/run/",
    "/root/",
];

/// What the application may leave in a home: the person's own, and what the web view keeps for itself.
const IN_THE_HOME: [&str; 3] = [
    ".local/share/poste-restante",
    ".local/share/org.posterestante.desktop",
    ".config/org.posterestante.desktop",
];

/// Fails if anything is left that was not there before, but for what is the person's.
///
/// # Errors
/// With each path that should not be there.
pub fn check(root: &Root, clean: &[String]) -> Result<()> {
    let clean: BTreeSet<_> = clean.iter().collect();
    let home = format!("/home/{PERSON}/");
    let target = checkout::target();
    let mut wrong = Vec::new();
    let mut own = Vec::new();
    for path in root.everything()? {
        // The journeys leave pictures where they were built.
        if clean.contains(&path) || path.starts_with(&*target.to_string_lossy()) {
            continue;
        }
        let of_others = KEPT_BY_OTHERS.iter().any(|it| path.starts_with(it));
        if let Some(inside) = path.strip_prefix(&home) {
            // The folders on the way there are there too.
            if !IN_THE_HOME
                .iter()
                .any(|it| inside.starts_with(it) || it.starts_with(inside))
            {
                wrong.push(path.clone());
            }
            own.push(inside.to_owned());
        } else if speaks_of_it(&path) || !of_others {
            wrong.push(path);
        }
    }
    ensure!(
        wrong.is_empty(),
        "left behind by the package:\n    {}",
        wrong.join("\n    ")
    );
    println!("left in the person's home:\n    {}", own.join("\n    "));
    ensure!(
        own.iter().any(|it| it.ends_with("/watchlist.sqlite3")),
        "the person's own is gone"
    );
    Ok(())
}

fn speaks_of_it(path: &str) -> bool {
    path.contains("poste-restante") || path.contains("posterestante")
}
