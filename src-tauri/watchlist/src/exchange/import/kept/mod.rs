//! The ledger of an import as it is kept with the watchlist: what became of each row can be looked at, whatever became of
//! the films since.

mod erased;
mod exported;
mod saved;

use std::ops::RangeInclusive;

use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;

use super::ledger::{ImportSummary, Ledger, LedgerLine, LedgerQuestion, count, has_words};
use crate::derived::index::fold;
use crate::storage::blocks::{Block, pack};
use crate::storage::{LossyRow as _, uuid};
use crate::values::{Cause, Window};
use crate::{Now, Refusal, Result};

pub(crate) use erased::{ToEraseFromLedgers, erase_from_ledgers};
pub(super) use exported::bring;
pub(crate) use exported::{EXPORTED, EXPORTED_PAGES, exported_ledger, exported_page};
pub use saved::save_ledger;

/// How many lines are packed together.
const LINES_IN_PAGE: usize = 500;

/// The import waits for it.
const QUICKLY: u32 = 2;

/// The number of a ledger that is kept.
pub type LedgerId = i64;

/// An import that was brought in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct EarlierImport {
    /// Its ledger.
    pub ledger: LedgerId,
    /// When it was brought in, in milliseconds since 1970-01-01 UTC.
    pub at: i64,
    /// What was said of it then.
    pub summary: ImportSummary,
    /// Whether it was undone since.
    pub undone: bool,
}

/// A ledger, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLedger {
    /// The import.
    pub of: EarlierImport,
    lines: Vec<LedgerLine>,
}

impl KeptLedger {
    /// Every line.
    pub fn lines(&self) -> &[LedgerLine] {
        &self.lines
    }

    /// Why each line that is set aside is, to be said.
    pub fn causes(&mut self) -> impl Iterator<Item = &mut Cause> {
        self.lines.iter_mut().filter_map(|line| line.why.as_mut())
    }
}

/// Keeps what became of each row, beside the act that is being carried out.
pub(super) fn keep(
    conn: &Connection,
    summary: &ImportSummary,
    lines: impl Iterator<Item = LedgerLine>,
    now: Now,
) -> Result<()> {
    // How its columns were read is kept with tables like it.
    let summary = ImportSummary {
        tables: Vec::new(),
        ..summary.clone()
    };
    put(conn, &uuid(conn, now)?, now.millis, &summary, lines)
}

fn put(
    conn: &Connection,
    uuid: &str,
    at: i64,
    summary: &ImportSummary,
    lines: impl Iterator<Item = LedgerLine>,
) -> Result<()> {
    let summary = serde_json::to_string(summary)?;
    conn.prepare_cached(
        "INSERT INTO import_ledger (uuid, at, change, summary) VALUES (?1, ?2, (SELECT change FROM acting), ?3)",
    )?
    .execute(params![uuid, at, summary])?;
    put_pages(conn, conn.last_insert_rowid(), lines)
}

/// So many at a time: all of a long ledger would take more room than there is for an import.
fn put_pages(
    conn: &Connection,
    ledger: LedgerId,
    mut lines: impl Iterator<Item = LedgerLine>,
) -> Result<()> {
    for number in 0_u32.. {
        let page: Vec<LedgerLine> = lines.by_ref().take(LINES_IN_PAGE).collect();
        if page.is_empty() {
            break;
        }
        let page = serde_json::to_vec(&page)?;
        let packed = pack(std::iter::once(&page[..]), QUICKLY)?;
        conn.prepare_cached("INSERT INTO ledger_page (ledger, number, lines) VALUES (?1, ?2, ?3)")?
            .execute(params![ledger, number, packed])?;
    }
    Ok(())
}

/// Whether the import of a ledger `l` was undone, as SQL.
macro_rules! is_undone {
    () => {
        "(EXISTS (SELECT 1 FROM change c WHERE c.id = l.change AND c.state = 'undone')
          OR EXISTS (SELECT 1 FROM change u WHERE u.undoes = l.change AND u.state = 'done'))"
    };
}
use is_undone;

/// What is written of each import that was brought in, as SQL.
const EARLIER: &str = concat!(
    "SELECT l.id, l.at, l.summary, ",
    is_undone!(),
    " AS undone FROM import_ledger l"
);

