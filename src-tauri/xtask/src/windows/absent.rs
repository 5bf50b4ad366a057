//! Tests that are compiled here and not for Windows: each has a reason, or is missed.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

use super::outcome::Outcome;

/// How their names begin, and why they are not there.
const WHY: &[(&str, &str)] = &[
    ("backups::nobody_else_can_read", RIGHTS),
    ("exports::an_export_is_its_owners", RIGHTS),
    ("owners_alone::", RIGHTS),
    ("second_folder::nobody_else_can_read", RIGHTS),
    (
        "links::a_file_that_icloud_put_away",
        "iCloud does so on a Mac alone",
    ),
    ("links::", LINKS),
    ("relocate::a_watchlist_whose_file_is_a_link", LINKS),
    ("synchronised::what_matters_is_where", LINKS),
    ("distant_disk::a_file_that_is_moved_away", HELD),
    ("erase::nothing_is_erased_from_a_file", HELD),
    ("restore::a_file_that_is_put_back", HELD),
    ("restore::nothing_is_written_into_a_file", HELD),
    ("full_disk::", "only Linux mounts a small disk to be filled"),
    (
        "storage::disk::tests::",
        "Linux alone tells disks by numbers",
    ),
];
const RIGHTS: &str = "Windows has no such rights; a file has those of the folder it is made in";
const LINKS: &str = "Windows lets few people make links";
const HELD: &str =
    "Windows lets nobody move or delete an open file, which on_windows::nobody_moves holds";

/// Those that are here and not there, each with why.
///
/// # Errors
/// When there is one that nobody gave a reason for, or a reason for none.
pub fn explained(there: &Outcome, here: &[String]) -> Result<BTreeMap<String, String>> {
    let absent: Vec<&String> = here.iter().filter(|name| !there.has(name)).collect();
    let why = |name: &str| WHY.iter().find(|(begins, _)| name.starts_with(begins));
    let unexplained: Vec<_> = absent.iter().filter(|name| why(name).is_none()).collect();
    ensure!(
        unexplained.is_empty(),
        "These tests run here and are missing on Windows, and windows/absent.rs does not say why: {unexplained:?}"
    );
    let idle: Vec<_> = WHY
        .iter()
        .filter(|(begins, _)| !absent.iter().any(|name| name.starts_with(begins)))
        .collect();
    ensure!(
        idle.is_empty(),
        "windows/absent.rs says why these are missing on Windows, and they are not: {idle:?}"
    );
    Ok(absent
        .into_iter()
        .filter_map(|name| Some((name.clone(), why(name)?.1.to_owned())))
        .collect())
}
