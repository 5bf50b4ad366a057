//! Erasing for good, against bare SQLite vacuuming the same file and emptying its log.

use std::fs;

use rusqlite::Connection;
use watchlist::{Erasure, FilmId, Question, Window};

use crate::timing::{in_turn, line};
use crate::{Library, NOW, Outcome};

/// Each makes the whole file anew.
const ROUNDS: usize = 3;

pub fn measure(library: &mut Library) -> Outcome<()> {
    let first = Window {
        first: 0,
        count: 10,
    };
    let films = library.reader.films(&Question::everything(), first)?.cards;
    let film = |round: usize| films[round % films.len()].film;
    let list = &mut library.watchlist;
    list.idle_checkpoint()?;
    let copy = library.folder.path().join("vacuumed.sqlite3");
    fs::copy(library.folder.path().join("watchlist.sqlite3"), &copy)?;
    let bare = Connection::open(&copy)?;
    let vacuum = |_: usize| {
        bare.execute_batch("VACUUM")?;
        Ok(bare.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    };
    for (what, erasure) in [
        ("erase a note / vacuum", note as fn(FilmId) -> Erasure),
        ("erase a film / vacuum", whole),
    ] {
        let (ours, theirs) = in_turn(
            ROUNDS,
            |round| {
                list.write_note(film(round), "To be erased.", NOW)?;
                Ok(list.erase(erasure(film(round)), false, NOW).map(drop)?)
            },
            vacuum,
        )?;
        line(library.films, what, &ours, &theirs);
    }
    Ok(())
}

fn note(film: FilmId) -> Erasure {
    Erasure::Note(film)
}

fn whole(film: FilmId) -> Erasure {
    Erasure::Film(film)
}
