//! The ledger of an import as it is kept with the watchlist: what became of each row can be looked at, whatever became of
//! the films since.

use std::collections::{HashMap, HashSet};

use std::io::{BufWriter, Write as _};
use std::ops::RangeInclusive;
use std::path::Path;

use csv::{Terminator, WriterBuilder};
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::Serialize;
use serde_json::{Value, json};

use super::ledger::{
    ImportCounts, ImportSummary, Ledger, LedgerLine, LedgerQuestion, count, has_words,
};
use super::ours::OwnLedger;
use super::plan::uuid_of;
use crate::derived::index::{fold, title_key};
use crate::exchange::spreadsheet_cell::{MARK, disarm};
use crate::storage::blocks::{Block, pack};
use crate::storage::{Existing, Folder, LossyRow as _, is_uuid, uuid, write_file};
use crate::values::{Cause, FilmId, Rating, Window};
use crate::{Error, Now, Refusal, Result};

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

/// Saves lines of a ledger, of which the reasons have been said, as a CSV file that is written as our tables are, for
/// someone who has the watchlist in this folder.
///
/// # Errors
/// As for everything that is written for someone: [`Error::Refused`], [`Error::Disk`], [`Error::Full`].
pub fn save_ledger(
    folder: &Path,
    to: &Path,
    existing: Existing,
    lines: &[LedgerLine],
) -> Result<()> {
    let failed = |error: csv::Error| Error::at(to, &error.into());
    write_file(to, existing, &Folder::as_it_is(folder), |file| {
        let mut out = BufWriter::new(file);
        let marked = out.write_all(MARK.as_bytes());
        marked.map_err(|error| Error::at(to, &error))?;
        let mut builder = WriterBuilder::new();
        let mut out = builder.terminator(Terminator::CRLF).from_writer(out);
        out.write_record(COLUMNS).map_err(failed)?;
        for line in lines {
            out.write_record(cells(line)).map_err(failed)?;
        }
        out.flush().map_err(|error| Error::at(to, &error))
    })
}

const COLUMNS: [&str; 9] = [
    "file",
    "row",
    "title",
    "year",
    "seen_on",
    "rating",
    "becomes",
    "why",
    "own_rating",
];

fn cells(line: &LedgerLine) -> [String; 9] {
    let stars = |rating: Option<Rating>| rating.map(|it| f64::from(it.half_stars()) / 2.0);
    let why = match &line.why {
        Some(Cause::Said(why)) => why.as_str(),
        _ => "",
    };
    [
        disarm(&line.file).into_owned(),
        line.row.to_string(),
        disarm(&line.title).into_owned(),
        written(line.year),
        written(line.seen_on),
        written(stars(line.rating)),
        line.fate.name().to_owned(),
        disarm(why).into_owned(),
        written(stars(line.own_rating)),
    ]
}

fn written(cell: Option<impl ToString>) -> String {
    cell.map(|it| it.to_string()).unwrap_or_default()
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

/// What is written of each import that was brought in, as SQL.
const EARLIER: &str = "SELECT l.id, l.at, l.summary,
  EXISTS (SELECT 1 FROM change c WHERE c.id = l.change AND c.state = 'undone')
    OR EXISTS (SELECT 1 FROM change u WHERE u.undoes = l.change AND u.state = 'done') AS undone
FROM import_ledger l";

/// The ledgers that are exported, as SQL: an import that was undone is none of what is there.
pub(crate) const EXPORTED: &str = "SELECT l.id FROM import_ledger l
WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.id = l.change AND c.state = 'undone')
  AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = l.change AND u.state = 'done')
ORDER BY l.at, l.uuid";

/// Their pages, as SQL, in the same order.
pub(crate) const EXPORTED_PAGES: &str =
    "SELECT p.id FROM ledger_page p JOIN import_ledger l ON l.id = p.ledger
WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.id = l.change AND c.state = 'undone')
  AND NOT EXISTS (SELECT 1 FROM change u WHERE u.undoes = l.change AND u.state = 'done')
ORDER BY l.at, l.uuid, p.number";

