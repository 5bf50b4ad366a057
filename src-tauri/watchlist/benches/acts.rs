//! An act, with its journal, checksums, card and search index, against a bare transaction of one row.
//!
//! On the disk there is, and in memory with an fsync counted as a fast disk's: a slow disk hides what all else costs.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use watchlist::{Question, ViewingDraft, Watchlist, Window};

use crate::timing::{in_turn, line};
use crate::{Library, NOW, Outcome, generated};

const ROUNDS: usize = 300;
/// What an fsync costs on a good disk.
const FSYNC: Duration = Duration::from_micros(150);

pub fn measure(library: &mut Library, in_memory: bool) -> Outcome<()> {
    let size = library.films;
    let bare = bare(&library.folder.path().join("bare.sqlite3"))?;
    let window = Window {
        first: 0,
        count: 500,
    };
    let cards = library.reader.films(&Question::everything(), window)?.cards;
    let film = |round: usize| cards[round % cards.len()].film;
    let list = &mut library.watchlist;
    let mut told = |what: &str, act: &dyn Fn(&mut Watchlist, usize) -> watchlist::Result<()>| {
        let (ours, theirs) = in_turn(
            ROUNDS,
            |round| Ok(act(list, round)?),
            |round| one_row(&bare, round),
        )?;
        let what = format!("{what} / a row");
        match in_memory {
            false => line(size, &what, &ours, &theirs),
            true => line(
                size,
                &format!("{what}, fsync 0.15 ms"),
                &ours.plus(FSYNC),
                &theirs.plus(FSYNC),
            ),
        }
        Outcome::Ok(())
    };
    let viewing = ViewingDraft::on("2026-03-12");
    told("mark as seen", &|list, round| {
        list.mark_seen(film(round), &viewing, NOW).map(drop)
    })?;
    told("rate", &|list, round| {
        // Another one each time, also where there are few films.
        list.rate(film(round), ((round + round / 10) % 10 + 1) as f64, NOW)
            .map(drop)
    })?;
    let note =
        "The staircase, the birches turning over him. She hands out the flowers one by one. "
            .repeat(5);
    told("write a note of 400 letters", &|list, round| {
        list.write_note(film(round), &format!("{note}{round}"), NOW)
            .map(drop)
    })?;
    // Each was just marked as seen; where there are few films, they go on and off it in turn.
    told("put on the watchlist, or take off", &|list, round| {
        match (round / cards.len()) % 2 {
            0 => list.put_on_watchlist(film(round), NOW),
            _ => list.take_off_watchlist(film(round), NOW),
        }
        .map(drop)
    })?;
    told("undo", &|list, _| list.undo().map(drop))?;
    told("redo", &|list, _| list.redo().map(drop))?;
    let new = generated::films(ROUNDS);
    told("add a film", &|list, round| {
        list.add_films(&new[round..=round], NOW).map(drop)
    })?;
    list.idle_checkpoint()?;
    Ok(())
}

/// The bare transaction.
pub fn one_row(bare: &Connection, round: usize) -> Outcome<()> {
    let insert = "INSERT INTO one (n, text) VALUES (?1, 'a row')";
    bare.execute(insert, [round as i64])?;
    Ok(())
}

/// The same SQLite with the same promises: a write-ahead log, synced at every commit.
pub fn bare(file: &Path) -> Outcome<Connection> {
    let conn = Connection::open(file)?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
         CREATE TABLE one (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, text TEXT NOT NULL) STRICT;",
    )?;
    Ok(conn)
}
