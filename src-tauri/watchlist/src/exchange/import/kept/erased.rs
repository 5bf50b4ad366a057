//! What is erased for good is in no ledger any more.

use std::collections::HashSet;

use rusqlite::{Connection, params};

use super::{EarlierImport, earlier_imports, kept_ledger, put_pages};
use crate::Result;
use crate::derived::index::title_key;
use crate::exchange::import::ledger::{ImportCounts, ImportSummary, LedgerLine, count};
use crate::values::FilmId;

/// What a ledger may know of what is erased.
#[derive(Debug, Default)]
pub(crate) struct ToEraseFromLedgers {
    /// The films that go.
    pub films: Vec<FilmId>,
    /// What they are called, or were.
    pub titles: Vec<String>,
    /// Films that stay, of which a viewing goes.
    pub seen: Vec<FilmId>,
}

/// Takes every line out that is about one of the films, or about none that is there and called as one of them is; what is said
/// of all lines together counts them no more. Of the films of which a viewing goes it is not told any more when they were
/// seen, nor how that was rated. To be called within a transaction, while the films are there.
pub(crate) fn erase_from_ledgers(conn: &Connection, what: ToEraseFromLedgers) -> Result<()> {
    let earlier = earlier_imports(conn)?;
    if earlier.is_empty() {
        return Ok(());
    }
    let there = conn
        .prepare("SELECT id FROM film")?
        .query_map([], |row| row.get("id"))?
        .collect::<rusqlite::Result<HashSet<FilmId>>>()?;
    let (films, seen) = (set(what.films), set(what.seen));
    let mut titles: HashSet<String> = what.titles.iter().map(|it| title_key(it)).collect();
    for EarlierImport { ledger, .. } in &earlier {
        let lines = kept_ledger(conn, *ledger)?.lines;
        let of_films = |line: &&LedgerLine| line.film.is_some_and(|it| films.contains(&it));
        titles.extend(lines.iter().filter(of_films).map(|it| title_key(&it.title)));
    }
    // Of zeros and signs alone no key is left, and nothing is told by it.
    titles.remove("");
    let goes = |line: &LedgerLine| match line.film.filter(|film| there.contains(film)) {
        Some(film) => films.contains(&film),
        None => titles.contains(&title_key(&line.title)),
    };
    for EarlierImport {
        ledger, summary, ..
    } in earlier
    {
        let lines = kept_ledger(conn, ledger)?.lines;
        let unnamed = |name: String| match titles.contains(&title_key(stem(&name))) {
            true => "…".to_owned(),
            false => name,
        };
        let unseen = |line: LedgerLine| match line.film.is_some_and(|it| seen.contains(&it)) {
            true => LedgerLine {
                seen_on: None,
                rating: None,
                ..line
            },
            false => line,
        };
        let stay = lines.iter().filter(|line| !goes(line)).cloned();
        let stay: Vec<LedgerLine> = stay.map(unseen).collect();
        if stay == lines {
            continue;
        }
        let mut counts = ImportCounts::default();
        stay.iter().for_each(|line| *counts.of(line.fate) += 1);
        let summary = ImportSummary {
            rows: count(stay.len()),
            counts,
            names: summary.names.into_iter().map(unnamed).collect(),
            ..summary
        };
        conn.execute("DELETE FROM ledger_page WHERE ledger = ?1", [ledger])?;
        conn.execute(
            "UPDATE import_ledger SET summary = ?2 WHERE id = ?1",
            params![ledger, serde_json::to_string(&summary)?],
        )?;
        put_pages(conn, ledger, stay.into_iter())?;
    }
    Ok(())
}

fn set(films: Vec<FilmId>) -> HashSet<FilmId> {
    films.into_iter().collect()
}

/// A file's name without what it ends in and the year that may stand there: a note on a film is called as that is.
fn stem(name: &str) -> &str {
    let name = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    name.split(" (").next().unwrap_or(name)
}
