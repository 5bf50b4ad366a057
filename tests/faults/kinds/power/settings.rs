//! The canary of the replay itself: a bare program that commits with each of SQLite's settings.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};

use anyhow::{Result, ensure};
use rusqlite::Connection;

use super::calls::{Said, calls};
use super::replay::{Hears, Recorded, Verdict};
use super::{cannot_be_recorded, trials};
use crate::Extent;
use crate::ground::STRACE;
use crate::place;

/// The word by which this program calls itself to commit into a folder.
pub const COMMIT: &str = "commit-into";

const COMMITS: i64 = 60;

/// FULL loses nothing, NORMAL loses what was answered, OFF leaves files that cannot be read.
pub fn settings(extent: Extent) -> Result<Vec<String>> {
    if let Some(skipped) = cannot_be_recorded() {
        return Ok(skipped);
    }
    let mut figures = Vec::new();
    for setting in ["FULL", "NORMAL", "OFF"] {
        let recorded = record(setting)?;
        let tally = recorded.lose_power(trials(extent), Hears::All, judge)?;
        let figure = format!(
            "{COMMITS} bare commits with synchronous={setting}: {} trials: {} lost, {} corrupt",
            tally.trials, tally.lost, tally.corrupt
        );
        let seen = match setting {
            "FULL" => tally.lost == 0 && tally.corrupt == 0,
            "NORMAL" => tally.lost > 0 && tally.corrupt == 0,
            _ => tally.corrupt > 0,
        };
        ensure!(
            seen,
            "the replay does not tell settings apart: {figure}; {:?}",
            tally.first
        );
        figures.push(figure);
    }
    Ok(figures)
}

fn record(setting: &str) -> Result<Recorded> {
    let ground = tempfile::tempdir()?;
    let folder = ground.path().join("data");
    std::fs::create_dir(&folder)?;
    let (trace, said) = (ground.path().join("record"), ground.path().join("said"));
    let status = Command::new("strace")
        .args(STRACE)
        .arg(&trace)
        .arg(std::env::current_exe()?)
        .arg(COMMIT)
        .arg(&folder)
        .arg(setting)
        .stdout(std::fs::File::create(&said)?)
        .stderr(Stdio::inherit())
        .status()?;
    ensure!(status.success(), "it could not commit: {status}");
    let calls = calls(&trace, &folder, &Said::Into(&said.canonicalize()?))?;
    let before = place::folder()?;
    Ok(Recorded { before, calls })
}

/// Commits, and says so each time.
pub fn commit(folder: &str, synchronous: &str) -> ExitCode {
    match try_to_commit(folder, synchronous) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn try_to_commit(folder: &str, synchronous: &str) -> Result<()> {
    let conn = Connection::open(Path::new(folder).join("bare.sqlite3"))?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", synchronous)?;
    conn.pragma_update(None, "wal_autocheckpoint", 24)?;
    conn.execute_batch("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")?;
    for number in 1..=COMMITS {
        let text = "snow ".repeat(700);
        conn.execute("INSERT INTO line VALUES (?1, ?2)", (number, text))?;
        // One call, when it is committed.
        let mut out = std::io::stdout();
        out.write_all(format!("{number}\n").as_bytes())?;
        out.flush()?;
    }
    Ok(())
}

fn judge(folder: &Path, answers: usize) -> Result<Verdict> {
    let file = folder.join("bare.sqlite3");
    let read = || -> rusqlite::Result<(String, i64, i64)> {
        let conn = Connection::open(&file)?;
        let verdict = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let begun: bool = conn.query_row(
            "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'line')",
            [],
            |row| row.get(0),
        )?;
        let (rows, newest) = match begun {
            true => conn.query_row(
                "SELECT count(*), coalesce(max(id), 0) FROM line",
                [],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?,
            false => (0, 0),
        };
        Ok((verdict, rows, newest))
    };
    Ok(match read() {
        Err(error) => Verdict::Corrupt(error.to_string()),
        Ok((verdict, ..)) if verdict != "ok" => Verdict::Corrupt(verdict),
        Ok((_, rows, newest)) if rows != newest => {
            Verdict::Corrupt(format!("{rows} rows up to {newest}"))
        }
        Ok((_, rows, _)) if rows < i64::try_from(answers)? => {
            Verdict::Lost(format!("{rows} rows of {answers}"))
        }
        Ok(_) => Verdict::Kept,
    })
}
