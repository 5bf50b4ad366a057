//! A watchlist with a life in it, closed, and a backup of it.

use std::fs;
use std::path::Path;

use anyhow::Result;
use fastrand::Rng;
use jiff::civil::date;
use rusqlite::Connection;
use tempfile::TempDir;
use watchlist::{Error, Monitor, Now, Reason, Watchlist, back_up};

use crate::place;
use crate::verbs::{self, Ground};

#[path = "../../../../src-tauri/watchlist/benches/generated.rs"]
mod generated;

pub const NOW: Now = Now {
    today: date(2026, 11, 25),
    millis: 1_795_580_000_000,
};
pub const FILE: &str = "watchlist.sqlite3";

/// Seventy films with a note on each and verbs done to them, each about few rows: of a page that holds many rows of one
/// change not every one is brought back yet, some of it undone, and a backup of all of it.
pub fn lived() -> Result<TempDir> {
    let folder = place::folder()?;
    let mut list = Watchlist::open(folder.path(), NOW)?;
    list.add_films(&generated::films(60), NOW)?;
    let conn = Connection::open(folder.path().join(FILE))?;
    let mut rng = Rng::with_seed(1);
    for film in 1..=70 {
        list.write_note(
            film,
            &format!("Winter {film}, with snow and nobody in the street."),
            NOW,
        )?;
        for _ in 0..4 {
            let ground = Ground {
                only: Some(film),
                ..Ground::of(&conn, NOW)?
            };
            match verbs::any_small(&mut rng).carry_out(&mut list, &ground) {
                Ok(_) | Err(Error::Refused(_)) => list.leave_writing()?,
                Err(other) => return Err(other.into()),
            }
        }
    }
    drop(conn);
    list.rate(70, 1.0, NOW)?;
    list.undo()?;
    list.idle_checkpoint()?;
    back_up(folder.path(), Reason::Asked, NOW, &Monitor::none())?;
    drop(list);
    one_file(folder.path())?;
    Ok(folder)
}

/// What still lies in the log goes into the file, so that the file alone says everything.
pub fn one_file(folder: &Path) -> Result<()> {
    let conn = Connection::open(folder.join(FILE))?;
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    drop(conn);
    for beside in ["watchlist.sqlite3-wal", "watchlist.sqlite3-shm"] {
        let _ = fs::remove_file(folder.join(beside));
    }
    Ok(())
}
