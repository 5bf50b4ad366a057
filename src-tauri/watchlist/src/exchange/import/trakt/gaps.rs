//! What is missing in an export: what it says itself, and pages that are not there.

use std::collections::BTreeMap;

use super::lists::last;
use crate::exchange::import::json::{each, text};
use crate::exchange::import::row::Gathered;
use crate::exchange::import::sink::Sink;
use crate::values::ImportWarning;

/// What is read out of pages, and would be missed.
const PAGED: [&str; 6] = [
    "watched-history",
    "watched-movies",
    "ratings-movies",
    "comments-movies",
    "lists-watchlist",
    "lists-favorites",
];

/// So many are told of; there is one for each thing of an export, or the file is none of Trakt's.
const MOST_TOLD: usize = 100;

/// What `_errors.json` says.
pub(super) fn said(sink: &mut Sink<'_>, json: &str) {
    let number = |cell: String| cell.parse::<u32>().ok();
    let mut told = 0;
    // Broken off, it has said what it has.
    let _broken_off = each(json, |_, error| {
        let Some(error) = error.filter(|_| told < MOST_TOLD) else {
            return;
        };
        told += 1;
        let short = |place| text(&error, place).chars().take(200).collect();
        sink.warn(ImportWarning::Incomplete {
            what: short("/endpoint"),
            pages: number(text(&error, "/fetchedPages")),
            of: number(text(&error, "/totalPages")),
        });
    });
}

/// Pages between others that are not there.
pub(in crate::exchange::import) fn missing_pages(gathered: &mut Gathered) {
    let mut pages: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for part in &gathered.parts {
        let name = last(part);
        let page = PAGED.into_iter().find_map(|paged| {
            let number = name.strip_prefix(paged)?.strip_suffix(".json")?;
            Some((paged, number.strip_prefix('-')?.parse::<u32>().ok()?))
        });
        if let Some((paged, page)) = page {
            pages.entry(paged).or_default().push(page);
        }
    }
    for (paged, mut there) in pages {
        there.sort_unstable();
        let mut next = 1;
        for page in there {
            if next < page {
                let (what, first, last) = (paged.to_owned(), next, page - 1);
                let gap = ImportWarning::PagesMissing { what, first, last };
                gathered.warnings.push(gap);
            }
            next = page.saturating_add(1);
        }
    }
}
