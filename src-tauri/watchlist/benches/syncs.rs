//! How often an act has the disk sync: counted from outside, in the system calls of a program that does nothing else.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;
use watchlist::{ViewingDraft, Watchlist};

use crate::{NOW, Outcome};

/// The argument by which this program only acts, in a folder, so many times.
pub const ONLY_ACT: &str = "--only-act";

/// Acts done to learn what opening and closing cost, and again to learn what the difference costs: fewer than fill the
/// log, which the application empties when nobody acts.
const FEW: usize = 30;
const MANY: usize = 130;

/// Marks, rates and notes, in turn.
pub fn act(folder: &Path, times: usize) -> Outcome<()> {
    let mut watchlist = Watchlist::open(folder, NOW)?;
    for round in 0..times {
        match round % 3 {
            0 => watchlist.mark_seen(1, &ViewingDraft::on("2026-03-12"), NOW)?,
            1 => watchlist.rate(1, ((round / 3) % 10 + 1) as f64, NOW)?,
            _ => watchlist.write_note(1, &format!("A word, and another: {round}"), NOW)?,
        };
    }
    Ok(())
}

/// Prints the count; an error if it is not exactly one.
pub fn measure() -> Outcome<()> {
    let (Some(few), Some(many)) = (syncs(FEW)?, syncs(MANY)?) else {
        println!("          syncs of the disk were not counted: that takes strace");
        return Ok(());
    };
    let each = (many as f64 - few as f64) / (MANY - FEW) as f64;
    println!(
        "{:>8}  {:<60} {each:>47.2}",
        10, "syncs of the disk for one act"
    );
    match each {
        1.0 => Ok(()),
        _ => Err("an act has the disk sync exactly once".into()),
    }
}

/// Calls of fsync and fdatasync in a life of so many acts; `None` without strace.
fn syncs(acts: usize) -> Outcome<Option<usize>> {
    let folder = TempDir::new_in(Path::new(env!("CARGO_TARGET_TMPDIR")))?;
    let calls = folder.path().join("calls");
    let traced = Command::new("strace")
        .args(["-f", "-qq", "-e", "trace=fsync,fdatasync,sync_file_range"])
        .args(["-o".as_ref(), calls.as_os_str()])
        .arg(std::env::current_exe()?)
        .arg(ONLY_ACT)
        .arg(folder.path().join("data"))
        .arg(acts.to_string())
        .status();
    match traced {
        Ok(status) if status.success() => Ok(Some(
            std::fs::read_to_string(calls)?.matches("sync").count(),
        )),
        Ok(status) => Err(format!("the acts under strace failed: {status}").into()),
        Err(_) => Ok(None),
    }
}