/// A ledger as our own export has it, without its lines.
pub(crate) fn exported_ledger(conn: &Connection, ledger: LedgerId) -> Result<Value> {
    let (uuid, at, summary): (String, i64, String) = conn
        .prepare_cached("SELECT uuid, at, summary FROM import_ledger WHERE id = ?1")?
        .query_row([ledger], |row| {
            Ok((row.text("uuid")?, row.get("at")?, row.text("summary")?))
        })?;
    let summary: Value = serde_json::from_str(&summary)?;
    Ok(json!({ "uuid": uuid, "at": at, "summary": summary }))
}

/// Some lines of one, in which films are named by uuid.
pub(crate) fn exported_page(conn: &Connection, page: i64) -> Result<Value> {
    let (uuid, lines) = conn
        .prepare_cached(
            "SELECT l.uuid, p.lines FROM ledger_page p JOIN import_ledger l ON l.id = p.ledger WHERE p.id = ?1",
        )?
        .query_row([page], |row| {
            let lines = row.get_ref("lines")?.as_blob().map(unpacked);
            Ok((row.text("uuid")?, lines.unwrap_or_default()))
        })?;
    let named = |line: LedgerLine| {
        let film = line.film.map(|film| uuid_of(conn, film)).transpose()?;
        let mut line = serde_json::to_value(line)?;
        line["film"] = film.into();
        Ok(line)
    };
    let lines = lines.into_iter().map(named);
    Ok(json!({ "ledger": uuid, "lines": lines.collect::<Result<Vec<Value>>>()? }))
}

/// Keeps a ledger of our own export's, unless it is here, with lines in which films are named by uuid; what cannot be read of
/// it is left out.
pub(super) fn bring(
    conn: &Connection,
    said: &OwnLedger,
    films: &HashMap<&str, FilmId>,
) -> Result<()> {
    let there: bool = conn
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM import_ledger WHERE uuid = ?1)")?
        .query_row([&said.uuid], |row| row.get(0))?;
    let Ok(summary) = serde_json::from_str(&said.summary) else {
        return Ok(());
    };
    if there || !is_uuid(&said.uuid) {
        return Ok(());
    }
    let numbered = |mut line: Value| {
        let film = line["film"].as_str().and_then(|uuid| films.get(uuid));
        line["film"] = film.copied().into();
        serde_json::from_value(line).ok()
    };
    let lines = said.pages.iter();
    let lines = lines.flat_map(|page| serde_json::from_str::<Vec<Value>>(page).unwrap_or_default());
    let lines = lines.filter(Value::is_object).filter_map(numbered);
    put(conn, &said.uuid, said.at, &summary, lines)
}

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

/// Takes every line out that is about one of these films, or is called as such a one is; what is said of all together
/// counts them no more. To be called within a transaction.
pub(crate) fn erase_from_ledgers(conn: &Connection, films: &[FilmId]) -> Result<()> {
    let films: HashSet<FilmId> = films.iter().copied().collect();
    for EarlierImport {
        ledger, summary, ..
    } in earlier_imports(conn)?
    {
        let kept = kept_ledger(conn, ledger)?;
        let of_films = |line: &LedgerLine| line.film.is_some_and(|film| films.contains(&film));
        let titles: HashSet<String> = kept
            .lines
            .iter()
            .filter(|line| of_films(line))
            .map(|line| title_key(&line.title))
            .collect();
        if titles.is_empty() {
            continue;
        }
        let stays = |line: &LedgerLine| match line.film {
            Some(film) => !films.contains(&film),
            None => !titles.contains(&title_key(&line.title)),
        };
        let lines: Vec<LedgerLine> = kept.lines.into_iter().filter(stays).collect();
        let mut counts = ImportCounts::default();
        lines.iter().for_each(|line| *counts.of(line.fate) += 1);
        let summary = ImportSummary {
            rows: count(lines.len()),
            counts,
            ..summary
        };
        conn.execute("DELETE FROM ledger_page WHERE ledger = ?1", [ledger])?;
        conn.execute(
            "UPDATE import_ledger SET summary = ?2 WHERE id = ?1",
            params![ledger, serde_json::to_string(&summary)?],
        )?;
        put_pages(conn, ledger, lines.into_iter())?;
    }
    Ok(())
}
