//! A ledger as a table, for whoever keeps the files it is of.

use std::io::{BufWriter, Write as _};
use std::path::Path;

use csv::{Terminator, WriterBuilder};

use crate::exchange::import::ledger::LedgerLine;
use crate::exchange::spreadsheet_cell::{MARK, disarm};
use crate::storage::{Existing, Folder, write_file};
use crate::values::{Cause, Rating};
use crate::{Error, Result};

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