/// Nothing of one that cannot be read any more.
fn told(row: &Row<'_>) -> rusqlite::Result<Option<EarlierImport>> {
    let summary = serde_json::from_str(&row.text("summary")?).ok();
    Ok(match summary {
        None => None,
        Some(summary) => Some(EarlierImport {
            ledger: row.get("id")?,
            at: row.get("at")?,
            summary,
            undone: row.get("undone")?,
        }),
    })
}

/// The lines of a page; none of one that rotted.
fn unpacked(packed: &[u8]) -> Vec<LedgerLine> {
    let block = Block::unpack(packed);
    let lines = block.iter().flat_map(Block::images);
    lines
        .flat_map(|it| serde_json::from_slice::<Vec<LedgerLine>>(it).unwrap_or_default())
        .collect()
}

/// Imports that were brought in, newest first.
pub(crate) fn earlier_imports(conn: &Connection) -> Result<Vec<EarlierImport>> {
    let mut all = conn.prepare_cached(&format!("{EARLIER} ORDER BY l.id DESC"))?;
    let mut rows = all.query([])?;
    let mut earlier = Vec::new();
    while let Some(row) = rows.next()? {
        earlier.extend(told(row)?);
    }
    Ok(earlier)
}

/// A ledger that is kept, whole.
///
/// # Errors
/// [`Refusal::NoSuchLedger`].
pub(crate) fn kept_ledger(conn: &Connection, ledger: LedgerId) -> Result<KeptLedger> {
    let found = conn
        .prepare_cached(&format!("{EARLIER} WHERE l.id = ?1"))?
        .query_row([ledger], told)
        .optional()?;
    let of = found.flatten().ok_or(Refusal::NoSuchLedger)?;
    let lines = pages(conn, ledger, 0..=u32::MAX)?;
    Ok(KeptLedger { of, lines })
}

/// One window of a ledger that is kept, in the order of the files. Where all lines are asked for, no others are unpacked.
///
/// # Errors
/// [`Refusal::NoSuchLedger`].
pub(crate) fn kept_lines(
    conn: &Connection,
    ledger: LedgerId,
    question: &LedgerQuestion,
    window: Window,
) -> Result<Ledger> {
    let asked = fold::words(&question.search);
    if question.fate.is_some() || !asked.is_empty() {
        let lines = kept_ledger(conn, ledger)?.lines.into_iter();
        let meets = |line: &LedgerLine| {
            question.fate.is_none_or(|fate| line.fate == fate)
                && (asked.is_empty() || has_words(&line.title, &asked))
        };
        let lines: Vec<LedgerLine> = lines.filter(meets).collect();
        return Ok(Ledger {
            total: count(lines.len()),
            lines: window.slice(&lines).to_vec(),
        });
    }
    let total: Option<u32> = conn
        .prepare_cached("SELECT summary ->> '$.rows' AS rows FROM import_ledger WHERE id = ?1")?
        .query_row([ledger], |row| row.get("rows"))
        .optional()?;
    let page = |line: u32| line / count(LINES_IN_PAGE);
    let last = window.first.saturating_add(window.count());
    let lines = pages(conn, ledger, page(window.first)..=page(last))?;
    let within = Window {
        first: window.first % count(LINES_IN_PAGE),
        ..window
    };
    Ok(Ledger {
        total: total.ok_or(Refusal::NoSuchLedger)?,
        lines: within.slice(&lines).to_vec(),
    })
}

/// The lines of some pages, in order.
fn pages(
    conn: &Connection,
    ledger: LedgerId,
    numbers: RangeInclusive<u32>,
) -> Result<Vec<LedgerLine>> {
    let mut pages = conn.prepare_cached(
        "SELECT lines FROM ledger_page WHERE ledger = ?1 AND number BETWEEN ?2 AND ?3 ORDER BY number",
    )?;
    let mut pages = pages.query(params![ledger, numbers.start(), numbers.end()])?;
    let mut lines = Vec::new();
    while let Some(row) = pages.next()? {
        lines.extend(unpacked(
            row.get_ref("lines")?.as_blob().unwrap_or_default(),
        ));
    }
    Ok(lines)
}
