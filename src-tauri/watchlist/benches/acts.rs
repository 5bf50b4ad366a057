//! An act, with its journal, sums, card and search index, against a bare transaction of one row.
//!
//! On the disk there is, and in memory with an fsync counted as a fast disk's: a slow disk hides what all else costs.

use std::time::Duration;

use rusqlite::Connection;
use watchlist::{Question, ViewingDraft, Window};

use crate::timing::{Times, in_turn, line};
use crate::{Library, NOW, Outcome};

const ROUNDS: usize = 300;
/// What an fsync costs on a good disk.
const FSYNC: Duration = Duration::from_micros(150);

pub fn measure(library: &mut Library, in_memory: bool) -> Outcome<()> {
    let told = |what: &str, ours: Times, bare: Times| match in_memory {
        false => line(library.films, &format!("{what} / a row"), &ours, &bare),
        true => line(
            library.films,
            &format!("{what} / a row, fsync 0.15 ms"),
            &ours.plus(FSYNC),
            &bare.plus(FSYNC),
        ),
    };
    let bare = bare(library)?;
    let films = library
        .reader
        .films(
            &Question::everything(),
            Window {
                first: 0,
                count: 500,
            },
        )?
        .cards;
    let film = |round: usize| films[round % films.len()].film;
    let one_row = |round: usize| {
        bare.execute(
            "INSERT INTO one (n, text) VALUES (?1, 'a row')",
            [round as i64],
        )?;
        Ok(())
    };
    let list = &mut library.watchlist;
    let (ours, theirs) = in_turn(
        ROUNDS,
        |round| {
            Ok(list
                .mark_seen(film(round), &ViewingDraft::on("2026-03-12"), NOW)
                .map(drop)?)
        },
        one_row,
    )?;
    told("mark as seen", ours, theirs);
    let (ours, theirs) = in_turn(
        ROUNDS,
        |round| {
            Ok(list
                .rate(film(round), (round % 10 + 1) as f64, NOW)
                .map(drop)?)
        },
        one_row,
    )?;
    told("rate", ours, theirs);
    let note =
        "The staircase, the birches turning over him. She hands out the flowers one by one. "
            .repeat(5);
    let (ours, theirs) = in_turn(
        ROUNDS,
        |round| {
            Ok(list
                .write_note(film(round), &format!("{note}{round}"), NOW)
                .map(drop)?)
        },
        one_row,
    )?;
    told("write a note of 400 letters", ours, theirs);
    let (ours, theirs) = in_turn(ROUNDS, |_| Ok(list.undo().map(drop)?), one_row)?;
    told("undo", ours, theirs);
    list.idle_checkpoint()?;
    Ok(())
}

/// The same SQLite with the same promises: a write-ahead log, synced at every commit.
fn bare(library: &Library) -> Outcome<Connection> {
    let conn = Connection::open(library.folder.path().join("bare.sqlite3"))?;
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    conn.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;
         CREATE TABLE one (id INTEGER PRIMARY KEY, n INTEGER NOT NULL, text TEXT NOT NULL) STRICT;",
    )?;
    Ok(conn)
}
